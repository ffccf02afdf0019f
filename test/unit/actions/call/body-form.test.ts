import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForm } from '../../../../src/actions/call/body.ts';
import { createForm } from '../../../../src/http/body.ts';
import { createIssues, invalid } from '../../../../src/inputs/issues.ts';
import { createInputReader, createInputSource } from '../../../../src/inputs/reader.ts';

const read = (...lines: string[]) => {
  const warnings: string[] = [];
  const issues = createIssues((message) => warnings.push(message));
  const reader = createInputReader(
    createInputSource(() => lines.join('\n')),
    issues,
  );
  const pairs = reader.pairs('form', '`name=value`');
  const parts = pairs === invalid ? invalid : readForm(pairs, issues);
  assert.ok(parts !== invalid);
  return { parts, warnings, faults: [...issues.list] };
};

test('a text part may have a media type, as with curl', () => {
  const table: [line: string, text: string, type: string | undefined][] = [
    ['a=b', 'b', undefined],
    ['a={"x":1};type=application/json', '{"x":1}', 'application/json'],
    ['a=b;type=text/plain; charset=utf-8', 'b', 'text/plain; charset=utf-8'],
    ['a=b;type=none', 'b;type=none', undefined],
    ['a=;type=text/plain', '', 'text/plain'],
    ['a=x;type=1;type=text/plain', 'x;type=1', 'text/plain'],
  ];
  for (const [line, text, type] of table)
    assert.deepEqual(read(line).parts, [type === undefined ? { name: 'a', text } : { name: 'a', text, type }], line);
  const { body, contentType } = createForm(read('a={};type=application/json').parts);
  const [segment] = body;
  assert.ok(segment && 'bytes' in segment);
  assert.equal(
    segment.bytes.toString(),
    `--${contentType.slice('multipart/form-data; boundary='.length)}\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: application/json\r\n\r\n{}\r\n`,
  );
});

test('a text that looks like a path causes a warning, and is sent unchanged', () => {
  for (const value of [
    './app.mda',
    '../x/y',
    '/tmp/a.bin',
    '~/a.mda',
    'C:\\build\\app.mda',
    'build/app.MDA',
    'app.zip',
    'my-app.mpk',
  ]) {
    const { warnings, parts, faults } = read(`file=${value}`);
    assert.deepEqual(warnings, [
      `form, line 1: the string "${value}" is sent, not a file; for a file write \`file=@${value}\``,
    ]);
    assert.deepEqual([parts, faults], [[{ name: 'file', text: value }], []]);
  }
  for (const value of [
    'main',
    '1.2.3',
    'https://x.example/a.zip',
    'a sentence with app.zip',
    '/',
    '../../lib/',
    'true',
    'a/b',
    '',
  ])
    assert.deepEqual(read(`file=${value}`).warnings, [], value);
});
