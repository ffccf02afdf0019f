// Lost responses, other runs, an earlier run's status, a timeout and a cancel.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CancelledError } from '../../src/lib/errors.ts';
import { type AppFault, type AppOptions, outage, startApp } from '../platform/unit-testing.ts';
import { listen } from '../support/server.ts';
import { assertFailed, calls, failing, runUnitTests } from './support.ts';

const lost: Readonly<Record<string, AppFault>> = {
  'a broken connection': { call: 'start', kind: 'lose' },
  '408': { call: 'start', kind: 'lose', answer: outage(408) },
  '500': { call: 'start', kind: 'lose', answer: { status: 500, body: 'Oops' } },
  '502': { call: 'start', kind: 'lose', answer: outage(502) },
  '503': { call: 'start', kind: 'lose', answer: outage(503) },
  '504': { call: 'start', kind: 'lose', answer: outage(504) },
};

describe('events during a run', { concurrency: true }, () => {
  for (const [name, fault] of Object.entries(lost)) {
    test(`a start that took effect is not sent again after ${name}`, async (t) => {
      const app = await startApp(t, { polls: 2 });
      app.addFaults(fault);
      const run = await runUnitTests(t, app);
      assert.deepEqual([run.code, app.runs()], [0, 1], run.stdout);
      assert.deepEqual(app.calls().slice(0, 3), [calls.status, calls.start, calls.status]);
      assert.equal(app.calls().filter((call) => call === calls.start).length, 1);
    });

    test(`a start without an effect is sent again after ${name}`, async (t) => {
      const app = await startApp(t, { polls: 0 });
      app.addFaults(
        'answer' in fault
          ? { call: 'start', kind: 'answer', answer: fault.answer ?? outage(502) }
          : { call: 'start', kind: 'drop' },
      );
      const run = await runUnitTests(t, app);
      assert.deepEqual([run.code, app.runs()], [0, 1], run.stdout);
      assert.deepEqual(app.calls(), [calls.status, calls.start, calls.status, calls.start, calls.status]);
    });
  }

  test('a lost start whose tests have already ended is not sent again', async (t) => {
    const app = await startApp(t, { polls: 0, result: failing(7, 0) });
    app.startElsewhere();
    app.script.result = failing(8, 0);
    app.addFaults({ call: 'start', kind: 'lose' });
    const run = await runUnitTests(t, app);
    assert.deepEqual([run.code, run.outputs.tests, app.runs()], [0, '8', 2]);
  });

  test('a lost start that becomes visible late does not run the tests twice', async (t) => {
    const app = await startApp(t, { polls: 2, stalePolls: 1 });
    app.addFaults({ call: 'start', kind: 'lose' });
    const run = await runUnitTests(t, app);
    assert.deepEqual([run.code, app.runs()], [0, 1], run.stdout);
  });

  for (const startDuringRun of ['refuse', 'take over'] as const)
    test(`the step waits for the run of another user if the app would ${startDuringRun === 'refuse' ? 'refuse a start' : 'let a start take over'}`, async (t) => {
      const app = await startApp(t, { startDuringRun, polls: 2, result: failing(9, 9) });
      app.startElsewhere();
      app.script.result = failing(4, 0);
      app.script.polls = 0;
      const run = await runUnitTests(t, app);
      assert.deepEqual([run.code, run.outputs.tests, app.runs()], [0, '4', 2], run.stdout);
      assert.deepEqual(app.calls(), [calls.status, calls.status, calls.status, calls.start, calls.status]);
      assert.equal(run.log.filter((line) => line.startsWith('Another test run is under way')).length, 1);
    });

  test('if another user starts a run just before ours, the step waits and then starts its own', async (t) => {
    const app = await startApp(t, { polls: 1, result: failing(9, 9) });
    app.addFaults({ call: 'start', kind: 'meanwhile', run: app.startElsewhere });
    app.addFaults({
      ...{ call: 'start', kind: 'meanwhile' },
      run: () => Object.assign(app.script, { polls: 0, result: failing(4, 0) }),
    });
    const run = await runUnitTests(t, app);
    assert.deepEqual([run.code, run.outputs.tests, app.runs()], [0, '4', 2], run.stdout);
  });

  test('any other 400 to a start ends the step', async (t) => {
    const app = await startApp(t);
    app.addFaults({ call: 'start', kind: 'answer', answer: { status: 400, body: 'Not now' } });
    const run = await runUnitTests(t, app);
    assert.match(assertFailed(run, 'start', 'HTTP_400'), /: Not now\. No tests were started\.$/);
    assert.deepEqual(app.calls(), [calls.status, calls.start, calls.status]);
  });

  const earlier: readonly (readonly [string, AppOptions, boolean])[] = [
    ['there was an earlier run, which stays visible', { stalePolls: 2 }, true],
    ['there was an earlier run, which is replaced at once', { stalePolls: 0 }, true],
    ['there was no earlier run, which status reports as 400', { stalePolls: 2, neverStarted: 'refuse' }, false],
    ['there was no earlier run, which status reports as an empty one', { stalePolls: 2, neverStarted: 'empty' }, false],
  ];

  for (const [name, options, hasEarlier] of earlier)
    test(`a status from before the start is not mistaken for the result if ${name}`, async (t) => {
      const app = await startApp(t, { ...options, polls: 0, result: failing(9, 9) });
      const { stalePolls } = app.script;
      if (hasEarlier) {
        app.script.stalePolls = 0;
        app.startElsewhere();
        app.script.stalePolls = stalePolls;
      }
      app.script.result = failing(4, 0);
      const run = await runUnitTests(t, app);
      assert.deepEqual([run.code, run.outputs.tests], [0, '4'], run.stdout);
    });

  test('a result that equals the previous one counts once the run was seen in progress', async (t) => {
    const app = await startApp(t, { polls: 0 });
    app.startElsewhere();
    app.script.polls = 1;
    const run = await runUnitTests(t, app, { timeout: '20s' });
    assert.deepEqual([run.code, run.outputs.tests, app.runs()], [0, '3', 2], run.stdout);
  });

  test('the message of a timeout says how far the tests had got, and that they continue', async (t) => {
    const app = await startApp(t, { polls: 1000, result: { ...failing(12, 2) } });
    const run = await runUnitTests(t, app, { timeout: '3s' });
    assert.equal(
      assertFailed(run, 'tests', 'TIMEOUT'),
      'Test run failed in stage tests: TIMEOUT: the tests were still running (the app reported 12 tests, 2 of them failed so far) when `timeout` (3.0 s) expired. ' +
        'The tests continue in the app, as nothing can stop them.\n' +
        'Raise `timeout` and start a new run (a re-run uses the old workflow file); it first waits for tests that are still running.',
    );
    assert.deepEqual([run.outputs.tests, run.outputs.passed], [undefined, undefined]);
  });

  test('the message of a timeout before the start says that no tests were started', async (t) => {
    const app = await startApp(t, { polls: 1000 });
    app.startElsewhere();
    const run = await runUnitTests(t, app, { timeout: '1s' });
    assert.match(
      assertFailed(run, 'start', 'TIMEOUT'),
      /another test run was still under way .* No tests were started\.\n/,
    );
  });

  test('an app that cannot be reached until the timeout is TIMEOUT with the cause', async (t) => {
    const { createServer } = await import('node:net');
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const app = await startApp(t);
    const run = await runUnitTests(t, app, { 'app-url': `http://127.0.0.1:${port}`, timeout: '2s' });
    assert.match(assertFailed(run, 'start', 'TIMEOUT'), /ECONNREFUSED.* No tests were started\.\n/);
  });

  test('if a start never gets a response, the message says that its outcome is unknown', async (t) => {
    const app = await startApp(t);
    app.addFaults({ call: 'start', kind: 'hang' });
    const run = await runUnitTests(t, app, { timeout: '1s' });
    assert.match(
      assertFailed(run, 'start', 'TIMEOUT'),
      /Whether the tests were started is unknown; if so, they continue in the app\./,
    );
  });

  test('the message of a cancel says that the tests continue', async (t) => {
    const app = await startApp(t, { polls: 1000 });
    const cancel = new AbortController();
    app.addFaults({
      ...{ call: 'status', nth: 2, kind: 'meanwhile' },
      run: () => cancel.abort(new CancelledError('Cancelled (SIGINT).')),
    });
    const run = await runUnitTests(t, app, {}, { cancel });
    assert.equal(run.code, 1);
    assert.deepEqual(run.errors, [
      'Test run was cancelled in stage tests: Cancelled (SIGINT). The tests continue in the app, as nothing can stop them.\n' +
        'Re-run the job; it first waits for tests that are still running.',
    ]);
    assert.deepEqual(
      [run.outputs['error-code'], run.outputs.stage, run.results.at(-1)],
      ['CANCELLED', 'tests', 'tests:cancelled'],
    );
    assert.equal(app.calls().filter((call) => call === calls.status).length, 2);
  });
});
