// What to do about an error for which the documentation names no remedy, and about a part of a path that looks like another ID.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineApi } from '../../../src/mendix/model/define.ts';
import { idHints, remedyFor } from '../../../src/mendix/remedy.ts';

const titled = (title: string) => ({ title });
const api = defineApi({
  id: 'x-v1',
  title: 'X',
  credential: 'pat',
  endpoints: {
    'GET /apps': titled('Apps'),
    'GET /apps/{AppId}': titled('App'),
    'DELETE /apps/{AppId}': titled('Delete'),
    'POST /apps/{AppId}/environments/{Mode}/start': { ...titled('Start'), body: 'json', bodyFields: ['A', 'B'] },
    'GET /jobs/{jobId}': { ...titled('Job'), query: ['a', 'b'] },
    'POST /upload': { ...titled('Upload'), body: 'binary' },
    'POST /ping': titled('Ping'),
    'GET /orgs/{orgId}/users/{userId}': titled('User'),
    'GET /orgs/{orgId}/users': titled('Users'),
    'GET /projects/{ProjectId}/apps/{appId}': titled('Project'),
  },
});

function called(call: string) {
  const endpoint = api.endpoints.find((each) => each.call === call);
  assert.ok(endpoint, call);
  return { api, endpoint };
}

const start = 'POST /apps/{AppId}/environments/{Mode}/start';
for (const [status, call, remedy] of [
  [
    404,
    'GET /apps/{AppId}',
    'Check the IDs in the path. AppId is the subdomain of the app (AppId in the list of apps); GET /apps lists it.',
  ],
  [
    404,
    start,
    'Check the IDs in the path. AppId is the subdomain of the app (AppId in the list of apps); GET /apps lists it. ' +
      'Mode is Test, Acceptance, Production or the name of a flexible environment.',
  ],
  [404, 'GET /orgs/{orgId}/users/{userId}', 'Check the IDs in the path. orgId. GET /orgs/{orgId}/users lists userId.'],
  [404, 'POST /ping', 'Check the path.'],
  [409, start, 'The request conflicts with the current state, which GET /apps/{AppId} shows.'],
  [409, 'DELETE /apps/{AppId}', 'The request conflicts with the current state, which GET /apps/{AppId} shows.'],
  [409, 'POST /ping', 'The request conflicts with the current state: check it in the Mendix portal.'],
  [429, start, 'Make fewer calls, or make them later.'],
  [
    500,
    start,
    'Before you repeat the call, check with GET /apps/{AppId} whether it took effect. If the error persists, contact Mendix Support.',
  ],
  [503, 'GET /apps/{AppId}', 'Try again later. If the error persists, contact Mendix Support.'],
  [500, 'POST /ping', 'Try again later. If the error persists, contact Mendix Support.'],
  [400, start, 'Check the IDs in the path and the body (A, B).'],
  [499, 'GET /jobs/{jobId}', 'Check the IDs in the path and the query (a, b).'],
  [400, 'POST /upload', 'Check the body.'],
  [400, 'POST /ping', 'Check the request.'],
] as const)
  test(`the remedy for a ${status} of ${call}`, () => assert.equal(remedyFor(status, called(call)), remedy));

const uuid = '3f8e0a52-1d7c-4b5e-9a60-2c4d8e1f7b93';
const project = 'GET /projects/{ProjectId}/apps/{appId}';
const isId = 'is the ID under Settings > General of the app, a UUID, not the subdomain (AppId)';
const subdomain = 'AppId is the subdomain of the app (AppId in the list of apps)';
for (const [call, path, hints] of [
  ['GET /apps/{AppId}', '/apps/calc', []],
  ['GET /apps/{AppId}', `/apps/${uuid}`, [`AppId is a UUID here. ${subdomain}; a UUID is the ProjectId`]],
  ['GET /apps/{AppId}', '/apps/calc.mendixcloud.com', [`AppId is a host here. ${subdomain}: write \`calc\` alone`]],
  [
    'GET /apps/{AppId}',
    '/apps/calc-accp.mendixcloud.com',
    [`AppId is a host here. ${subdomain}: write \`calc\` alone`],
  ],
  [
    'GET /apps/{AppId}',
    '/apps/Calc-TEST.mendixcloud.com',
    [`AppId is a host here. ${subdomain}: write \`calc\` alone`],
  ],
  ['GET /apps/{AppId}', '/apps/calc-test', []],
  [
    'GET /apps/{AppId}',
    '/apps/HTTPS%3A%2F%2Fcalc.mendixcloud.com%3A443%2Fx',
    [`AppId is a host here. ${subdomain}: write \`calc\` alone`],
  ],
  ['GET /apps/{AppId}', '/apps/.mendixcloud.com', []],
  ['GET /apps/{AppId}', '/apps/%zz', []],
  [project, `/projects/${uuid}/apps/${uuid}`, []],
  [
    project,
    '/projects/calc/apps/My-App2',
    [`ProjectId is not a UUID here. ProjectId ${isId}`, `appId is not a UUID here. appId ${isId}`],
  ],
  [project, '/projects/2calc/apps/calc.x', []],
  [start, '/apps/calc/environments/accp/start', ['Mode is written Acceptance']],
  [start, '/apps/calc/environments/accpt/start', []],
  [start, '/apps/calc/environments/acc/start', ['Mode is written Acceptance']],
  [start, '/apps/calc/environments/PRODUCTION/start', ['Mode is written Production']],
  [start, '/apps/calc/environments/Test/start', []],
  [start, '/apps/calc/environments/te/start', []],
] as const)
  test(`the hints for ${path}`, () => {
    const match = { apis: [api], endpoints: [called(call)] };
    assert.deepEqual(idHints(match, new URL(`https://x.example/v1${path}`)), hints);
  });

test('there are no hints for an unknown path', () =>
  assert.deepEqual(idHints({ apis: [api], endpoints: [] }, new URL(`https://x.example/v1/apps/${uuid}`)), []));
