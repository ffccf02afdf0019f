import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { apiKey, leaks, pat, runInProcess, username } from '../support/action.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { serve } from '../support/serve.ts';
import type { TestServer } from '../support/server.ts';
import type { Run } from '../support/step.ts';

const key = { username, 'api-key': apiKey };
const environment = '/apps/{AppId}/environments/{Mode}';
const where = 'AppId=calc\nMode=Test';

interface Trial {
  run: Run;
  server: TestServer;
}

/** Runs the action against a server that responds with the given statuses and bodies in turn, and then repeats the last one. */
async function trial(
  t: TestContext,
  inputs: Record<string, string>,
  { answers = [[200, '{}']], env = {} }: { answers?: [number, string][]; env?: Record<string, string> } = {},
): Promise<Trial> {
  const server = await serve(
    t,
    answers.map(([status, body]) => ({ status, body, headers: { 'retry-after': '0' } })),
  );
  const run = await runInProcess(t, {
    clock: createJumpingClock(),
    inputs: { 'base-url': server.url, 'allowed-hosts': server.host, ...inputs },
    env,
  });
  assert.deepEqual(leaks(run), []);
  return { run, server };
}

const v1 = { api: 'deploy-v1', url: environment, 'path-params': where };
const v4 = { api: 'deploy-v4', url: '/apps' };

test('a known endpoint that requires the other kind of credential is never called, and the error says how to create one', async (t) => {
  for (const [inputs, pattern] of [
    [
      { ...v1, pat },
      /^auth: Deploy API v1 requires an API key, but you supplied only a personal access token \(pat\).*#profile-api-keys/,
    ],
    [
      { ...v1, pat, username },
      /^auth: Deploy API v1 requires an API key, but you supplied only a personal access token \(pat\): `username` is set, but `api-key` is empty/,
    ],
    [
      { ...v4, ...key },
      /^auth: Deploy API v4 requires a personal access token, but you supplied only an API key \(api-key\).*#pat/,
    ],
    [v4, /^auth: no credential is set; Deploy API v4 requires a personal access token: set `pat`/],
  ] as const) {
    const { run, server } = await trial(t, inputs);
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), pattern);
    assert.equal(server.requests.length, 0);
  }
});

test('a path that is not in the catalogue is called with the available credential, and a warning', async (t) => {
  const { run, server } = await trial(t, { api: 'deploy-v1', url: '/apps/calc/new-thing', pat });
  assert.equal(run.code, 0);
  assert.match(run.warnings.join(), /Deploy API v1 requires an API key.*Sending it anyway/);
  assert.equal(server.requests[0]?.headers.authorization, `MxToken ${pat}`);
});

test('an explicit auth is obeyed, with a warning', async (t) => {
  const { run, server } = await trial(t, { ...v1, pat, auth: 'pat' });
  assert.equal(run.code, 0);
  assert.match(run.warnings.join(), /`auth: pat` is set, but Deploy API v1 requires an API key/);
  assert.equal(server.requests[0]?.headers.authorization, `MxToken ${pat}`);
});

test('outside any API, an input takes precedence over a variable, and otherwise the token over the key', async (t) => {
  const env = { MENDIX_USERNAME: username, MENDIX_API_KEY: apiKey, MENDIX_PAT: pat };
  for (const [inputs, variables, auth] of [
    [{ 'api-key': apiKey }, env, 'api-key'],
    [key, { MENDIX_PAT: pat }, 'api-key'],
    [{ pat }, env, 'pat'],
    [{ username }, env, 'pat'],
    [{}, env, 'pat'],
    [{ ...key, pat }, {}, 'pat'],
  ] as const) {
    const { run } = await trial(t, { url: '/x', ...inputs }, { env: variables });
    assert.equal(run.outputs.auth, auth, JSON.stringify(inputs));
  }
});

test('an invalid combination with `api` fails before anything is sent', async (t) => {
  const near = { 'base-url': '' };
  for (const [inputs, pattern] of [
    [{ api: 'deploy4', url: '/apps', ...near }, /"deploy4" is not an API ID; did you mean deploy-v4\?/],
    [{ api: 'backup', url: '/apps', ...near }, /did you mean backups-v2\?/],
    [{ api: 'DEPLOY4', url: '/apps', ...near }, /did you mean deploy-v4\?/],
    [{ api: 'pmp-build-v1', url: '/apps', ...near }, /^base-url: is missing; Private Mendix Platform Build Service v1/],
    [{ api: 'deploy-v1', url: '/api/1/apps', ...near }, /^url: starts with \/api\/1, which `api` already adds/],
    [
      { api: 'deploy-v1', url: '/apps', 'base-url': 'https://x.example/api/1', 'allowed-hosts': 'x.example' },
      /ends in \/api\/1/,
    ],
    [
      { api: 'deploy-v1', url: 'https://deploy.mendix.com/api/2/apps', ...near },
      /^url: is not below https:\/\/deploy\.mendix\.com\/api\/1, the base of Deploy API v1/,
    ],
    [{ api: 'deploy-v1', url: 'https://cloud.home.mendix.com/api/1/apps', ...near }, /is not below/],
    [{ api: 'deploy-v1', url: 'https://deploy.mendix.com/api/11', ...near }, /is not below/],
    [{ api: 'deploy-v1', url: '/apps', 'allowed-hosts': '' }, /is not a Mendix host/],
  ] as const) {
    const { run, server } = await trial(t, { ...key, ...inputs });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), pattern);
    assert.equal(server.requests.length, 0);
  }
});

test('the path of base-url precedes that of the API, and a full URL may start with both', async (t) => {
  const { server, run } = await trial(t, { api: 'DEPLOY-V4', url: '/apps?limit=1', pat });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(server.requests[0]?.target, '/api/v4/apps?limit=1');
  const run2 = await runInProcess(t, {
    inputs: {
      ...{ api: 'pmp-project-v2', 'base-url': `${server.url}/gateway/`, 'allowed-hosts': server.host, pat },
      url: `${server.url}/gateway/projectservice/v2/projects`,
    },
  });
  assert.equal(run2.code, 0, run2.stdout);
  assert.equal(server.requests[1]?.target, '/gateway/projectservice/v2/projects');
});

test('a dry run shows the catalogue entry of the call', async (t) => {
  const dry = async (inputs: Record<string, string>): Promise<string> => {
    const { run } = await trial(t, { ...inputs, 'dry-run': 'true' });
    assert.equal(run.code, 0, run.stdout);
    return run.log.join('\n');
  };
  const read = await dry({ ...v4, pat });
  assert.match(read, /Known as "List apps" \(Deploy API v4\)\./);
  assert.match(
    read,
    /requires a personal access token with the scope mx:deployment:read or mx:deployment:write\.\nDocumentation: https:\/\/docs\.mendix\.com\/apidocs-mxsdk\/apidocs\/deploy-api-4\//,
  );
  const clean = await dry({ ...v1, ...key, url: `${environment}/clean`, method: 'POST' });
  assert.match(clean, /The user needs API Rights and Transport Rights\.\nThis call is irreversible/);
  const job = { url: 'https://privatecloud.mendixcloud.com/api/v4/jobs/1', 'base-url': '', pat };
  const both = await dry(job);
  assert.match(
    both,
    /Known as "Get a job" \(Mendix on Kubernetes Build API\) or "Get a job" \(Mendix on Kubernetes Deploy API\)/,
  );
  assert.match(
    both,
    /mx:privatecloud-build:read or mx:privatecloud-build:write, or mx:deployment:read and mx:deployment:write\./,
  );
  assert.doesNotMatch(await dry({ ...job, api: 'kubernetes-build-v4' }), /Deploy API/);
  assert.match(await dry({ url: '/x', pat }), /The catalogue knows no API at this address\./);
  assert.match(
    await dry({ api: 'deploy-v4', url: '/x', pat }),
    /The path is not in the catalogue; the URL belongs to Deploy API v4\./,
  );
});

test('the advice for an undocumented code depends on the status', async (t) => {
  const key1 = { ...v1, ...key };
  const cases: [Record<string, string>, number, string, RegExp][] = [
    [key1, 401, '', /login of the key's owner, and the key's owner may be deactivated\. See https:/],
    [key1, 403, '', /Give the user API Rights and Transport Rights on the Permissions tab .*node-permissions/],
    [key1, 404, '', /AppId is the subdomain of the app .*deploy-api/],
    [
      key1,
      409,
      '',
      /conflicts with the current state, which GET \/apps\/\{AppId\}\/environments\/\{Mode\} shows\. See https:/,
    ],
    [key1, 429, '', /Make fewer calls/],
    [key1, 405, '', /From the experience of users, not from the documentation: the path exists/],
    [{ ...key1, url: `${environment}/new` }, 404, '', /This action does not list this path under Deploy API v1\. See/],
    [{ ...v1, pat, auth: 'pat' }, 401, '', /Send an API key: Deploy API v1 requires one\. .*#profile-api-keys/],
    [{ ...v1, auth: 'none' }, 401, '', /Send an API key/],
    [
      { ...v1, pat, auth: 'pat' },
      400,
      '{"errorCode":"INVALID_CREDENTIALS"}',
      /From the experience of users.*requires an API key/,
    ],
    [{ url: '/x', pat }, 403, '', /Create a PAT with the scope that this call needs/],
    [
      { api: 'audit-logs-v1', url: '/logs', pat },
      403,
      '',
      /The user has no access\. Create a PAT with the scope mx:audit-logging:read; the PAT of a deactivated user/,
    ],
    [
      { api: 'user-identifiers-v1', url: '/uuids', method: 'POST', body: '{}', pat },
      403,
      '{"errorCode":"FORBIDDEN"}',
      /The scope is missing\. Create a PAT with the scope mx:mxid3:user-identifiers:uuid:read; its owner needs a role \(Mendix Admin\)/,
    ],
    [{ api: 'catalog-search-v5', url: '/data', pat }, 403, '{"code":"FORBIDDEN"}', /scope mx:datahub:services:read;/],
    [
      { api: 'catalog-registration-v5', url: '/applications/x', method: 'DELETE', pat },
      403,
      '{"code":"FORBIDDEN"}',
      /a curator of the Catalog: .* The PAT needs the scope mx:datahub:services:write\./,
    ],
    [
      { api: 'pmp-build-v1', url: '/apps/x/packages', pat },
      403,
      '',
      /The user has no permission\. The documentation does not say which scope this call needs/,
    ],
    [
      { ...key1, url: `${environment}/snapshots` },
      404,
      '',
      /Backups have moved: call `backups-v2`, with ProjectId and EnvironmentId in place of AppId and Mode\./,
    ],
  ];
  for (const [inputs, status, body, pattern] of cases) {
    const { run } = await trial(t, { ...inputs, retries: '0' }, { answers: [[status, body]] });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), pattern);
  }
});

test('INVALID_CREDENTIALS from an API that requires a token gives no hint about API keys', async (t) => {
  const { run } = await trial(t, { ...v4, pat }, { answers: [[400, '{"errorCode":"INVALID_CREDENTIALS"}']] });
  assert.equal(run.code, 1);
  assert.doesNotMatch(run.errors.join(), /API key/);
  const unknown = await trial(t, { url: '/x', pat }, { answers: [[400, '{"errorCode":"INVALID_CREDENTIALS"}']] });
  assert.doesNotMatch(unknown.run.errors.join(), /API key/);
});

test('an error documented as temporary is retried for every status and method, and a final error never is', async (t) => {
  const backups = {
    ...{ api: 'backups-v2', method: 'POST', 'path-params': 'p=a\ne=b', ...key },
    url: '/apps/{p}/environments/{e}/snapshots',
  };
  const cases: [Record<string, string>, number, string, number][] = [
    [backups, 400, 'ENVIRONMENT_BUSY', 2],
    [backups, 409, 'environment busy', 2],
    [backups, 500, 'SERVICE_UNAVAILABLE', 2],
    [{ ...backups, method: 'GET' }, 500, 'SNAPSHOT_LISTING_FAILED', 1],
    [{ ...backups, method: 'GET' }, 503, 'NO_ACCESS', 1],
    [{ ...v1, ...key, url: `${environment}/transport`, method: 'POST' }, 503, 'SERVICE UNAVAILABLE', 2],
    [{ ...v1, ...key, url: `${environment}/transport`, method: 'POST' }, 503, 'package_parse_failed', 1],
    [{ ...v1, ...key, url: `${environment}/stop`, method: 'POST' }, 503, 'STOP_FAILED', 2],
  ];
  const tries = async (inputs: Record<string, string>, status: number, body: string): Promise<number> => {
    const { server } = await trial(t, inputs, {
      answers: [
        [status, body],
        [200, '{}'],
      ],
    });
    return server.requests.length;
  };
  const audit = tries({ api: 'audit-logs-v1', url: '/logs', pat }, 500, '');
  const others = cases.map(async ([inputs, status, errorCode, expected]) => {
    const body = JSON.stringify({ errorCode, errorMessage: 'words' });
    assert.equal(await tries(inputs, status, body), expected, `${status} ${errorCode}`);
  });
  const [audited] = await Promise.all([audit, ...others]);
  assert.equal(audited, 2);
});
