// Mistakes that newcomers make: each causes one error with a remedy, before anything is sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, pat, runInProcess, toServer, username } from '../support/action.ts';
import { serve } from '../support/serve.ts';

const snapshots = {
  api: 'backups-v2',
  url: '/apps/{p}/environments/{e}/snapshots',
  'path-params': 'p=1\ne=2',
  wait: 'true',
};

const mistakes: Record<string, [inputs: Record<string, string>, says: RegExp]> = {
  'a wait without the method of its start': [
    snapshots,
    /^method: is missing; POST starts an operation here.*`method: GET`/,
  ],
  'a duration in `wait`': [{ url: '/x', wait: '30m' }, /^wait: "30m" .*`wait-timeout: 30m`/],
  'a wait-timeout without a wait': [{ url: '/x', 'wait-timeout': '2h' }, /^wait-timeout: needs .*`wait: true`/],
  'a wait-interval without a wait': [{ url: '/x', 'wait-interval': '5s' }, /^wait-interval: needs .*`wait: true`/],
  'a wait-failed without a wait': [{ url: '/x', 'wait-failed': 'a' }, /^wait-failed: needs .*`wait: true`/],
  'a wait-url without a wait': [{ url: '/x', 'wait-url': '/y' }, /^wait-url: needs `wait-until`/],
  'a condition with AND': [
    { url: '/x', 'wait-until': "state == 'ok' AND done" },
    /^wait-until: is not JMESPath: .*; "and" is `&&`$/m,
  ],
  'a string in double quotes in `wait-until`': [
    { url: '/x', 'wait-until': 'state == "ok"' },
    /^wait-until: "ok" in double quotes is a field name, so this compares two fields\. For a string use single quotes: 'ok'$/,
  ],
  'a string in double quotes in `wait-failed`': [
    { url: '/x', 'wait-until': "state == 'ok'", 'wait-failed': '"failed" == state' },
    /^wait-failed: "failed" in double quotes is a field name/,
  ],
  'a whole header as the token': [
    { url: '/x', auth: 'pat', pat: 'Authorization: MxToken abcdefghijkl' },
    /^pat: contains more than the credential itself/,
  ],
  'a scheme before the token': [
    { url: '/x', auth: 'pat', pat: 'Bearer abcdefghijklmnop' },
    /^pat: contains more than the credential itself/,
  ],
  'quotes around the token': [{ url: '/x', auth: 'pat', pat: '"abcdefghijklmnop"' }, /^pat: .*or quotes/],
  'a quote at the end of the token': [
    { url: '/x', auth: 'pat', pat: 'abcdefghijklmnop"' },
    /^pat: contains more than the credential itself/,
  ],
  'a whole header as the key': [
    { url: '/x', auth: 'api-key', 'api-key': 'Mendix-ApiKey: abcdefghijkl' },
    /^api-key: contains more than the credential itself.*header name/,
  ],
  'a scheme before the key': [
    { url: '/x', auth: 'api-key', 'api-key': 'MxToken abcdefghijkl' },
    /^api-key: contains more than the credential itself/,
  ],
  'quotes around the key': [{ url: '/x', auth: 'api-key', 'api-key': "'abcdefghijkl'" }, /^api-key: .*or quotes/],
  'an empty url': [{ url: '' }, /^url: is missing; .*GitHub passes an empty string .* runs from forks\)\.$/],
  'an invalid name of an output': [
    { url: '/x', extract: 'my id: a' },
    /^extract, line 1: "my id" is not a valid output name; .*such as `my-id`$/,
  ],
  'a leading dot, as in jq,': [{ url: '/x', extract: 'id: .id' }, /remove the leading dot, which is jq syntax: `id`/],
  'a number without backticks': [{ url: '/x', extract: 'id: a[?b == 1]' }, /a number goes in backticks: `1`/],
  'two expressions on one line': [{ url: '/x', extract: 'id: a, b' }, /one expression per line/],
  'the name of an existing output': [{ url: '/x', extract: 'url: a' }, /"url" is an output of the action .*`app-url`/],
};

for (const [name, [inputs, says]] of Object.entries(mistakes)) {
  test(`${name} fails the step before anything is sent`, async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { server, inputs });
    assert.equal(run.code, 1, run.stdout);
    assert.equal(run.errors.length, 1);
    assert.match(run.errors.join(), says);
    assert.equal(run.outputs['error-code'], 'INVALID_INPUT');
    assert.equal(server.requests.length, 0);
  });
}

test('`wait: true` repeats an explicit GET, and the default value of `wait-timeout` is accepted without a wait', async (t) => {
  const server = await serve(t, ['{"snapshots":[]}']);
  const run = await runInProcess(t, { server, inputs: { ...snapshots, method: 'GET', 'wait-timeout': '30m' } });
  assert.equal(run.code, 0, run.stdout);
  const plain = await runInProcess(t, { server, inputs: { url: '/x', 'wait-timeout': '30m' } });
  assert.equal(plain.code, 0, plain.stdout);
});

test('nothing is sent if GITHUB_OUTPUT cannot be written', async (t) => {
  for (const path of ['', '/no/such/folder/output']) {
    const server = await serve(t, ['{}']);
    const inputs = { url: '/x', method: 'POST', body: '{}' };
    const run = await runInProcess(t, { server, inputs, env: { GITHUB_OUTPUT: path } });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /^GITHUB_OUTPUT .*no output can be set/);
    assert.equal(server.requests.length, 0);
  }
});

test('a body that mask cannot search is not passed on', async (t) => {
  const server = await serve(t, ['plain text with a s3cr3t']);
  const run = await runInProcess(t, { server, inputs: { url: '/x', mask: 'secret' } });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /^GET \/x returned 200; mask: the response is not JSON/);
  assert.deepEqual([run.outputs.status, run.outputs.body, run.outputs['first-body']], ['200', '', '']);
});

test('settings without a secret name or value stay readable', async (t) => {
  const constants = [
    { Name: 'Main.Year', Value: '2026', DeployedValue: '2026' },
    { Name: 'Main.Stage', Value: 'Acceptance', DeployedValue: 'true' },
    { Name: 'Main.ApiSecret', Value: 'correct horse', DeployedValue: '' },
    { Name: 'Main.Other', Value: 'a1b2c3d4e5f6a7b8c9', DeployedValue: 'https://x.example/path' },
  ];
  const server = await serve(t, [JSON.stringify({ Constants: constants, ScheduledEvents: [], CustomSettings: [] })]);
  const inputs = { api: 'deploy-v1', url: '/apps/{a}/environments/{m}/settings', 'path-params': 'a=calc\nm=Test' };
  const run = await runInProcess(t, { server, inputs });
  assert.equal(run.code, 0, run.stdout);
  for (const secret of ['correct horse', 'a1b2c3d4e5f6a7b8c9']) assert.ok(run.masks.includes(secret), secret);
  for (const plain of ['2026', 'Acceptance', 'true', 'https://x.example/path'])
    assert.ok(!run.masks.includes(plain), plain);
  assert.deepEqual(run.warnings, []);
});

test('an error after a complete response starts with the response and has an error code', async (t) => {
  for (const [inputs, code, says] of [
    [{ extract: 'a: missing' }, 'EXTRACT_MISSING', /^POST \/x returned 200\. extract, a: .*is missing/],
    [{ extract: 'a: length(n)' }, 'EXTRACT_FAILED', /^POST \/x returned 200\. .*fails/],
    [{ download: 'n' }, 'DOWNLOAD_FAILED', /^POST \/x returned 200\. download: /],
  ] as const) {
    const server = await serve(t, ['{"n":1}']);
    const run = await runInProcess(t, { server, inputs: { url: '/x', method: 'POST', body: '{}', ...inputs } });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), says);
    assert.deepEqual([run.outputs.status, run.outputs.body, run.outputs['error-code']], ['200', '{"n":1}', code]);
  }
});

test('the error for an empty credential of any kind includes the hint that runs from forks have no secrets', async (t) => {
  for (const [inputs, at] of [
    [{}, 'auth'],
    [{ auth: 'pat' }, 'pat'],
    [{ username, auth: 'api-key' }, 'api-key'],
    [{ 'api-key': apiKey, auth: 'api-key' }, 'username'],
    [{ api: 'deploy-v1', url: '/apps', username, 'api-key': '', pat }, 'auth'],
  ] as const) {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { inputs: toServer(server, { url: '/x', ...inputs }) });
    assert.equal(run.code, 1);
    assert.match(
      run.errors.join(),
      new RegExp(
        `^${at}: .*Hint: GitHub passes an empty string for a secret that does not exist or that this run cannot read \\(for example, runs from forks\\)\\.`,
      ),
    );
    assert.equal(server.requests.length, 0);
  }
});

test('the hint about empty secrets is shown once if several inputs are empty', async (t) => {
  const run = await runInProcess(t, { inputs: { url: ' ', auth: 'api-key' } });
  assert.equal(
    run.errors.join(),
    [
      '3 invalid inputs:',
      '- url: is missing; set a full URL, or a path such as /api/1/apps. Hint: GitHub passes an empty string for a secret that does not exist or that this run cannot read (for example, runs from forks).',
      '- username: is missing; an API key is sent with the username of its owner. Set it, or MENDIX_USERNAME',
      '- api-key: is missing; set it, or MENDIX_API_KEY, to an API key of the user in `username`',
    ].join('\n'),
  );
});

test('the error for the wrong kind of credential explains how to create the right one, without the hint about empty secrets', async (t) => {
  for (const [inputs, says] of [
    [
      { api: 'deploy-v1', pat },
      /^auth: Deploy API v1 requires an API key, but you supplied only a personal access token/,
    ],
    [
      { api: 'deploy-v4', username, 'api-key': apiKey },
      /^auth: Deploy API v4 requires a personal access token, but you supplied only an API key/,
    ],
  ] as const) {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { inputs: toServer(server, { url: '/apps', ...inputs }) });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), says);
    assert.doesNotMatch(run.errors.join(), /empty string/);
    assert.equal(server.requests.length, 0);
  }
});

test('a condition may have a quoted field name and a string in backticks', async (t) => {
  for (const condition of [`"build-state" == 'ok'`, '"build-state" == `"ok"`', "state == 'ok'"]) {
    const server = await serve(t, ['{"build-state":"ok","state":"ok"}']);
    const run = await runInProcess(t, { server, inputs: { url: '/x', 'wait-until': condition } });
    assert.deepEqual([run.code, run.warnings], [0, []], run.stdout);
  }
});

test('if no field of a condition exists in the first response, one warning lists the existing fields', async (t) => {
  const server = await serve(t, ['{"Status":"new"}', '{"Status":"new"}', '{"Status":"new","status":"ok"}']);
  const inputs = {
    url: '/x',
    'wait-until': "status == 'ok'",
    'wait-failed': "result.error == 'x' || code == 'y'",
    'wait-interval': '1s',
  };
  const run = await runInProcess(t, { server, inputs });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual(run.warnings, [
    'wait-until: the response has no field `status`; the response has Status. If the field appears later, ignore this.',
    'wait-failed: the response has no field `result`, `code`; the response has Status. If the field appears later, ignore this.',
  ]);
  assert.equal(server.requests.length, 3);
});

test('after a start the fields of a condition are checked in the first poll', async (t) => {
  const server = await serve(t, ['{"id":7}', '{"Phase":"x","secret":"s3cr3t-value"}', '{"phase":"done"}']);
  const inputs = { url: '/x', method: 'POST', body: '{}', 'wait-url': '/x/{id}', 'wait-until': "phase == 'done'" };
  const run = await runInProcess(t, { server, inputs: { ...inputs, 'wait-interval': '1s' } });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual(run.warnings, [
    'wait-until: the response has no field `phase`; the response has Phase, secret. If the field appears later, ignore this.',
  ]);
});
