// Every failure code that the documentation gives for a stage of a restore: one annotation with the state of the app and a remedy, and a
// second run once the cause is gone.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StartEnd } from '../platform/script.ts';
import { assertFailed, calcAt, calls, quickPlatform, restore, writesOf } from './support.ts';

const runs = /\. calc Acceptance is running, with package 1\.3\.2/;
const isDown = /\. This run stopped the app; calc Acceptance is DOWN, with package 1\.3\.2/;
const notBegun =
  /\nThe data is unchanged: no restore has started\. (?:Fix the problem|Correct `snapshot`) and re-run the job/;
const unclear = /\nIt is UNKNOWN whether the restore started.*\n1\. Look at Environments > Backups/;
const goesOn = /\nThe restore has started and continues without this step.*Do not re-run this job/;
const dataIsIn =
  /\nThe data was restored, but the app did not start\. Start it in the Mendix portal; do not re-run this job/;

interface Refusal {
  readonly stage: string;
  readonly call: string;
  readonly status: number;
  readonly codes: readonly string[];
  /** The state of the app afterwards, and the advice of the step. */
  readonly state?: RegExp;
  readonly advice?: RegExp;
}

const refusals: readonly Refusal[] = [
  { stage: 'resolve', call: calls.apps, status: 401, codes: ['UNAUTHORIZED'] },
  { stage: 'resolve', call: calls.environments, status: 404, codes: ['APP_NOT_FOUND'] },
  { stage: 'resolve', call: calls.snapshots, status: 403, codes: ['NO_ACCESS'], state: runs, advice: notBegun },
  {
    stage: 'resolve',
    call: calls.snapshots,
    status: 500,
    codes: ['SNAPSHOT_LISTING_FAILED'],
    state: runs,
    advice: notBegun,
  },
  { stage: 'stop', call: calls.stop, status: 500, codes: ['STOP_FAILED'], state: runs, advice: notBegun },
  { stage: 'stop', call: calls.stop, status: 403, codes: ['NO_ACCESS'], state: runs, advice: notBegun },
  {
    stage: 'restore',
    call: calls.postRestore,
    status: 400,
    codes: ['ERROR_NOT_ALLOWED', 'NOT_FOUND', 'NOT_SUPPORTED'],
    state: isDown,
    advice: notBegun,
  },
  { stage: 'restore', call: calls.postRestore, status: 403, codes: ['NO_ACCESS'], state: isDown, advice: notBegun },
  {
    stage: 'restore',
    call: calls.postRestore,
    status: 404,
    codes: ['ENVIRONMENT_NOT_FOUND'],
    state: isDown,
    advice: notBegun,
  },
  {
    stage: 'restore',
    call: calls.postRestore,
    status: 500,
    codes: ['SERVICE_UNAVAILABLE', 'INTERNAL_ERROR'],
    state: isDown,
    advice: unclear,
  },
  { stage: 'restore', call: calls.restore, status: 403, codes: ['NO_ACCESS'], state: isDown, advice: goesOn },
  {
    stage: 'start',
    call: calls.start,
    status: 500,
    codes: ['NO_MDA_HAS_BEEN_DEPLOYED'],
    state: isDown,
    advice: dataIsIn,
  },
  { stage: 'start', call: calls.start, status: 403, codes: ['NO_ACCESS'], state: isDown, advice: dataIsIn },
];

suite('a restore that is refused', { concurrency: 4 }, () => {
  for (const { stage, call, status, codes, state, advice } of refusals) {
    for (const code of codes) {
      test(`in stage ${stage}: ${code} from ${call}`, async (t) => {
        const platform = await quickPlatform(t);
        platform.faults.push({ call, kind: 'fail', status, code, message: 'Because.' });
        const failed = await restore(t, platform);
        assert.deepEqual(platform.faults.left(), []);
        assertFailed(failed, 'Restore', { stage, code, state, advice });
        assert.equal(platform.writes().filter((route) => route === calls.postRestore).length <= 1, true);
        const again = await restore(t, platform);
        assert.deepEqual([again.code, again.outputs.stage], [0, 'done']);
        assert.equal(calcAt(platform, 'Acceptance').status, 'Running');
      });
    }
  }

  test("a failed restore is reported with Mendix's message, and the app stays down", async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.restore = 'failed';
    const failed = await restore(t, platform);
    const advice = /The restore has failed.*\nThe data may be incomplete, so the app was not started/;
    assertFailed(failed, 'Restore', { stage: 'restore', code: 'RESTORE_FAILED', state: isDown, advice });
    assert.equal(failed.outputs['restore-id'], [...calcAt(platform, 'Acceptance').restores.keys()].join());
    assert.deepEqual(writesOf(platform), ['POST stop', 'POST restores']);
    platform.state.script.restore = 'completed';
    assert.equal((await restore(t, platform)).code, 0);
  });

  test('a response without a restore_id leaves the outcome unknown', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: calls.postRestore, kind: 'answer', answer: { status: 200, body: {} } });
    const failed = await restore(t, platform);
    assertFailed(failed, 'Restore', { stage: 'restore', code: 'INVALID_RESPONSE', state: isDown, advice: unclear });
  });

  const ends: readonly StartEnd[] = [
    ...(['NO_PACKAGE', 'DB_SYNC_FAILED', 'INVALID_DB_STRUCTURE', 'MISSING_CONSTANT'] as const),
    ...(['INSECURE_ADMIN_PASSWORD', 'STARTUP_ACTION_FAILED', 'START_FAILED'] as const),
  ];
  for (const end of ends) {
    test(`start: if the job ends as ${end}, the message says that the data was restored`, async (t) => {
      const platform = await quickPlatform(t);
      platform.state.script.start = end;
      assertFailed(await restore(t, platform), 'Restore', {
        stage: 'start',
        code: end,
        state: isDown,
        advice: dataIsIn,
      });
    });
  }
});
