import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildUrl } from '../../../../src/actions/call/url.ts';
import { createIssues, invalid } from '../../../../src/inputs/issues.ts';
import type { Pair } from '../../../../src/inputs/reader.ts';
import { catalogue } from '../../../../src/mendix/catalogue.ts';

const base = 'https://deploy.mendix.com';

const pairs = (at: string, values: readonly (readonly [string, string])[]): Pair[] =>
  values.map(([name, value], index) => ({ at: `${at}, line ${index + 1}`, name, value }));

interface Row {
  readonly text: string;
  readonly params?: readonly (readonly [string, string])[];
  readonly query?: readonly (readonly [string, string])[];
}

/** Builds a URL. @returns it as text, or every error */
function build(
  { text, params = [], query = [] }: Row,
  on: Parameters<typeof buildUrl>[1] = { url: base, api: undefined },
) {
  const issues = createIssues(() => undefined);
  const parts = { at: 'url', text, pathParams: pairs('path-params', params), query: pairs('query', query) };
  const url = buildUrl(parts, on, issues);
  return url === invalid ? issues.list : url.href;
}

const good: [row: Row, expected: string][] = [
  [{ text: '/apps' }, `${base}/apps`],
  [{ text: '/a/{ b }/{b}', params: [['b', 'x/y z']] }, `${base}/a/x%2Fy%20z/x%2Fy%20z`],
  [{ text: '/a...b/.c/d./...' }, `${base}/a...b/.c/d./...`],
  [{ text: '/a?b=../c' }, `${base}/a?b=../c`],
  [{ text: '/a?b=/..' }, `${base}/a?b=/..`],
  [{ text: 'https://A-b_1.example:8443/x' }, 'https://a-b_1.example:8443/x'],
  [{ text: 'HTTPS://a.example' }, 'https://a.example/'],
  [{ text: 'http://a.example?x=1' }, 'http://a.example/?x=1'],
  [{ text: 'https://[fd00::1]:1/x' }, 'https://[fd00::1]:1/x'],
  [{ text: '/a@b?c=d@e' }, `${base}/a@b?c=d@e`],
  [{ text: '/caf\u00e9' }, `${base}/caf%C3%A9`],
  [
    {
      text: '/x',
      query: [
        ['a b', 'c&d'],
        ['a b', ''],
      ],
    },
    `${base}/x?a%20b=c%26d&a%20b=`,
  ],
  [{ text: '/x?', query: [['a', '1']] }, `${base}/x?a=1`],
  [{ text: '/x?b=2', query: [['a', '1']] }, `${base}/x?b=2&a=1`],
  [{ text: '/x?b=2&', query: [['a', '1']] }, `${base}/x?b=2&a=1`],
  [{ text: '/x?b=?2', query: [['a', '1']] }, `${base}/x?b=?2&a=1`],
];

for (const [row, expected] of good)
  test(`the URL of ${JSON.stringify(row)} is ${expected}`, () => assert.equal(build(row), expected));

const host = (text: string): string =>
  `url: "${text}" has no plain host name; write it in ASCII letters (punycode for others), without placeholders`;
const control = 'url: has a backslash or a control character, such as a line break; percent-encode or remove it';
const dots = 'url: has a `.` or `..` segment, which would be resolved before it is sent; write the resolved path';
const bad: [row: Row, mistakes: readonly string[]][] = [
  [{ text: '/a\\b' }, [control]],
  [{ text: '/a\u007f' }, [control]],
  [{ text: '/a\u001f' }, [control]],
  [{ text: '/a#b' }, ['url: has a `#`: what follows would never be sent; write %23 for the character itself']],
  ...['https://me:pw@a.example/', 'HTTP://me@a.example', 'me@a.example', 'https://a@b.example?c'].map(
    (text): [Row, string[]] => [
      { text },
      ['url: has user info before the host; set the inputs for credentials instead'],
    ],
  ),
  ...['ftp://a.example/', 'file:/x', 'a+b.c-d:x'].map((text): [Row, string[]] => [
    { text },
    [`url: "${text}" is not https; only https:// URLs can be called`],
  ]),
  ...[
    'https:a.example',
    'https:/a.example/',
    'https://',
    'https:///x',
    'https://{host}/x',
    'https://caf\u00e9.example/',
    'https://a.example:x/',
    'https://a.example:123456/',
    'https://a.example;x',
    'https://[fd00::1',
  ].map((text): [Row, string[]] => [{ text }, [host(text)]]),
  ...['apps', '', '-x://a', 'x/https://a.example/', ' /x'].map((text): [Row, string[]] => [
    { text },
    [`url: "${text}" is neither a full https:// URL nor a path that starts with /`],
  ]),
  ...['/a/..', '/a/../b', '/.', '/./a', '/a/%2e', '/a/%2E./b', '/a/..?b=1', 'https://a.example/..'].map(
    (text): [Row, string[]] => [{ text }, [dots]],
  ),
  [{ text: 'https://a.example:99999/' }, ['url: "https://a.example:99999/" is not a URL']],
  [{ text: '/a/{b}' }, ['url: {b} has no value; add a line `b=...` to `path-params`']],
  [{ text: '/a/{b' }, ['url: has an unpaired { or }; a placeholder is {name}']],
  [{ text: '/a/b}' }, ['url: has an unpaired { or }; a placeholder is {name}']],
  [
    { text: '/a', params: [['b', 'x']] },
    ['path-params, line 1: `url` has no placeholder {b}; add it, or remove the line'],
  ],
  [
    {
      text: '/{b}',
      params: [
        ['b', 'x'],
        ['b', 'y'],
      ],
    },
    ['path-params, line 2: "b" is set twice'],
  ],
  [
    { text: '/{b}', params: [['b', '']] },
    ['path-params, line 1: "b" is empty, and a URL cannot have an empty segment; is its source set?'],
  ],
  ...['.', '..'].map((value): [Row, string[]] => [
    { text: '/{b}', params: [['b', value]] },
    [`path-params, line 1: "b" is "${value}", which would collapse in a URL`, dots],
  ]),
  [{ text: '/{b}', params: [['b', '\ud800']] }, ['path-params, line 1: "b" is not valid Unicode']],
  [{ text: '/x', query: [['a', '\ud800']] }, ['query, line 1: is not valid Unicode']],
  [{ text: '/x', query: [['\udc00', 'a']] }, ['query, line 1: is not valid Unicode']],
];

for (const [row, mistakes] of bad)
  test(`${JSON.stringify(row)} is not a URL, with ${mistakes.length} error(s)`, () =>
    assert.deepEqual(build(row), mistakes));

test('without a valid base, a path causes no further error and a full URL is read', () => {
  assert.deepEqual(build({ text: '/x' }, invalid), []);
  assert.equal(build({ text: 'https://a.example/x' }, invalid), 'https://a.example/x');
});

test('a URL that does not belong to the given API is an error', async () => {
  const entry = catalogue['deploy-v1'];
  assert.ok(entry);
  const api = await entry.load();
  const on = { url: entry.base, api };
  assert.equal(build({ text: '/apps' }, on), `${entry.base}/apps`);
  assert.equal(build({ text: `${entry.base}/apps` }, on), `${entry.base}/apps`);
  assert.deepEqual(build({ text: 'https://deploy.mendix.com/api/4/apps' }, on), [
    `url: is not below ${entry.base}, the base of ${api.title}; give a path, or remove \`api\``,
  ]);
});
