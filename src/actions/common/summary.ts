import { formatTime } from '../../lib/format.ts';
import type { StateChange } from '../../wait/loop.ts';

/** What a job summary shows. */
export interface Summary {
  readonly request: string;
  readonly succeeded: boolean;
  readonly result: string;
  readonly values: ReadonlyMap<string, string>;
  readonly changes: readonly StateChange[];
}

/** Characters of one cell. */
const longestCell = 300;

/** Nothing from outside is Markdown or HTML: whatever could be is written as a character reference. */
const cell = (text: string): string =>
  (text.length > longestCell ? `${text.slice(0, longestCell)}...` : text)
    .toWellFormed()
    .replace(/[^\p{L}\p{N} .,/:;_"'{}()=+%?-]/gu, (char) => `&#${char.codePointAt(0)};`);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
        .concat('\n\n');

/**
 * The Markdown of a job summary.
 *
 * @param hide replaces what is masked
 */
export const describeSummary = (
  { request, succeeded, result, values, changes }: Summary,
  hide: (text: string) => string,
): string =>
  [
    `### ${succeeded ? '&#9989;' : '&#10060;'} ${cell(hide(request))}\n\n`,
    `${hide(result).split('\n').map(cell).join('<br>')}\n\n`,
    table(
      ['Output', 'Value'],
      [...values].map(([name, value]) => [name, hide(value)]),
    ),
    table(
      ['State', 'After'],
      changes.map(({ state, afterMs }) => [hide(state), formatTime(afterMs)]),
    ),
  ].join('');
