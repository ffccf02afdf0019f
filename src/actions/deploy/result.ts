import { ActionError } from '../../lib/errors.ts';
import { excerpt } from '../../lib/escape.ts';
import type { DeployRun } from './context.ts';

/** The app, the environment and the version, as far as they are known. */
function describeSubject({ inputs, recorder, target }: DeployRun): string {
  return `${target?.app.appId ?? recorder.get('app-id') ?? inputs.app} ${target?.environment.mode ?? inputs.environment}`;
}

const versionOf = ({ recorder }: DeployRun): string =>
  recorder.get('model-version') || recorder.get('package-id') || '';

/** One short line about a deploy that succeeded, such as for a chat. */
export function describeDeployResult(run: DeployRun): string {
  const version = versionOf(run) || 'a new package';
  const isChanged = run.recorder.get('changed') === 'true';
  const end = run.inputs.dryRun
    ? isChanged
      ? `dry run, would deploy ${version}`
      : `dry run, already up to date with ${version}`
    : isChanged
      ? `deployed ${version}`
      : `already up to date with ${version}`;
  return excerpt(`${describeSubject(run)}: ${end}`, run.runner.redact);
}

/** How a rollback ended, in the line about a deploy that failed. */
const rollbackEnds = { true: 'rolled back', false: 'not rolled back', failed: 'the rollback also failed' } as const;

/** One short line about a deploy that failed. */
export function describeFailureResult(run: DeployRun, error: unknown): string {
  const { inputs, stages, rollback, runner } = run;
  const code = (error instanceof ActionError ? error.code : undefined) ?? 'ACTION_FAILED';
  const what = inputs.dryRun ? 'dry run failed' : code === 'CANCELLED' ? 'cancelled' : 'failed';
  const end = rollback ? `, ${rollbackEnds[rollback.rolledBack]}` : '';
  return excerpt(`${describeSubject(run)}: ${what} in ${stages.current()} (${code})${end}`, runner.redact);
}
