// One name for one thing: anyone who looks up a name finds one definition.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Definition {
  readonly file: string;
  readonly name: string;
  readonly isType: boolean;
  readonly isExported: boolean;
}

/** Definitions at the start of a line: the formatter indents everything that is nested. */
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

/** Each file of `mendix/apis` exports its API under this name, which the catalogue loads. */
const ofEachApi = 'api';

/** Words in -ed or -ing that are established nouns. */
const nouns = ['Coding', 'Paging'];

/** Names that one file exports and another file also defines, even privately. */
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

test('an exported name is defined in only one file', () => {
  assert.deepEqual(sharedNames(definitions), []);
});

test('the name of a type is not a bare participle', () => {
  assert.deepEqual(participles(definitions), []);
});

test('the check finds names that mean two things', () => {
  const [a, b] = ['export interface Wanted {}\n', 'const start = 1;\nexport type Wanted = string;\n'];
  const both = [...definitionsIn('a.ts', a), ...definitionsIn('b.ts', b), ...definitionsIn('c.ts', 'const start = 2;')];
  assert.deepEqual(sharedNames(both), ['Wanted: a.ts, b.ts']);
  assert.deepEqual(participles(both), ['Wanted: a.ts', 'Wanted: b.ts']);
});
