// Waits for a condition (`wait-until`, `wait-url`), and for an app to start.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pat, runInProcess } from '../support/action.ts';
import { forAnother, trust } from '../support/certificates.ts';
import { startProxy } from '../support/proxy.ts';
import { type Answer, serve } from '../support/serve.ts';

const error = (errorCode: string, status = 500): Answer => ({
  status,
  body: JSON.stringify({ errorCode, errorMessage: 'its own words' }),
});
const until = { url: '/x', 'wait-until': 'done', 'wait-interval': '1s' };

describe('waits for conditions', { concurrency: 16 }, () => {
  test('while an app starts, failing statuses and refused connections count as pending', async (t) => {
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

  test('a wait for an app that never starts times out, whether or not there is a response', async (t) => {
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

  test('without wait-url, the request itself is repeated until the condition is true', async (t) => {
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

  test('wait-url inserts values of the first response, each as one segment with all its digits', async (t) => {
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

  test('a wait-url may be a URL from the response, and another origin never receives the credential', async (t) => {
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

  test('a wait-url value such as //host/path is a path on the same host', async (t) => {
    const server = await serve(t, ['{"a":"//evil.example/x"}', '{"ok":true}']);
    const inputs = { url: '/jobs', body: '{}', 'wait-url': '{a}', 'wait-until': 'ok', 'wait-interval': '1s' };
    const run = await runInProcess(t, { server, inputs });
    assert.equal(run.code, 0, run.stdout);
    assert.deepEqual(
      server.requests.map(({ target }) => target),
      ['/jobs', '//evil.example/x'],
    );
  });

  test('a server reached through a redirect cannot make a wait poll a URL of localhost', async (t) => {
    const inner = await serve(t, ['{"ok":true}']);
    const outer = await serve(t, [`{"a":"${inner.url}/meta"}`], { tls: forAnother });
    const server = await serve(t, [
      { status: 307, headers: { location: `https://elsewhere.example:${outer.port}/x` } },
    ]);
    const proxy = await startProxy(outer.port);
    t.after(proxy.close);
    const inputs = { url: '/jobs', 'wait-url': '{a}', 'wait-until': 'ok', retries: '0' };
    const run = await runInProcess(t, { server, inputs, env: { ...trust, https_proxy: proxy.url } });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /wait-url: http:\/\/127\.0\.0\.1:\d+ is not https/);
    assert.equal(inner.requests.length, 0);
  });

  test('a wait fails if a value for wait-url is missing or would collapse in the path', async (t) => {
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

  test('a Retry-After in the response to a poll is obeyed', async (t) => {
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

  test('a poll whose response cannot be masked ends the wait', async (t) => {
    const server = await serve(t, ['{}', 'no JSON with a s3cr3t']);
    const run = await runInProcess(t, { server, inputs: { ...until, mask: 'secret' } });
    assert.deepEqual([run.code, server.requests.length], [1, 2]);
    assert.match(run.errors.join(), /mask: the response is not JSON/);
  });

  test('secrets that are too short to mask cause only one warning, however many polls show them', async (t) => {
    const server = await serve(t, ['{"t":"ab"}', '{"t":"cd"}', '{"t":"ef","done":1}']);
    const run = await runInProcess(t, { server, inputs: { ...until, mask: 't' } });
    const ofMasks = run.warnings.filter((warning) => warning.includes('too short or too common'));
    assert.deepEqual([run.code, ofMasks.length, server.requests.length], [0, 1, 3]);
  });

  test('a poll without a response ends at the wait timeout', async (t) => {
    const inputs = { ...until, 'wait-timeout': '1s', timeout: '5m' };
    const run = await runInProcess(t, { server: await serve(t, ['{}', { hang: true }]), inputs });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /never true in 1\.0 s; last state: unknown \(no response in time\)/);
    assert.equal(run.outputs.body, '{}');
  });

  test('a wait for an app that never starts shows its last response', async (t) => {
    const inputs = { api: 'deploy-v1', url: '/apps', wait: 'true', 'wait-interval': '1s', 'wait-timeout': '1s' };
    const run = await runInProcess(t, { server: await serve(t, [error('UNAUTHORIZED', 401)]), inputs });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /UNAUTHORIZED: its own words\n.*login of the key's owner/);
  });

  test('the log shows the state from a response of any API', async (t) => {
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

  test('a path in wait-url is called on the host of a full `url`', async (t) => {
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
});
