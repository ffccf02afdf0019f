import { begin, type Clock, isOver, poll } from '../operation.ts';
import type { PlatformAnswer } from '../router.ts';
import { newId } from '../state.ts';
import { pollsOf } from './script.ts';
import type { Job, Kubernetes } from './state.ts';

/** Where jobs run. */
export interface Site {
  readonly kubernetes: Kubernetes;
  readonly clock: Clock;
}

/** Starts a job, which may end at once. @param job `error`: why it fails, regardless of the script */
export function beginJob(
  { kubernetes: { script, jobs }, clock }: Site,
  { of, details, packageId, error, finish = () => undefined }: Pick<Job, 'of' | 'details'> & Partial<Job>,
): Job {
  const end = error === undefined ? script[of] : 'failed';
  const operation = begin({ polls: pollsOf(script, of), pending: script.jobStates, end }, clock);
  const job = { id: newId(), of, details, packageId, finish, operation, error: error ?? script.failure };
  jobs.set(job.id, job);
  if (hasFinished(job)) finish();
  return job;
}

/** Whether a job succeeded. */
export const hasFinished = ({ operation }: Job): boolean => isOver(operation) && operation.end === 'finished';

/** Counts one poll. @returns the state that the poll finds */
export function pollJob(job: Job, clock: Clock): string {
  const wasOver = isOver(job.operation);
  const seen = poll(job.operation, clock);
  if (!wasOver && hasFinished(job)) job.finish();
  return seen;
}

/** The response to a call that started a job. The documented example of `Location` names v3. */
export function accepted({ script }: Kubernetes, { id, details }: Job): PlatformAnswer {
  const headers = { Location: `/api/v3/jobs/${id}` };
  const job = { status: 'created', details };
  if (script.jobId === 'none') return { status: 202, headers, body: job };
  return { status: 202, headers, body: script.jobId === 'id' ? { id, ...job } : { job: { id, ...job } } };
}

/** A job as `GET /jobs/{jobId}` shows it. @param withLog whether `log=true` was asked for */
export function showJob(
  { script }: Kubernetes,
  job: Job,
  { status, withLog }: { status: string; withLog: boolean },
): object {
  const { id, details, packageId, error, of } = job;
  return {
    ...{ id, status, details },
    ...(status === 'finished' && packageId !== undefined && script.jobShowsPackageId ? { packageId } : {}),
    ...(status === 'failed' ? { error: { code: 400, message: error } } : {}),
    ...(withLog && of === 'build' ? { log: { build: script.buildLog } } : {}),
  };
}
