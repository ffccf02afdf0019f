// Fails if the code or a document uses a word that CONTRIBUTING.md rules out. In tests, only titles are checked.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { wordRules } from './words.ts';

/** Files whose every line is checked. */
const wholeFiles = [
  /^(?:src|scripts|bench|examples)\/.*\.(?:ts|mjs|cjs|yml|sh)$/,
  /^(?:[\w-]+\/)?action\.yml$/,
  /^(?:README|CHANGELOG|SECURITY|SUPPORT|RELEASE|CODE_OF_CONDUCT)\.md$/,
  /^docs\/[\w-]+\.md$/,
  /^\.github\/.*\.(?:md|yml)$/,
];

/** Files that quote the words. */
const quoting = new Set(['scripts/words.ts', 'scripts/lint-words.ts']);

/** The title of a test or of a group of tests. */
const titles = /\b(?:test|suite|describe)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs;

const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .stdout.split('\n')
  .filter((file) => file !== '' && !quoting.has(file));

/** Pieces of text to check, each with its line. */
function piecesOf(file: string): readonly { readonly line: number; readonly text: string }[] {
  if (wholeFiles.some((each) => each.test(file)))
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((text, index) => ({ line: index + 1, text }));
  if (!/^test\/.*\.test\.ts$/.test(file)) return [];
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(titles)].map((match) => ({
    line: source.slice(0, match.index).split('\n').length,
    text: match[2] ?? '',
  }));
}

const faults = files.flatMap((file) =>
  piecesOf(file).flatMap(({ line, text }) =>
    wordRules
      .filter(({ pattern }) => pattern.test(text))
      .map(({ word, use }) => `${file}:${line}: "${word}": write ${use}: ${text.trim().slice(0, 120)}`),
  ),
);
for (const fault of faults) console.error(fault);
console.log(`${faults.length} words to replace`);
process.exitCode = faults.length > 0 ? 1 : 0;
