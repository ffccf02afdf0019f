// How writes of deploy, backup and restore are redirected by the platform, or by a gateway in front of it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { calls as backupCalls } from '../backup/support.ts';
import { demoApiKey } from '../platform/credentials.ts';
import type { Platform } from '../platform/platform.ts';
import { findApp } from '../platform/state.ts';
import { calls as restoreCalls } from '../restore/support.ts';
import { serve } from '../support/serve.ts';
import { calcAt, packageFile, quickPlatform, runStepOf } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';
const deploy = {
  ...{ action: 'deploy', environment: 'Production', 'package-file': 'app.mda' },
  constants: 'Calc.ApiUrl=https://new.example.test',
};
const backup = { action: 'backup', environment: 'Production', download: 'false' };
const restore = {
  ...{ action: 'restore', environment: 'Acceptance', confirm: 'Acceptance' },
  ...{ snapshot: 'latest', 'from-environment': 'Production' },
};

const writes = [
  ['POST /api/v2/apps/{AppId}/packages/upload', deploy],
  [`POST ${at}/transport`, deploy],
  [`POST ${at}/settings`, deploy],
  [`POST ${at}/stop`, deploy],
  [`POST ${at}/start`, deploy],
  [backupCalls.postSnapshot, backup],
] as const;

const restorePath = restoreCalls.postRestore;

/** The query of the redirected call, which a Location must keep: that of an upload of `PK a package`, or of a restore. */
const queryOf = (platform: Platform): string =>
  `name=app-c693fc24633f.mda&db_only=false&source_snapshot_id=${calcAt(platform, 'Production').snapshots[0]?.id}&again=1`;

/** The path of a call to Production. */
function pathOf(platform: Platform, call: string): string {
  const { id, mode } = calcAt(platform, 'Production');
  const { projectId } = findApp(platform.state, 'calc') ?? { projectId: '' };
  return (call.split(' ')[1] ?? '')
    .replace('{AppId}', 'calc')
    .replace('{Mode}', mode)
    .replace('{ProjectId}', projectId)
    .replace('{EnvironmentId}', id);
}

suite('a redirected write', { concurrency: 4 }, () => {
  for (const [call, { action, ...inputs }] of writes) {
    for (const status of [307, 308]) {
      const step = `${call} of ${action}`;
      test(`${step} is repeated unchanged at the Location of a ${status} on the same origin`, async (t) => {
        const platform = await quickPlatform(t);
        const { folder } = packageFile(t);
        const headers = { Location: `?${queryOf(platform)}` };
        platform.faults.push({ call, kind: 'answer', answer: { status, headers } });
        const run = await runStepOf(t, { action, platform }, { app: 'calc', ...inputs }, { folder });
        assert.deepEqual([run.code, run.errors, run.outputs.stage], [0, [], 'done']);
        const [first, second, ...more] = platform.requests.filter(({ route }) => route === call);
        assert.ok(first && second);
        assert.deepEqual([first.outcome, second.outcome, more.length], [status, 200, 0]);
        assert.ok(second.target.endsWith('again=1'), second.target);
        assert.deepEqual([second.method, second.body], [first.method, first.body]);
        assert.equal(second.headers['mendix-apikey'], demoApiKey);
      });

      test(`${step} is repeated without the credential if a ${status} points to another origin, allowed or not`, async (t) => {
        for (const isAllowed of [false, true]) {
          const platform = await quickPlatform(t);
          const { folder } = packageFile(t);
          const answer = { status: 403, body: '{"errorCode":"NO_ACCESS","errorMessage":"No."}' };
          const other = await serve(t, [answer]);
          const hosts = [new URL(platform.url).host, ...(isAllowed ? [other.host] : [])].join('\n');
          platform.faults.push({
            call,
            kind: 'answer',
            answer: {
              status,
              headers: { Location: `${other.url}/gateway${pathOf(platform, call)}?${queryOf(platform)}` },
            },
          });
          const all = { app: 'calc', ...inputs, 'allowed-hosts': hosts };
          const run = await runStepOf(t, { action, platform }, all, { folder });
          assert.deepEqual([run.code, run.outputs['error-code']], [1, 'NO_ACCESS']);
          const [seen, ...more] = other.requests;
          assert.deepEqual([seen?.method, seen?.target.startsWith('/gateway/'), more.length], ['POST', true, 0]);
          for (const name of ['mendix-apikey', 'mendix-username', 'authorization'])
            assert.equal(seen?.headers[name], undefined, name);
          assert.ok(!`${seen?.rawHeaders.join()}${seen?.body}`.includes(demoApiKey));
          assert.equal(platform.requests.filter(({ route }) => route === call).length, 1);
          assert.match(run.log.join('\n'), /another origin: the credential stays behind/);
        }
      });
    }
  }
});

suite('a redirect to another object', { concurrency: 4 }, () => {
  for (const status of [307, 308]) {
    test(`${status}: a restore is never redirected`, async (t) => {
      const platform = await quickPlatform(t);
      const headers = { Location: `?${queryOf(platform)}` };
      platform.faults.push({ call: restorePath, kind: 'answer', answer: { status, headers } });
      const { action, ...inputs } = restore;
      const run = await runStepOf(t, { action, platform }, { app: 'calc', ...inputs });
      assert.equal(run.code, 1);
      assert.match(run.errors[0] ?? '', /a restore is never redirected/);
      assert.equal(platform.requests.filter(({ route }) => route === restorePath).length, 1);
    });

    for (const [call, { action, ...inputs }] of writes)
      test(`${status}: ${call} is not redirected to another environment`, async (t) => {
        const platform = await quickPlatform(t);
        const { folder } = packageFile(t);
        const headers = { Location: pathOf(platform, call).replace(/calc|environments\/[^/]+/, 'environments/Test') };
        platform.faults.push({ call, kind: 'answer', answer: { status, headers } });
        const run = await runStepOf(t, { action, platform }, { app: 'calc', ...inputs }, { folder });
        assert.equal(run.code, 1);
        assert.match(run.errors[0] ?? '', /that is not the requested object/);
      });
  }

  test('a read is not redirected to another environment', async (t) => {
    const platform = await quickPlatform(t);
    const Location = '/api/1/apps/calc/environments/Test';
    platform.faults.push({ call: `GET ${at}`, kind: 'answer', answer: { status: 302, headers: { Location } } });
    const { action, ...inputs } = restore;
    const run = await runStepOf(t, { action, platform }, { app: 'calc', ...inputs });
    assert.deepEqual([run.code, platform.writes()], [1, []]);
    assert.match(run.errors[0] ?? '', /that is not the requested object/);
  });

  test('a redirect that loses the pin of a start is not followed', async (t) => {
    const platform = await quickPlatform(t);
    const call = `POST ${at}/start`;
    const Location = '/api/1/apps/calc/environments/Production/start';
    platform.faults.push({ call, kind: 'answer', answer: { status: 307, headers: { Location } } });
    const inputs = { app: 'calc', environment: 'Production', 'from-environment': 'Acceptance' };
    const run = await runStepOf(t, { action: 'deploy', platform }, inputs);
    assert.deepEqual([run.code, run.outputs.stage, run.outputs['error-code']], [1, 'start', 'HTTP_307']);
    assert.match(run.errors[0] ?? '', /that is not the requested object/);
    assert.equal(platform.requests.filter(({ route }) => route === call).length, 1);
  });

  test('a redirect to an archive of other data is not followed', async (t) => {
    const platform = await quickPlatform(t);
    const [{ id } = { id: '' }] = calcAt(platform, 'Production').snapshots;
    const Location = '?data_type=database_only';
    platform.faults.push({
      call: backupCalls.postArchive,
      kind: 'answer',
      answer: { status: 308, headers: { Location } },
    });
    const inputs = { app: 'calc', environment: 'Production', 'max-age': '2d' };
    const run = await runStepOf(t, { action: 'backup', platform }, inputs);
    assert.deepEqual([run.code, run.outputs['snapshot-id'], run.outputs.stage], [1, id, 'archive']);
    assert.match(run.errors[0] ?? '', /that is not the requested object/);
  });
});
