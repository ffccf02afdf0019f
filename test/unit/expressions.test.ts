import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeSummary } from '../../src/actions/call/summary.ts';
import { evaluate, parseExpression } from '../../src/expressions/jmespath.ts';
import { ActionError } from '../../src/lib/errors.ts';
import { parseJson } from '../../src/lib/json.ts';
import { isTooCommon } from '../../src/lib/redaction/secret-heuristics.ts';
import { intervalAfter } from '../../src/wait/poll.ts';

const pieces = fc.constantFrom(
  ...[
    'a',
    'b',
    '.',
    '[',
    ']',
    '*',
    '@',
    '|',
    '||',
    '&',
    '{',
    '}',
    ':',
    ',',
    '(',
    ')',
    '`1`',
    "'x'",
    '"a"',
    '[0]',
    '[]',
  ],
  ...[
    '[?a]',
    '==',
    '<',
    '!',
    'length(',
    'sort_by(',
    'keys(@)',
    '&a',
    '$',
    ' ',
    '-1',
    'to_string(@)',
    'join(',
    '\u2028',
    '{}',
  ],
);
const expression = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test('any text is an expression or an error that shows it; evaluating it gives a value or an error for the user', () => {
  fc.assert(
    fc.property(expression, fc.json({ maxDepth: 3 }), (text, json) => {
      const read = parseExpression(text);
      if (typeof read === 'string') return assert.match(read, /^is not JMESPath: [\s\S]*\n {4}[\s\S]*\^$|more than/);
      const document = parseJson(json);
      assert.ok(document);
      try {
        document.write(evaluate(read, document.value));
      } catch (error) {
        assert.ok(error instanceof ActionError, `${text}: ${error}`);
      }
    }),
    { numRuns: 5000 },
  );
});

test('what is read and written means the same, and every number keeps its digits', () => {
  const number = fc.oneof(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
    fc.tuple(fc.integer(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}0`),
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: -5, max: 20 }))
      .map(([base, power]) => `${base}e${power}`),
  );
  fc.assert(
    fc.property(number, (text) => {
      const document = parseJson(`{"a":[${text}]}`);
      assert.equal(document?.write(document.value), `{"a":[${text}]}`);
    }),
  );
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const document = parseJson(text);
      assert.deepEqual(JSON.parse(document?.write(document.value) ?? ''), JSON.parse(text));
    }),
  );
});

test('no text breaks out of a row of the summary', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
      const summary = { request: value, succeeded: true, result: value, values: new Map([[name, value]]), changes: [] };
      const markdown = describeSummary(summary, (text) => text);
      const rows = markdown.split(/[\r\n\u2028\u2029]/).filter((line) => line.includes('|'));
      assert.equal(rows.length, 3, markdown);
      for (const row of rows) assert.equal(row.split('|').length, 4);
      assert.doesNotMatch(markdown.replaceAll('<br>', ''), /[<>[\]`$\\*~]/);
    }),
  );
});

test('polls are 2 s apart at first, stretch to a twentieth of the time waited, 15 s at most, and never closer than 1 s', () => {
  const minute = 60_000;
  assert.deepEqual(
    [0, 40_000, minute, 2 * minute, 5 * minute, 60 * minute].map((elapsed) => intervalAfter(elapsed, undefined, 0)),
    [2000, 2000, 3000, 6000, 15_000, 15_000],
  );
  assert.equal(intervalAfter(0, undefined, 0.999) >= 1800, true);
  assert.deepEqual([intervalAfter(0, 1000, 0.9), intervalAfter(minute, 20_000, 0)], [1000, 20_000]);
  fc.assert(
    fc.property(
      fc.nat(10 * minute),
      fc.option(fc.integer({ min: 1000, max: 600_000 }), { nil: undefined }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (elapsed, fixed, random) => {
        const jittered = intervalAfter(elapsed, fixed, random);
        assert.ok(jittered >= 1000 && jittered <= intervalAfter(elapsed, fixed, 0));
      },
    ),
  );
});

test('what is short or punctuation alone is not masked', () => {
  for (const text of ['', 'abc', ' a ', '{}[]', '-----', '\n\n\n\n']) assert.ok(isTooCommon(text), text);
  for (const text of ['abcd', 'a-b-c-d', '{"a"}']) assert.ok(!isTooCommon(text), text);
});

test('a text in single quotes is read by the rule that docs/responses.md tells', () => {
  for (const [text, value] of [
    [String.raw`'it\'s'`, "it's"],
    [String.raw`'a\\b'`, String.raw`a\b`],
    [String.raw`'C:\dir\n'`, String.raw`C:\dir\n`],
    [String.raw`'\u0041"'`, String.raw`\u0041"`],
  ] as const) {
    const expression = parseExpression(text);
    assert.ok(typeof expression !== 'string');
    assert.equal(evaluate(expression, {}), value, text);
  }
});
