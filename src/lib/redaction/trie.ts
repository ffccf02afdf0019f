/** A set of words that grows, and finds the longest of them that begins at a place of a text. */
export interface Trie {
  /** Adds a word. @returns how many nodes it took */
  add(word: Uint16Array): number;
  /** @returns the length of the longest word that begins there, 0 where none does */
  longestAt(text: Uint16Array, start: number): number;
}

/**
 * In flat arrays, some 20 bytes for each character that words do not share: thousands of secrets in all their forms must fit into memory.
 * The edges are in one table with open addressing; its hash is random, so that nobody can choose words that collide.
 */
export function createTrie(): Trie {
  let parents = new Int32Array(1024);
  let codes = new Uint16Array(1024);
  let ends = new Uint8Array(1024);
  /** Numbers of nodes; 0 is a free place, as the root is nobody's child. */
  let table = new Int32Array(2048);
  let count = 1;
  // Not by `crypto`, which takes milliseconds to load; nobody sees what this gives.
  const [a, b] = [randomOdd(), randomOdd()];

  const placeOf = (node: number, code: number): number => {
    const mask = table.length - 1;
    let mixed = Math.imul(node, a) + Math.imul(code, b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), a);
    let place = (mixed ^ (mixed >>> 13)) & mask;
    for (;;) {
      const child = table[place] ?? 0;
      if (child === 0 || (parents[child] === node && codes[child] === code)) return place;
      place = (place + 1) & mask;
    }
  };
  const grow = (): void => {
    const size = parents.length * 2;
    parents = extended(parents, new Int32Array(size));
    codes = extended(codes, new Uint16Array(size));
    ends = extended(ends, new Uint8Array(size));
    table = new Int32Array(size * 2);
    for (let node = 1; node < count; node += 1) table[placeOf(parents[node] ?? 0, codes[node] ?? 0)] = node;
  };
  const childOf = (node: number, code: number): number => {
    const place = placeOf(node, code);
    const child = table[place] ?? 0;
    if (child !== 0) return child;
    const made = count;
    count += 1;
    parents[made] = node;
    codes[made] = code;
    table[place] = made;
    if (count === parents.length) grow();
    return made;
  };

  return {
    add: (word) => {
      const before = count;
      const last = word.reduce(childOf, 0);
      ends[last] = 1;
      return count - before;
    },
    longestAt: (text, start) => {
      let longest = 0;
      let node = 0;
      for (let at = start; at < text.length; at += 1) {
        node = table[placeOf(node, text[at] ?? 0)] ?? 0;
        if (node === 0) break;
        if (ends[node] === 1) longest = at + 1 - start;
      }
      return longest;
    },
  };
}

const randomOdd = (): number => Math.floor(Math.random() * 2 ** 32) | 1;

function extended<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
