import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ApiId,
  catalogue,
  type EndpointOf,
  type GetOf,
  type PathOf,
  type WriteOf,
} from '../../../src/mendix/catalogue.ts';

/** A call as other code writes it: an endpoint of an API, and exactly the values of its path. */
const call = <Id extends ApiId, E extends EndpointOf<Id>>(api: Id, endpoint: E, path: PathOf<E>) => ({
  api,
  endpoint,
  path,
});
const read = <Id extends ApiId>(api: Id, endpoint: GetOf<Id>) => ({ api, endpoint });
const write = <Id extends ApiId>(api: Id, endpoint: WriteOf<Id>) => ({ api, endpoint });

test('endpoints and the values of their paths are typed', async () => {
  const calls = [
    call('deploy-v1', 'GET /apps', {}),
    call('deploy-v1', 'GET /apps/{AppId}/environments/{Mode}', { AppId: 'calc', Mode: 'Test' }),
    call('kubernetes-build-v4', 'GET /jobs/{jobId}', { jobId: '1' }),
    read('app-repository-v1', 'GET /repositories/{appId}/branches/{name}/commits'),
    write('backups-v2', 'POST /apps/{ProjectId}/environments/{EnvironmentId}/restores'),
  ];
  for (const { api, endpoint } of calls) {
    const loaded = await catalogue[api]?.load();
    assert.ok(
      loaded?.endpoints.some((each) => each.call === endpoint),
      endpoint,
    );
  }
});

// Each of these must be a type error, otherwise the compiler complains about the comment above it.
test('an endpoint or a path that does not exist does not compile', () => {
  // @ts-expect-error there is no such API
  call('deploy-v9', 'GET /apps', {});
  // @ts-expect-error the endpoint is one of another API
  call('deploy-v1', 'GET /jobs/{jobId}', { jobId: '1' });
  // @ts-expect-error the method is wrong
  call('deploy-v1', 'PUT /apps', {});
  // @ts-expect-error a value is missing
  call('deploy-v1', 'GET /apps/{AppId}/environments/{Mode}', { AppId: 'calc' });
  // @ts-expect-error a name is misspelt
  call('deploy-v1', 'GET /apps/{AppId}', { appId: 'calc' });
  // @ts-expect-error a value has the wrong type
  call('deploy-v1', 'GET /apps/{AppId}', { AppId: 1 });
  // @ts-expect-error it may change something
  read('deploy-v1', 'POST /apps');
  // @ts-expect-error it only reads
  write('deploy-v1', 'GET /apps');
});
