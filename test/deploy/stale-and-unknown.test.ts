// Responses that contradict earlier ones, states that are not documented, and apps that start and stop again.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { calcAt, deploy, jumpingClock, packageFile, quickPlatform, shortWrites } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';
const fromFile = { app: 'calc', environment: 'Production', 'package-file': 'app.mda' };
const deployedOnce = ['POST upload', 'POST transport', 'POST stop', 'POST start'];

suite('stale responses', { concurrency: 4 }, () => {
  // The reads of a deploy: resolve, transport, its end, stop, start, verify.
  for (const [nth, stage] of [
    [2, 'transport'],
    [4, 'stop'],
    [5, 'start'],
    [6, 'verify'],
  ] as const) {
    for (const shown of stage === 'transport'
      ? (['nothing'] as const)
      : (['the package of before', 'nothing'] as const)) {
      test(`a single response that shows ${shown} in ${stage} is read again`, async (t) => {
        const platform = await quickPlatform(t);
        const { file } = packageFile(t);
        const body = { PackageId: calcAt(platform, 'Production').packageId, Status: 'Succeeded' };
        const none = { errorCode: 'PACKAGE_NOT_FOUND', errorMessage: 'None.' };
        const answer = shown === 'nothing' ? { status: 404, body: none } : { status: 200, body };
        platform.faults.push({ call: `GET ${at}/package`, nth, kind: 'answer', answer });
        const run = await deploy(t, platform, { ...fromFile, 'package-file': file });
        assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
        assert.deepEqual(shortWrites(platform), deployedOnce);
        assert.ok(run.log.some((line) => /on the environment; reading it again/.test(line)));
      });
    }
  }
});

test('the package of before that is shown for 30 seconds is PACKAGE_CHANGED', async (t) => {
  const jump = jumpingClock(t);
  const platform = await quickPlatform(t);
  const { file } = packageFile(t);
  const body = { PackageId: calcAt(platform, 'Production').packageId, Status: 'Succeeded', Version: '1.3.1' };
  platform.faults.push({
    ...{ call: `GET ${at}/package`, nth: 6, times: Number.POSITIVE_INFINITY, kind: 'answer' },
    ...{ answer: { status: 200, body }, run: () => jump(10_000) },
  });
  const run = await deploy(t, platform, { ...fromFile, 'package-file': file });
  assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'PACKAGE_CHANGED', 'verify']);
});
