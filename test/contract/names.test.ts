// One name for one thing: whoever reads a name, or looks for it, finds one definition.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Definition {
  readonly file: string;
  readonly name: string;
  readonly isType: boolean;
  readonly isExported: boolean;
}

/** What stands at the left edge of a file, where the formatter puts all that is not within something else. */
const definition =
  /^(export )?(?:declare |abstract )*(?:async )?(const|let|class|interface|type|function\*?) (\w+)(?= ?[=:<({]| extends\b| implements\b)/gm;

const definitionsIn = (file: string, text: string): readonly Definition[] =>
  [...text.matchAll(definition)].map(([, exported, keyword = '', name = '']) => ({
    file,
    name,
    isType: /^(?:class|interface|type)$/.test(keyword),
    isExported: exported !== undefined,
  }));

const definitions = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => definitionsIn(file.replaceAll('\\', '/'), readFileSync(`src/${file}`, 'utf8')));

/** Each file of `mendix/apis` describes its API under this name, by which the catalogue loads it. */
const ofEachApi = 'api';

/** Words in -ed or -ing that are nouns of the field. */
const nouns = ['Coding', 'Paging'];

/** Names that a file exports, and that another file defines, be it for itself. */
const sharedNames = (all: readonly Definition[]): readonly string[] =>
  [...Map.groupBy(all, ({ name }) => name)]
    .filter(([name, each]) => name !== ofEachApi && each.some(({ isExported }) => isExported))
    .filter(([, each]) => new Set(each.map(({ file }) => file)).size > 1)
    .map(([name, each]) => `${name}: ${each.map(({ file }) => file).join(', ')}`);

const participles = (all: readonly Definition[]): readonly string[] =>
  all
    .filter(({ name, isType }) => isType && /^[A-Z][a-z]+(?:ed|ing)$/.test(name) && !nouns.includes(name))
    .map(({ name, file }) => `${name}: ${file}`);

test('definitions of every kind are found', () => {
  const found = new Set(definitions.map(({ file, name, isExported }) => `${file} ${name} ${isExported}`));
  for (const each of [
    'http/fetch.ts fetchResponse true',
    'http/attempt.ts openExchange false',
    'http/body-sink.ts BodyError true',
    'http/content-encoding.ts decompress true',
    'inputs/issues.ts Complete true',
    'lib/clock.ts systemClock true',
    'client/client.ts Client true',
    'mendix/apis/deploy-v1.ts api true',
    'wait/wait-for.ts WaitProgress false',
  ])
    assert.ok(found.has(each), each);
});

test('a name that is exported is defined in one file', () => {
  assert.deepEqual(sharedNames(definitions), []);
});

test('no type is a participle, which does not say what it is of', () => {
  assert.deepEqual(participles(definitions), []);
});

test('names that mean two things are found', () => {
  const [a, b] = ['export interface Wanted {}\n', 'const start = 1;\nexport type Wanted = string;\n'];
  const both = [...definitionsIn('a.ts', a), ...definitionsIn('b.ts', b), ...definitionsIn('c.ts', 'const start = 2;')];
  assert.deepEqual(sharedNames(both), ['Wanted: a.ts, b.ts']);
  assert.deepEqual(participles(both), ['Wanted: a.ts', 'Wanted: b.ts']);
});
