import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AttemptResult,
  decideRetry,
  describeDecision,
  isOutcomeUnknown,
  parseRetryAfter,
  type RetryDecision,
  type RetryState,
} from '../../../src/http/retry.ts';
import { ActionError, ConnectionError } from '../../../src/lib/errors.ts';

const now = Date.UTC(2019, 5, 3, 11, 0, 0);

for (const [text, date, expected] of [
  [undefined, undefined, undefined],
  ['0', undefined, 0],
  ['120', undefined, 120_000],
  [' 7 ', undefined, 7000],
  ['-1', undefined, undefined],
  ['1.5', undefined, undefined],
  ['a 5', undefined, undefined],
  ['Mon, 03 Jun 2019 11:12:10 GMT', undefined, 730_000],
  ['Mon, 03 Jun 2019 11:12:10 GMT', 'Mon, 03 Jun 2019 11:12:00 GMT', 10_000],
  ['Mon, 03 Jun 2019 11:12:10 GMT', 'no date', 730_000],
  ['Mon, 03 Jun 2019 11:12:10 GMT', ' Mon, 03 Jun 2019 11:12:00 GMT ', 10_000],
  ['Mon, 03 Jun 2019 10:00:00 GMT', undefined, 0],
] as const) {
  test(`Retry-After "${text}" in a response dated "${date}" is ${expected} ms`, () =>
    assert.equal(parseRetryAfter(text, now, date), expected));
}

const get: RetryState = { method: 'GET', attempts: 1, retries: 3, now, random: 0.5 };
const status = (code: number, more: Partial<Extract<AttemptResult, { status: number }>> = {}): AttemptResult => ({
  status: code,
  retryAfter: undefined,
  advice: 'none',
  ...more,
});
const accept: RetryDecision = { kind: 'accept' };
const wait = (ms: number, why = 'status 503'): RetryDecision => ({ kind: 'wait', ms, why });

const decisions: Record<string, [AttemptResult, Partial<RetryState>, RetryDecision]> = {
  'the first wait is at most a second': [status(503), {}, wait(500)],
  'each wait doubles the previous one': [status(503), { attempts: 3 }, wait(2000)],
  'waits have a maximum': [status(503), { attempts: 10, retries: 10 }, wait(15_000)],
  'the number of attempts is limited': [status(503), { attempts: 4 }, accept],
  'Retry-After is obeyed': [status(503, { retryAfter: '7' }), {}, wait(7000)],
  "a Retry-After of 0 does not shorten the action's own wait": [
    status(503, { retryAfter: '0' }),
    { attempts: 3 },
    wait(2000),
  ],
  "a Retry-After in the past does not shorten the action's own wait": [
    status(503, { retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT' }),
    {},
    wait(500),
  ],
  'a Retry-After of 0 does not shorten the wait for a temporary error': [
    status(500, { advice: 'wait', retryAfter: '0' }),
    {},
    wait(10_000, 'status 500'),
  ],
  'a short Retry-After replaces the wait for a temporary error': [
    status(500, { advice: 'wait', retryAfter: '1' }),
    {},
    wait(1000, 'status 500'),
  ],
  'a date in Retry-After is measured against the date of the response': [
    status(503, { retryAfter: 'Mon, 03 Jun 2019 20:00:09 GMT', date: 'Mon, 03 Jun 2019 20:00:00 GMT' }),
    {},
    wait(9000),
  ],
  'a Retry-After of more than five minutes ends the retries': [
    status(429, { retryAfter: '301' }),
    {},
    { kind: 'give up', ms: 301_000 },
  ],
  'a Retry-After of five minutes is obeyed': [status(429, { retryAfter: '300' }), {}, wait(300_000, 'status 429')],
  'a temporary error is retried after ten seconds, and later with each attempt': [
    status(500, { advice: 'wait' }),
    { attempts: 3, random: 0.75 },
    wait(22_500, 'status 500'),
  ],
  'an invalid Retry-After is ignored': [status(503, { retryAfter: 'a 5' }), {}, wait(500)],
  'a write is retried if it took no effect': [status(503), { method: 'POST' }, wait(500)],
  'a write is not retried if it may have taken effect': [status(502), { method: 'POST' }, accept],
  'an error documented as final is not retried': [status(503, { advice: 'final' }), {}, accept],
  'a read whose connection broke is retried': [{ error: new ConnectionError('x', 'receiving') }, {}, wait(500, 'x')],
  'a write whose connection broke is not retried': [
    { error: new ConnectionError('x', 'waiting') },
    { method: 'POST' },
    accept,
  ],
  'a write that was not sent is retried': [
    { error: new ConnectionError('x', 'connecting') },
    { method: 'POST' },
    wait(500, 'x'),
  ],
  'a final connection error is not retried': [
    { error: new ConnectionError('x', 'connecting', { final: true }) },
    {},
    accept,
  ],
  'an error that is not about the connection is not retried': [{ error: new ActionError('x') }, {}, accept],
};

for (const [name, [outcome, change, expected]] of Object.entries(decisions)) {
  test(name, () => assert.deepEqual(decideRetry(outcome, { ...get, ...change }), expected));
}

for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'] as const) {
  const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(method);
  const isWriteOnce = method === 'POST' || method === 'PATCH';
  test(`a ${method} is ${isWriteOnce ? 'not ' : ''}retried after a gateway timeout`, () =>
    assert.deepEqual(decideRetry(status(504), { ...get, method }), isWriteOnce ? accept : wait(500, 'status 504')));
  test(`a ${method} whose connection broke ${isRead ? 'changed nothing' : 'may have changed something'}`, () => {
    for (const phase of ['waiting', 'receiving'] as const)
      assert.equal(isOutcomeUnknown(new ConnectionError('x', phase), method), !isRead);
    assert.equal(isOutcomeUnknown(new ConnectionError('x', 'connecting'), method), false);
    assert.equal(isOutcomeUnknown(new ActionError('x'), method), false);
  });
}

test('the wait before another attempt doubles up to 30 s, with full jitter, or follows Retry-After', () => {
  const attempt = (number: number, random: number, retryAfter?: string): unknown =>
    decideRetry(
      { status: 503, retryAfter, advice: 'none' },
      { method: 'GET', attempts: number, retries: 10, now: 0, random },
    );
  const bounds = [1, 2, 3, 4, 5, 6, 7].map((number) => attempt(number, 1));
  assert.deepEqual(
    bounds,
    [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000].map((ms) => ({ kind: 'wait', ms, why: 'status 503' })),
  );
  assert.deepEqual(attempt(5, 0), { kind: 'wait', ms: 0, why: 'status 503' });
  assert.deepEqual(attempt(1, 0.5, '300'), { kind: 'wait', ms: 300_000, why: 'status 503' });
  assert.deepEqual(attempt(1, 0.5, '301'), { kind: 'give up', ms: 301_000 });
  assert.deepEqual(attempt(11, 0.5), { kind: 'accept' });
});

test('a documented temporary error is retried after at least 10 s, unless Retry-After asks for another wait', () => {
  const attempt = (number: number, random: number, retryAfter?: string): unknown =>
    decideRetry(
      { status: 400, retryAfter, advice: 'wait' },
      { method: 'POST', attempts: number, retries: 3, now: 0, random },
    );
  assert.deepEqual(attempt(1, 0), { kind: 'wait', ms: 10_000, why: 'status 400' });
  assert.deepEqual(attempt(2, 0.9), { kind: 'wait', ms: 18_000, why: 'status 400' });
  assert.deepEqual(attempt(3, 1), { kind: 'wait', ms: 30_000, why: 'status 400' });
  assert.deepEqual(attempt(1, 0, '2'), { kind: 'wait', ms: 2000, why: 'status 400' });
  assert.deepEqual(attempt(4, 0), { kind: 'accept' });
});

test('a Retry-After is a number of seconds or a date', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  assert.equal(parseRetryAfter('7', now), 7000);
  assert.equal(parseRetryAfter('Thu, 01 Jan 2026 00:00:09 GMT', now), 9000);
  assert.equal(parseRetryAfter('Thu, 01 Jan 2015 00:00:09 GMT', now), 0);
  for (const text of [undefined, '', '-1', '1.5', 'soon']) assert.equal(parseRetryAfter(text, now), undefined, text);
});

for (const [outcome, decision, expected] of [
  [
    status(503, { advice: 'wait' }),
    wait(500),
    'Attempt 2 of 4 of the GET (status 503, Retry-After absent, documented as wait) is retried.',
  ],
  [
    status(404, { retryAfter: '7' }),
    accept,
    'Attempt 2 of 4 of the GET (status 404, Retry-After 7, documented as none) is not retried.',
  ],
  [
    status(503, { retryAfter: '900' }),
    { kind: 'give up', ms: 900_000 },
    'Attempt 2 of 4 of the GET (status 503, Retry-After 900, documented as none) is not retried: Retry-After is too long.',
  ],
  [{ error: new Error('reset') }, wait(500, 'reset'), 'Attempt 2 of 4 of the GET (reset) is retried.'],
] as const satisfies readonly (readonly [AttemptResult, RetryDecision, string])[])
  test(`the debug log says: ${expected}`, () =>
    assert.equal(describeDecision(outcome, { ...get, attempts: 2 }, decision), expected));
