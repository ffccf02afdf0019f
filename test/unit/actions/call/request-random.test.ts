import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readHeaders } from '../../../../src/actions/call/request.ts';
import { createIssues, invalid } from '../../../../src/inputs/issues.ts';
import { createInputReader, createInputSource, type InputReader } from '../../../../src/inputs/reader.ts';
import { anyCharacter } from '../../../support/any-character.ts';

const readerOf = (inputs: Record<string, string>): InputReader =>
  createInputReader(
    createInputSource((name) => inputs[name] ?? ''),
    createIssues(() => undefined),
  );

/** Any text that one line of an input can hold: environment variables hold no NUL and no lone surrogate. */
const lineText = fc.string({ unit: anyCharacter }).map((text) => text.replace(/[\r\n\0]/g, ''));
const hostile = fc.oneof(lineText, fc.constantFrom(':80', '\uff0e', '\t', ' ', '\u0085'));
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/);

test('no header line results in a second header, or in a value that Node would refuse', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, hostile), { maxLength: 4 }), async (pairs) => {
      const reader = readerOf({ headers: pairs.map(([key, value]) => `${key}: ${value}`).join('\n') });
      const lines = reader.pairs('headers', '`Name: value`');
      const headers = lines === invalid ? invalid : readHeaders(lines, 'none', reader.issues);
      if (headers === invalid) return;
      assert.equal(headers.length, pairs.length);
      for (const header of headers) assert.doesNotMatch(`${header.name}${header.value}`, /[\r\n\0]/);
    }),
    { numRuns: 2000 },
  );
});
