// The values of a manifest that sending it back would lose, or has lost.
import { isPresent, type JsonTree, stringIn, treeAt } from '../lib/json-tree.ts';
import type { WantedItem } from './edits.ts';
import {
  certificatesPath,
  formatPath,
  isMasked,
  itemPlace,
  itemsAt,
  listsOfValues,
  manifestLists,
  platformPaths,
} from './manifest.ts';

/**
 * The places of a manifest where the API may show something else than the value: a PUT would store that.
 *
 * @param set the values that this run sets, and so knows
 */
export function hiddenPlaces(tree: JsonTree, set: readonly WantedItem[]): readonly string[] {
  const values = listsOfValues.flatMap((list) => {
    const { path, field } = manifestLists[list];
    const isSet = (name: string): boolean => set.some((each) => each.list === list && each.name === name);
    return itemsAt(tree, path).flatMap((item) => {
      const name = stringIn(treeAt(item, ['name'])) ?? '';
      return isMasked(stringIn(treeAt(item, [field]))) && !isSet(name) ? [itemPlace(path, name, field)] : [];
    });
  });
  const certificates = itemsAt(tree, certificatesPath).flatMap((item, index) =>
    ['key', 'password'].flatMap((field) => {
      const value = treeAt(item, [field]);
      const isHidden = !isPresent(value) || stringIn(value) === '' || isMasked(stringIn(value));
      return isHidden ? [`${formatPath(certificatesPath)}[${index}].${field}`] : [];
    }),
  );
  return [...values, ...certificates];
}

const ownPlaces: ReadonlySet<string> = new Set(platformPaths.map(formatPath));

/** Looks into an object or a list: names and indexes become a place. */
type Visit = (sent: JsonTree, now: JsonTree | undefined, place: string) => readonly string[];

/**
 * The places of a manifest that was sent which are gone now, or have another value. What was added does not count, nor does the order of items
 * that have names; and the platform's own values are left out.
 */
export const lostPlaces = (sent: JsonTree, now: JsonTree): readonly string[] => compare(sent, now, '');

const compare: Visit = (sent, now, place) => {
  if (ownPlaces.has(place)) return [];
  if (now === undefined || now.kind !== sent.kind) return [place];
  if (sent.kind === 'object') return compareEntries(sent, now, place);
  if (sent.kind === 'list') return compareItems(sent.items, now.kind === 'list' ? now.items : [], place);
  return now.kind === 'scalar' && meaningOf(sent.source) === meaningOf(now.source) ? [] : [place];
};

const compareEntries: Visit = (sent, now, place) => {
  const [before, after] = [valuesOf(sent), valuesOf(now)];
  return [...before].flatMap(([name, value]) =>
    compare(value, after.get(name), place === '' ? name : `${place}.${name}`),
  );
};

/** The values of an object by their names; of names that are given twice the last one counts. */
const valuesOf = (tree: JsonTree | undefined): ReadonlyMap<string, JsonTree> =>
  new Map(tree?.kind === 'object' ? tree.entries.map(({ name, value }) => [name, value]) : []);

function compareItems(sent: readonly JsonTree[], now: readonly JsonTree[], place: string): readonly string[] {
  const names = sent.map(nameOf);
  const isNamed = names.every((name) => name !== undefined) && new Set(names).size === names.length;
  // Of items that share a name the first counts.
  const byName = new Map(isNamed ? now.toReversed().map((item) => [nameOf(item), item]) : []);
  return sent.flatMap((item, index) => {
    const name = isNamed ? names[index] : undefined;
    const other = name === undefined ? now[index] : byName.get(name);
    return compare(item, other, `${place}[${name ?? index}]`);
  });
}

const nameOf = (item: JsonTree): string | undefined => stringIn(treeAt(item, ['name']));

/** What a scalar means: a string without its escapes, a number that JavaScript can hold without its way of writing. */
function meaningOf(source: string): string {
  const value: unknown = JSON.parse(source);
  if (typeof value !== 'number') return JSON.stringify(value);
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? String(value) : source;
}
