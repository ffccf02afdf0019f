// Waits for an operation in the catalogue to end.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pat, runAction, runInProcess, withApiKey } from '../support/action.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { type Answer, serve } from '../support/serve.ts';
import { lacksSignals } from '../support/signals.ts';

const start = {
  api: 'deploy-v1',
  url: '/apps/{a}/environments/{m}/start',
  'path-params': 'a=calc\nm=Test',
  method: 'POST',
  wait: 'true',
  'wait-interval': '1s',
};
const job = '{"JobId":"j1"}';
const error = (errorCode: string, status = 500): Answer => ({
  status,
  body: JSON.stringify({ errorCode, errorMessage: 'its own words' }),
});

describe('waits for operations', { concurrency: 16 }, () => {
  test('a poll with a final error code fails the wait with that code and a remedy', async (t) => {
    const server = await serve(t, [job, '{"Status":"Starting"}', error('DB_SYNC_FAILED')]);
    const run = await runInProcess(t, { clock: createJumpingClock(), server, inputs: start });
    assert.equal(run.code, 1);
    assert.match(
      run.errors.join(),
      /failed after .* GET .*returned 500: DB_SYNC_FAILED: its own words\nRead the cause in the app log of the day/,
    );
    assert.equal(server.requests.length, 3);
    assert.deepEqual([run.outputs.status, run.outputs['error-code']], ['500', 'DB_SYNC_FAILED']);
    assert.equal(run.outputs['first-body'], job);
  });

  for (const answers of [
    [{ ...Object(error('ALREADY_STARTED')), status: 200 }],
    [error('ALREADY_STARTED')],
    [job, error('ALREADY_STARTED')],
    [job, error('Already Started')],
  ]) {
    test(`a start that gets ALREADY_STARTED succeeds with a warning: ${JSON.stringify(answers).slice(0, 60)}`, async (t) => {
      const server = await serve(t, answers);
      const run = await runInProcess(t, { clock: createJumpingClock(), server, inputs: start });
      assert.equal(run.code, 0, run.stdout);
      assert.match(run.warnings.join(), /already.started: its own words/i);
      assert.equal(server.requests.length, answers.length);
    });
  }

  test('a 404 to the first polls counts as not yet visible and costs no retry; as the first response it fails', async (t) => {
    const answers = [job, error('NO_SUCH_STARTJOB', 404), { status: 404 }, '{"Status":"Started"}'];
    const server = await serve(t, answers);
    const run = await runInProcess(t, { clock: createJumpingClock(), server, inputs: { ...start, retries: '0' } });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests.length, 4);
    const firstServer = await serve(t, [error('APP_NOT_FOUND', 404)]);
    const first = await runInProcess(t, { clock: createJumpingClock(), server: firstServer, inputs: start });
    assert.equal(first.code, 1);
    assert.equal(firstServer.requests.length, 1);
  });

  test('a wait survives an outage without using retries, and logs it once', async (t) => {
    const busy = { status: 503, headers: { 'retry-after': '0' } };
    const answers = [job, busy, { drop: true as const }, '{"Status":"Starting"}', busy, '{"Status":"Started"}'];
    const run = await runInProcess(t, {
      clock: createJumpingClock(),
      server: await serve(t, answers),
      inputs: { ...start, retries: '0' },
    });
    assert.equal(run.code, 0, run.stdout);
    // A poll on a reused connection that breaks is repeated on a new one, which does not count as another poll.
    assert.deepEqual([run.outputs.polls, run.outputs.attempts], ['4', '1']);
    assert.equal(run.log.filter((line) => line.includes('unknown (HTTP 503)')).length, 2);
    // Different failures of successive polls are one outage.
    const kinds = [
      busy,
      { status: 502 },
      { drop: true as const },
      { status: 500, headers: { 'content-type': 'text/html' } },
    ];
    const one = await runInProcess(t, {
      clock: createJumpingClock(),
      server: await serve(t, [job, ...kinds, '{"Status":"Started"}']),
      inputs: start,
    });
    assert.equal(one.code, 0, one.stdout);
    assert.equal(one.log.filter((line) => line.includes(': unknown (')).length, 1);
    const failedServer = await serve(t, [job, busy]);
    const failed = await runInProcess(t, {
      clock: createJumpingClock(),
      server: failedServer,
      inputs: { ...start, 'wait-timeout': '3s' },
    });
    assert.equal(failed.code, 1);
    assert.ok(failedServer.requests.length > 2);
    assert.match(
      failed.errors.join(),
      /Waited 3\.0 s .*; unreachable for \d\.\d s \(HTTP 503\); last known state: .*\. The operation is still running/,
    );
    assert.equal(failed.log.filter((line) => line.includes(': unknown (')).length, 1);
  });

  test('a wait continues after an HTML page of a gateway, even with mask', async (t) => {
    const page = { status: 502, headers: { 'content-type': 'text/html' }, body: '<title>Bad Gateway</title>' };
    const server = await serve(t, [job, page, '{"Status":"Started"}']);
    const run = await runInProcess(t, { clock: createJumpingClock(), server, inputs: { ...start, mask: 'Secret' } });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests.length, 3);
  });

  test('the message of a failed operation has a maximum length, and its secrets are redacted before it is cut', async (t) => {
    const message = `${'x'.repeat(2990)}${pat}${'y'.repeat(100_000)}`;
    const run = await runInProcess(t, {
      clock: createJumpingClock(),
      server: await serve(t, [JSON.stringify({ state: 'bad', errorMessage: message })]),
      inputs: { url: '/x', 'wait-until': "state == 'ok'", 'wait-failed': "state == 'bad'" },
    });
    assert.equal(run.code, 1);
    assert.ok(run.errors.join().length < 9000);
    assert.ok(!run.errors.join().includes(pat.slice(0, 10)));
  });

  test('an undocumented state counts as pending, with one warning', async (t) => {
    const answers = [job, '{"Status":"Thinking"}', '{"Status":"Thinking"}', '{"Status":"Started"}'];
    const run = await runInProcess(t, { clock: createJumpingClock(), server: await serve(t, answers), inputs: start });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(run.warnings.length, 1);
    assert.match(run.warnings.join(), /Undocumented state "Thinking"/);
    assert.equal(run.log.filter((line) => line.includes('Thinking')).length, 1);
  });

  test('a poll that fails for a reason that is not final says that the operation still runs', async (t) => {
    const run = await runInProcess(t, {
      clock: createJumpingClock(),
      server: await serve(t, [job, { status: 400 }]),
      inputs: start,
    });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /could not check the status after .*returned 400[\s\S]*is still running/);
  });

  test('a wait fails if the response to the start has no ID', async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { clock: createJumpingClock(), server, inputs: start });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /^POST \/\S+ returned 200\. The response has no JobId/);
    assert.equal(run.outputs.body, '{}');
    assert.equal(server.requests.length, 1);
  });

  test('wait-until replaces the documented end of an operation, and the poll URL stays', async (t) => {
    const stop = { ...start, url: '/apps/{a}/environments/{m}/stop', 'wait-until': "Status == 'Running'" };
    const server = await serve(t, ['', '{"Status":"Stopped"}', '{"Status":"Running"}']);
    const run = await runInProcess(t, { clock: createJumpingClock(), server, inputs: stop });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests.at(-1)?.target, '/api/1/apps/calc/environments/Test');
  });

  test('a GET of the poll URL resumes the wait', async (t) => {
    const poll = { ...start, url: '/apps/{a}/environments/{m}/start/j1', method: 'GET' };
    const run = await runInProcess(t, {
      clock: createJumpingClock(),
      server: await serve(t, ['{"Status":"Starting"}', '{"Status":"Started"}']),
      inputs: poll,
    });
    assert.deepEqual([run.code, run.outputs.polls, run.outputs.body], [0, '1', '{"Status":"Started"}']);
    const over = await runInProcess(t, {
      clock: createJumpingClock(),
      server: await serve(t, ['{"Status":"Started"}']),
      inputs: poll,
    });
    assert.deepEqual([over.code, over.outputs.polls], [0, '0']);
  });

  test('a resumed wait for a build also requests the URL of the package', async (t) => {
    const poll = { ...start, api: 'build-v1', url: '/apps/{a}/packages/p1', 'path-params': 'a=calc', method: 'GET' };
    const answers = [
      '{"Status":"Succeeded"}',
      '{"Status":"Succeeded","Url":{"Location":"https://x.example/a?b=cdef"}}',
    ];
    const server = await serve(t, answers);
    const run = await runInProcess(t, {
      clock: createJumpingClock(),
      server,
      inputs: { ...poll, extract: 'file: Url.Location' },
    });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests[1]?.target, '/api/1/apps/calc/packages/p1?url=true');
  });

  test('a cancelled wait reports that the operation is still running, and sets the outputs of the first response', async (t) => {
    if (lacksSignals) return t.skip(lacksSignals);
    const server = await serve(t, [job, '{"Status":"Starting"}']);
    const run = await runAction(t, {
      inputs: withApiKey(server, start),
      onStart: (child) => {
        child.stdout?.on('data', (data: Buffer) => {
          if (data.includes('Starting')) child.kill('SIGINT');
        });
      },
    });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /Cancelled \(SIGINT\)\..* The operation is still running/);
    assert.equal(run.outputs['first-body'], job);
  });

  test('a warning is printed before the error of an extraction', async (t) => {
    const run = await runInProcess(t, {
      clock: createJumpingClock(),
      server: await serve(t, [{ ...Object(error('ALREADY_STARTED')), status: 200 }]),
      inputs: {
        ...start,
        extract: 's: Status',
      },
    });
    assert.equal(run.code, 1);
    assert.match(run.warnings.join(), /ALREADY_STARTED/);
    assert.match(run.errors.join(), /s: `Status` is missing/);
  });
});
