/** A set of words that grows, and finds the longest of them that starts at a position of a text. */
export interface Trie {
  add(word: Uint16Array): void;
  /** @returns the length of the longest word that starts there, 0 if none does */
  matchLength(text: Uint16Array, start: number): number;
}

/**
 * In flat arrays, some 20 bytes for each character that words do not share: thousands of secrets in all their forms must fit into memory.
 */
export function createTrie(): Trie {
  const edges = createEdges();
  /** For each node whether a word ends there. */
  let ends = new Uint8Array(edges.capacity());
  /** For each low byte whether a word starts with a character that has it: at most places of a text this says at once that none starts. */
  const starts = new Uint8Array(256);
  return {
    add: (word) => {
      starts[(word[0] ?? 0) & 0xff] = 1;
      const last = word.reduce(edges.childOf, 0);
      if (ends.length < edges.capacity()) ends = copyInto(new Uint8Array(edges.capacity()), ends);
      ends[last] = 1;
    },
    matchLength: (text, start) => {
      if (starts[(text[start] ?? 0) & 0xff] === 0) return 0;
      let longest = 0;
      let node = 0;
      for (let at = start; at < text.length; at += 1) {
        node = edges.find(node, text[at] ?? 0);
        if (node === 0) break;
        if (ends[node] === 1) longest = at + 1 - start;
      }
      return longest;
    },
  };
}

/** The nodes of a trie by number, the root being 0, and the way from each to its children. */
interface Edges {
  /** @returns the child of a node for a character, 0 if there is none */
  find(node: number, code: number): number;
  /** @returns the child of a node for a character, which is created if there is none */
  childOf(node: number, code: number): number;
  /** Nodes before the arrays grow. */
  capacity(): number;
}

/** One table with open addressing; its hash is random, so that nobody can choose words that collide. */
function createEdges(): Edges {
  let parents = new Int32Array(1024);
  let codes = new Uint16Array(1024);
  /** Numbers of nodes; 0 is a free place, as the root is nobody's child. */
  let table = new Int32Array(2048);
  let count = 1;
  const hash = createHash();

  const placeOf = (node: number, code: number): number => {
    const mask = table.length - 1;
    let place = hash(node, code) & mask;
    for (;;) {
      const child = table[place] ?? 0;
      if (child === 0 || (parents[child] === node && codes[child] === code)) return place;
      place = (place + 1) & mask;
    }
  };
  const grow = (): void => {
    const size = parents.length * 2;
    parents = copyInto(new Int32Array(size), parents);
    codes = copyInto(new Uint16Array(size), codes);
    table = new Int32Array(size * 2);
    for (let node = 1; node < count; node += 1) table[placeOf(parents[node] ?? 0, codes[node] ?? 0)] = node;
  };
  const create = (node: number, code: number): number => {
    const created = count++;
    parents[created] = node;
    codes[created] = code;
    table[placeOf(node, code)] = created;
    if (count === parents.length) grow();
    return created;
  };
  const find = (node: number, code: number): number => table[placeOf(node, code)] ?? 0;
  return {
    find,
    childOf: (node, code) => find(node, code) || create(node, code),
    capacity: () => parents.length,
  };
}

function createHash(): (node: number, code: number) => number {
  // Not by `crypto`, which takes milliseconds to load; nobody sees what this gives.
  const [a, b] = [randomOdd(), randomOdd()];
  return (node, code) => {
    let mixed = Math.imul(node, a) + Math.imul(code, b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), a);
    return mixed ^ (mixed >>> 13);
  };
}

const randomOdd = (): number => Math.floor(Math.random() * 2 ** 32) | 1;

function copyInto<T extends { set(from: T): void }>(to: T, from: T): T {
  to.set(from);
  return to;
}
