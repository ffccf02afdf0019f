import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readChainInputs } from '../../src/actions/call/follow-up-inputs.ts';
import { outputNames } from '../../src/actions/call/output-names.ts';
import { defaults, readRequestInputs } from '../../src/actions/call/request-inputs.ts';
import { readCredentials } from '../../src/auth/credentials.ts';
import { createReader } from '../../src/inputs/reader.ts';

const action: {
  description: string;
  branding: { icon: string; color: string };
  inputs: Record<string, { description?: string; default?: unknown; required?: boolean }>;
  outputs: Record<string, { description?: string }>;
  runs: { using: string; main: string };
} = parse(readFileSync('action.yml', 'utf8'));

test('action.yml declares exactly the inputs that the code reads', () => {
  const read = new Set<string>();
  const reader = createReader((name) => {
    read.add(name);
    return '';
  });
  readRequestInputs(reader);
  readChainInputs(reader);
  readCredentials(reader, {});
  assert.deepEqual([...read].sort(), Object.keys(action.inputs).sort());
});

test('action.yml states the defaults of the code, as text', () => {
  const stated = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
  assert.deepEqual(Object.fromEntries(stated.map(([name, input]) => [name, input.default])), defaults);
});

test('action.yml declares exactly the outputs that the code sets', () => {
  assert.deepEqual(Object.keys(action.outputs), [...outputNames]);
});

test('action.yml is fit for the runner and the Marketplace', () => {
  assert.match(action.description, /^[\x20-\x7e]{1,124}$/);
  for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
    assert.match(name, /^[a-z][a-z-]*$/);
    assert.ok(description?.endsWith('.'), name);
  }
  assert.equal(action.runs.using, 'node24');
  assert.ok(existsSync(action.runs.main));
  assert.deepEqual(action.branding, { icon: 'send', color: 'blue' });
});

test('dist is small, says what it is, and names the licences it carries', () => {
  const chunks = readdirSync('dist').filter((name) => name.endsWith('.js'));
  const bundle = chunks.map((name) => readFileSync(join('dist', name), 'utf8')).join('\n');
  assert.ok(chunks.reduce((sum, name) => sum + statSync(join('dist', name)).size, 0) < 500_000);
  assert.ok(!/EnvHttpProxyAgent|lib\/dispatcher|socks5-http-client/.test(bundle), 'undici is in the bundle');
  assert.deepEqual(JSON.parse(readFileSync('dist/package.json', 'utf8')), { type: 'commonjs' });
  const licences = readFileSync('dist/licenses.txt', 'utf8');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packages = [...bundle.matchAll(/\.\/node_modules\/((?:@[\w-]+\/)?[\w-]+)\//g)].map((match) => match[1] ?? '');
  assert.ok(packages.includes('@actions/http-client'));
  for (const name of new Set([...packages, ...Object.keys(dependencies)]))
    assert.ok(licences.includes(`${name}\n`), name);
});

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join('src', name), 'utf8') }));

/** The modules that a source imports for more than their types. */
const importsOf = (text: string): string[] =>
  [...text.matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm)].flatMap((match) => match[1] ?? []);

const importersOf = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => importsOf(text).some((from) => pattern.test(from))).map(({ name }) => name);

test('each edge of the program is one place', () => {
  assert.deepEqual(importersOf(/@actions\/core/), ['runner/runner.ts']);
  assert.deepEqual(importersOf(/@actions\/http-client/).sort(), ['http/proxy.ts', 'http/send.ts']);
  assert.deepEqual(importersOf(/^node:fs/), ['lib/files.ts']);
  assert.deepEqual(
    sources.filter(({ text }) => /process\.env/.test(text)).map(({ name }) => name),
    ['runner/runner.ts'],
  );
  for (const name of importersOf(/^node:(https?|net|tls)$/)) assert.match(name, /^http\//);
  for (const name of importersOf(/^node:/)) assert.doesNotMatch(name, /^(inputs|auth|mendix)\//);
});

test('no source imports itself by way of others', () => {
  const graph = new Map(
    sources.map(({ name, text }) => [
      name,
      importsOf(text)
        .filter((from) => from.startsWith('.'))
        .map((from) => relative('src', join('src', dirname(name), from)).replaceAll('\\', '/')),
    ]),
  );
  const walk = (name: string, path: readonly string[]): void => {
    assert.ok(!path.includes(name), [...path, name].join(' -> '));
    for (const next of graph.get(name) ?? []) walk(next, [...path, name]);
  };
  for (const name of graph.keys()) walk(name, []);
});

test('sources are short', () => {
  for (const { name, text } of sources.filter((source) => !source.name.startsWith('mendix/apis/'))) {
    assert.ok(text.split('\n').length <= 201, name);
  }
});

test('the lock file names no registry', () => {
  assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved": "http/);
});
