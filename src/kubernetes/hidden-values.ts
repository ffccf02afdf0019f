import { isPresent, type JsonTree, stringIn, treeAt } from '../lib/json-tree.ts';
import type { WantedItem } from './edits.ts';
import { certificatesPath, formatPath, isMasked, itemPlace, itemsAt, manifestLists } from './manifest.ts';

const listsOfValues = ['constants', 'environment-variables', 'custom-settings'] as const;

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

/** Every value of a manifest that no log may show, as far as it is known by its place. */
export function secretsOfManifest(tree: JsonTree): readonly string[] {
  const values = listsOfValues.flatMap((list) => {
    const { path, field } = manifestLists[list];
    return itemsAt(tree, path).map((item) => treeAt(item, [field]));
  });
  const certificates = itemsAt(tree, certificatesPath).flatMap((item) =>
    ['key', 'password'].map((field) => treeAt(item, [field])),
  );
  const passwords = ['subscriptionSecret', 'debuggerPassword', 'mxAdminPassword'].map((name) =>
    treeAt(tree, ['environment', 'runtime', name]),
  );
  return [...values, ...certificates, ...passwords].flatMap((value) => stringIn(value) ?? []);
}

/** Characters: masks of shorter values would make the log unreadable. */
const minMaskLength = 6;

/**
 * Whether a value is to be masked. What is public in a run stays visible: GitHub would also drop an output that contains a masked value.
 *
 * @param names what is public, such as the name of the environment and its URL
 */
export const isSecretValue = (value: string, names: readonly string[]): boolean => {
  const text = value.trim().toLowerCase().replace(/\/$/, '');
  return text.length >= minMaskLength && !names.some((name) => name.toLowerCase().includes(text));
};

/** What is public of an environment: its name, its URL and its namespace. */
export const publicNames = (tree: JsonTree): readonly string[] =>
  [
    ['environment', 'properties', 'name'],
    ['environment', 'deployment', 'appUrl'],
    ['environment', 'provider', 'namespace'],
  ].flatMap((path) => stringIn(treeAt(tree, path)) ?? []);

/** A URL or the name of a host, either of which may be that of an environment. */
export const looksLikeAddress = (value: string): boolean =>
  /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?::\d+)?\/?$/i.test(value.trim());
