import { escapeWithoutLinks, excerpt } from '../lib/escape.ts';
import type { FailedTest, TestResult } from './status.ts';

/** Characters of a cell. */
const maxCellLength = 300;

const head = '| Test | Error | Last step |\n| --- | --- | --- |\n';

/** Bytes kept free for the sentences behind the table. */
const maxNoteBytes = 300;

/**
 * The Markdown of a job summary about the failed tests: a row for each that the app names.
 *
 * @param maxBytes rows are left out, and counted, only where the Markdown would be larger
 * @returns empty where no test failed
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
