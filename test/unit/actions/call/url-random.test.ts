import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCallInputs } from '../../../../src/actions/call/inputs.ts';
import { readHeaders } from '../../../../src/actions/call/request.ts';
import { buildUrl, readBase } from '../../../../src/actions/call/url.ts';
import { createIssues, invalid } from '../../../../src/inputs/issues.ts';
import { createInputReader, createInputSource, type InputReader } from '../../../../src/inputs/reader.ts';
import { anyCharacter } from '../../../support/any-character.ts';

const readerOf = (inputs: Record<string, string>): InputReader =>
  createInputReader(
    createInputSource((name) => inputs[name] ?? ''),
    createIssues(() => undefined),
  );

/** Reads the inputs of a request, and builds its URL. */
async function build(inputs: Record<string, string>): Promise<{ url: URL | undefined; mistakes: readonly string[] }> {
  const reader = readerOf(inputs);
  const { issues } = reader;
  const read = readCallInputs(reader, { env: {}, protect: () => undefined });
  const base = await readBase(read, issues);
  const { url: text, pathParams, query, headers, auth } = read;
  if (headers !== invalid) readHeaders(headers, auth, issues);
  if (text === invalid || pathParams === invalid || query === invalid) return { url: undefined, mistakes: issues.list };
  const url = buildUrl({ at: 'url', text, pathParams, query }, base, issues);
  return { url: url === invalid ? undefined : url, mistakes: issues.list };
}

/** Any text that one line of an input can hold: environment variables hold no NUL and no lone surrogate. */
const lineText = fc.string({ unit: anyCharacter }).map((text) => text.replace(/[\r\n\0]/g, ''));
const hostile = fc.oneof(
  lineText,
  fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '../x',
    '\\',
    '@evil.example',
    '//evil.example',
    '%2F',
    '#',
    '?a=b',
    ':80',
    '\uff0e',
    '\t',
    '{b}',
    ' ',
  ),
);
/** A value as it is read: spaces around the `=` are removed. */
const asRead = (value: string): string => value.replace(/^[ \t]+/, '');
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/);

test('a path parameter always stays within one segment, and decodes to its value', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (value, second) => {
      const { url, mistakes } = await build({ url: '/a/{p}/b/{q}/c', 'path-params': `p=${value}\nq=${second}` });
      if (mistakes.length > 0) return;
      assert.ok(url);
      assert.equal(url.origin, 'https://deploy.mendix.com');
      assert.equal(url.search + url.hash, '');
      const segments = url.pathname.split('/');
      assert.deepEqual(segments.map(decodeURIComponent), ['', 'a', asRead(value), 'b', asRead(second), 'c']);
    }),
    { numRuns: 2000 },
  );
});

test('only an empty or collapsing path parameter is refused', async () => {
  await fc.assert(
    fc.asyncProperty(lineText, async (value) => {
      const { mistakes } = await build({ url: '/{p}', 'path-params': `p=${value}` });
      assert.equal(mistakes.length > 0, ['', '.', '..'].includes(asRead(value)), mistakes.join());
    }),
    { numRuns: 2000 },
  );
});

test('query values arrive in order, whatever they contain', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, hostile), { minLength: 1, maxLength: 5 }), async (pairs) => {
      const { url, mistakes } = await build({
        url: '/x',
        query: pairs.map(([key, value]) => `${key}=${value}`).join('\n'),
      });
      assert.deepEqual(mistakes, []);
      assert.equal(url?.pathname, '/x');
      const sent = (url?.search.slice(1) ?? '').split('&').map((part) => part.split('=').map(decodeURIComponent));
      assert.deepEqual(
        sent,
        pairs.map(([key, value]) => [key, asRead(value)]),
      );
    }),
  );
});

test('no text results in a URL whose host differs from the one that a person reads in it', async () => {
  const piece = fc.oneof(
    hostile,
    fc.constantFrom('https://', 'http://', 'deploy.mendix.com', 'evil.example', '/', '/x', 'https:', 'HTTPS://'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (pieces) => {
      const text = pieces.join('').trim();
      const { url, mistakes } = await build({ url: text });
      if (mistakes.length > 0 || url === undefined) return;
      const host = text.startsWith('/')
        ? 'deploy.mendix.com'
        : /^https?:\/\/([a-z0-9._-]+)(?=[:/?]|$)/i.exec(text)?.[1]?.toLowerCase();
      // An IP address can be written in several ways, so the parsed form is compared.
      assert.ok(url.hostname === host || /^[\d.]+$/.test(url.hostname), `${text} -> ${url.href}`);
    }),
    { numRuns: 5000 },
  );
});

test('the path of base-url is kept, whatever follows it', async () => {
  await fc.assert(
    fc.asyncProperty(lineText, async (rest) => {
      const { url, mistakes } = await build({ url: `/${rest}`, 'base-url': 'https://pmp.example/api/v2/' });
      if (mistakes.length > 0) return;
      assert.equal(url?.host, 'pmp.example');
      assert.ok(url.pathname.startsWith('/api/v2/'), url.href);
    }),
    { numRuns: 3000 },
  );
});

test('random texts in all inputs are reported as errors, and never throw', async () => {
  const inputs = [
    'url',
    'base-url',
    'method',
    'path-params',
    'query',
    'headers',
    'body',
    'form',
    'auth',
    'allowed-hosts',
    'timeout',
    'retries',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.record(Object.fromEntries(inputs.map((each) => [each, fc.string({ unit: anyCharacter })]))),
      async (given) => {
        await build(given);
      },
    ),
    { numRuns: 3000 },
  );
});
