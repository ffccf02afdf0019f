import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTrie } from '../../../../src/lib/redaction/trie.ts';

const units = (text: string): Uint16Array => Uint16Array.from(text, (char) => char.charCodeAt(0));

test('the longest word that starts at a position is found, if there is one', () => {
  const trie = createTrie();
  assert.equal(trie.matchLength(units('abc'), 0), 0);
  for (const word of ['ab', 'abcd', 'ab', 'b']) trie.add(units(word));
  for (const [text, start, expected] of [
    ['abcd', 0, 4],
    ['abcx', 0, 2],
    ['xabcd', 1, 4],
    ['abcd', 1, 1],
    ['abcd', 2, 0],
    ['ab', 2, 0],
    ['a', 0, 0],
    ['acb', 0, 0],
  ] as const)
    assert.equal(trie.matchLength(units(text), start), expected, `${text} from ${start}`);
});

test('thousands of words are all found, but their prefixes are not', () => {
  const trie = createTrie();
  const words = Array.from({ length: 3000 }, (_, index) => `${(index * 7919) % 3000}.`.padStart(6, String(index % 7)));
  for (const word of words) trie.add(units(word));
  for (const word of words) {
    assert.equal(trie.matchLength(units(`${word}x`), 0), 6, word);
    assert.equal(trie.matchLength(units(word.slice(0, -1)), 0), 0, word);
  }
});
