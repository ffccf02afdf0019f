import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHttpDate } from '../../../src/http/http-date.ts';
import { expectsBody } from '../../../src/http/methods.ts';
import {
  type AttemptResult,
  decideRetry,
  isOutcomeUnknown,
  parseRetryAfter,
  type RetryDecision,
  type RetryState,
} from '../../../src/http/retry.ts';
import { ActionError, ConnectionError } from '../../../src/lib/errors.ts';

const now = Date.UTC(2019, 5, 3, 11, 0, 0);
const soon = now + 12 * 60_000 + 10_000;

const dates: [text: string, expected: number | undefined][] = [
  ['Mon, 03 Jun 2019 11:12:10 GMT', soon],
  ['Monday, 03-Jun-19 11:12:10 GMT', soon],
  ['Mon Jun  3 11:12:10 2019', soon],
  ['Wed Jun 12 00:00:00 2019', Date.UTC(2019, 5, 12)],
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map(
    (month, index): [string, number] => [`Tue, 09 ${month} 2019 01:02:03 GMT`, Date.UTC(2019, index, 9, 1, 2, 3)],
  ),
  ...['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].map((day): [string, number] => [
    `${day} Jun  9 01:02:03 2019`,
    Date.UTC(2019, 5, 9, 1, 2, 3),
  ]),
  ...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].map((day): [string, number] => [
    `${day}, 09-Jun-19 01:02:03 GMT`,
    Date.UTC(2019, 5, 9, 1, 2, 3),
  ]),
  ['Mon, 03 Jun 2019 23:59:59 GMT', Date.UTC(2019, 5, 3, 23, 59, 59)],
  ['Mon, 03 Jun 2019 23:59:60 GMT', Date.UTC(2019, 5, 4)],
  // A year of two digits more than fifty years ahead is one of the past.
  ['Sunday, 06-Nov-94 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
  ['Sunday, 06-Nov-69 08:49:37 GMT', Date.UTC(2069, 10, 6, 8, 49, 37)],
  ['Mon, 03 Jun 2019 11:12:60 GMT', soon + 50_000],
  ...[
    'Mon, 03 Jun 2019 11:12:10',
    'Mon, 03 Jun 2019 11:12:10 +0000',
    'Mon, 03 Jun 2019 11:12:10 EST',
    'Mon, 3 Jun 2019 11:12:10 GMT',
    'Mon, 31 Feb 2019 11:12:10 GMT',
    'Mon, 03 Jun 2019 24:12:10 GMT',
    'Mon, 03 Jun 2019 24:12:60 GMT',
    'Mon, 03 Jun 2019 11:60:10 GMT',
    'Mon, 03 Jun 2019 11:12:61 GMT',
    ', 03 Jun 2019 11:12:10 GMT',
    'Mon, 03  2019 11:12:10 GMT',
    'a Mon, 03 Jun 2019 11:12:10 GMT',
    'Mon, 03 Jun 2019 11:12:10 GMT a',
    '2019-06-03T11:12:10Z',
    'a 5',
    'foo 5',
    'tomorrow',
    '',
  ].map((text): [string, undefined] => [text, undefined]),
];

for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Jerusalem']) {
  test(`a date of HTTP is one of three formats, in GMT, in the time zone ${zone}`, (t) => {
    const before = process.env.TZ;
    t.after(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    process.env.TZ = zone;
    for (const [text, expected] of dates) assert.equal(parseHttpDate(text, now), expected, text);
  });
}

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
  test(`Retry-After "${text}" in an answer of "${date}" is ${expected} ms`, () =>
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
  'the first wait is below a second': [status(503), {}, wait(500)],
  'waits double': [status(503), { attempts: 3 }, wait(2000)],
  'waits have a bound': [status(503), { attempts: 10, retries: 10 }, wait(15_000)],
  'attempts have one too': [status(503), { attempts: 4 }, accept],
  'Retry-After is obeyed': [status(503, { retryAfter: '7' }), {}, wait(7000)],
  'Retry-After of 0 does not undercut': [status(503, { retryAfter: '0' }), { attempts: 3 }, wait(2000)],
  'nor does a date that is past': [status(503, { retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT' }), {}, wait(500)],
  'nor either the advice to wait': [status(500, { advice: 'wait', retryAfter: '0' }), {}, wait(10_000, 'status 500')],
  'a short wait that is asked for is enough': [
    status(500, { advice: 'wait', retryAfter: '1' }),
    {},
    wait(1000, 'status 500'),
  ],
  'a date is measured against the answer': [
    status(503, { retryAfter: 'Mon, 03 Jun 2019 20:00:09 GMT', date: 'Mon, 03 Jun 2019 20:00:00 GMT' }),
    {},
    wait(9000),
  ],
  'more than five minutes are not waited': [status(429, { retryAfter: '301' }), {}, { kind: 'give up', ms: 301_000 }],
  'five minutes are': [status(429, { retryAfter: '300' }), {}, wait(300_000, 'status 429')],
  'the advice to wait is for ten seconds, and longer with each try': [
    status(500, { advice: 'wait' }),
    { attempts: 3, random: 0.75 },
    wait(22_500, 'status 500'),
  ],
  'what is no Retry-After is none': [status(503, { retryAfter: 'a 5' }), {}, wait(500)],
  'a write is sent again where it was not acted on': [status(503), { method: 'POST' }, wait(500)],
  'and not where it may have been': [status(502), { method: 'POST' }, accept],
  'what the documentation calls final is': [status(503, { advice: 'final' }), {}, accept],
  'a read whose connection broke': [{ error: new ConnectionError('x', 'receiving') }, {}, wait(500, 'x')],
  'a write whose connection broke': [{ error: new ConnectionError('x', 'waiting') }, { method: 'POST' }, accept],
  'a write that was not sent': [{ error: new ConnectionError('x', 'connecting') }, { method: 'POST' }, wait(500, 'x')],
  'what no try can help': [{ error: new ConnectionError('x', 'connecting', { final: true }) }, {}, accept],
  'what is no connection': [{ error: new ActionError('x') }, {}, accept],
};

for (const [name, [outcome, change, expected]] of Object.entries(decisions)) {
  test(`retry: ${name}`, () => assert.deepEqual(decideRetry(outcome, { ...get, ...change }), expected));
}

for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'] as const) {
  const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(method);
  const isWriteOnce = method === 'POST' || method === 'PATCH';
  test(`a ${method} ${isWriteOnce ? 'is not' : 'is'} repeated after a time-out of a gateway`, () =>
    assert.deepEqual(decideRetry(status(504), { ...get, method }), isWriteOnce ? accept : wait(500, 'status 504')));
  test(`a ${method} that broke off ${isRead ? 'changed nothing' : 'may have changed something'}`, () => {
    for (const phase of ['waiting', 'receiving'] as const)
      assert.equal(isOutcomeUnknown(new ConnectionError('x', phase), method), !isRead);
    assert.equal(isOutcomeUnknown(new ConnectionError('x', 'connecting'), method), false);
    assert.equal(isOutcomeUnknown(new ActionError('x'), method), false);
  });
  test(`a ${method} has a length or not without a body`, () =>
    assert.equal(expectsBody(method), ['POST', 'PUT', 'PATCH'].includes(method)));
}
