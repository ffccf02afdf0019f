import type { Credential } from '../auth/credentials.ts';
import type { Signer } from '../auth/signer.ts';
import type { HttpResponse } from '../http/attempt.ts';
import type { BodySink, SpoolTarget } from '../http/body-sink.ts';
import type { Connections } from '../http/connections.ts';
import { type FetchOptions, fetchResponse } from '../http/fetch.ts';
import type { ApiRequest } from '../http/message.ts';
import type { RequestPolicy } from '../http/request-policy.ts';
import { is2xx } from '../http/status.ts';
import type { Clock } from '../lib/clock.ts';
import type { Scope } from '../mendix/api-scope.ts';
import { kindOf } from '../mendix/errors.ts';
import type { EndpointMatch } from '../mendix/lookup.ts';
import { type Bodies, createBodies, errorText, type ResponseBody } from './body.ts';
import { describeFailure, loginPageProblem } from './failure-message.ts';
import { findMendixError } from './mendix-error.ts';
import { type ApiResponse, describeHeaders, errorOf } from './response.ts';

/** How a request is sent, where it differs from what the client does by default. */
export interface SendOptions {
  readonly retries?: number;
  /** Ends this call beside the run's own signal. */
  readonly signal?: AbortSignal;
  /** Statuses that are a success. */
  isSuccess?(status: number): boolean;
  /** Where a body goes that is too large for memory; or what collects it, whatever its size. */
  spoolTo?(status: number, headers: ApiResponse['headers']): SpoolTarget | BodySink;
  /** Without the credential. */
  readonly anonymous?: boolean;
  /** The response is a file: it is asked for in no coding, nothing is read in it, and no coding of it is undone. */
  readonly isFile?: boolean;
}

/** Calls the platform. Waiting and paging are functions over it. */
export interface Client {
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /**
   * Signs a request and sends it.
   *
   * @throws ActionError where no whole response came, or where the host may not be called
   */
  send(request: ApiRequest, options?: SendOptions): Promise<ApiResponse>;
  /** Removes secrets from a text. */
  redact(text: string): string;
  /** What a failing response means, and what to do about it. */
  explain(response: ApiResponse): Promise<string>;
  /** Takes over what was collected from responses. */
  readonly own: Bodies['own'];
  /** Where a large body of a status goes, unless it is sent with another place. */
  spoolTo(status: number): SpoolTarget;
  /** Closes connections, and removes what was received and not saved. */
  close(): void;
}

export interface ClientParts {
  readonly connections: Connections;
  readonly signer: Signer;
  readonly scope: Scope;
  /** The credential for a call, by what the catalogue knows of it. */
  credentialFor(match: EndpointMatch): Credential;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly policy: RequestPolicy;
  isSuccess(status: number): boolean;
  spoolTo(status: number): SpoolTarget;
  /** Masks what is secret in a body, before anything is said of it. @returns why that failed, where the body must not be passed on */
  mask(body: ResponseBody, match: EndpointMatch, ok: boolean): Promise<string | undefined>;
  /** Removes secrets from a text. */
  redact(text: string): string;
  log(line: string): void;
  /** Takes what only a maintainer would ask. */
  debug(line: () => string): void;
  readonly isDebug: boolean;
}

/** Without a wish any coding would do, and the file would not be what lies on the server (RFC 9110, section 12.5.3). */
function asFile(request: ApiRequest): ApiRequest {
  const headers = request.headers.filter(({ name }) => name.toLowerCase() !== 'accept-encoding');
  return { ...request, headers: [...headers, { name: 'Accept-Encoding', value: 'identity' }] };
}

export function createClient(parts: ClientParts): Client {
  const { signer, scope, clock, connections } = parts;
  const bodies = createBodies();
  const matchOf = ({ method, url }: ApiRequest): EndpointMatch => scope.match(method, url);

  async function send(request: ApiRequest, options: SendOptions = {}): Promise<ApiResponse> {
    const credential: Credential = options.anonymous ? { kind: 'none' } : parts.credentialFor(matchOf(request));
    const { isSuccess = parts.isSuccess, isFile = false } = options;
    const signed = signer.sign(isFile ? asFile(request) : request, credential);
    const callOptions: FetchOptions = {
      connections,
      clock,
      cancelled: options.signal ? AbortSignal.any([parts.cancelled, options.signal]) : parts.cancelled,
      policy: { ...parts.policy, retries: options.retries ?? parts.policy.retries },
      isSuccess,
      isFile,
      spoolTo: options.spoolTo ?? parts.spoolTo,
      advise: async ({ status, headers, body, request: last }) => {
        const { disposition } = readError({ status, match: matchOf(last), ok: false }, errorText(body, headers));
        return disposition === 'unclear' ? 'none' : disposition === 'wait' ? 'wait' : 'final';
      },
      log: parts.log,
      debug: parts.debug,
    };
    const response = await fetchResponse(signed, callOptions);
    if (isFile || !isSuccess(response.status)) return read(response, isSuccess, isFile);
    const problem = response.problem ?? loginPageProblem({ request, match: matchOf(request) }, response);
    return read({ ...response, problem }, isSuccess, false);
  }

  async function read(
    { body: content, ...response }: HttpResponse,
    isSuccess: (status: number) => boolean,
    isFile: boolean,
  ): Promise<ApiResponse> {
    const { status, headers, problem } = response;
    const body = bodies.own(content, headers);
    const match = matchOf(response.request);
    const ok = isSuccess(status) && problem === undefined;
    const known = { ...response, body, ok, match };
    if (isFile) return { ...known, error: undefined, disposition: 'unclear' };
    const { error, disposition } = readError(known, errorText(content, headers));
    const withheld = await parts.mask(body, match, ok);
    // Not before what is secret in the body is masked, as a header may say it once more.
    if (parts.isDebug) for (const line of describeHeaders(status, headers)) parts.debug(() => line);
    if (withheld !== undefined) {
      body.discard();
      const nothing = bodies.own({ bytes: Buffer.alloc(0) }, {});
      // A gateway's page in the place of a response is no reason to end a wait.
      return {
        ...known,
        ok: false,
        body: nothing,
        problem: withheld,
        error: undefined,
        disposition: ok ? 'final' : disposition,
      };
    }
    return { ...known, error, disposition };
  }

  async function explain(response: ApiResponse): Promise<string> {
    // Loaded only by runs that fail.
    const { diagnose } = await import('../mendix/diagnosis.ts');
    const { request, match, error } = response;
    const sent = request.credential.length > 0 ? parts.credentialFor(match).kind : 'none';
    return describeFailure(
      response,
      diagnose(match, sent, { ...errorOf(response, error), url: request.url }),
      parts.redact,
    );
  }

  return {
    clock,
    cancelled: parts.cancelled,
    send,
    explain,
    redact: parts.redact,
    own: bodies.own,
    spoolTo: parts.spoolTo,
    close: () => {
      connections.close();
      bodies.discardAll();
    },
  };
}

/** Finds the error in a body, and what is known of it: a success may hold one as well. */
function readError(
  { status, match, ok }: Pick<ApiResponse, 'status' | 'match' | 'ok'>,
  text: string,
): Pick<ApiResponse, 'error' | 'disposition'> {
  if (ok && is2xx(status) && !text.includes('"errorCode"')) return { error: undefined, disposition: 'unclear' };
  const error = findMendixError(text, !ok);
  return { error, disposition: kindOf(match, errorOf({ status }, error)) };
}
