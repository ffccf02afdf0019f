import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expression } from '../../../src/expressions/jmespath.ts';
import { parseExpression } from '../../../src/expressions/parse.ts';
import { createConditionCheck, evaluatePoll, type PollState, unknown } from '../../../src/wait/evaluate.ts';
import {
  type AvailabilityWait,
  alternativeWait,
  type ConditionWait,
  type OperationWait,
  type WaitPlan,
} from '../../../src/wait/plan.ts';
import { type ResponseParts, requestTo, responseOf } from '../../support/response.ts';

const expression = (text: string): Expression => {
  const parsed = parseExpression(text);
  assert.ok(typeof parsed !== 'string');
  return parsed;
};
const request = requestTo('https://deploy.mendix.com/x');
const common = {
  what: 'it',
  pollDescription: 'GET /x',
  timeoutMs: 60_000,
  intervalMs: undefined,
  failed: undefined,
  firstCounts: false,
  locate: () => ({ request, anonymous: false }),
};
const operation: OperationWait = {
  ...common,
  kind: 'operation',
  until: undefined,
  alternative: undefined,
  next: undefined,
  states: {
    state: expression('state'),
    message: expression('why'),
    pending: ['running'],
    success: ['done'],
    failure: ['failed'],
    successCodes: ['ALREADY_DONE'],
    sent: [],
  },
};
const sent: OperationWait = {
  ...operation,
  states: { ...operation.states, sent: [{ field: expression('id'), value: 'new' }] },
};
const condition: ConditionWait = {
  ...common,
  kind: 'condition',
  until: expression("state == 'ok'"),
  failed: expression('broken'),
};
const availability: AvailabilityWait = { ...common, kind: 'availability', until: undefined, request };

const coded = (code: string): string => JSON.stringify({ errorCode: code, errorMessage: 'words' });
const pending = (state: string, known = true): PollState => ({ kind: 'pending', state, known });
const later = 31_000;

const table: Record<string, [plan: WaitPlan, response: ResponseParts, elapsedMs: number, expected: PollState]> = {
  'a documented pending state': [operation, { body: '{"state":"running"}' }, 0, pending('running')],
  'an undocumented state': [operation, { body: '{"state":"odd"}' }, 0, pending('odd', false)],
  'a documented success': [operation, { body: '{"state":"done"}' }, 0, { kind: 'done', state: 'done' }],
  'a documented failure': [
    operation,
    { body: '{"state":"failed","why":"no"}' },
    0,
    { kind: 'failed', state: 'failed', message: 'no' },
  ],
  'the second of two documented failures': [
    { ...operation, states: { ...operation.states, failure: ['broken', 'failed'] } },
    { body: '{"state":"failed"}' },
    0,
    { kind: 'failed', state: 'failed', message: '' },
  ],
  'a response without a state, with `wait-until`': [
    { ...operation, until: expression("why == 'yes'") },
    { body: '{"why":"no"}' },
    0,
    pending('none'),
  ],
  'an undocumented state, with `wait-until`': [
    { ...operation, until: expression("why == 'yes'") },
    { body: '{"state":"odd"}' },
    0,
    pending('odd'),
  ],
  'a state in another letter case': [operation, { body: '{"state":"Done"}' }, 0, { kind: 'done', state: 'Done' }],
  'a response without JSON': [operation, { body: '<p>' }, 0, pending('HTTP 200 without JSON')],
  'a success of the previous object': [sent, { body: '{"state":"done","id":"old"}' }, 0, pending('done')],
  'a failure of the previous object': [sent, { body: '{"state":"failed","id":"old"}' }, 0, pending('failed')],
  'a success of the object that was sent': [
    sent,
    { body: '{"state":"done","id":"new"}' },
    0,
    { kind: 'done', state: 'done' },
  ],
  'a failure without a documented message': [
    { ...operation, states: { ...operation.states, message: undefined } },
    { body: '{"state":"failed","why":"no"}' },
    0,
    { kind: 'failed', state: 'failed', message: '' },
  ],
  'a failure whose message is not a string': [
    operation,
    { body: '{"state":"failed","why":7}' },
    0,
    { kind: 'failed', state: 'failed', message: '' },
  ],
  'a state that is not a string': [operation, { body: '{"state":{"a":1}}' }, 0, pending('{"a":1}', false)],
  'a state that is a long number': [
    operation,
    { body: '{"state":12345678901234567890}' },
    0,
    pending('12345678901234567890', false),
  ],
  'an operation with `wait-until`': [
    { ...operation, until: expression("why == 'yes'") },
    { body: '{"state":"running","why":"yes"}' },
    0,
    { kind: 'done', state: 'running' },
  ],
  'a documented success that does not meet `wait-until`': [
    { ...operation, until: expression("why == 'yes'") },
    { body: '{"state":"done"}' },
    0,
    pending('done'),
  ],
  'an operation with `wait-failed`': [
    { ...operation, failed: expression("why == 'broken'") },
    { body: '{"state":"done","why":"broken"}' },
    0,
    { kind: 'failed', state: 'done', message: 'broken' },
  ],
  'a documented failure, with `wait-until`': [
    { ...operation, until: expression("why == 'yes'") },
    { body: '{"state":"failed","why":"yes"}' },
    0,
    { kind: 'failed', state: 'failed', message: 'yes' },
  ],
  'an error code that means success': [
    operation,
    { status: 500, body: coded('ALREADY_DONE'), kind: 'final' },
    0,
    { kind: 'warned', state: 'ALREADY_DONE' },
  ],
  'an error code that means success, in another letter case': [
    operation,
    { status: 500, body: coded('already_done') },
    0,
    { kind: 'warned', state: 'already_done' },
  ],
  'an error that the catalogue calls a success': [
    operation,
    { status: 400, body: coded('FINE'), kind: 'success' },
    0,
    { kind: 'warned', state: 'FINE' },
  ],
  'an error that counts as a success, without a code': [
    operation,
    { status: 400, body: '{"message":"words"}', kind: 'success' },
    0,
    { kind: 'refused', state: 'HTTP 400' },
  ],
  'an error code that means success, with `wait-until`': [
    { ...operation, until: expression('state') },
    { status: 500, body: coded('ALREADY_DONE'), kind: 'final' },
    0,
    { kind: 'refused', state: 'ALREADY_DONE' },
  ],
  'an error code that means success, without an operation': [
    condition,
    { status: 400, body: coded('ALREADY_DONE'), kind: 'success' },
    0,
    { kind: 'refused', state: 'ALREADY_DONE' },
  ],
  'a 404 just before 30 s': [operation, { status: 404 }, 29_999, pending('not visible yet')],
  'a 404 at 30 s': [operation, { status: 404 }, 30_000, { kind: 'refused', state: 'HTTP 404' }],
  'a 400 at first': [operation, { status: 400 }, 0, { kind: 'refused', state: 'HTTP 400' }],
  'a 404 at first': [operation, { status: 404, kind: 'final' }, 0, pending('not visible yet')],
  'a 404 later': [operation, { status: 404, kind: 'final' }, later, { kind: 'refused', state: 'HTTP 404' }],
  'a final code with 503': [
    operation,
    { status: 503, body: coded('NO_PACKAGE'), kind: 'final' },
    0,
    { kind: 'refused', state: 'NO_PACKAGE' },
  ],
  'a temporary error code': [operation, { status: 409, body: coded('BUSY'), kind: 'wait' }, 0, unknown('BUSY')],
  ...Object.fromEntries(
    [408, 429, 502, 503, 504, 522, 599].map((status) => [
      `a ${status} of a gateway`,
      [operation, { status }, later, unknown(`HTTP ${status}`)],
    ]),
  ),
  ...Object.fromEntries(
    [400, 401, 403].map((status) => [
      `a ${status}`,
      [operation, { status }, later, { kind: 'refused', state: `HTTP ${status}` }],
    ]),
  ),
  'a 500 of a gateway': [
    operation,
    { status: 500, body: '<title>Oops</title>', headers: { 'content-type': ['text/html'] } },
    later,
    unknown('HTTP 500'),
  ],
  'a condition that is true': [condition, { body: '{"state":"ok"}' }, 0, { kind: 'done', state: 'ok' }],
  'a condition that is not true yet': [condition, { body: '{"state":"no"}' }, 0, pending('no')],
  'a `wait-failed` that is true': [
    condition,
    { body: '{"state":"ok","broken":true}' },
    0,
    { kind: 'failed', state: 'ok', message: '' },
  ],
  'a `wait-failed` that is not true': [
    condition,
    { body: '{"state":"ok","broken":false}' },
    0,
    { kind: 'done', state: 'ok' },
  ],
  'a condition on a response without JSON': [condition, { body: '<p>' }, 0, pending('HTTP 200 without JSON')],
  ...Object.fromEntries(
    ['state', 'status', 'State', 'Status', 'phase'].map((name) => [
      `a state called ${name}`,
      [condition, { body: `{"${name}":"${name}!"}` }, 0, pending(`${name}!`)],
    ]),
  ),
  'the first of two states': [condition, { body: '{"Status":"second","state":"first"}' }, 0, pending('first')],
  'a state that is not a string, and one that is': [condition, { body: '{"state":7,"status":"b"}' }, 0, pending('b')],
  'a body that is a list': [condition, { body: '[{"state":"a"}]' }, 0, pending('HTTP 200')],
  'a body that is null': [condition, { body: 'null' }, 0, pending('HTTP 200')],
  'a body that is a string': [condition, { body: '"state"' }, 0, pending('HTTP 200')],
  'an app that does not meet `wait-until`': [
    { ...availability, until: expression("state == 'ok'") },
    { body: '{"state":"no"}' },
    0,
    pending('no'),
  ],
  'an app that meets `wait-until`': [
    { ...availability, until: expression("state == 'ok'") },
    { body: '{"state":"ok"}' },
    0,
    { kind: 'done', state: 'ok' },
  ],
  'an app without JSON, with `wait-until`': [
    { ...availability, until: expression("state == 'ok'") },
    { body: 'hello' },
    0,
    pending('HTTP 200 without JSON'),
  ],
  'an app that meets `wait-failed`': [
    { ...availability, failed: expression('broken') },
    { body: '{"broken":true}' },
    0,
    { kind: 'failed', state: 'HTTP 200', message: '' },
  ],
  'an app without JSON, with `wait-failed`': [
    { ...availability, failed: expression('broken') },
    { body: 'hello' },
    0,
    { kind: 'done', state: 'HTTP 200 without JSON' },
  ],
  'an app that returns 403': [availability, { status: 403 }, 0, { kind: 'refused', state: 'HTTP 403' }],
  'an app that has started': [availability, { body: 'hello' }, 0, { kind: 'done', state: 'HTTP 200' }],
  'an app that has not started yet': [availability, { status: 404 }, later, pending('HTTP 404')],
  'an app that refuses the credential': [availability, { status: 401 }, 0, { kind: 'refused', state: 'HTTP 401' }],
  'an app that requires a login, without a credential': [
    availability,
    { status: 401, hasCredential: false },
    0,
    pending('HTTP 401'),
  ],
};

for (const [name, [plan, response, elapsedMs, expected]] of Object.entries(table)) {
  test(`${name} is ${expected.kind}`, () =>
    assert.deepEqual(evaluatePoll(plan, responseOf(response), elapsedMs), expected));
}

test('a response that is too large to be read ends the wait', () => {
  const tooLarge = {
    ...responseOf({}),
    body: { ...responseOf({}).body, json: () => ({ document: undefined, why: 'larger than 32 MiB' as const }) },
  };
  assert.throws(() => evaluatePoll(operation, tooLarge, 0), {
    message: 'wait: the response is larger than 32 MiB, so its state cannot be read.',
  });
});

test('an error code can select another URL to poll', () => {
  const other: OperationWait = { ...operation, what: 'the other' };
  const plan: OperationWait = { ...operation, alternative: { codes: ['BUSY'], wait: other } };
  const error = (code: string) => responseOf({ status: 409, body: coded(code) });
  assert.equal(alternativeWait(plan, error('busy')), other);
  assert.equal(alternativeWait(plan, error('ELSE')), undefined);
  assert.equal(alternativeWait(plan, responseOf({ body: '{}' })), undefined);
  assert.equal(alternativeWait(operation, error('BUSY')), undefined);
  assert.equal(alternativeWait(condition, error('BUSY')), undefined);
});

test('a response without a state, or with one that is not a state, is invalid', () => {
  const missing = 'The response has no `state`, so the state of the operation is unknown.';
  for (const [body, message] of [
    ['{}', missing],
    ['{"state":null}', missing],
    [JSON.stringify({ state: 'x'.repeat(1001) }), 'The state in the response has more than 1000 characters.'],
  ] as const)
    assert.throws(() => evaluatePoll(operation, responseOf({ body }), 0), { code: 'INVALID_RESPONSE', message });
  assert.equal(
    evaluatePoll(operation, responseOf({ body: JSON.stringify({ state: 'x'.repeat(1000) }) }), 0).kind,
    'pending',
  );
});

test('a server error that is not documented as final leaves the state unknown', () => {
  for (const status of [500, 501, 507]) {
    assert.deepEqual(evaluatePoll(operation, responseOf({ status }), 0), unknown(`HTTP ${status}`));
    assert.equal(evaluatePoll(operation, responseOf({ status, kind: 'final' }), 0).kind, 'refused');
  }
});

test('a poll without a state says why', () => {
  assert.deepEqual(unknown('HTTP 502'), {
    kind: 'pending',
    state: 'unknown (HTTP 502)',
    known: true,
    outage: 'HTTP 502',
  });
});

/** Hands responses to a check of conditions. @returns the warnings */
function check(plan: WaitPlan, ...responses: readonly ResponseParts[]): readonly string[] {
  const warnings: string[] = [];
  const checkConditions = createConditionCheck(
    (message) => warnings.push(message),
    (text) => text.replaceAll('hidden', '***'),
  );
  for (const response of responses) checkConditions(plan, responseOf(response));
  return warnings;
}

test('a condition none of whose fields exist is warned of, once', () => {
  const plan: WaitPlan = { ...condition, until: expression("stat == 'ok'"), failed: expression('brokn || hidden') };
  const warnings = check(plan, { body: '{"state":"no","broken":false}' }, { body: '{"other":1}' });
  assert.deepEqual(warnings, [
    'wait-until: the response has no field `stat`; the response has state, broken. If the field appears later, ignore this.',
    'wait-failed: the response has no field `brokn`, `***`; the response has state, broken. If the field appears later, ignore this.',
  ]);
});

test('only the first readable response is compared with the conditions', () => {
  const body = '{"other":1}';
  assert.deepEqual(check(condition, { body: '{"state":"no","broken":false}' }, { body }), []);
  assert.equal(check(condition, { body: '<p>' }, { body, status: 503 }, { body }).length, 2);
  const [until, none] = [condition.until, undefined];
  assert.equal(check({ ...condition, failed: none }, { body }).length, 1);
  assert.equal(check({ ...operation, until, failed: none }, { body }).length, 1);
  assert.deepEqual(check(operation, { body }), []);
});
