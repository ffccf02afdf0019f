import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readBase } from '../../src/actions/call/base.ts';
import { readHeaders } from '../../src/actions/call/headers.ts';
import { readRequestInputs } from '../../src/actions/call/request-inputs.ts';
import { buildUrl } from '../../src/actions/call/url.ts';
import { checkHost, readAllowedHosts } from '../../src/auth/hosts.ts';
import { createReader, type Reader } from '../../src/inputs/reader.ts';

const build = async (inputs: Record<string, string>): Promise<{ url: URL | undefined; reader: Reader }> => {
  const reader = createReader((name) => inputs[name] ?? '');
  const read = readRequestInputs(reader);
  return { url: buildUrl(read, await readBase(read, reader), reader), reader };
};

/** Any text that one line of an input can hold: environment variables hold no NUL and no lone surrogate. */
const lineText = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n\0]/g, ''));
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
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/);

test('a path parameter always stays one segment, and means what was given', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (value, second) => {
      const { url, reader } = await build({ url: '/a/{p}/b/{q}/c', 'path-params': `p=${value}\nq=${second}` });
      if (reader.faults.length > 0) return;
      assert.ok(url);
      assert.equal(url.origin, 'https://deploy.mendix.com');
      assert.equal(url.search + url.hash, '');
      const segments = url.pathname.split('/');
      assert.deepEqual(segments.map(decodeURIComponent), ['', 'a', value, 'b', second, 'c']);
    }),
    { numRuns: 2000 },
  );
});

test('only an empty or collapsing path parameter is refused', async () => {
  await fc.assert(
    fc.asyncProperty(lineText, async (value) => {
      const { reader } = await build({ url: '/{p}', 'path-params': `p=${value}` });
      assert.equal(reader.faults.length > 0, ['', '.', '..'].includes(value), reader.faults.join());
    }),
    { numRuns: 2000 },
  );
});

test('query values arrive in order, whatever they hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, hostile), { minLength: 1, maxLength: 5 }), async (pairs) => {
      const { url, reader } = await build({
        url: '/x',
        query: pairs.map(([key, value]) => `${key}=${value}`).join('\n'),
      });
      assert.deepEqual(reader.faults, []);
      assert.equal(url?.pathname, '/x');
      const sent = (url?.search.slice(1) ?? '').split('&').map((part) => part.split('=').map(decodeURIComponent));
      assert.deepEqual(sent, pairs);
    }),
  );
});

test('no text makes a URL of another host than the one that a person reads in it', async () => {
  const piece = fc.oneof(
    hostile,
    fc.constantFrom('https://', 'http://', 'deploy.mendix.com', 'evil.example', '/', '/x', 'https:', 'HTTPS://'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (pieces) => {
      const text = pieces.join('').trim();
      const { url, reader } = await build({ url: text });
      if (reader.faults.length > 0 || url === undefined) return;
      const host = text.startsWith('/')
        ? 'deploy.mendix.com'
        : /^https?:\/\/([a-z0-9._-]+)(?=[:/?]|$)/i.exec(text)?.[1]?.toLowerCase();
      // An address may be written in other ways; the parsed one is what counts then.
      assert.ok(url.hostname === host || /^[\d.]+$/.test(url.hostname), `${text} -> ${url.href}`);
    }),
    { numRuns: 5000 },
  );
});

test('the path of base-url is kept, whatever follows', async () => {
  await fc.assert(
    fc.asyncProperty(lineText, async (rest) => {
      const { url, reader } = await build({ url: `/${rest}`, 'base-url': 'https://pmp.example/api/v2/' });
      if (reader.faults.length > 0) return;
      assert.equal(url?.host, 'pmp.example');
      assert.ok(url.pathname.startsWith('/api/v2/'), url.href);
    }),
    { numRuns: 3000 },
  );
});

test('random texts in every input note mistakes, and never throw', async () => {
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
      fc.record(Object.fromEntries(inputs.map((each) => [each, fc.string({ unit: 'binary' })]))),
      async (given) => {
        const reader = createReader((each) => given[each] ?? '');
        const read = readRequestInputs(reader);
        buildUrl(read, await readBase(read, reader), reader);
        readHeaders(read.headers, read.auth, reader);
        readAllowedHosts(read.allowedHosts, reader);
      },
    ),
    { numRuns: 3000 },
  );
});

test('no header line makes a second header, nor a value that Node would refuse', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, hostile), { maxLength: 4 }), async (pairs) => {
      const reader = createReader((each) =>
        each === 'headers' ? pairs.map(([key, value]) => `${key}: ${value}`).join('\n') : '',
      );
      const headers = readHeaders(reader.pairs('headers', ':'), 'none', reader);
      if (reader.faults.length > 0) return;
      assert.equal(headers.length, pairs.length);
      for (const header of headers) assert.doesNotMatch(`${header.name}${header.value}`, /[\r\n\0]/);
    }),
    { numRuns: 2000 },
  );
});

test('a host is trusted only as a whole', async () => {
  const mendix = new Set(['deploy.mendix.com']);
  const none = readAllowedHosts(
    [],
    createReader(() => ''),
  );
  assert.equal(checkHost(new URL('https://deploy.mendix.com/x'), true, none, mendix), undefined);
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-z0-9.-]{1,10}$/), async (piece) => {
      for (const host of [`${piece}deploy.mendix.com`, `deploy.mendix.com${piece}`, `deploy.mendix.com.${piece}`]) {
        const url = URL.parse(`https://${host}/`);
        if (url && url.host !== 'deploy.mendix.com') assert.ok(checkHost(url, true, none, mendix), host);
      }
    }),
  );
});
