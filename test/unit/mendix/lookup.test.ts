// If several templates match a path, the one with more literal text wins, in any order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  apiTitleOf,
  closestApi,
  credentialOf,
  endpointName,
  loadHost,
  loadLinked,
  lookUp,
  mendixHosts,
  methodsOf,
  pathBelow,
} from '../../../src/mendix/lookup.ts';
import { defineApi } from '../../../src/mendix/model/define.ts';

const thing = (title: string) => ({ title: `the ${title}` });
const api = defineApi({
  id: 'x-v1',
  title: 'X',
  credential: 'pat',
  moved: [{ segment: 'snapshots', hint: 'Snapshots have moved.' }],
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
  test(`${method} ${path} is ${calls.join() || 'unknown'}`, () => {
    const { endpoints } = lookUp(method, new URL(base + path), [{ api, base }]);
    assert.deepEqual(
      endpoints.map(({ endpoint }) => endpoint.call),
      calls,
    );
  });
}

const places = [{ api, base }];

for (const [url, below] of [
  ['https://x.example/v1', ''],
  ['https://x.example/v1/a/b', '/a/b'],
  ['https://x.example/v10/a', undefined],
  ['https://x.example/', undefined],
  ['https://y.example/v1/a', undefined],
  ['http://x.example/v1/a', undefined],
] as const)
  test(`${url} is ${below === undefined ? 'not ' : ''}below the base`, () => {
    assert.equal(pathBelow(new URL(url), base), below);
    assert.equal(pathBelow(new URL(url), `${base}/`), below);
  });

test('a path without an endpoint keeps its API, and the hint about its new place', () => {
  const { apis, endpoints, moved } = lookUp('GET', new URL(`${base}/snapshots/7`), places);
  assert.deepEqual([apis, endpoints, moved], [[api], [], ['Snapshots have moved.']]);
  assert.deepEqual(lookUp('GET', new URL(`${base}/my-snapshots`), places).moved, []);
  assert.deepEqual(lookUp('GET', new URL('https://y.example/'), places).apis, []);
  assert.deepEqual(lookUp('GET', new URL(`${base}/packages/7`), places).apis, [api]);
});

test('the methods of a path are those that the catalogue lists for it', () => {
  assert.deepEqual(methodsOf(new URL(`${base}/packages/7`), places), ['GET', 'POST']);
  assert.deepEqual(methodsOf(new URL(`${base}/nothing`), places), []);
});

test('a call has a kind of credential if all of its APIs agree', () => {
  const other = { ...api, title: 'Y', credential: 'api-key' } as const;
  assert.equal(credentialOf({ apis: [api, api], endpoints: [] }), 'pat');
  assert.equal(credentialOf({ apis: [api, other], endpoints: [] }), undefined);
  assert.equal(credentialOf({ apis: [], endpoints: [] }), undefined);
  assert.equal(apiTitleOf({ apis: [api, other], endpoints: [] }), 'X or Y');
});

test('an endpoint is named with its API', () => {
  const [endpoint] = api.endpoints;
  assert.ok(endpoint);
  assert.equal(endpointName(api, endpoint), '"the package" (X)');
});

test("the hosts of Mendix are exact names, and none of them serves customers' apps", () => {
  const hosts = [...mendixHosts()];
  for (const host of ['deploy.mendix.com', 'cloud.home.mendix.com', 'mcp.home.mendix.com'])
    assert.ok(hosts.includes(host), host);
  // Customers' apps are below mendixcloud.com, which also has one host of the portal for private clouds.
  assert.deepEqual(
    hosts.filter((host) => !host.endsWith('.mendix.com')),
    ['privatecloud.mendixcloud.com'],
  );
});

test('a host has the APIs of the catalogue, and a misspelt host gets a suggestion', async () => {
  const found = await loadHost('deploy.mendix.com');
  const ids = found.map((place) => place.api.id);
  assert.ok(ids.includes('deploy-v1') && ids.includes('build-v1') && !ids.includes('projects-v2'), ids.join());
  assert.deepEqual(await loadHost('deploy.mendix.example'), []);
  assert.equal(closestApi('deploy-v11'), 'deploy-v1');
});

test('if an API is polled through another one, both are known below the same root', async () => {
  const [place] = (await loadHost('deploy.mendix.com')).filter((each) => each.api.id === 'deploy-v1');
  assert.ok(place);
  const gateway = { api: place.api, base: 'https://gateway.example/mendix/api/1' };
  const linked = await loadLinked([gateway]);
  assert.deepEqual(
    linked.map((each) => [each.api.id, each.base]),
    [['build-v1', 'https://gateway.example/mendix/api/1']],
  );
  assert.deepEqual(await loadLinked([gateway, ...linked]), []);
});
