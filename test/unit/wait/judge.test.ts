import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Expression, parseExpression } from '../../../src/expressions/index.ts';
import { judge, unknown, type Verdict } from '../../../src/wait/judge.ts';
import type { AvailabilityWait, ConditionWait, OperationWait, WaitPlan } from '../../../src/wait/plan.ts';
import { type ResponseParts, requestTo, responseOf } from '../../support/response.ts';

const expression = (text: string): Expression => {
  const parsed = parseExpression(text);
  assert.ok(typeof parsed !== 'string');
  return parsed;
};
const request = requestTo('https://deploy.mendix.com/x');
const common = {
  what: 'it',
  asks: 'GET /x',
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
  otherwise: undefined,
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
const pending = (state: string, known = true): Verdict => ({ kind: 'pending', state, known });
const later = 31_000;

const table: Record<string, [plan: WaitPlan, response: ResponseParts, elapsedMs: number, expected: Verdict]> = {
  'a documented pending state': [operation, { body: '{"state":"running"}' }, 0, pending('running')],
  'a state that nobody documents': [operation, { body: '{"state":"odd"}' }, 0, pending('odd', false)],
  'a documented success': [operation, { body: '{"state":"done"}' }, 0, { kind: 'done', state: 'done' }],
  'a documented failure': [
    operation,
    { body: '{"state":"failed","why":"no"}' },
    0,
    { kind: 'failed', state: 'failed', message: 'no' },
  ],
  'a state in other capitals': [operation, { body: '{"state":"Done"}' }, 0, pending('Done', false)],
  'a response without a state': [operation, { body: '{}' }, 0, pending('HTTP 200', false)],
  'a response without JSON': [operation, { body: '<p>' }, 0, pending('HTTP 200 without JSON')],
  'a success of before what was sent': [sent, { body: '{"state":"done","id":"old"}' }, 0, pending('done')],
  'a failure of before what was sent': [sent, { body: '{"state":"failed","id":"old"}' }, 0, pending('failed')],
  'a success of what was sent': [sent, { body: '{"state":"done","id":"new"}' }, 0, { kind: 'done', state: 'done' }],
  'a code that is the success': [
    operation,
    { status: 500, body: coded('ALREADY_DONE'), kind: 'final' },
    0,
    { kind: 'warned', state: 'ALREADY_DONE' },
  ],
  'a 404 at first': [operation, { status: 404, kind: 'final' }, 0, pending('not visible yet')],
  'a 404 later': [operation, { status: 404, kind: 'final' }, later, { kind: 'refused', state: 'HTTP 404' }],
  'a final code with 503': [
    operation,
    { status: 503, body: coded('NO_PACKAGE'), kind: 'final' },
    0,
    { kind: 'refused', state: 'NO_PACKAGE' },
  ],
  'a code that passes': [operation, { status: 409, body: coded('BUSY'), kind: 'wait' }, 0, unknown('BUSY')],
  ...Object.fromEntries(
    [408, 429, 502, 503, 504, 522, 599].map((status) => [
      `a ${status} of a gateway`,
      [operation, { status }, later, unknown(`HTTP ${status}`)],
    ]),
  ),
  ...Object.fromEntries(
    [400, 401, 403, 500].map((status) => [
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
  'a condition that is not yet': [condition, { body: '{"state":"no"}' }, 0, pending('no')],
  'a condition of failure': [
    condition,
    { body: '{"state":"ok","broken":true}' },
    0,
    { kind: 'failed', state: 'ok', message: '' },
  ],
  'an app that is up': [availability, { body: 'hello' }, 0, { kind: 'done', state: 'HTTP 200' }],
  'an app that is not up yet': [availability, { status: 404 }, later, pending('HTTP 404')],
  'an app that refuses the credential': [availability, { status: 401 }, 0, { kind: 'refused', state: 'HTTP 401' }],
  'an app that wants a login': [availability, { status: 401, hasCredential: false }, 0, pending('HTTP 401')],
};

for (const [name, [plan, response, elapsedMs, expected]] of Object.entries(table)) {
  test(`${name}: ${expected.kind}`, () => assert.deepEqual(judge(plan, responseOf(response), elapsedMs), expected));
}
