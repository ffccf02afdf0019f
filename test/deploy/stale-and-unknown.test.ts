// Responses that contradict earlier ones, states that are not documented, and apps that start and stop again.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { calcAt, deploy, jumpingClock, packageFile, quickPlatform, shortWrites } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';
const fromFile = { app: 'calc', environment: 'Production', 'package-file': 'app.mda' };
const deployedOnce = ['POST upload', 'POST transport', 'POST stop', 'POST start'];

suite('stale responses', { concurrency: 4 }, () => {
  // The reads of a deploy: in resolve, in transport, at the end of transport, in stop, in start and in verify.
  for (const [nth, stage] of [
    [2, 'transport'],
    [4, 'stop'],
    [5, 'start'],
    [6, 'verify'],
  ] as const) {
    for (const shown of stage === 'transport'
      ? (['nothing'] as const)
      : (['the previous package', 'nothing'] as const)) {
      test(`if a single response in ${stage} shows ${shown}, the package is read again`, async (t) => {
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

test('if the old package is shown for 30 seconds, the step fails with PACKAGE_CHANGED', async (t) => {
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

suite('states', { concurrency: 4 }, () => {
  test('states are compared without regard to case', async (t) => {
    const platform = await quickPlatform(t);
    const { file } = packageFile(t);
    const { id, mode } = calcAt(platform, 'Production');
    const environment = (Status: string) => ({ EnvironmentId: id, Mode: mode, Status });
    const answers = (call: string, nth: number, body: unknown): void =>
      platform.faults.push({ call, nth, kind: 'answer', answer: { status: 200, body } });
    answers(`GET ${at}`, 2, environment('RUNNING'));
    answers(`GET ${at}`, 2, environment('stopped'));
    answers(`GET ${at}`, 3, environment('running'));
    answers(`GET ${at}/start/{JobId}`, 1, { Status: 'STARTED' });
    const run = await deploy(t, platform, { ...fromFile, 'package-file': file });
    assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
    assert.deepEqual(shortWrites(platform), deployedOnce);
  });

  for (const [call, nth, stage, body] of [
    [`GET ${at}`, 1, 'transport', { Mode: 'Production' }],
    ['GET /api/1/apps/{AppId}/packages/{PackageId}', 1, 'package', {}],
    ['GET /api/v2/apps/{AppId}/jobs/{JobId}', 1, 'package', {}],
    [`GET ${at}/start/{JobId}`, 1, 'start', {}],
  ] as const) {
    test(`a response to ${call} without a state is INVALID_RESPONSE`, async (t) => {
      const platform = await quickPlatform(t);
      const { file } = packageFile(t);
      const { id } = calcAt(platform, 'Production');
      platform.faults.push({
        call,
        nth,
        kind: 'answer',
        answer: { status: 200, body: { EnvironmentId: id, ...body } },
      });
      const run = await deploy(t, platform, { ...fromFile, 'package-file': file });
      assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', stage]);
    });
  }
});

for (const [call, nth, stage, state, body] of [
  [`GET ${at}`, 3, 'stop', 'Hibernated', {}],
  [`GET ${at}/start/{JobId}`, 1, 'start', 'Cancelled', {}],
  ['GET /api/v2/apps/{AppId}/jobs/{JobId}', 1, 'package', 'aborted', {}],
] as const) {
  test(`the unknown state ${state} in ${stage} ends the step with its name after 3 minutes`, async (t) => {
    const jump = jumpingClock(t);
    const platform = await quickPlatform(t);
    const { file } = packageFile(t);
    const { id } = calcAt(platform, 'Production');
    platform.faults.push({
      ...{ call, nth, times: Number.POSITIVE_INFINITY, kind: 'answer', run: () => jump(70_000) },
      answer: { status: 200, body: { EnvironmentId: id, Status: state, ...body } },
    });
    const run = await deploy(t, platform, { ...fromFile, 'package-file': file });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', stage]);
    assert.match(run.errors[0] ?? '', new RegExp(`was "${state}" for 3 minutes`));
    assert.ok(run.log.some((line) => line.includes(`as "${state}", which is not a documented state`)));
  });
}

for (const [nth, stage] of [
  [4, 'start'],
  [5, 'verify'],
] as const) {
  test(`an app that starts and stops again is START_FAILED in ${stage}`, async (t) => {
    const jump = jumpingClock(t);
    const platform = await quickPlatform(t);
    const { file } = packageFile(t);
    const { id } = calcAt(platform, 'Production');
    platform.faults.push({
      ...{ call: `GET ${at}`, nth: nth + 1, times: Number.POSITIVE_INFINITY, kind: 'answer', run: () => jump(25_000) },
      answer: { status: 200, body: { EnvironmentId: id, Mode: 'Production', Status: 'Stopped' } },
    });
    const run = await deploy(t, platform, { ...fromFile, 'package-file': file });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'START_FAILED', stage]);
    assert.match(run.errors[0] ?? '', /the app started and stopped again/);
    assert.equal(shortWrites(platform).filter((each) => each === 'POST start').length, 1);
  });
}
