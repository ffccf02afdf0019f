// How a restore handles lost responses, a busy platform, a cancelled run, and a process that is killed at any point.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cancelAt } from '../support/cancel.ts';
import { assertFailed, calcAt, calls, killAfterEachCall, quickPlatform, restore } from './support.ts';

const sent = ({ writes }: { writes(): string[] }): number =>
  writes().filter((route) => route === calls.postRestore).length;

suite('a restore survives', { concurrency: 4 }, () => {
  for (const call of [calls.stop, calls.start]) {
    test(`a lost response to ${call}: it reads the state and does not send the call again`, async (t) => {
      const platform = await quickPlatform(t);
      platform.faults.push({ call, kind: 'lose' });
      const run = await restore(t, platform);
      assert.deepEqual([run.code, run.errors], [0, []]);
      assert.equal(platform.writes().filter((route) => route === call).length, 1);
    });
  }

  for (const { name, fault, inputs = {}, code } of [
    { name: 'lost after its effect', fault: { kind: 'lose' }, code: 'OUTCOME_UNKNOWN' },
    { name: 'lost before its effect', fault: { kind: 'drop' }, code: 'OUTCOME_UNKNOWN' },
    { name: 'never sent', fault: { kind: 'hang', effect: true }, inputs: { timeout: '4s' }, code: 'TIMEOUT' },
    { name: 'a 408', fault: { kind: 'answer', answer: { status: 408, body: '' } }, code: 'HTTP_408' },
    {
      name: 'a 502 of a gateway',
      fault: { kind: 'answer', answer: { status: 502, body: '<html>' } },
      code: 'HTTP_502',
    },
    {
      name: 'a 503 of a gateway',
      fault: { kind: 'answer', answer: { status: 503, body: '<html>' } },
      code: 'HTTP_503',
    },
    {
      name: 'a 504 of a gateway',
      fault: { kind: 'answer', answer: { status: 504, body: 'Time-out' } },
      code: 'HTTP_504',
    },
  ] as const) {
    test(`a restore whose response is ${name} is never sent again, and the error says where to look`, async (t) => {
      const platform = await quickPlatform(t);
      platform.faults.push({ call: calls.postRestore, ...fault });
      const run = await restore(t, platform, inputs);
      const state = /This run stopped the app; calc Acceptance is DOWN/;
      const advice = /\nIt is UNKNOWN whether the restore started.*\n.*Mendix portal/;
      assertFailed(run, 'Restore', { stage: 'restore', code, state, advice });
      assert.equal(sent(platform), 1);
    });
  }

  test('a busy platform: it sends the restore once the platform is free', async (t) => {
    const platform = await quickPlatform(t);
    const codes = ['ENVIRONMENT_BUSY', 'INVALID_STATE', 'SERVICE UNAVAILABLE', 'ALREADY_LOCKED'] as const;
    platform.faults.push(...codes.map((code) => ({ call: calls.postRestore, kind: 'busy', code }) as const));
    const run = await restore(t, platform, { retries: '0' });
    assert.deepEqual([run.code, run.errors, sent(platform)], [0, [], 5]);
    assert.equal(calcAt(platform, 'Acceptance').restores.size, 1);
  });

  test('a platform that is busy until the timeout: the error has its code, and says that nothing has started', async (t) => {
    const platform = await quickPlatform(t);
    const times = Number.POSITIVE_INFINITY;
    platform.faults.push({ call: calls.postRestore, kind: 'busy', code: 'ENVIRONMENT_BUSY', times });
    // The timeout can expire during an attempt, whose outcome is then unknown.
    const run = await restore(t, platform, { timeout: '5s' });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'ENVIRONMENT_BUSY', 'restore']);
    assert.match(
      run.errors[0] ?? '',
      /no restore has started\. Fix the problem and re-run the job; completed stages are skipped\.$|It is UNKNOWN whether the restore started/,
    );
    assert.equal(calcAt(platform, 'Acceptance').restores.size, 0);
  });

  test('a stop without a response: at the timeout, the error says that a new run with a higher `timeout` is needed', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: calls.stop, kind: 'hang', effect: false });
    const run = await restore(t, platform, { timeout: '3s' });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'TIMEOUT', 'stop']);
    assert.match(
      run.errors[0] ?? '',
      /no restore has started\. Raise `timeout` and start a new run \(a re-run uses the old workflow file\); completed/,
    );
  });

  test('outages during a restore', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.pollsOf = { restore: 2 };
    platform.faults.push(
      { call: calls.restore, kind: 'fail', status: 400, code: 'NOT_FOUND' },
      { call: calls.restore, kind: 'drop' },
    );
    const run = await restore(t, platform);
    assert.deepEqual([run.code, run.errors, platform.faults.left(), sent(platform)], [0, [], [], 1]);
  });

  for (const [stage, call, says] of [
    ['resolve', calls.apps, /^Restore was cancelled in stage resolve/],
    ['stop', calls.stop, /is DOWN.*\nThe data is unchanged: no restore has started\. Re-run the job;/],
    ['restore', calls.postRestore, /is DOWN.*\nIt is UNKNOWN whether the restore started/],
    ['restore', calls.restore, /is DOWN.*\nThe restore has started and continues without this step/],
    ['start', calls.start, /is running.*\nThe data was restored/],
  ] as const) {
    test(`a cancel in ${stage} during ${call}: the error says how far the restore got`, async (t) => {
      const platform = await quickPlatform(t);
      const cut = await restore(t, platform, {}, { cancel: cancelAt(platform, call) });
      assert.deepEqual([cut.code, cut.outputs['error-code'], cut.outputs.stage], [1, 'CANCELLED', stage]);
      assert.match(cut.errors[0] ?? '', says);
      assert.equal(cut.results.at(-1), `${stage}:cancelled`);
      const again = await restore(t, platform);
      assert.deepEqual([again.code, again.outputs.stage], [0, 'done']);
    });
  }

  test('a kill after any call: a re-run completes the restore', async (t) => {
    const killedAt = await killAfterEachCall(t, (platform, options) => restore(t, platform, {}, options), {
      check: (platform) => assert.equal(calcAt(platform, 'Acceptance').status, 'Running'),
    });
    assert.ok(killedAt >= 10, `${killedAt} calls`);
  });
});
