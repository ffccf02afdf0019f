// The words that the project does not use: CONTRIBUTING.md lists them, and `npm run lint` finds them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { wordRules } from '../../scripts/words.ts';

test('CONTRIBUTING.md lists the words that the linter finds', () => {
  const section = readFileSync('CONTRIBUTING.md', 'utf8').split('## Words we use')[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:not \||---)/.test(line));
  assert.deepEqual(
    rows,
    wordRules.map(({ word, use }) => `| ${word} | ${use} |`),
  );
});

for (const [text, words] of [
  ['the page tells which one it takes', ['tell, told (of a thing)']],
  ['a package is brought to an environment anew', ['bring, brought', 'anew']],
  ['const longestUrl = 8192;', ['most…, longest…, shortest… (names)']],
  ['all the same size, and no longer than that', []],
  ['it is no longer there, but "x" is no input', ['is no …']],
] as const)
  test(`the linter finds ${words.length} words to replace in "${text}"`, () => {
    const found = wordRules.filter(({ pattern }) => pattern.test(text)).map(({ word }) => word);
    assert.deepEqual(found, [...words]);
  });
