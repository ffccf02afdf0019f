import {
  changeAt,
  isPresent,
  type JsonTree,
  numberIn,
  scalarOf,
  stringIn,
  type TreePath,
  treeAt,
} from '../lib/json-tree.ts';
import {
  formatPath,
  instancesPath,
  isMasked,
  itemPlace,
  itemsAt,
  type Manifest,
  type ManifestList,
  manifestLists,
  packageIdPath,
  resourcesPath,
} from './manifest.ts';

/** A constant, variable, setting, event or log level that a manifest is to have. */
export interface WantedItem {
  readonly list: ManifestList;
  readonly name: string;
  readonly value: string | boolean;
}

/** A limit or a request: a decimal number of cores or gigabytes. */
export interface WantedResource {
  readonly of: 'limits' | 'requests';
  readonly resource: 'cpu' | 'memory';
  readonly amount: string;
}

/** What a manifest is to have; everything else stays as it is. */
export interface WantedManifest {
  readonly packageId: string;
  readonly items: readonly WantedItem[];
  readonly resources: readonly WantedResource[];
  /** `running`: as many as now, or as before the last stop. */
  readonly instances: number | 'running';
}

/** One value that a manifest is to have, and where: at a path, or in each item of a list that has a name. */
export interface Edit {
  readonly place: string;
  readonly value: JsonTree;
  readonly at: { readonly path: TreePath } | { readonly list: ManifestList; readonly name: string };
  readonly compare: 'exact' | 'as a number';
}

const editOf = (path: TreePath, value: JsonTree, compare: Edit['compare'] = 'exact'): Edit => ({
  place: formatPath(path),
  value,
  compare,
  at: { path },
});

/** How many instances run once a manifest is as wanted. */
export function instancesOf({ instances, lastInstances }: Manifest, wanted: WantedManifest['instances']): number {
  if (wanted !== 'running') return wanted;
  return [instances, lastInstances].find((count) => count > 0) ?? 1;
}

/** All requested values of a manifest, including those that it already has. */
function editsFor(manifest: Manifest, { packageId, items, resources, instances }: WantedManifest): readonly Edit[] {
  return [
    editOf(packageIdPath, scalarOf(packageId)),
    ...items.map(({ list, name, value }): Edit => {
      const { path, field } = manifestLists[list];
      return { place: itemPlace(path, name, field), value: scalarOf(value), at: { list, name }, compare: 'exact' };
    }),
    ...resources.map(({ of, resource, amount }) =>
      editOf([...resourcesPath, of, resource], scalarOf(amount), 'as a number'),
    ),
    editOf(instancesPath, scalarOf(instancesOf(manifest, instances)), 'as a number'),
  ];
}

/** The values that differ from what is wanted. */
export const planEdits = (manifest: Manifest, wanted: WantedManifest): readonly Edit[] =>
  editsFor(manifest, wanted).filter((edit) => !isDone(manifest.tree, edit));

/** Makes edits; every other value stays as it is written. */
export const applyEdits = (tree: JsonTree, edits: readonly Edit[]): JsonTree => edits.reduce(applyEdit, tree);

/** The edits that make the values of some edits what they were in an earlier manifest. What was added stays, and what it did not show. */
export const revertEdits = (before: JsonTree, edits: readonly Edit[]): readonly Edit[] =>
  edits.flatMap((edit) => {
    const [value] = valuesAt(before, edit);
    return value === undefined || isMasked(stringIn(value)) ? [] : [{ ...edit, value }];
  });

/** The edit that starts or stops an environment. */
export const scaleEdit = (instances: number): Edit => editOf(instancesPath, scalarOf(instances), 'as a number');

/** Whether a manifest has the value of an edit. */
export function isDone(tree: JsonTree, edit: Edit): boolean {
  const found = valuesAt(tree, edit);
  return found.length > 0 && found.every((each) => isEqual(each, edit));
}

function isEqual(found: JsonTree | undefined, { value, compare }: Edit): boolean {
  if (found?.kind !== 'scalar' || value.kind !== 'scalar') return false;
  if (compare === 'as a number' && amountIn(found) === amountIn(value)) return amountIn(found) !== undefined;
  return found.source === value.source || (stringIn(found) !== undefined && stringIn(found) === stringIn(value));
}

/** A number, or a string that is written like one. */
function amountIn(tree: JsonTree): number | undefined {
  const text = stringIn(tree);
  return text === undefined ? numberIn(tree) : /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** The values at the place of an edit: several if items of a list share a name. */
function valuesAt(tree: JsonTree, { at }: Edit): readonly (JsonTree | undefined)[] {
  if ('path' in at) return [treeAt(tree, at.path)];
  const { path, field } = manifestLists[at.list];
  return itemsAt(tree, path)
    .filter(hasName(at.name))
    .map((item) => treeAt(item, [field]));
}

function applyEdit(tree: JsonTree, { at, value }: Edit): JsonTree {
  if ('path' in at) return changeAt(tree, at.path, () => value);
  const { path, field } = manifestLists[at.list];
  return changeAt(tree, path, (list) => {
    const items = isPresent(list) && list.kind === 'list' ? list.items : [];
    const isThis = hasName(at.name);
    const changed = items.map((item) => (isThis(item) ? changeAt(item, [field], () => value) : item));
    const added: JsonTree = {
      kind: 'object',
      entries: [
        { name: 'name', value: scalarOf(at.name) },
        { name: field, value },
      ],
    };
    return { kind: 'list', items: items.some(isThis) ? changed : [...items, added] };
  });
}

const hasName =
  (name: string) =>
  (item: JsonTree): boolean =>
    stringIn(treeAt(item, ['name'])) === name;

/**
 * Compares requests with limits, as they would be in a manifest.
 *
 * @returns what is wrong, beginning with the name of an input; undefined if nothing is
 */
export function resourceProblem(tree: JsonTree, wanted: readonly WantedResource[]): string | undefined {
  for (const resource of ['cpu', 'memory'] as const) {
    const amountOf = (of: WantedResource['of']) => {
      const given = wanted.find((each) => each.of === of && each.resource === resource)?.amount;
      return { isGiven: given !== undefined, text: given ?? stringIn(treeAt(tree, [...resourcesPath, of, resource])) };
    };
    const [request, limit] = [amountOf('requests'), amountOf('limits')];
    if (!(request.isGiven || limit.isGiven) || !(Number(request.text) > Number(limit.text))) continue;
    return request.isGiven
      ? `${resource}-request: ${request.text} is above the limit of ${limit.text}`
      : `${resource}-limit: ${limit.text} is below the request of ${request.text}`;
  }
  return undefined;
}
