import type { Clock } from '../lib/clock.ts';
import { ActionError, CancelledError, ConnectionError, TimeLimitError } from '../lib/errors.ts';
import type { Connections } from './connections.ts';
import { codingsOf, DecodeError, decode } from './decode.ts';
import { findHeader } from './message.ts';
import { isSafe } from './methods.ts';
import { createProgress } from './progress.ts';
import { type BodyContent, discard, receive, type SpoolTarget } from './receive.ts';
import { describeTarget, type Redirect, redirect } from './redirect.ts';
import { type Advice, type AttemptResult, decide, isOutcomeUnknown } from './retry.ts';
import { type ResponseHead, send } from './send.ts';
import type { SignedRequest } from './signed-request.ts';

/** What was answered to one request. */
export interface HttpResponse {
  readonly request: SignedRequest;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: BodyContent;
}

/** A whole answer: the last one, after redirects and retries. */
export interface FinalResponse extends HttpResponse {
  /** Tries that were made; redirects do not count. */
  readonly attempts: number;
  /** How long the last try took. */
  readonly durationMs: number;
  /** Why this answer cannot be taken although the server gave no error, such as a redirect that is not followed. */
  readonly problem: string | undefined;
}

export interface CallOptions {
  readonly retries: number;
  /** Silence that is borne. */
  readonly idleTimeoutMs: number;
  readonly connections: Connections;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /** Statuses that are taken as they are, a redirect too. */
  isSuccess(status: number): boolean;
  /** Where a large body goes. */
  spoolTo(status: number): SpoolTarget;
  /** What is known of an error that was answered. */
  advise(answer: HttpResponse): Advice;
  log(line: string): void;
}

/** The statuses of a success, where the user has no say in it. */
export const is2xx = (status: number): boolean => status >= 200 && status < 300;

/**
 * Calls an API: follows redirects, retries what may pass, and receives the body whole.
 *
 * @throws ActionError where no whole answer came, with what is known of the outcome
 */
export async function fetchResponse(first: SignedRequest, options: CallOptions): Promise<FinalResponse> {
  const { clock, retries, cancelled, log } = options;
  const chain: [SignedRequest, ...SignedRequest[]] = [first];
  for (let attempt = 1; ; ) {
    const request = chain.at(-1) ?? first;
    const begin = clock.now();
    const result = await exchange(request, chain, options).catch((error: unknown) => ({ error }));
    if ('follow' in result) {
      chain.push(result.follow);
      continue;
    }
    const accepted = 'status' in result && (options.isSuccess(result.status) || result.status < 400);
    const decision = accepted
      ? { kind: 'accept' as const }
      : decide(outcomeOf(result, request, options), {
          method: request.method,
          attempt,
          retries,
          now: clock.now(),
          random: Math.random(),
        });

    if (decision.kind === 'wait') {
      if ('body' in result) discard(result.body);
      log(
        `Try ${attempt} of ${retries + 1} failed (${decision.why}); trying again in ${(decision.ms / 1000).toFixed(1)} s.`,
      );
      await clock
        .sleep(decision.ms, cancelled)
        .catch((error: unknown) => Promise.reject(explain(error, request, attempt)));
      attempt += 1;
    } else if ('error' in result) {
      throw explain(result.error, request, attempt);
    } else {
      const wait =
        decision.kind === 'give up'
          ? `it asks to wait ${Math.ceil(decision.ms / 1000)} s (Retry-After), more than the 300 s that are waited`
          : undefined;
      return {
        ...result,
        request,
        attempts: attempt,
        durationMs: clock.now() - begin,
        problem: result.problem ?? wait,
      };
    }
  }
}

type ExchangeResult = { follow: SignedRequest } | Omit<FinalResponse, 'request' | 'attempts' | 'durationMs'>;

const outcomeOf = (
  result: { error: unknown } | Omit<HttpResponse, 'request'>,
  request: SignedRequest,
  { advise }: CallOptions,
): AttemptResult =>
  'error' in result
    ? result
    : {
        status: result.status,
        retryAfter: result.headers['retry-after']?.[0],
        date: result.headers.date?.[0],
        advice: advise({ ...result, request }),
      };

/** One try: a request and its whole answer, or where the answer says to go. */
async function exchange(
  request: SignedRequest,
  chain: readonly SignedRequest[],
  options: CallOptions,
): Promise<ExchangeResult> {
  const { clock, log, isSuccess } = options;
  const headers = [...request.credential, ...request.headers];
  const reply = await send(
    { ...request, headers },
    { ...options, onSent: createProgress('Sent', clock, log), onReceived: createProgress('Received', clock, log) },
  );
  const next = isSuccess(reply.status) ? undefined : redirect(chain, reply.status, reply.headers.location);
  if (next?.kind === 'follow') {
    await skip(reply);
    const { method, url } = next.request;
    const elsewhere = next.strips ? ', another origin: the credential stays behind' : '';
    log(`Redirected (${reply.status}): ${method} ${describeTarget(url)}${elsewhere}`);
    return { follow: next.request };
  }
  const codings = codingsOf(reply.headers['content-encoding'] ?? []) ?? [];
  try {
    const chunks = codings.length > 0 ? decode(reply.chunks, codings) : reply.chunks;
    const body = await receive(chunks, options.spoolTo(reply.status));
    return { status: reply.status, headers: reply.headers, body, problem: problemOf(reply.status, next, request) };
  } catch (error) {
    reply.abandon();
    // What was asked for has happened: the status and the headers must not be lost with the body.
    if (!(error instanceof DecodeError)) throw error;
    return { status: reply.status, headers: reply.headers, body: { bytes: Buffer.alloc(0) }, problem: error.message };
  }
}

/** Why an answer cannot be taken although it is none of an error. */
function problemOf(status: number, next: Redirect | undefined, { headers }: SignedRequest): string | undefined {
  if (next?.kind === 'fail') return `the redirect is not followed: ${next.why}`;
  if (status === 206 && !findHeader(headers, 'range'))
    return 'it is only a part of what was asked for (206), although no part was asked for; a proxy or cache on the way may be at fault';
  return undefined;
}

/** Reads the short body of a redirect to its end, so that its connection can be used again; a long one is not worth it. */
async function skip({ chunks, abandon }: ResponseHead): Promise<void> {
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > 65_536) break;
    }
  } catch {
    // What matters of a redirect is in its head.
  }
  if (size > 65_536) abandon();
}

/** Says what a failed call was, and what may have become of it. */
function explain(error: unknown, { method, url }: SignedRequest, attempts: number): unknown {
  const what = `${method} ${url.origin}${url.pathname}`;
  if (error instanceof CancelledError || error instanceof TimeLimitError) {
    const outcome = isSafe(method) ? '' : ' Whether it took effect is not known: look at the platform.';
    const message = `${error.message} ${what} was in flight.${outcome}`;
    return error instanceof CancelledError
      ? new CancelledError(message, { cause: error })
      : new TimeLimitError(message, isSafe(method) ? error.code : 'OUTCOME_UNKNOWN', { cause: error });
  }
  if (!(error instanceof ActionError)) return error;
  const tries = attempts > 1 ? ` (try ${attempts})` : '';
  const isUnknown = isOutcomeUnknown(error, method);
  const unknown = isUnknown
    ? ' The outcome is unknown: the request was sent and may have taken effect. Look at the app in the Mendix portal, or ask with a GET, before you repeat it.'
    : '';
  const message = `${what} failed${tries}. ${error.message}${unknown}`;
  return error instanceof ConnectionError
    ? new ConnectionError(message, error.phase, {
        cause: error,
        final: error.final,
        reason: error.reason,
        code: isUnknown ? 'OUTCOME_UNKNOWN' : error.code,
      })
    : new ActionError(message, { cause: error });
}
