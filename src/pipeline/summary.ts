import { escapeMarkdown } from '../lib/escape.ts';
import type { StageRecord } from './stages.ts';

/** What the summary of a run in stages shows. */
export interface StagesSummary {
  readonly title: string;
  readonly succeeded: boolean;
  readonly text: string;
  /** A URL, or empty. */
  readonly link: string;
  readonly stages: readonly StageRecord[];
  /** Markdown of the action's own, between the text and the stages. */
  readonly details?: string | undefined;
  /** How a text becomes Markdown; `escapeMarkdown` unless given. */
  readonly toMarkdown?: ((text: string) => string) | undefined;
}

/** The URL comes from Mendix: only an https URL becomes a link, and a serialised URL contains no HTML. */
function linkTo(link: string): readonly string[] {
  const url = URL.parse(link);
  return url?.protocol === 'https:' ? ['', `<${url.href}>`] : [];
}

/** The Markdown of a job summary: what went where, the stages, and a timeline. */
export function describeStages(summary: StagesSummary): string {
  const { title, succeeded, text, link, stages, details, toMarkdown = escapeMarkdown } = summary;
  const rows = stages.map(
    ({ name, result, seconds, detail }) => `| ${name} | ${result} | ${seconds} | ${toMarkdown(detail)} |`,
  );
  const bars = stages
    .filter(({ result }) => result !== 'skipped')
    .map(({ name, seconds, startedAt, result }) => {
      const start = Math.floor(startedAt / 1000);
      const flag = result === 'done' ? '' : 'crit, ';
      return `  ${name} :${flag}${start}, ${start + Math.max(1, Math.round(seconds))}`;
    });
  const lines = [
    `### ${succeeded ? '&#9989;' : '&#10060;'} ${toMarkdown(title)}`,
    '',
    ...text.split('\n').map((line) => `${toMarkdown(line)}<br>`),
    ...linkTo(link),
    '',
    ...(details ? [details, ''] : []),
    '| Stage | Result | Seconds | Detail |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...(bars.length > 0 ? ['```mermaid', 'gantt', '  dateFormat X', '  axisFormat %H:%M:%S', ...bars, '```', ''] : []),
  ];
  return lines.join('\n');
}
