import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createParse, locateByTemplate } from '../../../../src/actions/call/wait-url.ts';
import { createIssues, invalid } from '../../../../src/inputs/issues.ts';
import { requestTo, responseOf } from '../../../support/response.ts';

const root = 'https://deploy.mendix.com';

/** Compiles a template. @returns the request that follows a response, or every error */
function compile(template: string, { from = `${root}/x`, problem }: { from?: string; problem?: string } = {}) {
  const issues = createIssues(() => undefined);
  const request = { ...requestTo(from, 'POST', {}), headers: [{ name: 'Content-Type', value: 'application/json' }] };
  const parts = { request, base: { url: root, api: undefined }, issues, originProblem: () => problem };
  const locate = locateByTemplate(template, parts, createParse(issues));
  return locate === invalid ? issues.list : (body: string) => locate(responseOf({ body, url: from }));
}

const asked = (template: string, body: string, more?: Parameters<typeof compile>[1]) => {
  const locate = compile(template, more);
  assert.ok(typeof locate === 'function', String(locate));
  return locate(body);
};

test('a template is filled from the first response, and polled with GET', () => {
  const { request, anonymous } = asked('/jobs/{ id }/{sub.name}?a={id}', '{"id":7,"sub":{"name":"x/y"}}');
  assert.equal(request.url.href, `${root}/jobs/7/x%2Fy?a=7`);
  assert.deepEqual([request.method, request.body, request.headers, anonymous], ['GET', undefined, [], false]);
});

test('a template of a single placeholder gives a full URL or a path', () => {
  assert.equal(asked('{u}', '{"u":"/jobs/7?x=1"}').request.url.href, `${root}/jobs/7?x=1`);
  assert.equal(asked('{u}', `{"u":"${root}/y"}`).anonymous, false);
  const other = asked('{u}', '{"u":"https://other.example/y"}');
  assert.deepEqual([other.request.url.href, other.anonymous], ['https://other.example/y', true]);
});

for (const [template, mistakes] of [
  ['/jobs/{id', ['wait-url: has an unpaired { or }; a placeholder is {name}']],
  ['jobs/{id}', ['wait-url: "jobs/{id}" is neither a full https:// URL nor a path that starts with /']],
  ['/jobs/{id}/..', [/wait-url: has a `\.` or `\.\.` segment/]],
  ['/jobs/{}', [/^wait-url: is not JMESPath/]],
  ['http://a.example/{id}', ['wait-url: http://a.example is not https; only localhost can be called over http']],
] as const) {
  test(`the template ${template} is invalid`, () => {
    const list = compile(template);
    assert.ok(Array.isArray(list));
    assert.equal(list.length, mistakes.length, list.join());
    mistakes.forEach((mistake, index) => {
      if (typeof mistake === 'string') assert.equal(list[index], mistake);
      else assert.match(list[index], mistake);
    });
  });
}

for (const [template, body, more, says] of [
  [
    '/jobs/{id}',
    '{"id":{"a":1}}',
    {},
    /^wait-url: \{id\} is not a string or number in the first response, so there is nothing to poll\.$/,
  ],
  ['/jobs/{id}', '{"id":true}', {}, /\{id\} is not a string or number/],
  ['/jobs/{id}', '{}', {}, 'wait-url: {id} is missing in the first response.'],
  ['/jobs/{id}', '<p>', {}, 'wait-url: {id} is missing in the first response.'],
  ['/jobs/{id}', '{"id":""}', {}, 'wait-url: {id} is empty in the first response.'],
  ['/jobs/{id}', '{"id":".."}', {}, /wait-url: "id" is "\.\.", which would collapse in a URL/],
  ['{u}', '{"u":"nonsense"}', {}, /wait-url: "nonsense" is neither a full/],
  ['{u}', '{"u":"https://o.example/"}', { problem: 'not allowed' }, /wait-url: not allowed/],
  ['{u}', '{"u":"http://127.0.0.1/"}', {}, /wait-url: http:\/\/127\.0\.0\.1 is not https/],
  [
    '{u}',
    '{"u":"https://localhost/"}',
    {},
    /wait-url: https:\/\/localhost is localhost, which a response from another host must not name/,
  ],
] as const) {
  test(`the template ${template} is an error for the response ${body}`, () =>
    assert.throws(
      () => asked(template, body, more),
      typeof says === 'string' ? { message: says } : ({ message }) => says.test(message),
    ));
}

test('a response from localhost may contain a localhost URL, even over http', () => {
  const from = 'http://localhost:1/x';
  const problem = 'asked';
  assert.throws(() => asked('{u}', '{"u":"http://127.0.0.1/"}', { from, problem }), /asked/);
  assert.equal(asked('{u}', '{"u":"http://127.0.0.1/"}', { from }).request.url.href, 'http://127.0.0.1/');
  assert.equal(asked('{u}', `{"u":"${from}"}`, { from, problem }).request.url.href, from);
});

test('a template that starts or ends with a placeholder is not a full URL', () => {
  assert.equal(asked('{u}', '{"u":"/a"}').request.url.href, `${root}/a`);
  assert.deepEqual(compile('{u}/jobs'), [
    'wait-url: "{u}/jobs" is neither a full https:// URL nor a path that starts with /',
  ]);
  assert.equal(asked('{  a.b  }', '{"a":{"b":"/c"}}').request.url.href, `${root}/c`);
});
