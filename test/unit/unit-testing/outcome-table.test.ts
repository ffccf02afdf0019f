import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeFailures } from '../../../src/unit-testing/outcome.ts';
import type { FailedTest, TestResult } from '../../../src/unit-testing/status.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { hostileTexts } from '../../support/hostile.ts';
import { render, textOf } from '../../support/render.ts';

const mebibyte = 1024 * 1024;

const result = (failedTests: readonly FailedTest[], failures = failedTests.length): TestResult => ({
  ...{ tests: failures, failures, failedTests },
  runtimeMs: 5,
});

const everywhere = (text: string): FailedTest => ({ name: text, error: text, step: text });

/** The cells of the table body, as a browser shows them. */
const cellsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => textOf(cell));

/** Every tag of a page, without its attributes. */
const tagsOf = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/<\/?([a-z][^\s/>]*)/gi)].map(([, name = '']) => name)),
];

test('the table has a row for each failed test', () => {
  const markdown = describeFailures(
    result([
      { name: 'Orders.Test_Price', error: 'Expected 3', step: 'Compare' },
      { name: 'Orders.Test_Tax', error: '', step: '' },
    ]),
    mebibyte,
  );
  assert.equal(
    markdown,
    '| Test | Error | Last step |\n| --- | --- | --- |\n' +
      '| Orders.Test&#95;Price | Expected 3 | Compare |\n| Orders.Test&#95;Tax |  |  |\n',
  );
  const html = render(markdown);
  assert.deepEqual(cellsOf(html), ['Orders.Test_Price', 'Expected 3', 'Compare', 'Orders.Test_Tax', '', '']);
});

test('there is no table if nothing failed, and failures without a name are counted', () => {
  assert.equal(describeFailures(result([]), mebibyte), '');
  assert.equal(describeFailures(result([], 3), mebibyte), 'Failed tests that the app does not name: 3.\n');
  const both = describeFailures(result([everywhere('a')], 3), mebibyte);
  assert.match(both, /\| a \| a \| a \|\n\nFailed tests that the app does not name: 2\.\n$/);
});

const harmless = ['table', 'thead', 'tr', 'th', 'tbody', 'td', 'wbr'];

for (const [name, text] of Object.entries(hostileTexts))
  test(`${name} in a test is shown as text in one row`, () => {
    const markdown = describeFailures(result([everywhere(text), everywhere('next')]), mebibyte);
    const html = render(markdown);
    assert.equal(cellsOf(html).length, 6);
    assert.deepEqual(cellsOf(html).slice(3), ['next', 'next', 'next']);
    assert.deepEqual(
      tagsOf(html).filter((tag) => !harmless.includes(tag)),
      [],
    );
    assert.doesNotMatch(markdown, /https?:\/\/|www\.|ftp:\/\/|[@#](?!\d+;)/i);
    assert.doesNotMatch(markdown, /&#(?:35|64);(?!<wbr>)/);
  });

test('hostile Markdown is shown as it was written', () => {
  const texts = [
    'Markdown that links',
    'bare addresses',
    'emphasis and code',
    'HTML tags',
    'a backslash before a bar',
    'character references',
  ];
  for (const name of texts) {
    const text = hostileTexts[name] ?? '';
    const [cell] = cellsOf(render(describeFailures(result([everywhere(text)]), mebibyte)));
    assert.equal(cell, text.trimEnd(), name);
  }
});

test('a long cell is cut at 300 characters', () => {
  const markdown = describeFailures(result([everywhere('x'.repeat(301))]), mebibyte);
  assert.equal(cellsOf(render(markdown))[0], `${'x'.repeat(300)}...`);
});

test('rows are left out, and counted, only if the Markdown would be too large', () => {
  const all = Array.from({ length: 20_000 }, (_, index) => everywhere(`Module.Test${index}`));
  const whole = describeFailures(result(all.slice(0, 1000)), mebibyte);
  assert.doesNotMatch(whole, /left out/);
  assert.equal(whole.match(/^\| Module/gm)?.length, 1000);
  const markdown = describeFailures(result(all), mebibyte);
  const size = Buffer.byteLength(markdown);
  assert.ok(size <= mebibyte && size > mebibyte - 1000, String(size));
  const rows = markdown.match(/^\| Module/gm)?.length ?? 0;
  const sentence = `Failed tests left out here, as a summary has a size limit: ${20_000 - rows}. The report lists them all.\n`;
  assert.ok(markdown.endsWith(`|\n\n${sentence}`));
});

test('any texts result in one row for each test, no HTML tag, and no more bytes than allowed', () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 400 }),
    fc.constantFrom(...Object.values(hostileTexts)),
  );
  const failedTest = fc.record({ name: text, error: text, step: text });
  fc.assert(
    fc.property(fc.array(failedTest, { minLength: 1, maxLength: 4 }), (failedTests) => {
      const html = render(describeFailures(result(failedTests), mebibyte));
      assert.equal(cellsOf(html).length, 3 * failedTests.length);
      assert.deepEqual(
        tagsOf(html).filter((tag) => !harmless.includes(tag)),
        [],
      );
      assert.ok(Buffer.byteLength(describeFailures(result(failedTests), 3000)) <= 3000);
    }),
    { numRuns: 200 },
  );
});
