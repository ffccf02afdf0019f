import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeJsonError } from '../../src/actions/call/json-error.ts';
import { createProgress } from '../../src/http/progress.ts';
import { decideRetry, parseRetryAfter } from '../../src/http/retry.ts';
import { parseDuration, parseStatuses } from '../../src/inputs/parse.ts';
import { oneLine } from '../../src/lib/escape.ts';
import { createRedactor } from '../../src/lib/redaction/redactor.ts';

test('describeJsonError speaks exactly where JSON.parse refuses, and points into the text', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const mutated = fc
    .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', 'x', '\n', ':', '1', '\\'))
    .map(
      ([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(mutated, fc.string(), fc.json()), (text) => {
      const problem = describeJsonError(text, String);
      assert.equal(problem === undefined, isJson(text), text);
      const [, line, column] = / line (\d+), column (\d+)/.exec(problem ?? '') ?? [];
      if (problem === undefined) return;
      const lines = text.split('\n');
      assert.ok(
        Number(line) <= lines.length && Number(column) <= (lines[Number(line) - 1] ?? '').length + 1,
        `${text}: ${problem}`,
      );
    }),
    { numRuns: 5000 },
  );
});

test('describeJsonError points at the first token that cannot stand there', () => {
  const at = (text: string): string =>
    / line \d+, column \d+/.exec(describeJsonError(text, String) ?? '')?.[0] ?? 'fine';
  assert.equal(at('{"a": tru}'), ' line 1, column 7');
  assert.equal(at('{\n  "a": 1\n  "b": 2\n}'), ' line 3, column 3');
  assert.equal(at("{'a': 1}"), ' line 1, column 2');
  assert.equal(at('[1, 2,]'), ' line 1, column 7');
  assert.equal(at('{"a": 1}}'), ' line 1, column 9');
  assert.equal(at('{"a": $x}'), ' line 1, column 7');
});

test('a text that holds a secret in any form is free of it when redacted', () => {
  const secret = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }).filter((text) => text.trim().length >= 8);
  fc.assert(
    fc.property(secret, fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), (value, before, after) => {
      const redactor = createRedactor();
      redactor.add(value);
      const bytes = Buffer.from(before + value + after);
      const texts = [
        before + value + after,
        encodeURIComponent(value),
        JSON.stringify(value),
        bytes.toString('base64'),
        bytes.toString('base64url'),
      ];
      texts.push(Buffer.from(value).toString('hex'), new URLSearchParams({ v: value }).toString());
      for (const text of texts) {
        const clean = redactor.redact(text);
        assert.ok(clean.includes('***'), `${text} of ${value}`);
        assert.ok(!clean.includes(value));
      }
    }),
    { numRuns: 2000 },
  );
});

test('oneLine leaves no line break and no command', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(oneLine(`${text}\r\n${text}##[error]`), /[\p{Cc}\u2028\u2029]|##\[/u);
    }),
  );
});

test('durations and statuses are read strictly', () => {
  const durations = {
    '500ms': 500,
    '30s': 30_000,
    '5m': 300_000,
    '1h': 3_600_000,
    '2': 2000,
    '1.5s': 1500,
    '5 M': 300_000,
  };
  for (const [text, ms] of Object.entries(durations)) assert.equal(parseDuration(text), ms, text);
  for (const text of ['', '0', '-1s', '1d', 's', '1e3', '999999h', 'Infinity'])
    assert.equal(parseDuration(text), undefined, text);
  assert.deepEqual(parseStatuses('2xx, 404 300-303'), [
    [200, 299],
    [404, 404],
    [300, 303],
  ]);
  for (const text of ['', ',', '2x', '600', '99', '200-', '2xx-3xx', '300-200'])
    assert.equal(parseStatuses(text), undefined, text);
});

test('the wait before another try doubles up to 30 s, with full jitter, or is what the server asks for', () => {
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

test('what is said to be tried later is waited for 10 s at least, unless the server asks for something else', () => {
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

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  assert.equal(parseRetryAfter('7', now), 7000);
  assert.equal(parseRetryAfter('Thu, 01 Jan 2026 00:00:09 GMT', now), 9000);
  assert.equal(parseRetryAfter('Thu, 01 Jan 2015 00:00:09 GMT', now), 0);
  for (const text of [undefined, '', '-1', '1.5', 'soon']) assert.equal(parseRetryAfter(text, now), undefined, text);
});

test('a long transfer is heard of every ten seconds, with bytes, share and rate', () => {
  let now = 0;
  const lines: string[] = [];
  const progress = createProgress(
    'Sent',
    { now: () => 0, monotonicMs: () => now, sleep: () => Promise.resolve() },
    (line) => void lines.push(line),
  );
  for (let second = 1; second <= 25; second += 1) {
    now = second * 1000;
    progress(1024 * 1024, 100 * 1024 * 1024);
  }
  assert.deepEqual(lines, [
    'Sent 10.0 MiB of 100.0 MiB (10 %), 1.0 MiB/s',
    'Sent 20.0 MiB of 100.0 MiB (20 %), 1.0 MiB/s',
  ]);
});
