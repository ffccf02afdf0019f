import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { parse as parseJUnit } from 'junit2json';
import { writeJUnitReport } from '../../../src/unit-testing/report.ts';
import type { FailedTest, TestResult } from '../../../src/unit-testing/status.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { hostileTexts } from '../../support/hostile.ts';

const result = (fields: Partial<TestResult>): TestResult => {
  const failedTests = fields.failedTests ?? [];
  const failures = fields.failures ?? failedTests.length;
  return { tests: failures, runtimeMs: 1234, ...fields, failures, failedTests };
};

const failed = (fields: Partial<FailedTest>): FailedTest => ({
  name: 'Orders.Test_Price',
  error: '',
  step: '',
  ...fields,
});

interface Case {
  readonly attributes: Readonly<Record<string, string>>;
  readonly message?: string | undefined;
  readonly text?: string;
}

const elementsOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => child.type === 'element' && 'name' in child && child.name === name);

/** Reads a report with a parser that rejects anything that is not well-formed. */
function read(report: string): { readonly suite: XmlElement; readonly cases: readonly Case[] } {
  const { root } = parseXml(report);
  assert.ok(root);
  assert.equal(root.name, 'testsuites');
  const [suite, ...more] = elementsOf(root, 'testsuite');
  assert.ok(suite && more.length === 0);
  const cases = elementsOf(suite, 'testcase').map((each) => {
    const [failure] = elementsOf(each, 'failure');
    return {
      attributes: { ...each.attributes },
      ...(failure && { message: failure.attributes.message, text: failure.text }),
    };
  });
  return { suite, cases };
}

test('a report has exactly these bytes', () => {
  const failedTests = [failed({ error: 'Expected <3>,\n  got 4', step: 'Compare & end' })];
  assert.equal(
    writeJUnitReport(result({ tests: 3, failures: 2, failedTests })),
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Mendix unit tests" tests="3" failures="2" errors="0" skipped="0" time="1.234">
  <testsuite name="Mendix unit tests" tests="3" failures="2" errors="0" skipped="0" time="1.234">
    <testcase classname="Orders" name="Test_Price"><failure message="Expected &lt;3&gt;,">Expected &lt;3&gt;,
  got 4
Last step: Compare &amp; end</failure></testcase>
    <testcase classname="Failed tests without a name" name="2"><failure message="The app gives no error text."></failure></testcase>
    <testcase classname="Passed tests" name="3"/>
  </testsuite>
</testsuites>
`,
  );
});

for (const [name, fields] of [
  ['nothing ran', { tests: 0 }],
  ['all passed', { tests: 4 }],
  ['all failed', { tests: 2, failedTests: [failed({}), failed({})] }],
  ['some failures have no name', { tests: 7, failures: 4, failedTests: [failed({ name: '' })] }],
  ['no runtime', { tests: 1, runtimeMs: undefined }],
] as const)
  test(`two parsers agree on the number of tests and failures: ${name}`, async () => {
    const given = result(fields);
    const report = writeJUnitReport(given);
    const { suite, cases } = read(report);
    const seen = await parseJUnit(report);
    assert.ok(seen && 'testsuite' in seen);
    const [other] = seen.testsuite ?? [];
    const otherCases = other?.testcase ?? [];
    const expected = [given.tests, given.failures];
    assert.deepEqual([cases.length, cases.filter(({ message }) => message !== undefined).length], expected);
    assert.deepEqual([otherCases.length, otherCases.filter(({ failure }) => failure).length], expected);
    assert.deepEqual(
      [seen.tests, seen.failures, other?.tests, other?.failures, other?.skipped],
      [...expected, ...expected, 0],
    );
    assert.deepEqual(
      [suite.attributes.errors, suite.attributes.time],
      ['0', given.runtimeMs === undefined ? '0.000' : '1.234'],
    );
  });

for (const [name, classname, short] of [
  ['Orders.Test_Price', 'Orders', 'Test_Price'],
  ['a.b.c', 'a.b', 'c'],
  ['plain', '', 'plain'],
  ['ends.', '', 'ends.'],
  ['.x', '', 'x'],
  ['', 'Failed tests without a name', '1'],
] as const)
  test(`the name ${JSON.stringify(name)} is split into class ${JSON.stringify(classname)} and name ${JSON.stringify(short)}`, () =>
    assert.deepEqual(read(writeJUnitReport(result({ failedTests: [failed({ name })] }))).cases[0]?.attributes, {
      classname,
      name: short,
    }));

for (const [error, message, text] of [
  ['', 'The app gives no error text.', 'Last step: s'],
  ['one', 'one', 'one\nLast step: s'],
  ['\n\n first\nsecond', 'first', '\n\n first\nsecond\nLast step: s'],
  ['a\rb', 'a', 'a\rb\nLast step: s'],
  ['x'.repeat(501), 'x'.repeat(500), `${'x'.repeat(501)}\nLast step: s`],
  [`${'x'.repeat(499)}😀`, 'x'.repeat(499), `${'x'.repeat(499)}😀\nLast step: s`],
] as const)
  test(`the message of an error is its first line: ${JSON.stringify(error.slice(0, 20))}`, () => {
    const { cases } = read(writeJUnitReport(result({ failedTests: [failed({ error, step: 's' })] })));
    assert.deepEqual([cases[0]?.message, cases[0]?.text], [message, text]);
  });

test('an error without a last step is the whole text of the failure', () =>
  assert.equal(read(writeJUnitReport(result({ failedTests: [failed({ error: 'e' })] }))).cases[0]?.text, 'e'));

for (const [tests, failures, cases] of [
  [10_000, 1, 10_000],
  [10_001, 1, 1],
  [10_001, 10_001, 10_000],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 10_000],
] as const)
  test(`a report of ${tests} tests with ${failures} failures has ${cases} testcase elements`, () => {
    const { suite, cases: written } = read(writeJUnitReport(result({ tests, failures })));
    assert.equal(written.length, cases);
    assert.deepEqual([suite.attributes.tests, suite.attributes.failures], [`${tests}`, `${failures}`]);
  });

test('every failed test with a name has an element, however many there are', () => {
  const failedTests = Array.from({ length: 10_500 }, (_, index) => failed({ name: `A.T${index}` }));
  const { cases } = read(writeJUnitReport(result({ tests: 11_000, failures: 10_600, failedTests })));
  assert.equal(cases.length, 10_500);
  assert.equal(cases.at(-1)?.attributes.name, 'T10499');
});

/** The part of a text that XML 1.0 can represent: https://www.w3.org/TR/xml/#NT-Char */
const allowed = (text: string): string =>
  [...text]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      const isChar =
        [0x9, 0xa, 0xd].includes(code) ||
        (code >= 0x20 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd) ||
        code >= 0x10000;
      return isChar ? char : '\ufffd';
    })
    .join('');

for (const [name, text] of Object.entries(hostileTexts))
  test(`${name} in a test is plain text in the report`, async () => {
    const report = writeJUnitReport(
      result({ tests: 2, failedTests: [failed({ name: `A.${text.replaceAll('.', '')}`, error: text, step: text })] }),
    );
    const [first, ...others] = read(report).cases;
    assert.equal(others.length, 1);
    assert.equal(first?.attributes.name, allowed(text.replaceAll('.', '')));
    assert.equal(first?.text, `${allowed(text)}\nLast step: ${allowed(text)}`);
    assert.ok(await parseJUnit(report));
  });

test('a line of a million characters is kept completely', () => {
  const error = '<&>]]>\u0000'.repeat(150_000);
  assert.equal(
    read(writeJUnitReport(result({ failedTests: [failed({ error })] }))).cases[0]?.text?.length,
    error.length,
  );
});

test('any texts result in a well-formed report with an element for each test', () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(...Object.values(hostileTexts)),
  );
  const failedTest = fc.record({ name: text, error: text, step: text });
  fc.assert(
    fc.property(fc.array(failedTest, { maxLength: 4 }), fc.nat(3), fc.nat(3), (failedTests, unnamed, passed) => {
      const failures = failedTests.length + unnamed;
      const report = writeJUnitReport(result({ tests: failures + passed, failures, failedTests }));
      const { cases } = read(report);
      assert.equal(cases.length, failures + passed);
      assert.equal(cases.filter(({ message }) => message !== undefined).length, failures);
      for (const [index, { error, step }] of failedTests.entries())
        assert.equal(
          cases[index]?.text,
          [error, step && `Last step: ${step}`]
            .filter((each) => each !== '')
            .map(allowed)
            .join('\n'),
        );
    }),
    { numRuns: 300 },
  );
});
