import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeSummary } from '../../../../src/actions/call/summary.ts';
import { createRedactor } from '../../../../src/lib/redaction/redactor.ts';
import { anyCharacter } from '../../../support/any-character.ts';

test('no cell of the summary shows part of a secret, wherever the cell is cut', () => {
  const redactor = createRedactor();
  const secret = 'k3y-with-odd-chars-9f86d081';
  redactor.add(secret);
  for (let before = 270; before <= 300; before += 1) {
    const text = `${'x'.repeat(before)}${secret.toUpperCase()}`;
    const changes = [{ state: text, afterMs: 1000 }];
    const shown = describeSummary(
      { request: text, succeeded: true, result: `${text}\n${text}`, values: new Map([['a', text]]), changes },
      redactor.redact,
    );
    assert.doesNotMatch(shown, /k3/i);
  }
});

test('a cell is one line of at most 300 characters without invisible ones', () => {
  const shown = describeSummary(
    {
      request: 'GET x',
      succeeded: false,
      result: 'a\nb',
      values: new Map([['name', `\u202e\n${'y'.repeat(400)}`]]),
      changes: [],
    },
    (text) => text,
  );
  assert.match(shown, /\na<br>b\n/);
  assert.match(shown, /\| name \| &#92;u202e&#92;ny{292}\.\.\. \|/);
});

test('no text breaks out of a row of the summary', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (name, value) => {
      const summary = { request: value, succeeded: true, result: value, values: new Map([[name, value]]), changes: [] };
      const markdown = describeSummary(summary, (text) => text);
      const rows = markdown.split(/[\r\n\u2028\u2029]/).filter((line) => line.includes('|'));
      assert.equal(rows.length, 3, markdown);
      for (const row of rows) assert.equal(row.split('|').length, 4);
      assert.doesNotMatch(markdown.replace(/<w?br>/g, ''), /[<>[\]`$\\*~]/);
    }),
  );
});
