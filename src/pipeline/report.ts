import type { Cloud } from '../cloud/calls.ts';
import { ActionError, CancelledError, type Failure, messageOf, StepFailure } from '../lib/errors.ts';
import type { Runner } from '../runner/runner.ts';
import type { Stages } from './stages.ts';
import { describeStages, type StagesSummary } from './summary.ts';

/** What a failure says beside its cause: the end of its first line, and the lines behind the cause's own. */
interface Aftermath {
  readonly state: string;
  readonly advice: readonly string[];
}

/** A run in stages, and what is to be told of it. */
interface RunInStages {
  /** What the first line of a failure begins with. */
  readonly name: 'Deploy' | 'Backup' | 'Restore';
  readonly cloud: { readonly client: Pick<Cloud['client'], 'close'> };
  readonly stages: Stages;
  /** All that is known so far, whatever the end. */
  readonly outputs: Readonly<Partial<Record<string, string>>>;
  work(): Promise<void>;
  /** What is to be said beside the cause of a failure. */
  aftermath(error: unknown): Promise<Aftermath>;
  /** Says what was done; absent where no summary is wanted. */
  readonly summary?: (() => Omit<StagesSummary, 'succeeded' | 'stages'>) | undefined;
}

/** Reads the plan of an action; a mistake in the inputs is told in outputs, too. @throws ActionError */
export async function readPlan<T>(runner: Runner, plan: (runner: Runner) => Promise<T>): Promise<T> {
  const problem = runner.outputProblem();
  if (problem) throw new ActionError(problem);
  try {
    return await plan(runner);
  } catch (error) {
    if (error instanceof ActionError)
      runner.setOutputs({
        'error-code': error.code ?? 'ACTION_FAILED',
        'error-message': runner.redact(error.message),
      });
    throw error;
  }
}

/** What a run in stages needs of the runner. */
type Reporter = Pick<Runner, 'redact' | 'withoutCredential' | 'setOutputs' | 'summarize' | 'warning'>;

/** Does the work of a run; sets the outputs and writes the summary, whatever the end. @throws StepFailure, or Error where the action has a defect */
export async function perform(run: RunInStages, runner: Reporter): Promise<void> {
  const { cloud, work } = run;
  try {
    await work();
    present(run, undefined, runner);
  } catch (error) {
    const failure = await describeEnd(run, error, runner);
    present(run, failure, runner);
    if (error instanceof ActionError) throw new StepFailure(failure.message, { code: failure.code });
    const defect = new Error(failure.message, { cause: error });
    if (error instanceof Error && error.stack) defect.stack = error.stack;
    throw defect;
  } finally {
    cloud.client.close();
  }
}

const noAftermath: Aftermath = { state: '', advice: [] };

/** Why a run ended: the stage, what happened and the state of things in the first line; then what to do. */
async function describeEnd(
  { name, stages, aftermath }: RunInStages,
  error: unknown,
  runner: Reporter,
): Promise<Failure> {
  const isDefect = !(error instanceof ActionError);
  // A defect may well show here again, and must not hide where it did at first.
  const { state, advice } = await (isDefect ? aftermath(error).catch(() => noAftermath) : aftermath(error));
  const code = (isDefect ? undefined : error.code) ?? 'ACTION_FAILED';
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

function present({ outputs, stages, summary }: RunInStages, failure: Failure | undefined, runner: Reporter): void {
  const rows = stages.list.map((each) => ({ ...each, detail: runner.redact(each.detail) }));
  const list = rows.map(({ name, result, seconds, detail }) => ({ name, result, seconds, detail }));
  const all = {
    ...outputs,
    ...(failure && { 'error-code': failure.code, 'error-message': failure.message }),
    ...{ stage: stages.current(), stages: JSON.stringify(list) },
  };
  const entries = Object.entries(all).map(([name, value]) => [name, runner.withoutCredential(value ?? '')]);
  runner.setOutputs(Object.fromEntries(entries));
  if (!summary) return;
  const { title, text, link } = summary();
  // Hidden before it is escaped, as a secret in pieces is no longer known.
  const markdown = describeStages({
    title: runner.redact(title),
    succeeded: failure === undefined,
    text: failure?.message ?? runner.redact(text),
    link: runner.withoutCredential(link),
    stages: rows,
  });
  const problem = runner.summarize(markdown);
  if (problem) runner.warning(`There is no summary: ${problem}.`);
}
