import { maxDocumentBytes } from '../../client/body.ts';
import { findMendixError } from '../../client/mendix-error.ts';
import type { ApiResponse } from '../../client/response.ts';
import { BodyError, type BodySink } from '../../http/body-sink.ts';
import { ConnectionError, StageError } from '../../lib/errors.ts';
import { formatBytes } from '../../lib/format.ts';
import { buildRequest } from '../../mendix/request.ts';
import type { Attempt } from '../../platform/outcome.ts';
import {
  type Judgement,
  judgeAppConnection,
  judgeAppResponse,
  mayHaveStarted,
  type RemoteCall,
} from '../../unit-testing/response.ts';
import type { TestedApp } from './context.ts';

/** What a call led to. */
export interface CallOutcome {
  readonly judgement: Judgement;
  /** The status of the response, if any came. */
  readonly status: number | undefined;
  /** Whether the app may have acted although the response does not confirm it. */
  readonly isLost: boolean;
  readonly attempt: Attempt;
}

/**
 * Calls the Remote API once: https://docs.mendix.com/appstore/modules/unit-testing/ (Remote API). The body is the password alone. Neither a
 * credential nor a redirect goes along with it.
 *
 * @param phase whether the tests run, so that the Remote API has responded before
 * @throws the reason of the stage's signal
 */
export async function callApp(
  { session, url, password }: TestedApp,
  call: RemoteCall,
  phase: 'starting' | 'running',
): Promise<CallOutcome> {
  const { client, signal } = session;
  const body = [{ bytes: Buffer.from(JSON.stringify({ password })) }];
  const request = buildRequest('POST', new URL(`${url}/unittests/${call}`), { body });
  const received = collect();
  try {
    const response = await client.send(request, {
      anonymous: true,
      isFile: true,
      retries: 0,
      signal,
      // Every status is taken as it is, that of a redirect, too.
      isSuccess: () => true,
      spoolTo: () => received.sink,
    });
    response.body.discard();
    const { status } = response;
    const judgement = judgeAppResponse(appResponse(call, response, received.text()), {
      isRunning: phase === 'running',
      redact: client.redact,
    });
    const isLost = judgement.kind !== 'accepted' && mayHaveStarted(status);
    return { judgement, status, isLost, attempt: { kind: 'response', response } };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ConnectionError)) throw error;
    // The outer error advises a GET, which the Remote API does not have.
    const cause = error.cause instanceof ConnectionError ? error.cause : error;
    const isLost = cause.phase !== 'connecting';
    return { judgement: judgeAppConnection(cause), status: undefined, isLost, attempt: { kind: 'failed', error } };
  }
}

function appResponse(call: RemoteCall, { request, status, headers, problem }: ApiResponse, body: string) {
  const error = findMendixError(body);
  const words = [error?.code, error?.message].filter(Boolean).join(': ');
  return { call, url: request.url, status, headers, body, problem, words };
}

/** Collects a body of at most 32 MiB in memory. */
function collect(): { readonly sink: BodySink; text(): string } {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    sink: {
      add: (chunk) => {
        size += chunk.length;
        if (size > maxDocumentBytes) throw new BodyError(`it is larger than ${formatBytes(maxDocumentBytes)}`);
        chunks.push(Buffer.from(chunk));
      },
      end: () => ({ bytes: Buffer.alloc(0) }),
      discard: () => void chunks.splice(0),
    },
    text: () => Buffer.concat(chunks).toString(),
  };
}

/** How long a response is tolerated that may be temporary, but is not certainly an outage. */
const maxUnclearMs = 3 * 60_000;

/** Decides how long calls of one kind are repeated. */
interface Patience {
  /** Milliseconds since the first call. */
  elapsedMs(): number;
  /**
   * Waits before the next call. An outage is waited out as long as the stage has time, an unclear response for three minutes.
   *
   * @param waitingFor what is waited for if the call was accepted: a clause for a timeout
   * @throws StageError if another call cannot help
   */
  pause(outcome: CallOutcome, waitingFor?: string): Promise<void>;
}

/** Starts to count the time. */
export function createPatience({ session }: Pick<TestedApp, 'session'>): Patience {
  const { clock } = session.client;
  const startedAt = clock.monotonicMs();
  let [unclearSince, noted]: [number | undefined, string] = [undefined, ''];
  const elapsedMs = (): number => clock.monotonicMs() - startedAt;
  const note = (why: string): void => {
    if (why !== noted) session.log(`The app cannot respond yet, waiting: ${why}`);
    noted = why;
    session.waitingFor(`the app could not respond (${why})`);
  };
  return {
    elapsedMs,
    pause: async ({ judgement, attempt }, waitingFor = 'the app had not responded') => {
      if (judgement.kind === 'refused') throw failureError(judgement);
      if (judgement.kind === 'accepted') {
        [unclearSince, noted] = [undefined, ''];
        session.waitingFor(waitingFor);
      } else if (judgement.kind === 'outage') note(judgement.why);
      else {
        unclearSince ??= elapsedMs();
        if (elapsedMs() - unclearSince >= maxUnclearMs) throw failureError(judgement);
        note(judgement.failure.message.split('\n', 1).join());
      }
      await session.backOff(elapsedMs(), attempt);
    },
  };
}

const failureError = ({ failure }: Extract<Judgement, { failure: unknown }>): StageError =>
  new StageError(failure.code, failure.message);
