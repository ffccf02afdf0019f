// Whether a read is repeated and a write is sent again: each outcome of one attempt, and what every rule says of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActionError, ConnectionError, StageError } from '../../../src/lib/errors.ts';
import {
  hasCode,
  isBusy,
  isLost,
  mayHaveActed,
  outcomeOf,
  readVerdictOf,
  wasNeverSent,
} from '../../../src/platform/outcome.ts';
import { type ResponseParts, responseOf } from '../../support/response.ts';

const coded = JSON.stringify({ errorCode: 'SOME_CODE', errorMessage: 'words' });
const page: ResponseParts = { body: '<p>', headers: { 'content-type': ['text/html'] } };

type Verdicts = readonly [
  signal: 'busy' | 'lost' | '',
  read: ReturnType<typeof readVerdictOf>,
  acted: 'acted' | '',
  write: ReturnType<typeof outcomeOf>,
];

/**
 * What is expected of a response: whether it says that the platform is busy or that its response was lost, what it is worth to a read, whether
 * a write may have taken effect although the response does not say so, and the outcome of a write that must not take effect twice.
 */
const table: readonly (readonly [string, ResponseParts, Verdicts])[] = [
  ['a success in JSON', { body: '{}' }, ['', 'final', '', 'unknown']],
  ['an empty success', {}, ['', 'unclear', '', 'unknown']],
  ['a page in place of JSON', page, ['', 'unclear', '', 'unknown']],
  ['a 400 with a code', { status: 400, body: coded }, ['', 'final', '', 'refused']],
  ['a 404 without a code', { status: 404 }, ['', 'final', '', 'refused']],
  ['a 409 that is documented as busy', { status: 409, body: coded, kind: 'wait' }, ['busy', 'outage', '', 'busy']],
  ['a 408', { status: 408 }, ['lost', 'outage', 'acted', 'unknown']],
  ['a 408 that is documented as final', { status: 408, kind: 'final' }, ['', 'final', '', 'refused']],
  ['a 429', { status: 429 }, ['busy', 'outage', '', 'busy']],
  ['a 429 that is documented as final', { status: 429, kind: 'final' }, ['busy', 'outage', '', 'busy']],
  ['a 500 without a code', { status: 500 }, ['', 'unclear', 'acted', 'unknown']],
  ['a 500 with a code', { status: 500, body: coded }, ['', 'unclear', '', 'unknown']],
  ['a 500 that is documented as final', { status: 500, body: coded, kind: 'final' }, ['', 'final', '', 'unknown']],
  ['a 500 that is documented as busy', { status: 500, body: coded, kind: 'wait' }, ['busy', 'outage', '', 'busy']],
  ['a 502', { status: 502 }, ['lost', 'outage', 'acted', 'unknown']],
  ['a 503 of a gateway', { status: 503 }, ['busy', 'outage', 'acted', 'unknown']],
  ['a 503 with a code', { status: 503, body: coded }, ['', 'unclear', '', 'unknown']],
  ['a 503 that is documented as busy', { status: 503, body: coded, kind: 'wait' }, ['busy', 'outage', '', 'busy']],
  ['a 504 with a code', { status: 504, body: coded }, ['lost', 'outage', 'acted', 'unknown']],
  ['a 504 that is documented as final', { status: 504, body: coded, kind: 'final' }, ['', 'final', '', 'unknown']],
];

for (const [name, parts, [signal, read, acted, write]] of table)
  test(`${name}: what it means for a read and for a write`, () => {
    const response = responseOf(parts);
    assert.equal(isBusy(response), signal === 'busy');
    assert.equal(isLost(response), signal === 'lost');
    assert.equal(readVerdictOf(response), read);
    assert.equal(mayHaveActed({ kind: 'response', response }), acted === 'acted');
    assert.equal(outcomeOf({ kind: 'response', response }), write);
  });

test('a success response that does not count as a success may have taken effect', () => {
  const response = { ...responseOf(page), ok: false };
  assert.deepEqual([mayHaveActed({ kind: 'response', response }), readVerdictOf(response)], [true, 'final']);
  const refused = { ...response, error: { code: 'SOME_CODE', message: 'words' } };
  assert.equal(mayHaveActed({ kind: 'response', response: refused }), false);
});

test('a response that is too large to be read is still a success', () => {
  const { body, ...rest } = responseOf({});
  const large = {
    ...rest,
    body: { ...body, json: () => ({ document: undefined, why: 'larger than 32 MiB' as const }) },
  };
  assert.equal(readVerdictOf(large), 'final');
});

for (const [phase, acted, outcome] of [
  ['connecting', false, 'not sent'],
  ['sending', true, 'unknown'],
  ['waiting', true, 'unknown'],
  ['receiving', true, 'unknown'],
] as const)
  test(`a connection that failed while ${phase}: what it means for a write`, () => {
    const attempt = { kind: 'failed', error: new ConnectionError('reset', phase) } as const;
    assert.deepEqual([mayHaveActed(attempt), outcomeOf(attempt)], [acted, outcome]);
  });

test('only a failure to connect proves that a call was never sent', () => {
  const failed = (cause: unknown): boolean => wasNeverSent(new StageError('X', 'words', { cause }));
  assert.equal(failed(new ConnectionError('certificate', 'connecting')), true);
  assert.equal(failed(new ConnectionError('reset', 'sending')), false);
  assert.equal(failed(new ActionError('words')), false);
  assert.equal(failed(undefined), false);
  assert.equal(wasNeverSent(new ConnectionError('certificate', 'connecting')), false);
});

test('codes are compared in any letter case', () => {
  const response = responseOf({ status: 409, body: JSON.stringify({ errorCode: 'some_code' }) });
  assert.equal(hasCode(response, 'OTHER', 'SOME_CODE'), true);
  assert.equal(hasCode(response, 'OTHER'), false);
  assert.equal(hasCode(responseOf({ status: 500 }), ''), false);
});
