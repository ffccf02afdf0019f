import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expression } from '../../../src/expressions/jmespath.ts';
import { parseExpression } from '../../../src/expressions/parse.ts';
import { extract } from '../../../src/expressions/select.ts';
import { parseJson } from '../../../src/lib/json.ts';

const read = (text: string): Expression => {
  const expression = parseExpression(text);
  assert.ok(typeof expression !== 'string', String(expression));
  return expression;
};

test('extract reports a missing value and its hints in one sentence', () => {
  const document = parseJson('{"AppId":"calc","build-state":"x"}');
  const problem = (text: string): string =>
    extract([{ name: 'out', expression: read(text), optional: false }], [document], '').problems.join();
  assert.equal(
    problem('appId'),
    'extract, out: `appId` is missing in the response; did you mean AppId? Case and punctuation matter; end the name in `?` if it may be missing',
  );
  assert.match(
    problem('abs(build-state)'),
    /fails: .*; a dash is a minus: write the name in double quotes, "build-state"$/,
  );
});
