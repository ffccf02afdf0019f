// Where several templates fit a path, the one with more literal text is meant, whatever their order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp } from '../../../src/mendix/lookup.ts';
import { defineApi } from '../../../src/mendix/model/define.ts';

const thing = (title: string) => ({ title: `the ${title}` });
const api = defineApi({
  id: 'x-v1',
  title: 'X',
  credential: 'pat',
  endpoints: {
    'GET /packages/{PackageId}': thing('package'),
    'GET /packages/upload': thing('upload'),
    'GET /{kind}/latest': thing('newest'),
    'GET /jobs/{id}/logs': thing('logs'),
    'GET /jobs/current/{part}': thing('part'),
    'POST /packages/{PackageId}': thing('change'),
  },
});
const base = 'https://x.example/v1';

for (const [method, path, calls] of [
  ['GET', '/packages/7', ['GET /packages/{PackageId}']],
  ['GET', '/packages/upload', ['GET /packages/upload']],
  ['POST', '/packages/upload', ['POST /packages/{PackageId}']],
  ['GET', '/packages/latest', ['GET /packages/{PackageId}']],
  ['GET', '/jobs/current/logs', ['GET /jobs/current/{part}']],
  ['GET', '/jobs/current', []],
  ['GET', '/packages//', []],
] as const) {
  test(`${method} ${path} is ${calls.join() || 'nothing that is known'}`, () => {
    const { endpoints } = lookUp(method, new URL(base + path), [{ api, base }]);
    assert.deepEqual(
      endpoints.map(({ endpoint }) => endpoint.call),
      calls,
    );
  });
}
