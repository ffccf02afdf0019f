// Long waits and outages of a backup, on a clock that jumps: minutes take milliseconds.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { backup, calcAt, calls, quickPlatform, writesOf } from './support.ts';

suite('a backup that takes long', { concurrency: 4 }, () => {
  test('logs the state of its snapshot once a minute', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.pollsOf = { snapshot: 200 };
    const clock = createJumpingClock();
    const run = await backup(t, platform, { download: 'false' }, { clock });
    assert.deepEqual([run.code, run.errors], [0, []]);
    const lines = run.log.filter((line) =>
      /^After [\dhmins. ]+: the snapshot was still (?:queued|running)$/.test(line),
    );
    const minutes = clock.waitedMs() / 60_000;
    assert.ok(minutes > 5, `${minutes} min`);
    assert.ok(
      lines.length >= Math.floor(minutes * 0.75) && lines.length <= minutes,
      `${lines.length} in ${minutes} min`,
    );
  });
});

/** A response that makes no sense, as a gateway may send it in place of the platform's. */
const unclear = [
  { name: '500 without a code', answer: { status: 500, body: Buffer.from('Oops') }, code: 'HTTP_500' },
  { name: '520', answer: { status: 520, body: Buffer.from('<html>') }, code: 'HTTP_520' },
  {
    name: '503 with a code that is not documented',
    answer: { status: 503, body: { errorCode: 'SHRUG', errorMessage: 'Shrug.' } },
    code: 'SHRUG',
  },
  { name: '200 that is not JSON', answer: { status: 200, body: Buffer.from('<html>Hello') }, code: 'INVALID_RESPONSE' },
] as const;

suite('a read that gets a nonsensical response', { concurrency: 4 }, () => {
  for (const call of [calls.apps, calls.snapshots, calls.snapshot, calls.archive])
    for (const { name, answer } of unclear)
      test(`${name} to ${call}, once: the read is repeated`, async (t) => {
        const platform = await quickPlatform(t);
        platform.faults.push({ call, kind: 'answer', answer });
        const run = await backup(t, platform, {}, { clock: createJumpingClock() });
        assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
      });

  for (const { name, answer, code } of unclear)
    test(`${name}, every time: after three minutes the step fails with its code`, async (t) => {
      const platform = await quickPlatform(t);
      const times = Number.POSITIVE_INFINITY;
      platform.faults.push({ call: calls.snapshot, kind: 'answer', answer, times });
      const clock = createJumpingClock();
      const run = await backup(t, platform, {}, { clock });
      assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, code, 'snapshot']);
      assert.ok(clock.waitedMs() > 175_000 && clock.waitedMs() < 220_000, `${clock.waitedMs()} ms`);
    });

  test('in `resolve`, the read is repeated as often as `retries` allows', async (t) => {
    const platform = await quickPlatform(t);
    const times = Number.POSITIVE_INFINITY;
    platform.faults.push({ call: calls.environments, kind: 'answer', answer: unclear[0].answer, times });
    const run = await backup(t, platform, { retries: '2' }, { clock: createJumpingClock() });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'HTTP_500', 'resolve']);
    assert.equal(platform.requests.filter(({ route }) => route === calls.environments).length, 3);
  });

  for (const { name, answer, code } of [
    {
      name: 'a documented code',
      answer: { status: 500, body: { errorCode: 'SNAPSHOT_LISTING_FAILED', errorMessage: 'No.' } },
      code: 'SNAPSHOT_LISTING_FAILED',
    },
    { name: '404 without a code', answer: { status: 404, body: Buffer.from('<html>') }, code: 'HTTP_404' },
    { name: '403 without a code', answer: { status: 403, body: Buffer.from('<html>') }, code: 'HTTP_403' },
  ] as const)
    test(`${name} is final`, async (t) => {
      const platform = await quickPlatform(t);
      platform.faults.push({ call: calls.snapshots, kind: 'answer', answer });
      const run = await backup(t, platform, {}, { clock: createJumpingClock() });
      assert.deepEqual([run.code, run.outputs['error-code']], [1, code]);
      assert.equal(platform.requests.filter(({ route }) => route === calls.snapshots).length, 1);
    });

  for (const [name, answer] of [
    ['no connection', undefined],
    ['429', { status: 429, body: Buffer.from('') }],
    ['502', { status: 502, body: Buffer.from('<html>') }],
    ['503 without a code', { status: 503, body: Buffer.from('<html>') }],
  ] as const)
    test(`${name} is tolerated for more than three minutes, and logged once a minute`, async (t) => {
      const platform = await quickPlatform(t);
      const fault = answer ? ({ kind: 'answer', answer } as const) : ({ kind: 'drop' } as const);
      platform.faults.push({ call: calls.snapshot, times: 100, ...fault });
      const clock = createJumpingClock();
      const run = await backup(t, platform, {}, { clock });
      assert.deepEqual([run.code, run.errors], [0, []]);
      assert.ok(clock.waitedMs() > 300_000, `${clock.waitedMs()} ms`);
      const lines = run.log.filter((line) => /^After [\dhmins. ]+: cannot read the state: GET /.test(line));
      assert.ok(lines.length >= 4, `${lines.length} lines`);
    });
});

/** A response that a gateway may send after it passed a call on. */
const lost = [
  { name: 'a broken connection', fault: { kind: 'lose' } },
  { name: '408', fault: { kind: 'answer', answer: { status: 408, body: Buffer.from('') } } },
  { name: '500 without a code', fault: { kind: 'answer', answer: { status: 500, body: Buffer.from('Oops') } } },
  {
    name: '500 whose code repeats the status',
    fault: { kind: 'answer', answer: { status: 500, body: { status: 500 } } },
  },
  { name: '502', fault: { kind: 'answer', answer: { status: 502, body: Buffer.from('<html>') } } },
  { name: '503 without a code', fault: { kind: 'answer', answer: { status: 503, body: Buffer.from('<html>') } } },
  { name: '504', fault: { kind: 'answer', answer: { status: 504, body: Buffer.from('') } } },
] as const;

suite('a write whose response is lost', { concurrency: 4 }, () => {
  for (const { name, fault } of lost) {
    test(`${name}: the step finds the effect and does not send the write again`, async (t) => {
      const platform = await quickPlatform(t);
      const create = (): void => {
        const { snapshots } = calcAt(platform, 'Production');
        const [model] = snapshots;
        assert.ok(model);
        const operation = { ...model.operation, startedAt: Date.now(), finishedAt: Date.now() };
        snapshots.unshift({ ...model, id: 'made', comment: 'CI #7 [acme/calc 4711]', operation });
      };
      platform.faults.push({ call: calls.postSnapshot, ...fault, ...(fault.kind === 'answer' && { run: create }) });
      const run = await backup(t, platform, { download: 'false' }, { clock: createJumpingClock() });
      assert.deepEqual([run.code, run.errors, writesOf(platform)], [0, [], ['POST snapshots']]);
    });

    test(`${name}, twice, without an effect: the write is sent once more, then the step fails`, async (t) => {
      const platform = await quickPlatform(t);
      const without = fault.kind === 'lose' ? ({ kind: 'drop' } as const) : fault;
      platform.faults.push({ call: calls.postSnapshot, times: Number.POSITIVE_INFINITY, ...without });
      const run = await backup(t, platform, { download: 'false' }, { clock: createJumpingClock() });
      assert.deepEqual([run.code, run.outputs.stage], [1, 'snapshot']);
      assert.deepEqual(writesOf(platform), ['POST snapshots', 'POST snapshots']);
    });
  }
});

suite('an error in a success response', { concurrency: 4 }, () => {
  test('to a write fails the step', async (t) => {
    const platform = await quickPlatform(t);
    const body = { errorCode: 'NO_ACCESS', errorMessage: 'Not you.', snapshot_id: 'x' };
    platform.faults.push({ call: calls.postSnapshot, kind: 'answer', answer: { status: 200, body } });
    const run = await backup(t, platform, {}, { clock: createJumpingClock() });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'NO_ACCESS', 'snapshot']);
    assert.match(run.errors[0] ?? '', /Not you\./);
    assert.deepEqual(writesOf(platform), ['POST snapshots']);
  });

  test('that says the platform is busy is waited out', async (t) => {
    const platform = await quickPlatform(t);
    const body = { errorCode: 'ENVIRONMENT_BUSY', errorMessage: 'Busy.' };
    platform.faults.push({ call: calls.postSnapshot, kind: 'answer', answer: { status: 200, body } });
    const run = await backup(t, platform, {}, { clock: createJumpingClock() });
    assert.deepEqual([run.code, run.errors], [0, []]);
  });
});
