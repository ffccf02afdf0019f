import { escapeWithoutLinks, excerpt } from '../lib/escape.ts';
import type { FailedTest, TestResult, TestStatus } from './status.ts';

/** Failed tests that an annotation names, and characters of each name. */
const maxNames = 10;
const maxNameLength = 200;

/** What the numbers of a run mean for the step. */
type TestOutcome = 'PASSED' | 'TESTS_FAILED' | 'NO_TESTS';

export function testOutcome({ tests, failures }: TestResult): TestOutcome {
  if (failures > 0) return 'TESTS_FAILED';
  return tests === 0 ? 'NO_TESTS' : 'PASSED';
}

/** One sentence without a full stop. */
export function describeOutcome(result: TestResult): string {
  const { tests, failures } = result;
  const sentences = {
    PASSED: tests === 1 ? 'The only test passed' : `All ${tests} tests passed`,
    TESTS_FAILED: `${failures} of ${tests} ${tests === 1 ? 'test' : 'tests'} failed`,
    NO_TESTS:
      'The app ran no tests. Check that the constant `UnitTesting.Enabled` is true, and that the app contains unit tests',
  };
  return sentences[testOutcome(result)];
}

/**
 * The failed tests, for an annotation: a line each, never with an error text, which can hold data of the app.
 *
 * @returns the first names, and how many more there are
 */
export function listFailures({ failures, failedTests }: TestResult): readonly string[] {
  const names = failedTests
    .filter(({ name }) => name !== '')
    .slice(0, maxNames)
    .map(({ name }) => `- ${excerpt(name, (text) => text, maxNameLength)}`);
  const more = failures - names.length;
  if (more === 0) return names;
  return [...names, names.length === 0 ? `The app names none of the ${more} failed tests.` : `and ${more} more`];
}

/** How far a run was when it was last polled, for a message about a timeout; empty if the app reports no numbers before the end. */
export function describeProgress({ tests, failures }: Extract<TestStatus, { completed: false }>): string {
  if (tests === undefined || failures === undefined) return '';
  return `the app reported ${tests} tests, ${failures} of them failed so far`;
}

/** Characters of a cell. */
const maxCellLength = 300;

const head = '| Test | Error | Last step |\n| --- | --- | --- |\n';

/** Bytes kept free for the sentences behind the table. */
const maxNoteBytes = 300;

/**
 * The Markdown of a job summary about the failed tests: a row for each that the app names.
 *
 * @param maxBytes rows are left out, and counted, only if the Markdown would be larger
 * @returns empty if no test failed
 */
export function describeFailures({ failures, failedTests }: TestResult, maxBytes: number): string {
  const rows = rowsWithin(failedTests, maxBytes - head.length - maxNoteBytes);
  const leftOut = failedTests.length - rows.length;
  const unnamed = failures - failedTests.length;
  const parts = [
    rows.length > 0 ? `${head}${rows.join('')}` : '',
    leftOut > 0
      ? `Failed tests left out here, as a summary has a size limit: ${leftOut}. The report lists them all.\n`
      : '',
    unnamed > 0 ? `Failed tests that the app does not name: ${unnamed}.\n` : '',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function rowsWithin(failedTests: readonly FailedTest[], maxBytes: number): readonly string[] {
  const rows: string[] = [];
  let bytes = 0;
  for (const { name, error, step } of failedTests) {
    const row = `| ${[name, error, step].map(cell).join(' | ')} |\n`;
    bytes += Buffer.byteLength(row);
    if (bytes > maxBytes) break;
    rows.push(row);
  }
  return rows;
}

const cell = (text: string): string => escapeWithoutLinks(excerpt(text, (same) => same, maxCellLength));
