import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Secret } from '../../src/mendix/model/types.ts';
import { apiKey, pat, runInProcess, username } from '../support/action.ts';
import { serve } from '../support/serve.ts';
import { apis, inputsOf, secretPaths, uploadFile } from './all.ts';
import { sampleOf } from './sample.ts';

/** The paths of a response with these secrets; a setting also has its name. */
const pathsOf = (secret: Secret): readonly string[] =>
  typeof secret === 'string' ? [secret] : [`${secret.each}.${secret.name}`, ...secretPaths(secret)];

for (const { id, api } of apis.filter((each) => each.api.endpoints.some(({ secrets }) => secrets))) {
  test(`${id}: the secrets in its responses are masked`, async (t) => {
    const file = uploadFile(t);
    for (const endpoint of api.endpoints) {
      const { call, secrets } = endpoint;
      if (secrets === undefined) continue;
      const values = secrets
        .flatMap(secretPaths)
        .map((path, index) => ({ path, value: `s3cr3t-Value-${index}-abcdef` }));
      const answer = sampleOf(
        secrets.flatMap(pathsOf),
        (path) => values.find((each) => each.path === path)?.value ?? 'DatabasePassword',
      );
      const server = await serve(t, [JSON.stringify(answer)]);
      const address = { 'base-url': server.url, 'allowed-hosts': server.host };
      const inputs = { username, 'api-key': apiKey, pat, ...inputsOf(id, endpoint, file), ...address };
      const run = await runInProcess(t, { inputs });
      assert.equal(run.code, 0, run.stdout);
      for (const { path, value } of values) assert.ok(run.masks.includes(value), `${call}: ${path}`);
    }
  });
}

test('the secrets include settings of Mendix Cloud and options of the private platform', () => {
  const pathsAt = (id: string, call: string): readonly string[] =>
    apis
      .flatMap(({ api }) => (api.id === id ? api.endpoints : []))
      .flatMap((each) => (each.call === call ? (each.secrets ?? []).flatMap(secretPaths) : []));
  const settings = pathsAt('deploy-v1', 'GET /apps/{AppId}/environments/{Mode}/settings');
  for (const name of ['Constants', 'CustomSettings'])
    for (const value of ['Value', 'DeployedValue']) assert.ok(settings.includes(`${name}[].${value}`), name);
  const options = pathsAt('pmp-deploy-v1', 'GET /apps/{appId}/environments/{environmentId}');
  for (const name of ['CustomJVMOptions', 'CustomJettyOptions'])
    for (const value of ['currentValue', 'newValue']) assert.ok(options.includes(`${name}.${value}`), name);
});
