import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apisNear, readBase } from '../../../../src/actions/call/url.ts';
import { createIssues, invalid } from '../../../../src/inputs/issues.ts';

/** Reads a base URL. @returns it with the ID of its API, or every error */
async function read(url: string | typeof invalid, api?: string, baseUrl?: string) {
  const issues = createIssues(() => undefined);
  const base = await readBase({ url, api, baseUrl }, issues);
  return base === invalid || issues.list.length > 0 ? issues.list : [base.url, base.api?.id];
}

const rows: [given: Parameters<typeof read>, expected: readonly unknown[]][] = [
  [['/x'], ['https://deploy.mendix.com', undefined]],
  [
    ['/x', undefined, 'https://a.example/b'],
    ['https://a.example/b', undefined],
  ],
  [
    ['/x', 'deploy-v1'],
    ['https://deploy.mendix.com/api/1', 'deploy-v1'],
  ],
  [
    ['/x', 'Deploy-V1'],
    ['https://deploy.mendix.com/api/1', 'deploy-v1'],
  ],
  [
    ['/x', 'deploy-v1', 'https://a.example/b'],
    ['https://a.example/b/api/1', 'deploy-v1'],
  ],
  [
    ['/api/10', 'deploy-v1'],
    ['https://deploy.mendix.com/api/1', 'deploy-v1'],
  ],
  [
    [invalid, 'deploy-v1'],
    ['https://deploy.mendix.com/api/1', 'deploy-v1'],
  ],
  [
    ['/x', undefined, 'a.example'],
    ['base-url: "a.example" is neither a full https:// URL nor a path that starts with /'],
  ],
  ...['https://a.example/?b', 'https://a.example/{b', 'https://a.example/b}'].map((base): (typeof rows)[number] => [
    ['/x', undefined, base],
    ['base-url: must not have a query or placeholder; they belong in `url`'],
  ]),
  [
    ['/x', 'deploy-1'],
    [
      'api: "deploy-1" is not an API ID; did you mean deploy-v1? https://github.com/mendix-community/mendix-api-action/blob/main/docs/apis.md lists them all',
    ],
  ],
  [['/x', 'deploy-v1', 'https://a.example/api/1'], ['base-url: ends in /api/1, which `api` already adds; remove it']],
  ...['/api/1', '/api/1/apps', '/api/1?a=b'].map((url): (typeof rows)[number] => [
    [url, 'deploy-v1'],
    ['url: starts with /api/1, which `api` already adds; remove it'],
  ]),
  [
    ['/x', 'pmp-build-v1'],
    [
      'base-url: is missing; Private Mendix Platform Build Service v1 is on your own host, such as https://mendix.example.com',
    ],
  ],
];

for (const [given, expected] of rows)
  test(`the base URL for ${given.map(String).join(', ')}`, async () =>
    assert.deepEqual(await read(...given), expected));

test('the APIs of a call are the one in `api`, or else those of the host', async () => {
  const issues = createIssues(() => undefined);
  const named = await readBase({ url: '/x', api: 'deploy-v1', baseUrl: 'https://a.example' }, issues);
  const ids = async (base: typeof named, url: string) =>
    (await apisNear(base, new URL(url))).map(({ api, base: at }) => `${api.id} ${at}`);
  assert.deepEqual(await ids(named, 'https://deploy.mendix.com/x'), ['deploy-v1 https://a.example/api/1']);
  for (const base of [invalid, { url: 'https://deploy.mendix.com', api: undefined }] as const) {
    const near = await ids(base, 'https://deploy.mendix.com/x');
    assert.ok(near.includes('deploy-v1 https://deploy.mendix.com/api/1') && near.length > 1, near.join());
  }
});
