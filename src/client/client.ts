import type { Credential } from '../auth/credentials.ts';
import type { Signer } from '../auth/hosts.ts';
import type { HttpResponse } from '../http/attempt.ts';
import type { SpoolTarget } from '../http/body-sink.ts';
import type { Connections } from '../http/connections.ts';
import { type FetchOptions, fetchResponse } from '../http/fetch.ts';
import { type ApiRequest, isSafe, type RequestPolicy, unencoded } from '../http/request.ts';
import { is2xx } from '../http/status.ts';
import type { Clock } from '../lib/clock.ts';
import type { EndpointMatch, Scope } from '../mendix/lookup.ts';
import { type Bodies, createBodies, errorText } from './body.ts';
import { boundedError } from './mendix-error.ts';
import {
  type ApiResponse,
  describeFailure,
  describeHeaders,
  errorOf,
  errorWithin,
  loginPageProblem,
} from './response.ts';

/** How a request is sent, as far as that differs from what the client does by default. */
export interface SendOptions extends Partial<Pick<FetchOptions, 'isSuccess' | 'spoolTo' | 'rangeHeaders'>> {
  readonly retries?: number;
  /** Ends this call, in addition to the signal of the run. */
  readonly signal?: AbortSignal;
  /** Sends the request without the credential. */
  readonly anonymous?: boolean;
  /** The response is a file: it is requested without compression, neither searched nor decoded. */
  readonly isFile?: boolean;
}

/** Calls the platform. Waiting and paging are functions over it. */
export interface Client {
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /**
   * Signs a request and sends it.
   *
   * @throws ActionError if no complete response arrived, or the host may not be called
   */
  send(request: ApiRequest, options?: SendOptions): Promise<ApiResponse>;
  /** Removes secrets from a text. */
  redact(text: string): string;
  /** What a failing response means, and what to do about it. */
  explain(response: ApiResponse): Promise<string>;
  /** Creates a response body from collected bytes; the client removes it at the end. */
  readonly own: Bodies['own'];
  /** Where a large body goes by default. */
  spoolTo(status: number): SpoolTarget;
  /** Closes connections, and removes received bodies that were not saved. */
  close(): void;
}

export interface ClientParts {
  readonly connections: Connections;
  readonly signer: Signer;
  readonly scope: Scope;
  /** The credential for a call, chosen by its catalogue entry. */
  credentialFor(match: EndpointMatch): Credential;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly policy: RequestPolicy;
  isSuccess(status: number): boolean;
  spoolTo(status: number): SpoolTarget;
  /** Masks the secrets in a body before any part of it is shown. @returns why that failed; the body must then not be passed on */
  mask(response: Pick<ApiResponse, 'body' | 'match' | 'ok'>): Promise<string | undefined>;
  /** Removes secrets from a text. */
  redact(text: string): string;
  log(line: string): void;
  /** Logs details for maintainers in debug mode. */
  debug(line: () => string): void;
}

export function createClient(parts: ClientParts): Client {
  const { clock, cancelled, redact, spoolTo, connections } = parts;
  const bodies = createBodies();
  const context = { ...parts, bodies, matchOf: ({ method, url }: ApiRequest) => parts.scope.match(method, url) };
  return {
    clock,
    cancelled,
    redact,
    spoolTo,
    own: bodies.own,
    send: (request, options = {}) => sendSigned(context, request, options),
    explain: (response) => explain(context, response),
    close: () => {
      connections.close();
      bodies.discardAll();
    },
  };
}

/** What the calls of one client share. */
interface ClientContext extends ClientParts {
  readonly bodies: Bodies;
  matchOf(request: ApiRequest): EndpointMatch;
}

async function sendSigned(context: ClientContext, request: ApiRequest, options: SendOptions): Promise<ApiResponse> {
  const match = context.matchOf(request);
  const credential: Credential = options.anonymous ? { kind: 'none' } : context.credentialFor(match);
  const { isSuccess = context.isSuccess } = options;
  const signed = context.signer.sign(options.isFile ? unencoded(request) : request, credential);
  const response = await fetchResponse(signed, fetchOptionsOf(context, options));
  if (options.isFile) return takeFile(context, response, isSuccess);
  const problem =
    response.problem ?? (isSuccess(response.status) ? loginPageProblem({ request, match }, response) : undefined);
  return takeResponse(context, { ...response, problem }, isSuccess);
}

function fetchOptionsOf(context: ClientContext, options: SendOptions): FetchOptions {
  const { signal, isFile = false, isSuccess = context.isSuccess } = options;
  return {
    ...context,
    cancelled: signal ? AbortSignal.any([context.cancelled, signal]) : context.cancelled,
    policy: { ...context.policy, retries: options.retries ?? context.policy.retries },
    isSuccess,
    isFile,
    spoolTo: options.spoolTo ?? context.spoolTo,
    rangeHeaders: options.rangeHeaders ?? (() => []),
    advise: ({ status, headers, body, request }) => {
      const { disposition } = errorWithin(
        { status, match: context.matchOf(request), ok: false },
        errorText(body, headers),
      );
      return disposition === 'unclear' ? 'none' : disposition === 'wait' ? 'wait' : 'final';
    },
  };
}

/** Accepts a response that is a file, without searching it for errors or secrets. */
function takeFile(
  { bodies, matchOf }: ClientContext,
  { body: content, ...response }: HttpResponse,
  isSuccess: (status: number) => boolean,
): ApiResponse {
  return {
    ...response,
    body: bodies.own(content, response.headers),
    ok: isSuccess(response.status) && response.problem === undefined,
    match: matchOf(response.request),
    error: undefined,
    disposition: 'unclear',
  };
}

/** Accepts a response: finds its error and masks its secrets. */
async function takeResponse(
  context: ClientContext,
  { body: content, ...response }: HttpResponse,
  isSuccess: (status: number) => boolean,
): Promise<ApiResponse> {
  const { status, headers, problem } = response;
  const body = context.bodies.own(content, headers);
  const isFine = isSuccess(status) && problem === undefined;
  const isWrite = !isSafe(response.request.method);
  const taken = { ...response, body, ok: isFine, match: context.matchOf(response.request) };
  // A large success of a read is a document, and not searched for an error.
  const text = isFine && !isWrite && 'part' in content ? '' : errorText(content, headers);
  const { error, disposition } = errorWithin(taken, text);
  const withheld = await context.mask(taken);
  // An error in the success of a write is its failure, unless the catalogue says otherwise.
  const isRefused = isFine && is2xx(status) && isWrite && error !== undefined && disposition !== 'success';
  const known = { ...taken, ok: isFine && !isRefused };
  // Only after the secrets of the body are masked, because a header may repeat them.
  for (const line of describeHeaders(status, headers)) context.debug(() => line);
  const shown = error && boundedError(error, context.redact);
  if (withheld === undefined) return { ...known, error: shown, disposition };
  body.discard();
  return {
    ...known,
    ok: false,
    body: context.bodies.own({ bytes: Buffer.alloc(0) }, {}),
    problem: withheld,
    error: undefined,
    // A wait continues if a gateway responds with its own page.
    disposition: isFine ? 'final' : disposition,
  };
}

async function explain(context: ClientContext, response: ApiResponse): Promise<string> {
  // Loaded only by runs that fail.
  const { diagnose } = await import('../mendix/diagnosis.ts');
  const { request, match, error } = response;
  const sent = request.credential.length > 0 ? context.credentialFor(match).kind : 'none';
  const hint = diagnose(match, sent, { ...errorOf(response, error), url: request.url });
  return describeFailure(response, hint, context.redact);
}
