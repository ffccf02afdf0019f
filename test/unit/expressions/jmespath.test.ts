import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../../src/expressions/jmespath.ts';
import { parseExpression } from '../../../src/expressions/parse.ts';
import { ActionError } from '../../../src/lib/errors.ts';
import { parseJson } from '../../../src/lib/json.ts';
import { anyCharacter } from '../../support/any-character.ts';

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
  fc.string({ unit: anyCharacter, maxLength: 20 }),
);

test('any text is an expression or an error that quotes it, and evaluation gives a value or an error for the user', () => {
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

test('a string in single quotes is read as docs/extracting-and-saving.md explains', () => {
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
