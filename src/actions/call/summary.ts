import { escapeWithoutLinks, excerpt } from '../../lib/escape.ts';
import { counted, formatTime } from '../../lib/format.ts';
import type { Runner } from '../../runner/runner.ts';
import type { StateChange } from '../../wait/poll.ts';
import type { ExtractionResult } from './after-response.ts';
import { describeResponse } from './log.ts';
import type { CallResult } from './outputs.ts';
import type { CallPlan } from './plan.ts';

/** What a job summary shows. */
export interface Summary {
  readonly request: string;
  readonly succeeded: boolean;
  readonly result: string;
  readonly values: ReadonlyMap<string, string>;
  readonly changes: readonly Omit<StateChange, 'isOutage'>[];
}

/** Characters of one cell. */
const maxCellLength = 300;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
        .concat('\n\n');

/**
 * The Markdown of a job summary.
 *
 * @param hide replaces what is masked
 */
export function describeSummary(
  { request, succeeded, result, values, changes }: Summary,
  hide: (text: string) => string,
): string {
  const cell = (text: string): string => escapeWithoutLinks(excerpt(text, hide, maxCellLength));
  return [
    `### ${succeeded ? '&#9989;' : '&#10060;'} ${cell(request)}\n\n`,
    // Hidden as a whole, as a secret may have several lines.
    `${hide(result).split('\n').map(cell).join('<br>')}\n\n`,
    table(
      ['Output', 'Value'],
      [...values].map(([name, value]) => [cell(name), cell(value)]),
    ),
    table(
      ['State', 'First seen after'],
      changes.map(({ state, afterMs }) => [cell(state), formatTime(afterMs)]),
    ),
  ].join('');
}

/** Adds the outcome of the call to the job summary. */
export function summarize(
  { request: { method, url } }: CallPlan,
  { last, failure, changes = [], polls, items }: CallResult,
  { extracts: { values, file }, runner }: { readonly extracts: ExtractionResult; readonly runner: Runner },
): void {
  const facts = [
    ...(polls === undefined ? [] : [`${counted(polls, 'poll')}.`]),
    ...(items === undefined ? [] : [`${counted(items, 'item')}.`]),
    ...(file ? [`Downloaded to ${file}`] : []),
  ];
  const summary = {
    request: `${method} ${url.origin}${url.pathname}`,
    succeeded: failure === undefined,
    result: [failure?.message ?? describeResponse(last), ...facts].join('\n'),
    values,
    changes,
  };
  const problem = runner.summarize(describeSummary(summary, runner.redact));
  if (problem) runner.warning(`Could not write the job summary: ${problem}.`);
}
