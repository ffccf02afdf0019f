import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createLogView, withSources } from '../../support/log.ts';
import { builtFolder } from '../../support/step.ts';

const main = join(builtFolder(), 'main.js');
const begin = 'async function makeCall(context) {';
const line = readFileSync(main, 'utf8').split('\n').indexOf(begin) + 1;

test('a stack trace names lines of src', () => {
  const [from, to] = ['actions/call/action.ts', 'async function makeCall('];
  const stack = `Error: no\n    at makeCall (${main}:${line}:1)\n    at node:events:1:2`;
  const [, file, row] = /^Error: no\n {4}at makeCall \(src[\\/]([\w./\\-]+):(\d+):1\)\n {4}at node:events:1:2$/.exec(
    withSources(stack),
  ) ?? ['', '', ''];
  assert.equal(file?.replaceAll('\\', '/'), from);
  assert.ok(readFileSync(`src/${from}`, 'utf8').split('\n')[Number(row) - 1]?.startsWith(to));
});

test('a position outside the build stays unchanged', () => {
  const text = 'at x (/nowhere/x.js:1:2), /nowhere/y.ts:1:2, https://a.example/z.js:1:2';
  assert.equal(withSources(text), text);
});

test('a run is shown line by line, and a masked value is hidden from its mask on', () => {
  const show = createLogView();
  const printed = [
    'early s3cr3t',
    '::add-mask::s3cr3t',
    '::add-mask::s3cr3t-and-more%25',
    '::add-mask::',
    'a s3cr3t-and-more% and s3cr3t',
    '::error title=x::Take%0Acare of s3cr3t',
    '::debug::b',
  ];
  assert.deepEqual(printed.flatMap(show), ['early s3cr3t', 'a *** and ***', 'Error: Take\ncare of ***', '##[debug]b']);
});
