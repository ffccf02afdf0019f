import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { references } from '../../scripts/reference/index.ts';
import { parseExpression } from '../../src/expressions/parse.ts';
import { docsPageOf } from '../../src/mendix/catalogue.ts';
import { findError } from '../../src/mendix/errors.ts';
import { lookUp } from '../../src/mendix/lookup.ts';
import type { Api } from '../../src/mendix/model/types.ts';
import { apis, filled, secretPaths } from './all.ts';

const unique = (items: readonly string[], at: string): void =>
  assert.deepEqual(items.toSorted(), [...new Set(items)].toSorted(), at);
const placeholders = (path: string): string[] => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
/** The verbs with which titles of endpoints start. */
const verbs = [
  ...['Add', 'Approve', 'Assign', 'Build', 'Convert', 'Create', 'Deactivate', 'Delete', 'Deploy', 'Download', 'End'],
  ...['Find', 'Get', 'Invite', 'List', 'Lock', 'Publish', 'Register', 'Remove', 'Replace', 'Restore', 'Scale'],
  ...['Search', 'Start', 'Stop', 'Transport', 'Unpublish', 'Update', 'Upload'],
];
const paging = ['offset', 'limit', 'page', 'cursor'];

for (const { id, base, api } of apis) {
  test(`${id} is well formed`, () => {
    assert.equal(api.id, id);
    assert.match(base, /^(?:https:\/\/[a-z0-9.-]+)?(?:\/[a-z0-9-]+)+$/);
    assert.ok(api.title);
    if (api.page) assert.match(api.page, /^\/apidocs-mxsdk\/apidocs\/[a-z0-9-]+\/$/);
    assert.notEqual(api.page === undefined, api.source === undefined, 'either a page or another source');
    assert.ok(docsPageOf(api));
    assert.ok(api.endpoints.length > 0);
    unique(
      api.endpoints.map(({ call }) => call),
      'an endpoint stands twice',
    );
    for (const endpoint of api.endpoints) checkEndpoint(endpoint, api);
    checkOperations(api);
    checkErrors(api);
  });
}

function checkEndpoint(endpoint: Api['endpoints'][number], api: Api): void {
  const at = endpoint.call;
  assert.match(endpoint.path, /^(?:\/(?:[A-Za-z0-9_-]+|\{[A-Za-z0-9_-]+\}))+$/, at);
  unique(placeholders(endpoint.path), at);
  // Messages use a title as in: "Start the app" (Deploy API v1) failed after 3 min.
  assert.match(endpoint.title, new RegExp(`^(?:${verbs.join('|')})(?:,? [a-zA-Z-]+)+$`), at);
  if (endpoint.note) assert.match(endpoint.note, /^[^ ].*\.$/, at);
  for (const scope of endpoint.scopes ?? []) assert.match(scope, /^mx:[a-z0-9:-]+(?:\|mx:[a-z0-9:-]+)*$/, at);
  if (api.credential === 'api-key' || api.id.startsWith('pmp-')) assert.equal(endpoint.scopes, undefined, at);
  else assert.ok(endpoint.scopes, at);
  if (endpoint.method === 'GET') assert.equal(endpoint.body, undefined, at);
  if (endpoint.body === undefined) assert.equal(endpoint.bodyFields, undefined, at);
  assert.equal(endpoint.formField !== undefined, endpoint.body === 'multipart', at);
  if (endpoint.formField) assert.ok(endpoint.bodyFields?.includes(endpoint.formField), at);
  unique(endpoint.bodyFields ?? [], at);
  unique(endpoint.query ?? [], at);
  for (const path of (endpoint.secrets ?? []).flatMap(secretPaths))
    assert.notEqual(typeof parseExpression(path), 'string', `${at}: ${path}`);
  const isPaged = endpoint.method === 'GET' && paging.some((name) => endpoint.query?.includes(name));
  assert.equal(endpoint.pages !== undefined, isPaged, at);
}

function checkOperations({ id, endpoints, operations = [] }: Api): void {
  const calls = new Map(endpoints.map((endpoint) => [endpoint.call, endpoint]));
  unique(
    operations.flatMap(({ starts }) => starts),
    'two operations of one start',
  );
  for (const { starts, id: field, poll, pollApi = id, pending, success, failure, underWay, next } of operations) {
    const path = poll.split('?')[0] ?? '';
    const polled = apis.find((each) => each.id === pollApi)?.api.endpoints.map(({ call }) => call);
    assert.ok(polled?.includes(`GET ${path}`), poll);
    for (const start of starts) {
      const own = calls.get(start);
      assert.ok(own, start);
      const missing = placeholders(path).filter((name) => !placeholders(own.path).includes(name));
      assert.equal(missing.length, field === undefined ? 0 : 1, `${start}: ${missing.join()}`);
    }
    for (const further of [underWay, next].flatMap((each) => each ?? [])) {
      for (const start of starts)
        assert.deepEqual(
          placeholders(further.poll).filter((name) => !placeholders(start).includes(name)),
          [],
          further.poll,
        );
      unique([...further.pending, ...further.success, ...further.failure], further.poll);
    }
    assert.ok(success.length > 0, poll);
    unique([...pending, ...success, ...failure], poll);
  }
}

function checkErrors({ endpoints, errors = [] }: Api): void {
  const calls = endpoints.map(({ call }) => call);
  unique(
    errors.flatMap(({ on = ['*'], status, code = '', says = '' }) =>
      on.map((call) => `${call} ${status} ${code} ${says}`),
    ),
    'an error stands twice',
  );
  for (const { on = [], status, code, means, remedy } of errors) {
    for (const call of on) assert.ok(calls.includes(call), call);
    assert.ok(status >= 200 && status < 600);
    if (code !== undefined) assert.match(code, /^[A-Z][A-Z0-9_]*$/);
    assert.match(means, /^[a-zA-Z].*[^.]$/, 'a clause without a full stop');
    if (remedy) assert.match(remedy, /^[A-Za-z].*[.]$/, 'a sentence');
  }
}

test('two endpoints with the same URL never contradict each other, except the jobs of Mendix on Kubernetes', () => {
  const shared = new Set<string>();
  for (const { base, api } of apis.filter((each) => !each.base.startsWith('/'))) {
    for (const endpoint of api.endpoints) {
      const known = lookUp(
        endpoint.method,
        new URL(base + filled(endpoint.path)),
        apis.filter((each) => !each.base.startsWith('/')),
      );
      assert.ok(
        known.endpoints.some((each) => each.endpoint === endpoint),
        `${api.id} ${endpoint.call} is found by its own URL`,
      );
      assert.equal(new Set(known.apis.map(({ credential }) => credential)).size, 1);
      const scopes = new Set(known.endpoints.map((each) => JSON.stringify(each.endpoint.scopes)));
      if (scopes.size > 1) shared.add(endpoint.call);
    }
  }
  assert.deepEqual([...shared], ['GET /jobs/{jobId}']);
});

test('every error is found by its status, code and message', () => {
  for (const { api } of apis) {
    for (const error of api.errors ?? []) {
      for (const endpoint of api.endpoints.filter((each) => error.on?.includes(each.call) ?? true)) {
        const known = { apis: [api], endpoints: [{ api, endpoint }] };
        const { status, code = String(status), says = '' } = error;
        const found = findError(known, { status, code: code.toLowerCase().replaceAll('_', ' '), message: says })?.error;
        const isSharper = found !== error && found?.on !== undefined && error.on === undefined;
        assert.ok(found === error || isSharper, `${api.id} ${endpoint.call} ${status} ${code}: ${found?.means}`);
      }
    }
  }
});

test('the README and the list of APIs state the right number of APIs and endpoints', () => {
  const count = apis.flatMap(({ api }) => api.endpoints).length;
  for (const file of ['README.md', 'docs/apis.md'])
    assert.ok(readFileSync(file, 'utf8').includes(`${apis.length} APIs with ${count} endpoints`), file);
});

test('the reference has exactly the APIs of the catalogue', () => {
  assert.deepEqual(Object.keys(references).sort(), apis.map(({ id }) => id).sort());
});
