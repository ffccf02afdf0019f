// How long a test run tolerates temporary errors, on a simulated clock and against a real server.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { TestedApp } from '../../../../src/actions/unit-test/context.ts';
import { awaitResult, startTests } from '../../../../src/actions/unit-test/test-run.ts';
import { createSigner, hostRule } from '../../../../src/auth/hosts.ts';
import { createClient } from '../../../../src/client/client.ts';
import { createConnections } from '../../../../src/http/connections.ts';
import { defaultPolicy } from '../../../../src/http/request.ts';
import { openScope } from '../../../../src/mendix/lookup.ts';
import { openSession } from '../../../../src/platform/session.ts';
import { type AppSimulator, missing, outage, startApp } from '../../../platform/unit-testing.ts';

const minute = 60_000;

/** An app as a stage sees it, where waits take no time. */
async function open(t: TestContext, { url, script }: AppSimulator) {
  const signal = new AbortController().signal;
  const nothing = (): undefined => undefined;
  let now = 0;
  const pauses: number[] = [];
  const log: string[] = [];
  const client = createClient({
    connections: createConnections(nothing, undefined),
    signer: createSigner(hostRule([], new Set(), {})),
    scope: await openScope([]),
    credentialFor: () => ({ kind: 'none' }),
    clock: {
      now: () => now,
      monotonicMs: () => now,
      sleep: async (ms) => {
        pauses.push(ms);
        now += ms;
      },
    },
    cancelled: signal,
    policy: { ...defaultPolicy, retries: 0 },
    isSuccess: () => true,
    spoolTo: () => ({ folder: '', name: '' }),
    mask: async () => undefined,
    redact: (text) => text,
    log: (line) => void log.push(line),
    debug: nothing,
  });
  t.after(client.close);
  const stage = { signal, succeed: nothing, skip: nothing, waitingFor: nothing, retrying: nothing };
  const connection = {
    client,
    retries: 0,
    baseOf: () => url,
    log: (line: string) => void log.push(line),
    onWrite: nothing,
  };
  const app: TestedApp = { session: openSession(connection, stage), url, password: script.password };
  return { app, log, pauses, elapsedMs: () => now };
}

const startOf = (app: TestedApp) => startTests(app, () => undefined);

test('a result that equals the one before the start is accepted after 30 seconds', async (t) => {
  const simulator = await startApp(t, { polls: 0 });
  simulator.startElsewhere();
  const { app, elapsedMs } = await open(t, simulator);
  const result = await awaitResult(app, await startOf(app));
  assert.equal(result.tests, 3);
  assert.ok(elapsedMs() >= 30_000 && elapsedMs() < 33_000, String(elapsedMs()));
});

test('a status that is still refused after 30 seconds ends the step', async (t) => {
  const simulator = await startApp(t, { polls: 0, stalePolls: 1000 });
  const { app, elapsedMs } = await open(t, simulator);
  const started = await startOf(app);
  await assert.rejects(awaitResult(app, started), { code: 'HTTP_400' });
  assert.ok(elapsedMs() >= 30_000 && elapsedMs() < 33_000, String(elapsedMs()));
});

for (const [name, answer, code] of [
  ['500', { status: 500, body: 'Oops' }, 'HTTP_500'],
  ['520', { status: 520 }, 'HTTP_520'],
  ['no JSON', { status: 200, body: 'starting' }, 'INVALID_RESPONSE'],
  ['an HTML page', missing.page, 'TESTS_UNAVAILABLE'],
] as const)
  test(`${name} during the tests ends the step after three minutes`, async (t) => {
    const simulator = await startApp(t);
    const { app, log, elapsedMs } = await open(t, simulator);
    const started = await startOf(app);
    simulator.addFaults({ call: 'status', times: Number.POSITIVE_INFINITY, kind: 'answer', answer });
    await assert.rejects(awaitResult(app, started), { code });
    assert.ok(elapsedMs() >= 3 * minute && elapsedMs() < 3 * minute + 15_000, String(elapsedMs()));
    assert.equal(log.filter((line) => line.startsWith('The app cannot respond yet')).length, 1);
  });

test('a start that always gets a 500 ends the step after three minutes', async (t) => {
  const simulator = await startApp(t);
  simulator.addFaults({ call: 'start', times: Number.POSITIVE_INFINITY, kind: 'answer', answer: { status: 500 } });
  const { app, elapsedMs } = await open(t, simulator);
  await assert.rejects(startOf(app), { code: 'HTTP_500' });
  assert.ok(elapsedMs() >= 3 * minute && elapsedMs() < 3 * minute + 15_000, String(elapsedMs()));
  assert.equal(simulator.runs(), 0);
});

test('an outage is only limited by the timeout', async (t) => {
  const simulator = await startApp(t, { polls: 0 });
  simulator.addFaults({ call: 'status', times: 100, kind: 'answer', answer: outage(503) });
  const { app, elapsedMs } = await open(t, simulator);
  await awaitResult(app, await startOf(app));
  assert.ok(elapsedMs() > 5 * minute, String(elapsedMs()));
});

test('polls are 2 s apart at first, then 5 % of the elapsed time, at most 15 s, and a line is logged every minute', async (t) => {
  const simulator = await startApp(t, { polls: 80 });
  const { app, log, pauses, elapsedMs } = await open(t, simulator);
  await awaitResult(app, await startOf(app));
  let waited = 0;
  for (const pause of pauses) {
    const full = Math.min(15_000, Math.max(2000, waited / 20));
    assert.ok(pause <= full && pause >= full * 0.9, `${pause} after ${waited}`);
    waited += pause;
  }
  assert.equal(pauses.length, 80);
  const lines = log.filter((line) => /^After .*: the tests were still running/.test(line));
  assert.ok(
    lines.length >= Math.floor(elapsedMs() / minute) - 2 && lines.length <= elapsedMs() / minute,
    String(lines.length),
  );
});
