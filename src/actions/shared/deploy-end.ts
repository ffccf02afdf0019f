// How the deploys of all platforms end: their line of result, and a rollback.

import { ActionError, CancelledError, messageOf } from '../../lib/errors.ts';
import { excerpt } from '../../lib/escape.ts';
import { minutes, type Stages } from '../../pipeline/stages.ts';
import { LoginRequiredError } from '../../platform/health-check.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Recorder } from '../define-action.ts';

/** A deploy of any platform. */
interface AnyDeploy {
  readonly inputs: { readonly dryRun: boolean; readonly onFailure: 'leave' | 'rollback' };
  readonly recorder: Pick<
    Recorder<'changed' | 'model-version' | 'package-id' | 'rolled-back' | 'result'>,
    'get' | 'set'
  >;
  readonly stages: Pick<Stages, 'current'>;
  readonly runner: Pick<Runner, 'redact'>;
  /** What became of a rollback; absent until one could be due. */
  rollback: RollbackEnd | undefined;
}

/** What became of a rollback. */
export interface RollbackEnd {
  readonly rolledBack: 'true' | 'false' | 'failed';
  /** One or two sentences. */
  readonly text: string;
}

/** One short line about a deploy that succeeded, such as for a chat. @param subject the app and the environment */
export function describeDeployResult({ inputs, recorder, runner }: AnyDeploy, subject: string): string {
  const version = recorder.get('model-version') || recorder.get('package-id') || 'a new package';
  const isChanged = recorder.get('changed') === 'true';
  const end = isChanged
    ? `${inputs.dryRun ? 'would deploy' : 'deployed'} ${version}`
    : `already up to date with ${version}`;
  return excerpt(`${subject}: ${inputs.dryRun ? 'dry run, ' : ''}${end}`, runner.redact);
}

/** How a rollback ended, in the line about a deploy that failed. */
const rollbackEnds = { true: 'rolled back', false: 'not rolled back', failed: 'the rollback also failed' } as const;

/** One short line about a deploy that failed. */
function describeFailedDeploy(
  { inputs, stages, rollback, runner }: AnyDeploy,
  subject: string,
  error: unknown,
): string {
  const code = (error instanceof ActionError ? error.code : undefined) ?? 'ACTION_FAILED';
  const what = inputs.dryRun ? 'dry run failed' : code === 'CANCELLED' ? 'cancelled' : 'failed';
  const end = rollback ? `, ${rollbackEnds[rollback.rolledBack]}` : '';
  return excerpt(`${subject}: ${what} in ${stages.current()} (${code})${end}`, runner.redact);
}

/** A deploy that failed. */
interface FailedDeploy {
  readonly error: unknown;
  /** The app and the environment. */
  readonly subject: string;
  /** Whether the environment was found, so that there could have been a rollback. */
  readonly isTargetKnown: boolean;
  /** Why there was no rollback, if the failure allows none. */
  readonly against: string | undefined;
}

/** Sets the outputs of a deploy that failed: its line of result, and what became of a rollback. */
export function recordFailure(run: AnyDeploy, { error, subject, isTargetKnown, against }: FailedDeploy): void {
  if (isTargetKnown && !run.inputs.dryRun) run.rollback ??= notRolledBack(against ?? 'the deploy did not get that far');
  run.recorder.set({
    'rolled-back': run.rollback?.rolledBack ?? 'false',
    result: describeFailedDeploy(run, subject, error),
  });
}

/** The result if nothing is rolled back. @param why a clause */
export const notRolledBack = (why: string): RollbackEnd => ({ rolledBack: 'false', text: `Not rolled back: ${why}.` });

/**
 * Why the end of a deploy allows no rollback on any platform; undefined if it may.
 *
 * @param tooEarly why its stage is none that can be rolled back from, if so
 */
export function reasonAgainstAny(
  { inputs }: Pick<AnyDeploy, 'inputs'>,
  error: unknown,
  tooEarly?: string,
): string | undefined {
  if (error instanceof CancelledError) return 'the run was cancelled';
  if (tooEarly !== undefined) return tooEarly;
  if (inputs.onFailure !== 'rollback') return '`on-failure` is `leave`';
  return error instanceof LoginRequiredError ? 'the app runs, and only its health check needs a login' : undefined;
}

/** How long a rollback may take, in milliseconds. docs/limits.md lists it. */
export const rollbackLimitMs = minutes(50);

/** A run whose rollback is a stage with a session. */
interface RecoverableRun<Session> {
  readonly stages: Pick<Stages<'rollback', Session>, 'recover'>;
  readonly connection: { log(line: string): void };
}

/** Runs the stage `rollback`. @param previous the package that it goes back to, for people */
export async function runRollback<Session>(
  { stages, connection }: RecoverableRun<Session>,
  previous: string,
  work: (session: Session) => Promise<RollbackEnd>,
): Promise<RollbackEnd> {
  connection.log(`Rolling back to ${previous}`);
  try {
    return await stages.recover('rollback', work);
  } catch (cause) {
    const [text] = messageOf(cause).split('\n');
    return { rolledBack: 'failed', text: `The rollback to ${previous} also failed: ${text}` };
  }
}
