import { ActionError } from '../../lib/errors.ts';
import { excerpt } from '../../lib/escape.ts';
import type { KubernetesRun } from './context.ts';

/** The app and the environment, as far as they are known. */
const subjectOf = ({ inputs, target }: KubernetesRun): string => `${inputs.app} ${target?.name ?? inputs.environment}`;

/** One short line about a deploy that succeeded, such as for a chat. */
export function shortResult(run: KubernetesRun): string {
  const { recorder, inputs, runner } = run;
  const version = recorder.get('model-version') || recorder.get('package-id') || 'a new package';
  const isChanged = recorder.get('changed') === 'true';
  const end = isChanged
    ? `${inputs.dryRun ? 'would deploy' : 'deployed'} ${version}`
    : `already up to date with ${version}`;
  return excerpt(`${subjectOf(run)}: ${inputs.dryRun ? 'dry run, ' : ''}${end}`, runner.redact);
}

/** How a rollback ended, in the line about a deploy that failed. */
const ends = { true: 'rolled back', false: 'not rolled back', failed: 'the rollback also failed' } as const;

/** One short line about a deploy that failed. */
export function shortFailure(run: KubernetesRun, error: unknown): string {
  const { inputs, stages, rollback, runner } = run;
  const code = (error instanceof ActionError ? error.code : undefined) ?? 'ACTION_FAILED';
  const what = inputs.dryRun ? 'dry run failed' : code === 'CANCELLED' ? 'cancelled' : 'failed';
  const end = rollback ? `, ${ends[rollback.rolledBack]}` : '';
  return excerpt(`${subjectOf(run)}: ${what} in ${stages.current()} (${code})${end}`, runner.redact);
}
