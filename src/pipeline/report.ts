import { ActionError, CancelledError, type Failure, messageOf, StepFailure } from '../lib/errors.ts';
import { escapeWithoutLinks } from '../lib/escape.ts';
import type { Runner } from '../runner/runner.ts';
import type { StageRecord, Stages } from './stages.ts';

/** Context for a failure message: the state of things for its first line, and advice for the lines behind it. */
export interface FailureContext {
  readonly state: string;
  readonly advice: readonly string[];
}

/** The outputs that every run in stages has. */
export type ReportOutput = 'stage' | 'stages' | 'error-code' | 'error-message';

/** A run in stages, and what its report needs. */
interface ReportedRun {
  /** How the first line of a failure begins, such as `Deploy`. */
  readonly name: string;
  readonly stages: Pick<Stages, 'list' | 'current' | 'finish'>;
  /** Knows the outputs so far. */
  readonly recorder: { values(): Readonly<Record<string, string>> };
  work(): Promise<void>;
  /** Describes the state of things after a failure. */
  failureContext(error: unknown): Promise<FailureContext>;
  /** What the job summary shows; absent if none is wanted. */
  readonly summary?: (() => RunSummary) | undefined;
}

/** What a report needs of the runner. */
type Reporter = Pick<Runner, 'redact' | 'withoutCredential' | 'setOutputs' | 'summarize' | 'warning'>;

/**
 * Does the work of a run; sets the outputs and writes the summary, whatever the end.
 *
 * @throws StepFailure; Error if the action has a bug
 */
export async function runAndReport(run: ReportedRun, runner: Reporter): Promise<void> {
  try {
    await run.work();
    run.stages.finish();
  } catch (error) {
    const failure = await failureOf(run, error, runner);
    report(run, failure, runner);
    if (error instanceof ActionError) throw new StepFailure(failure.message, { code: failure.code });
    const bug = new Error(failure.message, { cause: error });
    if (error instanceof Error && error.stack) bug.stack = error.stack;
    throw bug;
  }
  report(run, undefined, runner);
}

const noContext: FailureContext = { state: '', advice: [] };

/** Why a run ended: stage, cause and state in the first line; then what to do. */
async function failureOf(
  { name, stages, failureContext }: ReportedRun,
  error: unknown,
  runner: Reporter,
): Promise<Failure> {
  const isBug = !(error instanceof ActionError);
  // The bug may show here once more, and must not hide where it came from.
  const { state, advice } = await (isBug ? failureContext(error).catch(() => noContext) : failureContext(error));
  const code = (isBug ? undefined : error.code) ?? 'ACTION_FAILED';
  const [text = '', ...more] = messageOf(error).split('\n');
  const first = text.includes(code) || error instanceof CancelledError ? text : `${code}: ${text}`;
  const verb = error instanceof CancelledError ? 'was cancelled' : 'failed';
  const cause = first.replace(/(?<![.\s])[.\s]+$/, '');
  const lines = [
    `${name} ${verb} in stage ${stages.current()}: ${cause}${/[?!]$/.test(cause) ? '' : '.'}${state && ` ${state}`}`,
    ...more,
    ...advice,
  ];
  return { code, message: runner.redact(lines.join('\n')) };
}

function report({ recorder, stages, summary }: ReportedRun, failure: Failure | undefined, runner: Reporter): void {
  const rows = stages.list.map((each) => ({ ...each, detail: runner.redact(each.detail) }));
  const list = rows.map(({ name, result, seconds, detail }) => ({ name, result, seconds, detail }));
  const all = {
    ...recorder.values(),
    ...(failure && { 'error-code': failure.code, 'error-message': failure.message }),
    stage: stages.current(),
    stages: JSON.stringify(list),
  };
  const entries = Object.entries(all).map(([name, value]) => [name, runner.withoutCredential(value)]);
  runner.setOutputs(Object.fromEntries(entries));
  if (!summary) return;
  const { title, text, link, details } = summary();
  // Hidden before it is escaped, as a secret in pieces is no longer recognised.
  const shown = {
    title: runner.redact(title),
    text: failure?.message ?? runner.redact(text),
    link: runner.withoutCredential(link),
    details,
  };
  const markdown = describeStages(rows, failure ? 'failed' : 'succeeded', shown);
  const problem = runner.summarize(markdown);
  if (problem) runner.warning(`Could not write the job summary: ${problem}.`);
}

/** What the summary of a run shows beside its stages. */
export interface RunSummary {
  readonly title: string;
  /** Where the run succeeded. */
  readonly text: string;
  /** A URL, or empty. */
  readonly link: string;
  /** Markdown of the action's own, between the text and the stages. */
  readonly details?: string | undefined;
}

/** The URL comes from Mendix: only an https URL becomes a link, and a serialised URL contains no HTML. */
function linkTo(link: string): readonly string[] {
  const url = URL.parse(link);
  return url?.protocol === 'https:' ? ['', `<${url.href}>`] : [];
}

/** The Markdown of a job summary: what went where, the stages, and a timeline. */
function describeStages(
  stages: readonly StageRecord[],
  end: 'succeeded' | 'failed',
  { title, text, link, details }: RunSummary,
): string {
  const rows = stages.map(
    ({ name, result, seconds, detail }) => `| ${name} | ${result} | ${seconds} | ${escapeWithoutLinks(detail)} |`,
  );
  const bars = stages
    .filter(({ result }) => result !== 'skipped')
    .map(({ name, seconds, startedAt, result }) => {
      const start = Math.floor(startedAt / 1000);
      const flag = result === 'done' ? '' : 'crit, ';
      return `  ${name} :${flag}${start}, ${start + Math.max(1, Math.round(seconds))}`;
    });
  const lines = [
    `### ${end === 'succeeded' ? '&#9989;' : '&#10060;'} ${escapeWithoutLinks(title)}`,
    '',
    ...text.split('\n').map((line) => `${escapeWithoutLinks(line)}<br>`),
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
