import { messageOf, StageError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { factOf, fieldsOf, type JsonFields, textOf } from '../lib/json-fields.ts';
import { fieldsIn, missingIdError, responseError } from '../platform/attempts.ts';
import { createStateWatch } from '../platform/states.ts';
import type { KubernetesCall, KubernetesSession } from './api.ts';

/** The result of a write: the ID of its job, or the effect that was found after the response was lost. */
type WriteEnd<T> = { readonly kind: 'job'; readonly id: string } | { readonly kind: 'found'; readonly found: T };

/** A call that changes something, and starts a job. */
interface JobWrite<T> {
  /** Prepares the call from the current state. */
  prepare(): Promise<KubernetesCall>;
  /** Looks whether the call took effect. @returns undefined if it did not */
  findEffect(): Promise<T | undefined>;
}

/** Milliseconds for which an effect is looked for. */
const maxEffectWaitMs = 60_000;

/**
 * Sends a write. If its response is lost, the effect is looked for before the call is prepared and sent once more.
 *
 * @throws StageError of the platform if it refuses; INVALID_RESPONSE if it names no job
 */
export async function sendWrite<T>(session: KubernetesSession, write: JobWrite<T>): Promise<WriteEnd<T>> {
  for (let lost = 0; ; lost += 1) {
    const call = await write.prepare();
    let outcome = 'unknown';
    try {
      const response = await session.writeOnce(call, (each) => {
        outcome = each;
      });
      const fields = fieldsIn(response);
      const id = factOf(fields.id, 'job ID') || factOf(fieldsOf(fields.job).id, 'job ID');
      if (id !== '') return { kind: 'job', id };
      throw missingIdError('job ID');
    } catch (error) {
      session.signal.throwIfAborted();
      const isLost = error instanceof StageError && outcome === 'unknown' && error.code !== 'INVALID_RESPONSE';
      if (!isLost) throw error;
      session.log(`${messageOf(error).split('\n')[0]}; checking whether it took effect`);
      const found = await lookFor(session, write.findEffect);
      if (found !== undefined) return { kind: 'found', found };
      // It is now known that the call did not take effect.
      if (lost > 0)
        throw error.code === 'OUTCOME_UNKNOWN'
          ? new StageError('CONNECTION_FAILED', error.message, { cause: error })
          : error;
    }
  }
}

/** Looks for an effect again and again. @returns undefined if it does not show in time */
export const lookFor = <T>(
  session: KubernetesSession,
  findEffect: () => Promise<T | undefined>,
): Promise<T | undefined> => session.poll(findEffect, { afterMs: maxEffectWaitMs, result: () => undefined });

/** A job to wait for. */
interface AwaitedJob<T> {
  readonly api: 'kubernetes-deploy-v4' | 'kubernetes-build-v4';
  readonly id: string;
  /** What it does, such as `the build`. */
  readonly what: string;
  /** Its code if it fails. */
  readonly failure: string;
  /** Looks for what it was to do, if the platform does not know it. */
  findEffect(): Promise<T | undefined>;
}

/** The states of a job: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-cloud-build-api/ */
const jobStates = ['created', 'running', 'finished', 'failed'] as const;

/**
 * Waits for the end of a job.
 *
 * @returns its fields, or its effect if the platform no longer knows it
 * @throws StageError with the code `failure`, or HTTP_404 if neither the job nor its effect is there
 */
export async function awaitJob<T>(
  session: KubernetesSession,
  { api, id, what, failure, findEffect }: AwaitedJob<T>,
): Promise<{ readonly job: JsonFields } | { readonly found: T }> {
  const call: KubernetesCall = { api, endpoint: 'GET /jobs/{jobId}', path: { jobId: id } };
  const readState = createStateWatch(session, what, jobStates);
  return session.poll(async () => {
    const response = await session.request(call);
    if (response.status === 404) {
      const found = await lookFor(session, findEffect);
      if (found !== undefined) return { found };
    }
    if (!response.ok) throw await responseError(session, response);
    const job = fieldsIn(response);
    const state = readState(factOf(job.status, 'job status'));
    if (state === 'finished') return { job };
    if (state === 'failed') throw new StageError(failure, `${what} failed${reasonOf(session, job)}`);
    session.waitingFor(`${what} was still ${excerpt(state, session.client.redact)}`);
    return undefined;
  });
}

function reasonOf({ client }: KubernetesSession, { error }: JsonFields): string {
  const message = textOf(fieldsOf(error).message);
  return message === '' ? '' : `: ${excerpt(message, client.redact, maxReasonLength)}`;
}

/** Characters of the platform's own words. */
const maxReasonLength = 1000;
