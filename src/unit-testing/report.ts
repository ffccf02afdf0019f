import type { FailedTest, TestResult } from './status.ts';

/** Tests up to which a report lists those that passed, and those that failed without a name. */
const maxListedTests = 10_000;

/** Characters of the attribute `message` of a failure. */
const maxMessageLength = 500;

const suiteName = 'Mendix unit tests';

/**
 * Writes a JUnit report: https://github.com/testmoapp/junitxml
 *
 * Each test has an element, so that parsers that count elements agree with those that read the numbers. Tests without a name get a number.
 * Above 10,000 tests those that passed are left out, and so are failures without a name behind the first 10,000 elements.
 *
 * @returns well-formed XML 1.0, whatever the texts of the tests are
 */
export function writeJUnitReport(result: TestResult): string {
  const { tests, failures, runtimeMs, failedTests } = result;
  const time = ((runtimeMs ?? 0) / 1000).toFixed(3);
  const totals = `tests="${tests}" failures="${failures}" errors="0" skipped="0" time="${time}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${suiteName}" ${totals}>`,
    `  <testsuite name="${suiteName}" ${totals}>`,
    ...failedTests.map((test, index) => writeFailure(test, index + 1)),
    ...numbersBetween(failedTests.length, Math.min(failures, maxListedTests)).map((number) =>
      writeFailure({ name: '', error: '', step: '' }, number),
    ),
    ...numbersBetween(failures, tests > maxListedTests ? failures : tests).map(
      (number) => `    <testcase classname="Passed tests" name="${number}"/>`,
    ),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

/** The numbers behind one, up to another. */
const numbersBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index + 1);

function writeFailure({ name, error, step }: FailedTest, number: number): string {
  const shownName = name === '' ? { classname: 'Failed tests without a name', name: `${number}` } : splitName(name);
  const attributes = `classname="${escapeAttribute(shownName.classname)}" name="${escapeAttribute(shownName.name)}"`;
  const message = firstLine(error) || 'The app gives no error text.';
  const text = [error, step === '' ? '' : `Last step: ${step}`].filter((part) => part !== '').join('\n');
  return `    <testcase ${attributes}><failure message="${escapeAttribute(message)}">${escapeText(text)}</failure></testcase>`;
}

/** The class is what stands before the last dot, as in `Module.Test_Order`. */
function splitName(name: string): { readonly classname: string; readonly name: string } {
  const dot = name.endsWith('.') ? -1 : name.lastIndexOf('.');
  return { classname: name.slice(0, Math.max(0, dot)), name: name.slice(dot + 1) };
}

const firstLine = (text: string): string =>
  text
    .trimStart()
    .split(/[\r\n]/, 1)
    .join('')
    .slice(0, maxMessageLength)
    // A cut through a pair leaves half a character, which is not shown.
    .replace(/[\ud800-\udbff]$/, '');

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Half surrogates, and the other characters that XML 1.0 forbids even as a reference, become U+FFFD. `\r` is written as a reference, as a
 * parser reads it as a line feed otherwise: https://www.w3.org/TR/xml/#charsets and #sec-line-ends
 */
const escapeText = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\r]/g, (char) => named[char] ?? '&#13;');

/** A parser reads tabs and line feeds of an attribute as blanks: https://www.w3.org/TR/xml/#AVNormalize */
const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/[\t\n]/g, (char) => (char === '\t' ? '&#9;' : '&#10;'));
