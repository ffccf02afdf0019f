import type { Clock } from '../lib/clock.ts';
import type { Connections } from './connections.ts';
import { codingsOf, DecodeError, decode } from './decode.ts';
import { findHeader } from './message.ts';
import { createProgress } from './progress.ts';
import { type BodyContent, type Collector, discard, receive, type SpoolTarget, StoreError } from './receive.ts';
import { describeTarget, type Redirect, redirect } from './redirect.ts';
import { type Advice, type AttemptResult, decide, describeDecision } from './retry.ts';
import { type ResponseHead, send } from './send.ts';
import type { SignedRequest } from './signed-request.ts';
import { createTimeline } from './timeline.ts';

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
  /** Whether it is that its body could not be stored here. */
  readonly isUnstored?: boolean;
}

export interface CallOptions {
  readonly retries: number;
  /** Silence that is borne. */
  readonly idleTimeoutMs: number;
  readonly connections: Connections;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /** The body stays as it was sent: no coding of it is undone. */
  readonly isFile: boolean;
  /** Statuses that are taken as they are, a redirect too. */
  isSuccess(status: number): boolean;
  /** Where a large body goes; or what collects it, whatever its size. */
  spoolTo(status: number, headers: HttpResponse['headers']): SpoolTarget | Collector;
  /** What is known of an error that was answered. */
  advise(answer: HttpResponse): Advice;
  log(line: string): void;
  /** Takes what only a maintainer would ask. */
  debug(line: () => string): void;
}

/** The statuses of a success, where the user has no say in it. */
export const is2xx = (status: number): boolean => status >= 200 && status < 300;

/**
 * Calls an API: follows redirects, retries what may pass, and receives the body whole.
 *
 * @throws ActionError where no whole answer came, with what is known of the outcome
 */
export async function fetchResponse(first: SignedRequest, options: CallOptions): Promise<FinalResponse> {
  const { clock, retries, cancelled, log, debug } = options;
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
    const outcome = accepted ? undefined : outcomeOf(result, request, options);
    const state = { method: request.method, attempt, retries, now: clock.now(), random: Math.random() };
    const decision = outcome ? decide(outcome, state) : { kind: 'accept' as const };
    if (outcome) debug(() => describeDecision(outcome, state, decision));

    if (decision.kind === 'wait') {
      if ('body' in result) discard(result.body);
      log(
        `Try ${attempt} of ${retries + 1} failed (${decision.why}); trying again in ${(decision.ms / 1000).toFixed(1)} s.`,
      );
      await clock.sleep(decision.ms, cancelled).catch(async (error: unknown) => {
        throw await explained(error, request, attempt);
      });
      attempt += 1;
    } else if ('error' in result) {
      throw await explained(result.error, request, attempt);
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

/** Loaded by those runs alone whose call fails without an answer. */
const explained = async (error: unknown, request: SignedRequest, attempts: number): Promise<unknown> =>
  (await import('./explain.ts')).explain(error, request, attempts);

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
  const { clock, log, debug, isSuccess } = options;
  const headers = [...request.credential, ...request.headers];
  const times = createTimeline(clock);
  try {
    const reply = await send(
      { ...request, headers },
      {
        ...options,
        mark: times.mark,
        onSent: createProgress('Sent', clock, log),
        onReceived: createProgress('Received', clock, log),
      },
    );
    times.mark('first byte');
    const next = isSuccess(reply.status) ? undefined : redirect(chain, reply.status, reply.headers.location);
    if (next?.kind !== 'follow') {
      const taken = await take(reply, options);
      return { ...taken, problem: taken.problem ?? problemOf(reply.status, next, request) };
    }
    await skip(reply);
    const { method, url } = next.request;
    const elsewhere = next.strips ? ', another origin: the credential stays behind' : '';
    log(`Redirected (${reply.status}): ${method} ${describeTarget(url)}${elsewhere}`);
    return { follow: next.request };
  } finally {
    times.mark('rest');
    debug(() => `Times of ${request.method} ${request.url.host}: ${times.describe()}`);
  }
}

/** Receives the body of an answer. What was asked for has happened: its status and headers must not be lost with the body. */
async function take(
  reply: ResponseHead,
  { spoolTo, isFile }: CallOptions,
): Promise<Omit<FinalResponse, 'request' | 'attempts' | 'durationMs'>> {
  const { status, headers } = reply;
  const codings = isFile ? [] : (codingsOf(headers['content-encoding'] ?? []) ?? []);
  try {
    const chunks = codings.length > 0 ? decode(reply.chunks, codings) : reply.chunks;
    return { status, headers, body: await receive(chunks, spoolTo(status, headers)), problem: undefined };
  } catch (error) {
    reply.abandon();
    const isUnstored = error instanceof StoreError;
    if (!isUnstored && !(error instanceof DecodeError)) throw error;
    return { status, headers, body: { bytes: Buffer.alloc(0) }, problem: error.message, isUnstored };
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
