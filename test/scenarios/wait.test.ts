import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pat, runAction, runInProcess, withApiKey } from '../support/action.ts';
import { forAnother, trust } from '../support/certificates.ts';
import { startProxy } from '../support/proxy.ts';
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
const until = { url: '/x', 'wait-until': 'done', 'wait-interval': '1s' };

describe('wait', { concurrency: 16 }, () => {
  test('a poll with a final error code fails the wait with it, and what to do', async (t) => {
    const server = await serve(t, [job, '{"Status":"Starting"}', error('DB_SYNC_FAILED')]);
    const run = await runInProcess(t, { server, inputs: start });
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
    test(`ALREADY_STARTED ends it well, its warning kept: ${JSON.stringify(answers).slice(0, 60)}`, async (t) => {
      const server = await serve(t, answers);
      const run = await runInProcess(t, { server, inputs: start });
      assert.equal(run.code, 0, run.stdout);
      assert.match(run.warnings.join(), /already.started: its own words/i);
      assert.equal(server.requests.length, answers.length);
    });
  }

  test('a 404 is a record not yet visible when polling starts, and costs no retry; as the first answer it fails', async (t) => {
    const answers = [job, error('NO_SUCH_STARTJOB', 404), { status: 404 }, '{"Status":"Started"}'];
    const server = await serve(t, answers);
    const run = await runInProcess(t, { server, inputs: { ...start, retries: '0' } });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests.length, 4);
    const firstServer = await serve(t, [error('APP_NOT_FOUND', 404)]);
    const first = await runInProcess(t, { server: firstServer, inputs: start });
    assert.equal(first.code, 1);
    assert.equal(firstServer.requests.length, 1);
  });

  test('a wait outlives an outage, whatever the retries are, and tells of it once', async (t) => {
    const busy = { status: 503, headers: { 'retry-after': '0' } };
    const answers = [job, busy, { drop: true as const }, '{"Status":"Starting"}', busy, '{"Status":"Started"}'];
    const run = await runInProcess(t, { server: await serve(t, answers), inputs: { ...start, retries: '0' } });
    assert.equal(run.code, 0, run.stdout);
    // The drop of a reused connection is repeated on a fresh one, which is no poll of its own.
    assert.deepEqual([run.outputs.polls, run.outputs.attempts], ['4', '1']);
    assert.equal(run.log.filter((line) => line.includes('unknown (HTTP 503)')).length, 2);
    // Whatever it looks like from poll to poll, it is one outage.
    const kinds = [
      busy,
      { status: 502 },
      { drop: true as const },
      { status: 500, headers: { 'content-type': 'text/html' } },
    ];
    const one = await runInProcess(t, {
      server: await serve(t, [job, ...kinds, '{"Status":"Started"}']),
      inputs: start,
    });
    assert.equal(one.code, 0, one.stdout);
    assert.equal(one.log.filter((line) => line.includes(': unknown (')).length, 1);
    const failedServer = await serve(t, [job, busy]);
    const failed = await runInProcess(t, { server: failedServer, inputs: { ...start, 'wait-timeout': '3s' } });
    assert.equal(failed.code, 1);
    assert.ok(failedServer.requests.length > 2);
    assert.match(
      failed.errors.join(),
      /Waited 3\.0 s .*; unreachable for \d\.\d s \(HTTP 503\); last known state: .*\. The operation is still running/,
    );
    assert.equal(failed.log.filter((line) => line.includes(': unknown (')).length, 1);
  });

  test('a page of a gateway in which mask can find nothing does not end a wait', async (t) => {
    const page = { status: 502, headers: { 'content-type': 'text/html' }, body: '<title>Bad Gateway</title>' };
    const server = await serve(t, [job, page, '{"Status":"Started"}']);
    const run = await runInProcess(t, { server, inputs: { ...start, mask: 'Secret' } });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests.length, 3);
  });

  test('what an operation says of its end is bounded, and hidden before it is cut', async (t) => {
    const message = `${'x'.repeat(2990)}${pat}${'y'.repeat(100_000)}`;
    const run = await runInProcess(t, {
      server: await serve(t, [JSON.stringify({ state: 'bad', errorMessage: message })]),
      inputs: { url: '/x', 'wait-until': "state == 'ok'", 'wait-failed': "state == 'bad'" },
    });
    assert.equal(run.code, 1);
    assert.ok(run.errors.join().length < 9000);
    assert.ok(!run.errors.join().includes(pat.slice(0, 10)));
  });

  test('a state that no page knows is waited for, with one warning', async (t) => {
    const answers = [job, '{"Status":"Thinking"}', '{"Status":"Thinking"}', '{"Status":"Started"}'];
    const run = await runInProcess(t, { server: await serve(t, answers), inputs: start });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(run.warnings.length, 1);
    assert.match(run.warnings.join(), /Undocumented state "Thinking"/);
    assert.equal(run.log.filter((line) => line.includes('Thinking')).length, 1);
  });

  test('a poll that fails for a reason that is not final says that the operation still runs', async (t) => {
    const run = await runInProcess(t, { server: await serve(t, [job, { status: 500 }]), inputs: start });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /could not check the status after .*returned 500[\s\S]*is still running/);
  });

  test('an answer without its id cannot be waited for', async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { server, inputs: start });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /^POST \/\S+ returned 200\. The response has no JobId/);
    assert.equal(run.outputs.body, '{}');
    assert.equal(server.requests.length, 1);
  });

  test('wait-until replaces the end that the catalogue knows, and keeps where it asks', async (t) => {
    const stop = { ...start, url: '/apps/{a}/environments/{m}/stop', 'wait-until': "Status == 'Running'" };
    const server = await serve(t, ['', '{"Status":"Stopped"}', '{"Status":"Running"}']);
    const run = await runInProcess(t, { server, inputs: stop });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests.at(-1)?.target, '/api/1/apps/calc/environments/Test');
  });

  test('the poll itself takes the wait up again', async (t) => {
    const poll = { ...start, url: '/apps/{a}/environments/{m}/start/j1', method: 'GET' };
    const run = await runInProcess(t, {
      server: await serve(t, ['{"Status":"Starting"}', '{"Status":"Started"}']),
      inputs: poll,
    });
    assert.deepEqual([run.code, run.outputs.polls, run.outputs.body], [0, '1', '{"Status":"Started"}']);
    const over = await runInProcess(t, { server: await serve(t, ['{"Status":"Started"}']), inputs: poll });
    assert.deepEqual([over.code, over.outputs.polls], [0, '0']);
  });

  test('the poll of a build asks for its URL, also when it is taken up again', async (t) => {
    const poll = { ...start, api: 'build-v1', url: '/apps/{a}/packages/p1', 'path-params': 'a=calc', method: 'GET' };
    const answers = [
      '{"Status":"Succeeded"}',
      '{"Status":"Succeeded","Url":{"Location":"https://x.example/a?b=cdef"}}',
    ];
    const server = await serve(t, answers);
    const run = await runInProcess(t, { server, inputs: { ...poll, extract: 'file: Url.Location' } });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests[1]?.target, '/api/1/apps/calc/packages/p1?url=true');
  });

  test('an app that comes up: failing statuses and refused connections are pending', async (t) => {
    const answers: Answer[] = [{ drop: true }, { status: 503 }, { status: 404 }, { status: 401, body: '<p>' }, 'ok'];
    const server = await serve(t, answers);
    const run = await runInProcess(t, {
      server,
      inputs: { url: '/', auth: 'none', wait: 'true', 'wait-interval': '1s' },
    });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests.length, 5);
    assert.deepEqual([run.outputs.body, run.outputs.polls, run.outputs.attempts], ['ok', '4', '1']);
    for (const state of ['unknown (no connection)', 'HTTP 503', 'HTTP 404', 'HTTP 401', 'HTTP 200'])
      assert.ok(
        run.log.some((line) => line.endsWith(`: ${state}`)),
        state,
      );
  });

  test('an app that never comes up, with and without any answer', async (t) => {
    const inputs = { url: '/', auth: 'none', wait: 'true', 'wait-interval': '1s', 'wait-timeout': '1s' };
    const run = await runInProcess(t, { server: await serve(t, [{ status: 502 }]), inputs });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /Waited 1\.0 s .*the last state was "HTTP 502"/);
    assert.equal(run.outputs.status, '502');
    const none = await runInProcess(t, { server: await serve(t, [{ drop: true }]), inputs });
    assert.equal(none.code, 1);
    assert.match(
      none.errors.join(),
      /unreachable for \d\.\d s \(no connection\); last known state: none\. GET .*(?:the connection was closed|ECONNRESET)/,
    );
    assert.deepEqual(Object.keys(none.outputs).sort(), ['error-code', 'error-message']);
  });

  test('without wait-url the request itself is repeated until the condition', async (t) => {
    const run = await runInProcess(t, {
      server: await serve(t, ['{"done":false}', '{}', '{"done":"yes"}']),
      inputs: until,
    });
    assert.deepEqual([run.code, run.outputs.polls, run.outputs.body], [0, '2', '{"done":"yes"}']);
    assert.equal(run.outputs['first-body'], '{"done":false}');
    const failed = await runInProcess(t, {
      server: await serve(t, ['{}', '{"oops":1}']),
      inputs: { ...until, 'wait-failed': 'oops' },
    });
    assert.equal(failed.code, 1);
    assert.match(failed.errors.join(), /GET \/x failed after .* \(status HTTP 200\): `wait-failed` \(`.*`\) is true/);
  });

  test('wait-url takes values of the first response, each one segment, and keeps their digits', async (t) => {
    const first = '{"id":179862510118532185,"name":"a/b c"}';
    const inputs = {
      url: '/jobs',
      body: '{}',
      'wait-url': '/jobs/{id}/{ name }?x=1',
      'wait-until': 'ok',
      'wait-interval': '1s',
    };
    const server = await serve(t, [first, '{"ok":1}']);
    const run = await runInProcess(t, { server, inputs });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests[1]?.target, '/jobs/179862510118532185/a%2Fb%20c?x=1');
    assert.equal(server.requests[1]?.method, 'GET');
    assert.equal(server.requests[1]?.headers.authorization, `MxToken ${pat}`);
  });

  test('a whole placeholder may be a URL, and another origin never sees the credential', async (t) => {
    const other = await serve(t, ['{"ok":1}']);
    const first = `{"a":"${other.url}/poll?y=1"}`;
    const inputs = {
      url: '/jobs',
      body: '{}',
      'wait-url': '{a}',
      'wait-until': 'ok',
      'wait-interval': '1s',
      headers: 'X-Own: 1',
    };
    const server = await serve(t, [first]);
    const refused = await runInProcess(t, { server, inputs });
    assert.equal(refused.code, 1);
    assert.match(refused.errors.join(), /wait-url: .* add a line `127\.0\.0\.1:\d+` to `allowed-hosts`/);
    assert.equal(other.requests.length, 0);
    const allowed = `${server.host}\n${other.host}`;
    const run = await runInProcess(t, { server, inputs: { ...inputs, 'allowed-hosts': allowed } });
    assert.equal(run.code, 0, run.stdout);
    const [seen] = other.requests;
    assert.equal(seen?.target, '/poll?y=1');
    for (const name of ['authorization', 'mendix-username', 'mendix-apikey', 'x-own', 'content-type'])
      assert.equal(seen?.headers[name], undefined, name);
  });

  for (const [value, pattern] of [
    ['http://evil.example/x', /only localhost can be called over http/],
    ['https://user:pass@evil.example/', /user info/],
    ['file:///etc/passwd', /is not https/],
    ['', /wait-url: \{a\} is empty in the first response/],
    ['javascript:alert(1)', /is not https/],
  ] as const) {
    test(`a hostile URL in the response is not polled: ${value}`, async (t) => {
      const inputs = {
        url: '/jobs',
        body: '{}',
        'wait-url': '{a}',
        'wait-until': 'ok',
        'wait-timeout': '1s',
        retries: '0',
      };
      const server = await serve(t, [JSON.stringify({ a: value })]);
      const run = await runInProcess(t, { server, inputs });
      assert.deepEqual([run.code, server.requests.length], [1, 1]);
      assert.match(run.errors.join(), pattern);
    });
  }

  test('what looks like the URL of another host without its scheme is a path of the same one', async (t) => {
    const server = await serve(t, ['{"a":"//evil.example/x"}', '{"ok":true}']);
    const inputs = { url: '/jobs', body: '{}', 'wait-url': '{a}', 'wait-until': 'ok', 'wait-interval': '1s' };
    const run = await runInProcess(t, { server, inputs });
    assert.equal(run.code, 0, run.stdout);
    assert.deepEqual(
      server.requests.map(({ target }) => target),
      ['/jobs', '//evil.example/x'],
    );
  });

  test('a server that a redirect has led to names no URL of this machine', async (t) => {
    const inner = await serve(t, ['{"ok":true}']);
    const outer = await serve(t, [`{"a":"${inner.url}/meta"}`], { tls: forAnother });
    const server = await serve(t, [
      { status: 307, headers: { location: `https://elsewhere.example:${outer.port}/x` } },
    ]);
    const proxy = await startProxy(outer.port);
    t.after(proxy.close);
    const inputs = { url: '/jobs', body: '{}', 'wait-url': '{a}', 'wait-until': 'ok', retries: '0' };
    const run = await runInProcess(t, { server, inputs, env: { ...trust, https_proxy: proxy.url } });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /wait-url: http:\/\/127\.0\.0\.1:\d+ is not https/);
    assert.equal(inner.requests.length, 0);
  });

  test('segments that would collapse, and values that are missing, are errors', async (t) => {
    for (const [first, pattern] of [
      ['{"a":".."}', /wait-url: "a" is "\.\."/],
      ['{"a":""}', /\{a\} is empty in the first response/],
      ['{}', /wait-url: \{a\} is missing in the first response/],
      ['<p>', /wait-url: \{a\} is missing in the first response/],
      ['{"a":{"rawJSON":"7"}}', /wait-url: \{a\} is not a string or number in the first response/],
      ['{"a":["7"]}', /wait-url: \{a\} is not a string or number/],
      ['{"a":true}', /wait-url: \{a\} is not a string or number/],
    ] as const) {
      const inputs = { url: '/jobs', body: '{}', 'wait-url': '/jobs/{a}/x', 'wait-until': 'ok' };
      const server = await serve(t, [first]);
      const run = await runInProcess(t, { server, inputs });
      assert.equal(run.code, 1);
      assert.match(run.errors.join(), pattern);
      assert.equal(server.requests.length, 1);
      assert.equal(run.outputs.status, '200');
    }
  });

  const mistakes: [inputs: Record<string, string>, pattern: RegExp][] = [
    [{ 'wait-url': '/y' }, /^wait-url: needs `wait-until`/],
    [{ 'wait-url': '/y', wait: 'true' }, /^wait-url: needs `wait-until`/],
    [{ 'wait-failed': 'a' }, /^wait-failed: needs/],
    [{ 'wait-until': 'a', method: 'POST' }, /^wait-until: a POST is not repeated/],
    [{ wait: 'true', method: 'POST' }, /^wait: the catalogue knows no operation that POST \/x starts/],
    [{ wait: 'perhaps' }, /^wait: "perhaps" is not one of true, false/],
    [{ wait: 'true', paginate: 'true' }, /paginate: cannot be combined with a wait/],
    [{ paginate: 'true' }, /^paginate: the catalogue does not know/],
    [{ paginate: 'true', api: 'deploy-v4', url: '/apps/{a}', 'path-params': 'a=1' }, /this endpoint has no pages/],
    [{ 'wait-until': 'a', 'wait-interval': '500ms' }, /"500ms" is too short/],
    [{ 'wait-until': 'a', 'wait-interval': 'x' }, /is not a duration/],
    [{ 'wait-until': 'a', 'wait-timeout': '-1' }, /is not a duration/],
    [{ 'wait-until': 'a', 'wait-url': 'ftp://x/y' }, /^wait-url: .* is not https/],
    [{ 'wait-until': 'a', 'wait-url': '/../y' }, /^wait-url: has a `\.` or `\.\.`/],
    [{ 'wait-until': 'a', 'wait-url': '/{b[}' }, /^wait-url: is not JMESPath/],
    [{ 'wait-until': 'a', 'wait-url': 'http://evil.example/' }, /^wait-url: .* is not https/],
    [{ 'download-file': 'x' }, /^download-file: needs `download`/],
  ];
  for (const [inputs, pattern] of mistakes) {
    test(`a mistake is told before anything is sent: ${JSON.stringify(inputs)}`, async (t) => {
      const server = await serve(t, ['{}']);
      const run = await runInProcess(t, { server, inputs: { url: '/x', ...inputs } });
      assert.equal(run.code, 1);
      assert.match(run.errors.join(), pattern);
      assert.equal(server.requests.length, 0);
    });
  }

  test('Retry-After of a poll is obeyed', async (t) => {
    const arrivals: number[] = [];
    const server = await serve(t, (_, response) => {
      arrivals.push(performance.now());
      const isOver = arrivals.length > 2;
      response.writeHead(200, { 'content-type': 'application/json', ...(isOver ? {} : { 'retry-after': '2' }) });
      response.end(isOver ? '{"done":1}' : '{}');
    });
    const run = await runInProcess(t, { server, inputs: until });
    assert.equal(run.code, 0, run.stdout);
    const [, second = 0, third = 0] = arrivals;
    assert.ok(third - second >= 1990, arrivals.join());
  });

  test('a poll that cannot be masked ends the wait', async (t) => {
    const server = await serve(t, ['{}', 'no JSON with a s3cr3t']);
    const run = await runInProcess(t, { server, inputs: { ...until, mask: 'secret' } });
    assert.deepEqual([run.code, server.requests.length], [1, 2]);
    assert.match(run.errors.join(), /mask: the response is not JSON/);
  });

  test('secrets that are too short to mask are one warning, however many polls show them', async (t) => {
    const server = await serve(t, ['{"t":"ab"}', '{"t":"cd"}', '{"t":"ef","done":1}']);
    const run = await runInProcess(t, { server, inputs: { ...until, mask: 't' } });
    const ofMasks = run.warnings.filter((warning) => warning.includes('too short or too common'));
    assert.deepEqual([run.code, ofMasks.length, server.requests.length], [0, 1, 3]);
  });

  test('a poll that says nothing ends with the wait', async (t) => {
    const inputs = { ...until, 'wait-timeout': '1s', timeout: '5m' };
    const run = await runInProcess(t, { server: await serve(t, ['{}', { hang: true }]), inputs });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /never true in 1\.0 s; last state: unknown \(no response in time\)/);
    assert.equal(run.outputs.body, '{}');
  });

  test('cancelling says what still runs, with the outputs of the first response set', async (t) => {
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

  test('an app that never comes up shows its last words', async (t) => {
    const inputs = { api: 'deploy-v1', url: '/apps', wait: 'true', 'wait-interval': '1s', 'wait-timeout': '1s' };
    const run = await runInProcess(t, { server: await serve(t, [error('UNAUTHORIZED', 401)]), inputs });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /UNAUTHORIZED: its own words\n.*login of the key's owner/);
  });

  test('a forgotten method is told, and no wait makes a success of it', async (t) => {
    for (const wait of ['true', 'false']) {
      const server = await serve(t, ['{}']);
      const run = await runInProcess(t, { server, inputs: { ...start, method: '', wait, 'wait-interval': '' } });
      assert.equal(run.code, 1);
      assert.match(
        run.errors.join(),
        /^method: is missing; the catalogue knows this path only with POST: set `method: POST`$/m,
      );
      assert.equal(server.requests.length, 0);
    }
    const meant = await runInProcess(t, {
      server: await serve(t, [{ status: 404 }]),
      inputs: { ...start, method: 'GET', wait: 'false', 'wait-interval': '' },
    });
    assert.match(meant.errors.join(), /Check the method: the catalogue knows this path only with POST/);
  });

  test('what is missing because nobody waited says so', async (t) => {
    const build = { api: 'build-v1', url: '/apps/{a}/packages', 'path-params': 'a=calc', method: 'POST' };
    for (const inputs of [{ extract: 'x: Status' }, { download: 'Url.Location' }]) {
      const run = await runInProcess(t, {
        server: await serve(t, ['{"PackageId":"p"}']),
        inputs: { ...build, ...inputs },
      });
      assert.equal(run.code, 1);
      assert.match(run.errors.join(), /is missing in the response.*\nThe operation has only started: set `wait: true`/);
    }
  });

  test('a warning comes before the error of an extraction', async (t) => {
    const run = await runInProcess(t, {
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

  test('the states of any response that tells them are in the log', async (t) => {
    const answers = ['{"state":"queued"}', '{"state":"running"}', '{"state":"ready","done":1}'];
    const run = await runInProcess(t, { server: await serve(t, answers), inputs: until });
    for (const state of ['queued', 'running', 'ready'])
      assert.ok(
        run.log.some((line) => line.endsWith(`: ${state}`)),
        state,
      );
    const late = await runInProcess(t, {
      server: await serve(t, answers.slice(0, 1)),
      inputs: { ...until, 'wait-timeout': '1s' },
    });
    assert.match(
      late.errors.join(),
      /`wait-until` \(`done`\) was never true in 1\.0 s; last state: queued \(full response in the output `body`\)/,
    );
  });

  test('a path in wait-url goes to the host of a whole URL', async (t) => {
    const server = await serve(t, ['{"id":7}', '{"done":1}']);
    const run = await runInProcess(t, {
      server,
      inputs: {
        'base-url': '',
        url: `${server.url}/jobs`,
        body: '{}',
        'wait-url': '/jobs/{id}',
        'wait-until': 'done',
        'wait-interval': '1s',
      },
    });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests[1]?.target, '/jobs/7');
  });

  test('what asks for an operation has not begun one', async (t) => {
    const package1 = { api: 'build-v1', url: '/apps/calc/packages/1', extract: 'a: b' };
    const run = await runInProcess(t, { server: await serve(t, ['{"Status":"Succeeded"}']), inputs: package1 });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /`b` is missing in the response; the response has Status/);
    assert.doesNotMatch(run.errors.join(), /only begun/);
  });

  test('a dry run tells what a wait for anything would ask', async (t) => {
    const server = await serve(t, ['{}']);
    const jobs = { url: '/jobs', body: '{}', 'wait-url': '/jobs/{job.id}', 'wait-until': 'done', 'dry-run': 'true' };
    const job = await runInProcess(t, { server, inputs: jobs });
    assert.match(job.log.join('\n'), /for POST \/jobs, until: done\nIt would poll GET \/jobs\/\{job\.id\}$/m);
    const app = await runInProcess(t, { server, inputs: { url: '/app?a=1', wait: 'true', 'dry-run': 'true' } });
    assert.match(app.log.join('\n'), /until: the response is a success\nIt would poll GET http:\S+\/app\?a=1$/m);
    assert.equal(server.connections(), 0);
  });

  test('a dry run tells what would follow', async (t) => {
    const run = await runInProcess(t, {
      server: await serve(t, ['{}']),
      inputs: { ...start, extract: 'a: b', mask: 'c', download: 'd', 'dry-run': 'true' },
    });
    const log = run.log.join('\n');
    assert.match(
      log,
      /would wait at most 30 min for "Start the app" \(Deploy API v1\), until: Started\nIt would poll GET http:\/\/127\.0\.0\.1:\d+\/api\/1\/apps\/[^{}]*\/start\/\{[jJ]obId\}\nIt would mask c\n/,
    );
    assert.match(log, /set the output a to b\nIt would download the file at the URL in d/);
  });
});
