import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseExpression } from '../../../src/expressions/parse.ts';
import { ActionError, CancelledError, ConnectionError } from '../../../src/lib/errors.ts';
import { waitFailure } from '../../../src/wait/failure.ts';
import type { AvailabilityWait, ConditionWait, OperationWait, WaitPlan } from '../../../src/wait/plan.ts';
import type { TimedOut, WaitEnd, WaitResult } from '../../../src/wait/wait-for.ts';
import { type ResponseParts, requestTo, responseOf } from '../../support/response.ts';

const until = parseExpression('a');
assert.ok(typeof until !== 'string');
const request = requestTo('https://deploy.mendix.com/x');
const common = {
  what: 'The build',
  pollDescription: 'GET https://deploy.mendix.com/x',
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
  states: { state: until, message: undefined, pending: [], success: [], failure: [], successCodes: [], sent: [] },
};
const condition: ConditionWait = { ...common, kind: 'condition', until };
const availability: AvailabilityWait = { ...common, kind: 'availability', until: undefined, request };

const coded: ResponseParts = { status: 400, body: '{"errorCode":"BUSY","errorMessage":"words"}' };
const goesOn =
  'The operation is still running: check in the Mendix portal. To resume the wait, call GET https://deploy.mendix.com/x with `wait: true`.';
const untilGoesOn =
  'Check the expression, or raise `wait-timeout`. To resume the wait, call GET https://deploy.mendix.com/x with the same `wait-until`.';
const moreTime = 'Raise `wait-timeout`, or look at its log.';
const limit = (state = 's'): string => `Waited 1 min (\`wait-timeout\`) for The build; the last state was "${state}".`;

interface Row {
  readonly plan?: WaitPlan;
  readonly end: WaitEnd;
  readonly last?: ResponseParts;
  readonly url?: boolean;
}
const timedOut = (reason?: string): TimedOut => ({ kind: 'timed out', state: 's', reason, outage: undefined });

const table: Record<string, [row: Row, code: string, message: string]> = {
  'a failed operation with a reason': [
    { end: { kind: 'failed', state: 'Failed', message: 'no disk' }, last: {} },
    'OPERATION_FAILED',
    'The build failed after 9.0 s (status Failed): no disk',
  ],
  'a failed operation with an error code': [
    { end: { kind: 'failed', state: 'Failed', message: 'words' }, last: coded },
    'BUSY',
    'The build failed after 9.0 s (status Failed): words',
  ],
  'a failed operation without a reason': [
    { end: { kind: 'failed', state: 'Failed', message: '' } },
    'OPERATION_FAILED',
    'The build failed after 9.0 s (status Failed). Mendix gives no reason; check in the Mendix portal.',
  ],
  'a final error response': [
    { end: { kind: 'refused', state: 'HTTP 500' }, last: { ...coded, kind: 'final' }, url: true },
    'BUSY',
    'The build failed after 9.0 s. <words of 400>',
  ],
  'an error response that may not be final': [
    { end: { kind: 'refused', state: 'HTTP 500' }, last: coded, url: true },
    'BUSY',
    `The build: could not check the status after 9.0 s. <words of 400>\n${goesOn}`,
  ],
  'a timeout without any response': [
    { end: timedOut(), url: true },
    'WAIT_TIMEOUT',
    'Waited 1 min (`wait-timeout`) for The build; there was no response.',
  ],
  'a timeout with a reason': [{ end: timedOut('Refused.') }, 'WAIT_TIMEOUT', `${limit()} Refused.`],
  'a timeout of an operation': [
    { end: timedOut('Refused.'), last: {}, url: true },
    'WAIT_TIMEOUT',
    `${limit()} ${goesOn} Refused.`,
  ],
  'a timeout of an operation after an error response': [
    { end: timedOut(), last: coded, url: true },
    'WAIT_TIMEOUT',
    `${limit()} ${goesOn}`,
  ],
  'a timeout of a condition': [
    { plan: condition, end: timedOut(), last: {}, url: true },
    'WAIT_TIMEOUT',
    `\`wait-until\` (\`a\`) was never true in 1 min; last state: s (full response in the output \`body\`). ${untilGoesOn}`,
  ],
  'a timeout during an outage': [
    {
      end: { ...timedOut('Refused.'), outage: { why: 'no connection', ms: 30_000, lastState: 'Building' } },
      last: {},
      url: true,
    },
    'WAIT_TIMEOUT',
    `Waited 1 min (\`wait-timeout\`) for The build; unreachable for 30.0 s (no connection); last known state: Building. ${goesOn} Refused.`,
  ],
  'a timeout of an app that has not started': [
    { plan: availability, end: timedOut(), last: coded, url: true },
    'WAIT_TIMEOUT',
    `${limit()} ${moreTime}\n<words of 400>`,
  ],
  'a timeout of an app that has started, but does not meet `wait-until`': [
    { plan: availability, end: timedOut(), last: {}, url: true },
    'WAIT_TIMEOUT',
    `${limit()} ${moreTime}`,
  ],
  'a cancellation': [
    { end: { kind: 'broken off', error: new CancelledError('Cancelled.') }, last: {}, url: true },
    'CANCELLED',
    `Cancelled. ${goesOn}`,
  ],
  'a connection that cannot be established': [
    { end: { kind: 'broken off', error: new ConnectionError('No route.', 'connecting') }, last: {}, url: true },
    'CONNECTION_FAILED',
    `No route. ${goesOn}`,
  ],
  'a cancellation without a URL to poll': [
    { end: { kind: 'broken off', error: new CancelledError('Cancelled.') }, last: {} },
    'CANCELLED',
    'Cancelled.',
  ],
  'a `wait-failed` that is true': [
    { plan: { ...condition, failed: until }, end: { kind: 'failed', state: 's', message: '' }, last: {} },
    'OPERATION_FAILED',
    'The build failed after 9.0 s (status s): `wait-failed` (`a`) is true',
  ],
  'an error response without a URL to poll': [
    { end: { kind: 'refused', state: 'HTTP 400' }, last: coded },
    'BUSY',
    'The build: could not check the status after 9.0 s. <words of 400>',
  ],
  'a timeout during an outage from the start': [
    { end: { ...timedOut(), outage: { why: 'no connection', ms: 60_000, lastState: undefined } }, last: {}, url: true },
    'WAIT_TIMEOUT',
    `Waited 1 min (\`wait-timeout\`) for The build; unreachable for 1 min (no connection); last known state: none. ${goesOn}`,
  ],
  'a cancellation before any response': [
    { end: { kind: 'broken off', error: new CancelledError('Cancelled.') }, url: true },
    'CANCELLED',
    'Cancelled.',
  ],
  'an unusable response': [
    { end: { kind: 'broken off', error: new ActionError('No id.') }, last: {}, url: true },
    'WAIT_FAILED',
    'GET /x returned 200. No id.',
  ],
};

for (const [name, [{ plan = operation, end, last, url = false }, code, message]] of Object.entries(table)) {
  test(`the message of a wait that ends with ${name}`, async () => {
    const response = last && responseOf(last);
    const result: WaitResult = {
      end,
      first: response,
      last: response,
      polls: 1,
      changes: [],
      elapsedMs: 9000,
      url: url ? request.url : undefined,
    };
    const failure = await waitFailure(plan, result, async ({ status }) => `<words of ${status}>`);
    assert.deepEqual(failure, { code, message });
  });
}

test('a wait that succeeded has no failure', async () => {
  for (const kind of ['done', 'warned'] as const) {
    const result: WaitResult = {
      end: { kind, state: 's' },
      first: undefined,
      last: undefined,
      polls: 0,
      changes: [],
      elapsedMs: 1,
      url: undefined,
    };
    assert.equal(await waitFailure(operation, result, async () => 'x'), undefined);
  }
});
