import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type PollState, pending, unknown } from '../../../src/wait/evaluate.ts';
import { intervalAfter, type PollResult, pollUntilDone, type StateChange } from '../../../src/wait/poll.ts';

const done: PollState = { kind: 'done', state: 'ok' };

interface Given {
  readonly timeoutMs?: number;
  readonly intervalMs?: number;
  readonly random?: number;
  readonly initial?: PollResult;
  /** How long each poll takes. */
  readonly takesMs?: number;
  /** How far the date is set forward during the first pause. */
  readonly setByMs?: number;
}

/** Runs a loop on its own clock, and repeats the last response. @returns everything that it did */
async function run(
  answers: readonly PollResult[],
  { timeoutMs = 3_600_000, intervalMs, random = 0, initial, takesMs = 0, setByMs = 0 }: Given = {},
) {
  let now = 1_000_000;
  let date = Date.UTC(2026, 10, 25);
  const [sleeps, told, warnings, asked]: [number[], string[], string[], number[]] = [[], [], [], []];
  const changes: StateChange[] = [];
  const signal = new AbortController().signal;
  const end = await pollUntilDone(initial, changes, {
    clock: {
      now: () => date,
      monotonicMs: () => now,
      sleep: async (ms, cancelled) => {
        assert.equal(cancelled, signal);
        sleeps.push(ms);
        now += ms;
        date += ms + (sleeps.length === 1 ? setByMs : 0);
      },
    },
    cancelled: signal,
    timeoutMs,
    intervalMs,
    random: () => random,
    poll: async (elapsedMs) => {
      asked.push(elapsedMs);
      now += takesMs;
      date += takesMs;
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      assert.ok(answer);
      return answer;
    },
    log: (line) => told.push(line),
    warn: (message) => warnings.push(message),
  });
  return { end, sleeps, told, warnings, asked, changes };
}

const poll = (verdict: PollState, retryAfterMs?: number): PollResult => ({ verdict, retryAfterMs });

test('a wait polls until the operation ends, and logs each change of state once', async () => {
  const answers = [poll(pending('a')), poll(pending('a')), poll(pending('b')), poll(done)];
  const { end, sleeps, asked, told, changes, warnings } = await run(answers, { takesMs: 10 });
  assert.deepEqual(end, { verdict: done, polls: 4, elapsedMs: 8040 });
  assert.deepEqual(sleeps, [2000, 2000, 2000, 2000]);
  assert.deepEqual(asked, [2000, 4010, 6020, 8030]);
  assert.deepEqual(told, ['State after 2.0 s: a', 'State after 6.0 s: b', 'State after 8.0 s: ok']);
  assert.deepEqual(changes, [
    { state: 'a', afterMs: 2010, isOutage: false },
    { state: 'b', afterMs: 6030, isOutage: false },
    { state: 'ok', afterMs: 8040, isOutage: false },
  ]);
  assert.deepEqual(warnings, []);
});

test('an operation that has already ended is not polled', async () => {
  const { end, sleeps, told } = await run([], { initial: poll(done) });
  assert.deepEqual(end, { verdict: done, polls: 0, elapsedMs: 0 });
  assert.deepEqual([sleeps, told], [[], ['State after 0.0 s: ok']]);
});

test('the last poll is sent at the timeout', async () => {
  const { end, sleeps } = await run([poll(pending('a'))], { timeoutMs: 5000 });
  assert.deepEqual(end, { verdict: pending('a'), polls: 3, elapsedMs: 5000 });
  assert.deepEqual(sleeps, [2000, 2000, 1000]);
  const none = await run([poll(pending('a'))], { timeoutMs: 0 });
  assert.deepEqual([none.end.polls, none.sleeps], [1, [0]]);
  const late = await run([poll(pending('a')), poll(done)], { timeoutMs: 5000, takesMs: 9000 });
  assert.deepEqual([late.end.polls, late.sleeps, late.end.verdict.kind], [1, [2000], 'pending']);
});

for (const setByMs of [3_600_000, -3_600_000])
  test(`a system date that jumps by ${setByMs / 3_600_000} h neither ends nor prolongs a wait`, async () => {
    const { end, sleeps, changes } = await run([poll(pending('a'))], { timeoutMs: 5000, setByMs });
    assert.deepEqual(end, { verdict: pending('a'), polls: 3, elapsedMs: 5000 });
    assert.deepEqual(sleeps, [2000, 2000, 1000]);
    assert.deepEqual(changes, [{ state: 'a', afterMs: 2000, isOutage: false }]);
  });

test('a server can ask for a longer pause, but not for a shorter one', async () => {
  const { sleeps } = await run([poll(pending('a'), 7000), poll(pending('a'), 1), poll(done)], {
    initial: poll(pending('a'), 3000),
  });
  assert.deepEqual(sleeps, [3000, 7000, 2000]);
});

test('a given interval is used, minus jitter', async () => {
  const { sleeps } = await run([poll(pending('a')), poll(done)], { intervalMs: 20_000, random: 0.5 });
  assert.deepEqual(sleeps, [19_000, 19_000]);
});

test('an unchanged state is logged again once a minute', async () => {
  const { told } = await run([poll(pending('a'))], { intervalMs: 30_000, timeoutMs: 150_000 });
  assert.deepEqual(told, [
    'State after 30.0 s: a',
    'Still a after 1 min 30 s, poll 3.',
    'Still a after 2 min 30 s, poll 5.',
  ]);
});

test('an undocumented state causes one warning', async () => {
  const odd = (state: string): PollState => ({ kind: 'pending', state, known: false });
  const { warnings } = await run([poll(unknown('x')), poll(odd('p')), poll(odd('q')), poll(done)]);
  assert.deepEqual(warnings, ['Undocumented state "p"; waiting at most 3 min for another one.']);
});

for (const [elapsed, fixed, random, expected] of [
  [0, undefined, 0, 2000],
  [40_000, undefined, 0, 2000],
  [100_000, undefined, 0, 5000],
  [299_000, undefined, 0, 14_950],
  [3_600_000, undefined, 0, 15_000],
  [3_600_000, undefined, 0.5, 14_250],
  [0, 60_000, 0.5, 57_000],
  [0, 1000, 0.9, 1000],
] as const)
  test(`after ${elapsed} ms, the next poll is sent ${expected} ms later`, () =>
    assert.equal(intervalAfter(elapsed, fixed, random), expected));

test('polls are 2 s apart at first, then a twentieth of the elapsed time, at least 1 s and at most 15 s', () => {
  const minute = 60_000;
  assert.deepEqual(
    [0, 40_000, minute, 2 * minute, 5 * minute, 60 * minute].map((elapsed) => intervalAfter(elapsed, undefined, 0)),
    [2000, 2000, 3000, 6000, 15_000, 15_000],
  );
  assert.equal(intervalAfter(0, undefined, 0.999) >= 1800, true);
  assert.deepEqual([intervalAfter(0, 1000, 0.9), intervalAfter(minute, 20_000, 0)], [1000, 20_000]);
  fc.assert(
    fc.property(
      fc.nat(10 * minute),
      fc.option(fc.integer({ min: 1000, max: 600_000 }), { nil: undefined }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (elapsed, fixed, random) => {
        const jittered = intervalAfter(elapsed, fixed, random);
        assert.ok(jittered >= 1000 && jittered <= intervalAfter(elapsed, fixed, 0));
      },
    ),
  );
});

test('an undocumented state ends the wait after three minutes, with its name', async () => {
  const odd: PollState = { kind: 'pending', state: 'Cancelled', known: false };
  const { end, warnings } = await run([poll(odd)], { intervalMs: 30_000 });
  assert.deepEqual(end.verdict, {
    kind: 'failed',
    state: 'Cancelled',
    message: 'the documentation does not list this status, which has lasted for 3 min',
  });
  assert.equal(end.elapsedMs, 210_000);
  assert.deepEqual(warnings, ['Undocumented state "Cancelled"; waiting at most 3 min for another one.']);
});

test('an undocumented state that changes in time has no effect later', async () => {
  const odd: PollState = { kind: 'pending', state: 'odd', known: false };
  const states = [odd, pending('a'), odd, done].flatMap((state) => [
    poll(state),
    poll(state),
    poll(state),
    poll(state),
  ]);
  assert.equal((await run(states, { intervalMs: 30_000 })).end.verdict.kind, 'done');
});

test('an undocumented state that ends after three minutes still counts', async () => {
  const odd: PollState = { kind: 'pending', state: 'odd', known: false };
  const states = [...Array.from({ length: 6 }, () => poll(odd)), poll(done)];
  const { end } = await run(states, { intervalMs: 30_000 });
  assert.deepEqual([end.verdict, end.elapsedMs], [done, 210_000]);
});

test('an outage does not prolong the wait for an undocumented state', async () => {
  const odd: PollState = { kind: 'pending', state: 'odd', known: false };
  const { end } = await run([poll(odd), poll(unknown('HTTP 502')), poll(odd)], { intervalMs: 30_000 });
  assert.deepEqual([end.verdict.kind, end.elapsedMs], ['failed', 210_000]);
});

test('an outage is logged once, however it shows', async () => {
  const outages = ['HTTP 502', 'no connection', 'HTTP 502'].map((why) => poll(unknown(why)));
  const { told, changes } = await run([...outages, poll(pending('a')), poll(done)]);
  assert.deepEqual(told, ['State after 2.0 s: unknown (HTTP 502)', 'State after 8.0 s: a', 'State after 10.0 s: ok']);
  assert.deepEqual(
    changes.map(({ isOutage }) => isOutage),
    [true, false, false],
  );
});
