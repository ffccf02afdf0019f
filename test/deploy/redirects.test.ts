// What becomes of the writes of deploy, backup and restore that the platform, or something before it, redirects.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { calls as backupCalls } from '../backup/support.ts';
import { demoApiKey } from '../platform/credentials.ts';
import type { Platform } from '../platform/platform.ts';
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
  [restoreCalls.postRestore, restore],
] as const;

/** The query of the call that is redirected: a Location has to keep what the platform needs of it. */
const queryOf = (platform: Platform): string =>
  `name=app.mda&db_only=false&source_snapshot_id=${calcAt(platform, 'Production').snapshots[0]?.id}&again=1`;

suite('a redirected write', { concurrency: 4 }, () => {
  for (const [call, { action, ...inputs }] of writes) {
    for (const status of [307, 308]) {
      const step = `${call} of ${action}`;
      test(`${step} is repeated where a ${status} points to in the same origin, as it was`, async (t) => {
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

      test(`${step} goes without the credential where a ${status} points to another origin, allowed or not`, async (t) => {
        for (const isAllowed of [false, true]) {
          const platform = await quickPlatform(t);
          const { folder } = packageFile(t);
          const answer = { status: 403, body: '{"errorCode":"NO_ACCESS","errorMessage":"No."}' };
          const other = await serve(t, [answer]);
          const hosts = [new URL(platform.url).host, ...(isAllowed ? [other.host] : [])].join('\n');
          platform.faults.push({
            call,
            kind: 'answer',
            answer: { status, headers: { Location: `${other.url}/away` } },
          });
          const all = { app: 'calc', ...inputs, 'allowed-hosts': hosts };
          const run = await runStepOf(t, { action, platform }, all, { folder });
          assert.deepEqual([run.code, run.outputs['error-code']], [1, 'NO_ACCESS']);
          const [seen, ...more] = other.requests;
          assert.deepEqual([seen?.method, seen?.target, more.length], ['POST', '/away', 0]);
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
