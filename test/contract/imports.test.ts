// Which folder of src may import from which. CONTRIBUTING.md shows the same table, and a test here compares the two.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { test } from 'node:test';

/** From the bottom up: a folder may import only from the listed folders, all of which come earlier in this table. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  'lib/redaction': ['lib'],
  expressions: ['lib'],
  http: ['lib'],
  inputs: ['lib'],
  runner: ['lib', 'lib/redaction'],
  'mendix/model': [],
  'mendix/apis': ['mendix/model'],
  mendix: ['http', 'lib', 'lib/redaction', 'mendix/apis', 'mendix/model'],
  auth: ['http', 'inputs', 'lib', 'lib/redaction', 'mendix', 'mendix/model'],
  client: ['auth', 'expressions', 'http', 'lib', 'lib/redaction', 'mendix', 'mendix/model'],
  paging: ['client', 'expressions', 'http', 'lib', 'mendix/model'],
  wait: ['client', 'expressions', 'http', 'lib', 'mendix', 'mendix/model'],
  pipeline: ['lib', 'runner'],
  platform: ['client', 'http', 'lib', 'mendix', 'pipeline', 'wait'],
  source: ['client', 'lib', 'platform'],
  cloud: ['client', 'http', 'lib', 'lib/redaction', 'mendix', 'platform', 'source'],
  kubernetes: ['http', 'lib', 'lib/redaction', 'platform', 'source'],
  'unit-testing': ['http', 'lib'],
  actions: ['inputs', 'lib', 'runner'],
  'actions/shared': [
    'actions',
    'auth',
    'client',
    'cloud',
    'http',
    'inputs',
    'lib',
    'mendix',
    'pipeline',
    'platform',
    'runner',
  ],
  'actions/call': [
    'actions',
    'actions/shared',
    'auth',
    'client',
    'expressions',
    'http',
    'inputs',
    'lib',
    'lib/redaction',
    'mendix',
    'mendix/model',
    'paging',
    'platform',
    'runner',
    'wait',
  ],
  'actions/backup': ['actions/shared', 'cloud', 'inputs', 'lib', 'pipeline', 'platform', 'runner'],
  'actions/deploy': ['actions/shared', 'auth', 'cloud', 'inputs', 'lib', 'pipeline', 'platform', 'runner', 'source'],
  'actions/deploy-kubernetes': [
    'actions/shared',
    'auth',
    'http',
    'inputs',
    'kubernetes',
    'lib',
    'lib/redaction',
    'pipeline',
    'platform',
    'runner',
    'source',
  ],
  'actions/restore': ['actions/shared', 'cloud', 'inputs', 'lib', 'pipeline', 'runner'],
  'actions/unit-test': [
    'actions/shared',
    'auth',
    'client',
    'cloud',
    'http',
    'inputs',
    'lib',
    'lib/redaction',
    'mendix',
    'pipeline',
    'platform',
    'runner',
    'unit-testing',
  ],
  'main.ts': [
    'actions/backup',
    'actions/call',
    'actions/deploy',
    'actions/deploy-kubernetes',
    'actions/restore',
    'actions/unit-test',
    'runner',
  ],
};

/** Every import from file to file, including those of types, `export … from` and `import()`. */
const imports = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .flatMap((from) => {
    const text = readFileSync(`src/${from}`, 'utf8');
    return [...text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*'(\.[^']+\.ts)'/gm)].map(([, target = '']) => ({
      from,
      to: posix.normalize(posix.join(dirname(from), target)),
    }));
  });

const folderOf = (file: string): string => (file.includes('/') ? dirname(file) : file);

test('all imports are found, including types, re-exports and dynamic imports', () => {
  const found = imports.map(({ from, to }) => `${from} ${to}`);
  for (const each of [
    'client/response.ts client/body.ts',
    'actions/call/action.ts actions/call/after-response.ts',
    'mendix/catalogue.ts mendix/apis/index.ts',
    'mendix/apis/index.ts mendix/apis/deploy-v1.ts',
  ])
    assert.ok(found.includes(each), each);
});

test('each folder imports only from the folders in the table', () => {
  for (const { from, to } of imports) {
    const [a, b] = [folderOf(from), folderOf(to)];
    if (a !== b) assert.ok(allowed[a]?.includes(b), `${from} imports ${to}: ${a} may not import ${b}`);
  }
});

test('every import in the table is used, and runs to an earlier folder', () => {
  const used = new Set(imports.map(({ from, to }) => `${folderOf(from)} ${folderOf(to)}`));
  const floors = Object.keys(allowed);
  for (const [folder, targets] of Object.entries(allowed)) {
    for (const target of targets) {
      assert.ok(used.has(`${folder} ${target}`), `nothing in ${folder} imports ${target}`);
      assert.ok(floors.indexOf(target) < floors.indexOf(folder), `${folder} stands below ${target}`);
    }
  }
});

test('no file imports itself through other files', () => {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), [...path, file].join(' -> '));
    if (done.has(file)) return;
    for (const { to } of targets.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
});

test('only the signer makes signed requests', () => {
  const makers = imports
    .filter(({ from, to }) => to === 'http/request.ts' && /\bsign\b/.test(signImport(from)))
    .map(({ from }) => from);
  assert.deepEqual(makers, ['auth/hosts.ts']);
});

const signImport = (from: string): string =>
  /import \{([^}]*)\} from '[^']*http\/request\.ts'/.exec(readFileSync(`src/${from}`, 'utf8'))?.[1] ?? '';

test('CONTRIBUTING.md shows the same table', () => {
  const section = readFileSync('CONTRIBUTING.md', 'utf8').split('## Which folder may import which')[1] ?? '';
  const rows = [...section.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, folder = '', cell = '']) => [
    folder,
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  ]);
  assert.deepEqual(Object.fromEntries(rows), allowed);
});
