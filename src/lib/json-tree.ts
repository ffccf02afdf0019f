// JSON that goes back as it came: names keep their order, also those that are given twice, and each number keeps its digits. Values of
// JavaScript can do neither: `{"2": 1.0, "1": 1}` changes both.
import { type Node, parseTree } from 'jsonc-parser';

/** A JSON value. */
export type JsonTree =
  | { readonly kind: 'object'; readonly entries: readonly JsonEntry[] }
  | { readonly kind: 'list'; readonly items: readonly JsonTree[] }
  | JsonScalar;

/** A string, number, Boolean or null, as it is written. */
interface JsonScalar {
  readonly kind: 'scalar';
  readonly source: string;
}

interface JsonEntry {
  readonly name: string;
  readonly value: JsonTree;
}

/** Names that lead from an object to one within it. */
export type TreePath = readonly string[];

/** Reads a text that is known to be JSON. */
export function readTree(text: string): JsonTree {
  const toTree = (node: Node): JsonTree => {
    const { type, children = [], offset, length } = node;
    if (type === 'array') return { kind: 'list', items: children.map(toTree) };
    if (type === 'object') return { kind: 'object', entries: children.flatMap(entryOf) };
    return { kind: 'scalar', source: text.slice(offset, offset + length) };
  };
  const entryOf = ({ children: [name, value] = [] }: Node): readonly JsonEntry[] =>
    name && value ? [{ name: String(name.value), value: toTree(value) }] : [];
  const root = parseTree(text);
  if (!root) throw new Error('the text is not JSON');
  return toTree(root);
}

/** Writes a tree without white space. */
export function writeTree(tree: JsonTree): string {
  if (tree.kind === 'list') return `[${tree.items.map(writeTree).join(',')}]`;
  if (tree.kind === 'scalar') return tree.source;
  return `{${tree.entries.map(({ name, value }) => `${JSON.stringify(name)}:${writeTree(value)}`).join(',')}}`;
}

/** Makes a scalar of a value. */
export const scalarOf = (value: string | number | boolean): JsonScalar => ({
  kind: 'scalar',
  source: JSON.stringify(value),
});

/** The value of a string; undefined for anything else. */
export function stringIn(tree: JsonTree | undefined): string | undefined {
  const value: unknown = tree?.kind === 'scalar' ? JSON.parse(tree.source) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The value of a number, rounded to what JavaScript can hold; undefined for anything else. */
export function numberIn(tree: JsonTree | undefined): number | undefined {
  const value: unknown = tree?.kind === 'scalar' ? JSON.parse(tree.source) : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** Whether there is a value other than null. */
export const isPresent = (tree: JsonTree | undefined): tree is JsonTree =>
  tree !== undefined && !(tree.kind === 'scalar' && tree.source === 'null');

/** The value at a path; of names that are given twice the last one counts, as with `JSON.parse`. */
export const treeAt = (tree: JsonTree | undefined, path: TreePath): JsonTree | undefined =>
  path.reduce<JsonTree | undefined>(
    (found, name) =>
      found?.kind === 'object' ? found.entries.findLast((entry) => entry.name === name)?.value : undefined,
    tree,
  );

/**
 * Changes the value at a path. Objects that are missing or null on the way are made; a new name is added at the end.
 *
 * @param change is given the value, undefined if there is none
 */
export function changeAt(
  tree: JsonTree | undefined,
  path: TreePath,
  change: (value: JsonTree | undefined) => JsonTree,
): JsonTree {
  const [name, ...rest] = path;
  if (name === undefined) return change(tree);
  const entries = tree?.kind === 'object' ? tree.entries : [];
  const index = entries.findLastIndex((entry) => entry.name === name);
  const changed = { name, value: changeAt(entries[index]?.value, rest, change) };
  return { kind: 'object', entries: index < 0 ? [...entries, changed] : entries.with(index, changed) };
}
