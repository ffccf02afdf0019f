// Every failure code that the documentation gives for a stage of a restore: one annotation with the state of the app and what to do, and the
// same step run again once the cause is gone.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StartEnd } from '../platform/script.ts';
import { calcAt, calls, quickPlatform, restore, type StepRun, writesOf } from './support.ts';

const runs = /The app runs: calc Acceptance is Running, and the package/;
const isDown = /The app is down: calc Acceptance is Stopped, and the package/;
const notBegun = /\nThe data is as it was: no restore has begun/;
const unclear = /\nWhether the restore has begun is not known, and it is not sent again\. Look at the backups/;
const goesOn = /\nThe restore has begun, and goes on without this step/;
const dataIsIn =
  /\nThe data has been restored; only the start is missing: start the app\. A second restore step restores again/;

interface Told {
  readonly stage: string;
  readonly code: string;
  readonly state: RegExp | undefined;
  readonly advice: RegExp | undefined;
}

/** What a failed step says, and that it says it once. */
function assertFailed(run: StepRun, { stage, code, state, advice }: Told): void {
  assert.deepEqual([run.code, run.errors.length], [1, 1]);
  const [text = ''] = run.errors;
  const [first = ''] = text.split('\n');
  assert.ok(first.startsWith(`Restore failed in stage ${stage}: `), first);
  assert.ok(first.includes(code), first);
  if (state) assert.match(first, state);
  if (advice) assert.match(text, advice);
  assert.deepEqual([run.outputs.stage, run.outputs['error-code']], [stage, code]);
  assert.equal(run.outputs['error-message'], text);
  assert.equal(run.results.at(-1), `${stage}:failed`);
}

/** The stage, the call that fails, its status and its codes; the state of the app then, and the advice. */
const refusals: readonly (readonly [string, string, number, readonly string[], RegExp?, RegExp?])[] = [
  ['resolve', calls.apps, 401, ['UNAUTHORIZED']],
  ['resolve', calls.environments, 404, ['APP_NOT_FOUND']],
  ['resolve', calls.snapshots, 403, ['NO_ACCESS'], runs, notBegun],
  ['resolve', calls.snapshots, 500, ['SNAPSHOT_LISTING_FAILED'], runs, notBegun],
  ['stop', calls.stop, 500, ['STOP_FAILED'], runs, notBegun],
  ['stop', calls.stop, 403, ['NO_ACCESS'], runs, notBegun],
  ['restore', calls.postRestore, 400, ['ERROR_NOT_ALLOWED', 'NOT_FOUND', 'NOT_SUPPORTED'], isDown, notBegun],
  ['restore', calls.postRestore, 403, ['NO_ACCESS'], isDown, notBegun],
  ['restore', calls.postRestore, 404, ['ENVIRONMENT_NOT_FOUND'], isDown, notBegun],
  ['restore', calls.postRestore, 500, ['SERVICE_UNAVAILABLE', 'INTERNAL_ERROR'], isDown, unclear],
  ['restore', calls.restore, 403, ['NO_ACCESS'], isDown, goesOn],
  ['start', calls.start, 500, ['NO_MDA_HAS_BEEN_DEPLOYED'], isDown, dataIsIn],
  ['start', calls.start, 403, ['NO_ACCESS'], isDown, dataIsIn],
];

suite('a restore that is refused', { concurrency: 4 }, () => {
  for (const [stage, call, status, codes, state, advice] of refusals) {
    for (const code of codes) {
      test(`${stage}: ${code} of ${call}`, async (t) => {
        const platform = await quickPlatform(t);
        platform.faults.push({ call, kind: 'fail', status, code, message: 'Because.' });
        const failed = await restore(t, platform);
        assert.deepEqual(platform.faults.left(), []);
        assertFailed(failed, { stage, code, state, advice });
        assert.equal(platform.writes().filter((route) => route === calls.postRestore).length <= 1, true);
        const again = await restore(t, platform);
        assert.deepEqual([again.code, again.outputs.stage], [0, 'done']);
        assert.equal(calcAt(platform, 'Acceptance').status, 'Running');
      });
    }
  }

  test('a restore that failed is told in the words of the platform, and the app stays down', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.restore = 'failed';
    const failed = await restore(t, platform);
    const advice = /The restore has failed.*\nThe data may be incomplete, so the app was not started/;
    assertFailed(failed, { stage: 'restore', code: 'RESTORE_FAILED', state: isDown, advice });
    assert.equal(failed.outputs['restore-id'], [...calcAt(platform, 'Acceptance').restores.keys()].join());
    assert.deepEqual(writesOf(platform), ['POST stop', 'POST restores']);
    platform.state.script.restore = 'completed';
    assert.equal((await restore(t, platform)).code, 0);
  });

  test('an answer without a restore_id leaves it unclear', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: calls.postRestore, kind: 'answer', answer: { status: 200, body: {} } });
    const failed = await restore(t, platform);
    assertFailed(failed, { stage: 'restore', code: 'INVALID_RESPONSE', state: isDown, advice: unclear });
  });

  const ends: readonly StartEnd[] = [
    ...(['NO_PACKAGE', 'DB_SYNC_FAILED', 'INVALID_DB_STRUCTURE', 'MISSING_CONSTANT'] as const),
    ...(['INSECURE_ADMIN_PASSWORD', 'STARTUP_ACTION_FAILED', 'START_FAILED'] as const),
  ];
  for (const end of ends) {
    test(`start: a job that ends as ${end} says that the data is in`, async (t) => {
      const platform = await quickPlatform(t);
      platform.state.script.start = end;
      assertFailed(await restore(t, platform), { stage: 'start', code: end, state: isDown, advice: dataIsIn });
    });
  }
});
