import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInProcess } from '../support/action.ts';
import { serve } from '../support/serve.ts';

const big = '179862510118532185';

test('extract sets outputs: strings unchanged, all other values as JSON with the digits received', async (t) => {
  const body = `{"s":"a\\nb=c<<EOF\\nEOF","n":${big},"v":1.10,"w":1e3,"list":[1,{"a":${big}}],"t":true,"z":0,"e":"","null":null}`;
  const lines = ['Text: s', 'num: n', 'v: v', 'w: w', 'list: list', 'flag: t', 'zero: z', 'empty: e', 'gone?: null'];
  const run = await runInProcess(t, {
    server: await serve(t, [body]),
    inputs: { url: '/x', extract: lines.join('\n') },
  });
  assert.equal(run.code, 0, run.stdout);
  const { Text: text, num, v, w, list, flag, zero, empty, gone } = run.outputs;
  assert.equal(text, 'a\nb=c<<EOF\nEOF');
  assert.deepEqual([num, v, w, list, flag, zero], [big, '1.10', '1e3', `[1,{"a":${big}}]`, 'true', '0']);
  assert.deepEqual([empty, gone], ['', '']);
  assert.equal(run.outputs.body, body);
});

test('a missing value in extract fails the step, but the outputs of the response are set', async (t) => {
  const run = await runInProcess(t, {
    server: await serve(t, ['{"a":null,"constructor":{}}']),
    inputs: { url: '/x', extract: 'a: a\nb: toString\nc: [0]' },
  });
  assert.equal(run.code, 1);
  assert.equal(run.errors.length, 1);
  for (const name of ['a: `a`', 'b: `toString`', 'c: `[0]`'])
    assert.ok(run.errors.join().includes(`extract, ${name} is missing in the response`), run.errors.join());
  assert.equal(run.outputs.status, '200');
});

for (const [answer, why] of [
  ['', 'empty'],
  ['<p>', 'not JSON'],
  [{ status: 204 }, 'empty'],
] as const) {
  test(`extract reports that a response is ${why}: ${JSON.stringify(answer)}`, async (t) => {
    const run = await runInProcess(t, { server: await serve(t, [answer]), inputs: { url: '/x', extract: 'a: b' } });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), new RegExp(`finds nothing, as the response is ${why}`));
  });
}

test('on a failing status, extract sets the values that it finds and adds no second error', async (t) => {
  const answer = { status: 400, body: '{"errorCode":"X","id":7}' };
  const run = await runInProcess(t, {
    server: await serve(t, [answer]),
    inputs: { url: '/x', extract: 'id: id\nname: name' },
  });
  assert.equal(run.code, 1);
  assert.equal(run.errors.length, 1);
  assert.doesNotMatch(run.errors.join(), /extract/);
  assert.deepEqual([run.outputs.id, run.outputs.name], ['7', undefined]);
});

const expressions: [expression: string, caret: RegExp][] = [
  ['a.b[', /expected Star, got: EOF\n {4}a\.b\[\n {8}\^/],
  ['a b', /\n {4}a b\n {6}\^/],
  ['nosuch(a)', /there is no function nosuch\(\)\n {4}nosuch/],
  ['length(a, b)', /length\(\) takes 1 argument/],
  ['a | b | nope(@)', /there is no function nope\(\)\n {4}a \| b \| nope\(@\)\n {12}\^/],
  [`${'('.repeat(1900)}`, /is not JMESPath/],
  [`a${'.b'.repeat(1001)}`, /more than 2000 characters/],
  ['let $x = a in $x', /`let` is not supported/],
  ["State = 'Running'", /`=` compares nothing; write `==`\n {4}State = 'Running'\n {10}\^/],
  ["a == 'b=c' && items[?d = e]", /\n {27}\^/],
];
for (const [expression, pattern] of expressions) {
  test(`an invalid expression is reported before anything is sent: ${expression.slice(0, 20)}`, async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { server, inputs: { url: '/x', extract: `x: ${expression}` } });
    assert.deepEqual([run.code, run.outputs['error-code'], server.requests.length], [1, 'INVALID_INPUT', 0]);
    assert.match(run.errors.join(), pattern);
  });
}

for (const [input, others] of [
  ['mask', {}],
  ['wait-until', {}],
  ['wait-failed', { 'wait-until': 'a' }],
  ['download', {}],
] as const) {
  test(`an invalid expression in ${input} is reported before anything is sent`, async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { server, inputs: { url: '/x', ...others, [input]: 'a.b[' } });
    assert.deepEqual([run.code, run.outputs['error-code'], server.requests.length], [1, 'INVALID_INPUT', 0]);
    assert.match(run.errors.join(), new RegExp(`^${input}.*is not JMESPath.*\\n {4}a\\.b\\[\\n {8}\\^`));
  });
}

const names: [line: string, pattern: RegExp][] = [
  ['status: a', /"status" is an output of the action itself/],
  ['First-Body: a', /is an output of the action itself/],
  ['a: b\nA: c', /line 2: "A" is set twice/],
  ['a?: b\na: c', /is set twice/],
  ['1a: b', /not a valid output name/],
  ['a.b: c', /not a valid output name/],
  ['a<<EOF: b', /not a valid output name/],
  ['a\u2028b: c', /not a valid output name/],
  ['no colon', /expected `output-name: expression`/],
  ['a:', /is not JMESPath/],
];
for (const [line, pattern] of names) {
  test(`an invalid line in extract is an error: ${JSON.stringify(line)}`, async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { server, inputs: { url: '/x', extract: line } });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), pattern);
    assert.equal(server.requests.length, 0);
  });
}

test('an extracted output may be called __proto__ or constructor', async (t) => {
  const run = await runInProcess(t, {
    server: await serve(t, ['{"a":1}']),
    inputs: { url: '/x', extract: '__proto__: a\nconstructor: a' },
  });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual(
    Object.entries(run.outputs).find(([name]) => name === 'constructor'),
    ['constructor', '1'],
  );
});

test('an expression that would build a huge value fails the step', async (t) => {
  for (const extract of ['[@,@]', '[@,@][]', "join('', [to_string(@), to_string(@)])"]) {
    const expression = Array.from({ length: 45 }, () => extract).join(' | ');
    const run = await runInProcess(t, {
      server: await serve(t, ['{"a":1}']),
      inputs: { url: '/x', extract: `x: ${expression}` },
    });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /too large|too expensive/);
    assert.equal(run.outputs.status, '200');
  }
});

test('an extracted value of more than 256 KiB fails the step', async (t) => {
  const run = await runInProcess(t, {
    server: await serve(t, [`{"a":"${'x'.repeat(256 * 1024 + 1)}"}`]),
    inputs: { url: '/x', extract: 'a: a' },
  });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /selects more than 256 KiB/);
});

test('extract reads up to 32 MiB, and reports the limit for a larger response', async (t) => {
  const text = 'x'.repeat(31 * 1024 * 1024);
  const run = await runInProcess(t, {
    server: await serve(t, [`{"t":"${text}","a":${big}}`]),
    inputs: { url: '/x', extract: 'a: a' },
  });
  assert.equal(run.code, 0, run.stdout.slice(-500));
  assert.equal(run.outputs.a, big);
  const large = await runInProcess(t, {
    server: await serve(t, [`{"t":"${text}${text.slice(0, 2e6)}","a":1}`]),
    inputs: { url: '/x', extract: 'a?: a' },
  });
  assert.equal(large.code, 1);
  assert.match(large.errors.join(), /larger than 32 MiB/);
});

test('mask hides the selected values before any output, and extract can still use them', async (t) => {
  const secret = 'tok-éü/+ 0123"456';
  const pem = '-----BEGIN KEY-----\nabcdefghijkl\n-----END KEY-----';
  const body = JSON.stringify({
    token: secret,
    keys: [{ pem }, { pem: 'ab' }, { pem: '{}' }],
    n: 5,
    errorCode: 'E',
    errorMessage: secret,
  });
  const run = await runInProcess(t, {
    server: await serve(t, [body]),
    inputs: { url: '/x', mask: 'token\nkeys[].pem\nn\nmissing', extract: 'token: token' },
  });
  assert.equal(run.code, 0, run.stdout);
  for (const text of [secret, '-----BEGIN KEY-----', 'abcdefghijkl']) assert.ok(run.masks.includes(text), text);
  assert.ok(!run.masks.includes('ab') && !run.masks.includes('{}') && !run.masks.includes('5'));
  assert.match(run.warnings.join(), /2 secret values of the response cannot be masked: too short or too common/);
  assert.equal(run.outputs.token, secret);
  assert.doesNotMatch(run.outputs['error-message'] ?? '', /0123/);
  const after = run.stdout.slice(run.stdout.lastIndexOf('::add-mask::')).split('\n').slice(1).join('\n');
  const before = run.stdout.slice(0, run.stdout.indexOf('::add-mask::tok'));
  assert.ok(!before.includes('tok-') && !after.includes('0123'));
});

test('a failing mask expression fails the step, and no output contains the body', async (t) => {
  const run = await runInProcess(t, { server: await serve(t, ['{"n":1}']), inputs: { url: '/x', mask: 'length(n)' } });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /GET \/x returned 200; The expression `length\(n\)` fails/);
  assert.deepEqual([run.outputs.status, run.outputs.body, run.outputs['first-body']], ['200', '', '']);
});

test('mask fails if it selects more strings than can be masked', async (t) => {
  const run = await runInProcess(t, {
    server: await serve(t, [JSON.stringify(Array.from({ length: 1001 }, (_, i) => `secret-${i}`))]),
    inputs: {
      url: '/x',
      mask: '[]',
    },
  });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /more than 1000 strings/);
});

const link = 'https://files.example/p/a.mda?signature=0123456789abcdef';
const secretsOfApis: [
  name: string,
  inputs: Record<string, string>,
  answer: object,
  secrets: string[],
  plain: string[],
][] = [
  [
    'a presigned URL',
    { api: 'build-v1', url: '/apps/calc/packages/1', query: 'url=true' },
    { Status: 'Succeeded', Url: { Location: link, TTL: 900 } },
    [link],
    ['Succeeded'],
  ],
  [
    'the secret and the header of a webhook',
    { api: 'webhooks-v1', url: '/apps/calc/webhooks/1' },
    {
      name: 'On deploy',
      validationSecret: 'w3bh00k-s3cr3t',
      headers: [{ key: 'Authorization', value: 'h3ad3r-s3cr3t' }],
    },
    ['w3bh00k-s3cr3t', 'h3ad3r-s3cr3t'],
    ['On deploy'],
  ],
  [
    'constants and custom settings',
    { api: 'deploy-v1', url: '/apps/calc/environments/Test/settings' },
    {
      Constants: [{ Name: 'Main.ApiKey', Value: 'c0nstant-new', DeployedValue: 'c0nstant-old' }],
      CustomSettings: [{ Name: 'com.example.Password', Value: 'cust0m-new', DeployedValue: 'cust0m-old' }],
      ScheduledEvents: [{ Name: 'Main.Nightly', Status: 'Enabled' }],
    },
    ['c0nstant-new', 'c0nstant-old', 'cust0m-new', 'cust0m-old'],
    ['Main.Nightly'],
  ],
];
for (const [name, inputs, answer, secrets, plain] of secretsOfApis) {
  test(`secrets that the catalogue knows are masked: ${name}`, async (t) => {
    const run = await runInProcess(t, { server: await serve(t, [JSON.stringify(answer)]), inputs });
    assert.equal(run.code, 0, run.stdout);
    for (const secret of secrets) assert.ok(run.masks.includes(secret), secret);
    for (const text of plain) assert.ok(!run.masks.includes(text), text);
  });
}

test('a presigned URL is also masked in polls of another API', async (t) => {
  const url = 'https://files.example/p/a.mda?signature=0123456789abcdef';
  const run = await runInProcess(t, {
    server: await serve(t, ['{"PackageId":"p"}', JSON.stringify({ Status: 'Succeeded', Url: { Location: url } })]),
    inputs: {
      api: 'deploy-v1',
      url: '/apps/{a}/packages/upload',
      'path-params': 'a=calc',
      method: 'POST',
      wait: 'true',
      'wait-interval': '1s',
    },
  });
  assert.equal(run.code, 0, run.stdout);
  assert.ok(run.masks.includes(url));
});
