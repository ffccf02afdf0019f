// JSON as text: reads, edits and compares it without rounding a number, and without changing the order of anything. No package and nothing of
// `src` is used, as the tests of `src` rely on it.

/** A value within a JSON text, and where it stands there. */
export type Node = Span &
  (
    | { readonly kind: 'object'; readonly entries: readonly Entry[] }
    | { readonly kind: 'list'; readonly items: readonly Node[] }
    | { readonly kind: 'number' | 'other'; readonly source: string }
  );

interface Span {
  readonly from: number;
  /** Behind its last character. */
  readonly to: number;
}

interface Entry extends Span {
  readonly key: string;
  readonly value: Node;
}

/** The latest trees by their text: each poll looks at the same manifest in several places. */
const trees = new Map<string, Node>();
const maxTrees = 100;

/** Reads a text. @throws SyntaxError if it is not JSON */
export function readTree(text: string): Node {
  const known = trees.get(text);
  if (known) return known;
  if (trees.size >= maxTrees) trees.clear();
  const tree = parseTree(text);
  trees.set(text, tree);
  return tree;
}

function parseTree(text: string): Node {
  JSON.parse(text);
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g)];
  let next = 0;
  const take = (): Span & { source: string } => {
    const { 0: source, index: from } = tokens[next] ?? { 0: '', index: text.length };
    next += 1;
    return { source, from, to: from + source.length };
  };
  const isAt = (source: string): boolean => tokens[next]?.[0] === source;

  /** Reads the contents of brackets whose opening one `take` has read. */
  const readAll = <T>(closing: string, readOne: () => T): { all: T[]; to: number } => {
    const all: T[] = [];
    while (!isAt(closing)) {
      all.push(readOne());
      if (isAt(',')) take();
    }
    return { all, to: take().to };
  };
  const readEntry = (): Entry => {
    const { source, from } = take();
    take();
    const value = readValue();
    return { key: String(JSON.parse(source)), value, from, to: value.to };
  };
  const readValue = (): Node => {
    const { source, from, to } = take();
    if (source === '{') {
      const entries = readAll('}', readEntry);
      return { kind: 'object', entries: entries.all, from, to: entries.to };
    }
    if (source === '[') {
      const items = readAll(']', readValue);
      return { kind: 'list', items: items.all, from, to: items.to };
    }
    return { kind: /^[-\d]/.test(source) ? 'number' : 'other', source, from, to };
  };
  return readValue();
}

/** The steps of a place such as `environment.deployment.constants[0].value`. */
const stepsOf = (place: string): string[] => place.match(/[^.[\]]+/g) ?? [];

const childOf = (node: Node | undefined, step: string): Node | undefined => {
  if (node?.kind === 'object') return node.entries.find(({ key }) => key === step)?.value;
  return node?.kind === 'list' ? node.items[Number(step)] : undefined;
};

const find = (text: string, steps: readonly string[]): Node | undefined =>
  steps.reduce<Node | undefined>(childOf, readTree(text));

/** The source of a value as it was written: a string with its quotes, a number with its digits. @returns undefined if there is none */
export function sourceAt(text: string, place: string): string | undefined {
  const node = find(text, stepsOf(place));
  return node && text.slice(node.from, node.to);
}

/** The text of a string value. @returns undefined if there is no string */
export function stringAt(text: string, place: string): string | undefined {
  const source = sourceAt(text, place);
  return source?.startsWith('"') ? String(JSON.parse(source)) : undefined;
}

/** How many items a list has; 0 if there is no list. */
export function lengthAt(text: string, place: string): number {
  const node = find(text, stepsOf(place));
  return node?.kind === 'list' ? node.items.length : 0;
}

/**
 * Replaces a value, or adds it to the end of its object.
 *
 * @param source JSON of the new value
 * @returns the text unchanged if the object is missing
 */
export function setAt(text: string, place: string, source: string): string {
  const steps = stepsOf(place);
  const node = find(text, steps);
  if (node) return text.slice(0, node.from) + source + text.slice(node.to);
  const parent = find(text, steps.slice(0, -1));
  if (parent?.kind !== 'object') return text;
  const comma = parent.entries.length > 0 ? ', ' : '';
  const end = parent.to - 1;
  return `${text.slice(0, end).trimEnd()}${comma}${JSON.stringify(steps.at(-1))}: ${source}${text.slice(end)}`;
}

/** Removes every entry with the name at a place. */
export function removeAt(text: string, place: string): string {
  const steps = stepsOf(place);
  const parent = find(text, steps.slice(0, -1));
  const index = parent?.kind === 'object' ? parent.entries.findIndex(({ key }) => key === steps.at(-1)) : -1;
  if (parent?.kind !== 'object' || index < 0) return text;
  const [entry, before, after] = [parent.entries[index], parent.entries[index - 1], parent.entries[index + 1]];
  const from = before ? before.to : (entry?.from ?? 0);
  const to = before ? (entry?.to ?? 0) : (after?.from ?? entry?.to ?? 0);
  return removeAt(text.slice(0, from) + text.slice(to), place);
}

/**
 * Compares two JSON texts: numbers digit for digit, strings after decoding. White space does not matter, but the order of names does.
 *
 * @returns the places that differ, in the order of the first text: `a.b[2].c`; `a (order)` where an object has the same names in another order
 */
export function differences(before: string, after: string): string[] {
  const differ = (a: Node | undefined, b: Node | undefined, place: string): string[] => {
    if (!a || !b || a.kind !== b.kind) return [place];
    if (a.kind === 'object' && b.kind === 'object') return differInNames(a.entries, b.entries, place);
    if (a.kind === 'list' && b.kind === 'list') {
      const longer = a.items.length > b.items.length ? a.items : b.items;
      return longer.flatMap((_, index) => differ(a.items[index], b.items[index], `${place}[${index}]`));
    }
    return meaningOf(a) === meaningOf(b) ? [] : [place];
  };
  const differInNames = (a: readonly Entry[], b: readonly Entry[], place: string): string[] => {
    const [of, inOther] = [byName(a), byName(b)];
    const names = new Set([...of.keys(), ...inOther.keys()]);
    const prefix = place === '' ? '' : `${place}.`;
    const found = [...names].flatMap((name) => differ(of.get(name), inOther.get(name), prefix + name));
    const isReordered =
      names.size === of.size && names.size === inOther.size && `${[...of.keys()]}` !== `${[...inOther.keys()]}`;
    return isReordered ? [...found, `${place} (order)`] : found;
  };
  return differ(readTree(before), readTree(after), '');
}

/** Values by name; the second of two equal names is `name#2`. */
function byName(entries: readonly Entry[]): Map<string, Node> {
  const values = new Map<string, Node>();
  for (const { key, value } of entries) {
    let name = key;
    for (let count = 2; values.has(name); count += 1) name = `${key}#${count}`;
    values.set(name, value);
  }
  return values;
}

const meaningOf = (node: Node): string => {
  if (node.kind === 'object' || node.kind === 'list') return '';
  return node.kind === 'number' ? node.source : JSON.stringify(JSON.parse(node.source));
};
