import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { SignedRequest } from '../../auth/sign.ts';
import { isTooLarge, type Readable, readDocument } from '../../client/document.ts';
import { findMendixError, type MendixError } from '../../client/mendix-error.ts';
import { type BodyTarget, placeOf, textOf } from '../../client/store.ts';
import { type Answer, type Answered, type CallOptions, call } from '../../http/call.ts';
import { createConnections } from '../../http/connections.ts';
import { findProxy, type HttpProxy, secretsOfProxy } from '../../http/proxy.ts';
import { discard } from '../../http/receive.ts';
import { type Clock, systemClock } from '../../lib/clock.ts';
import { ActionError } from '../../lib/errors.ts';
import { makeFolderOf } from '../../lib/files.ts';
import { type GivenError, kindOf } from '../../mendix/errors.ts';
import { secretPaths } from '../../mendix/secret-paths.ts';
import type { ApiError } from '../../mendix/types.ts';
import type { Runner } from '../../runner/runner.ts';
import { describeFailure } from '../report/describe.ts';
import type { Prepared } from './prepare.ts';

/** A response that has come whole, and that has had its secrets masked. */
export interface Received {
  readonly answer: Answer;
  /** Whether it is what the caller counts as a success. */
  readonly ok: boolean;
  /** The body as text, empty where it is too large for an output or no text. */
  readonly text: string;
  /** The response as JSON; only read where something needs it. */
  readonly readable: Readable;
  readonly error: MendixError | undefined;
  readonly kind: NonNullable<ApiError['kind']>;
}

/** What a call may do differently from the first one. */
export interface CallChanges extends Partial<Pick<CallOptions, 'retries' | 'cancelled' | 'isSuccess' | 'placeOf'>> {
  /** Whether what comes is a file, and no response to read. */
  readonly isFile?: boolean;
}

/** Calls the platform as the inputs say. */
export interface Session {
  readonly clock: Clock;
  readonly target: BodyTarget;
  readonly cancelled: AbortSignal;
  isSuccess(status: number): boolean;
  fetch(request: SignedRequest, changes?: CallChanges): Promise<Received>;
  /** What a failing response means, and what to do about it. */
  explain(received: Received): Promise<string>;
  close(): void;
}

const unread: Readable = { document: undefined, why: 'empty' };

export function createSession(prepared: Prepared, runner: Runner, cancelled: AbortSignal): Session {
  const { inputs, chain, know, mode } = prepared;
  const responseFile = inputs.responseFile && resolve(inputs.responseFile);
  if (responseFile) makeFolderOf(responseFile);
  const target = { responseFile, temp: runner.env.RUNNER_TEMP || tmpdir() };
  const isSuccess = (status: number): boolean =>
    inputs.successStatus.some(([from, to]) => status >= from && status <= to);
  const connections = createConnections((url) => proxyFor(url, runner));
  const kindIn = (answered: Answered, error: MendixError | undefined): Received['kind'] => {
    const { method, url } = answered.request;
    return kindOf(know(method, url), given(answered, error));
  };

  let isWarned = false;
  const warnOfUnmasked = (count: number): void => {
    if (count === 0 || isWarned) return;
    isWarned = true;
    runner.warning(
      `${count} secret text(s) of the response are too short or too common to be masked: under 4 characters, or punctuation alone.`,
    );
  };

  async function fetch(request: SignedRequest, changes: CallChanges = {}): Promise<Received> {
    const options: CallOptions = {
      ...inputs,
      connections,
      clock: systemClock,
      cancelled,
      isSuccess,
      placeOf: (status) => placeOf(target, isSuccess(status)),
      advise: (answered) => {
        const kind = kindIn(answered, findMendixError(textOf(answered) ?? '', true));
        return kind === 'unclear' ? 'none' : kind === 'wait' ? 'wait' : 'final';
      },
      log: runner.info,
      ...changes,
    };
    const answer = await call(request, options);
    const ok = options.isSuccess(answer.status) && answer.problem === undefined;
    if (changes.isFile) return { answer, ok, text: '', readable: unread, error: undefined, kind: 'unclear' };
    try {
      const text = textOf(answer) ?? '';
      const error = findMendixError(text, !ok);
      return { answer, ok, text, readable: await read(answer, ok), error, kind: kindIn(answer, error) };
    } catch (error) {
      discard(answer.body);
      throw error;
    }
  }

  /** Reads a response where something needs it, and masks what is secret in it before anything is said of it. */
  async function read(answer: Answer, ok: boolean): Promise<Readable> {
    const { method, url } = answer.request;
    const paths = ok
      ? know(method, url)
          .endpoints.flatMap(({ endpoint }) => endpoint.secrets ?? [])
          .flatMap(secretPaths)
      : [];
    const mask = chain?.mask ?? [];
    if (chain === undefined && paths.length === 0) return unread;
    const readable = readDocument(answer);
    if (readable.document && paths.length + mask.length > 0) {
      const { maskSecrets } = await import('./follow-up.ts');
      warnOfUnmasked(maskSecrets(paths, mask, readable.document, runner));
    } else if (mask.length > 0 && isTooLarge(readable)) {
      throw new ActionError('mask: the response is larger than 32 MiB, so that nothing can be selected in it.');
    }
    return readable;
  }

  async function explain({ answer, error }: Received): Promise<string> {
    // What few runs need is loaded by those alone.
    const { diagnose } = await import('../../mendix/diagnosis.ts');
    const { method, url, credential } = answer.request;
    const hint = diagnose(know(method, url), credential.length > 0 ? mode : 'none', given(answer, error));
    return describeFailure(answer, error, hint, runner.redact);
  }

  return { clock: systemClock, target, cancelled, isSuccess, fetch, explain, close: connections.close };
}

const given = ({ status }: Answered, error: MendixError | undefined): GivenError => ({
  status,
  code: error?.code ?? '',
  message: error?.message ?? '',
});

/** Finds the proxy for a URL, and masks its password. */
export function proxyFor(url: URL, runner: Runner): HttpProxy | undefined {
  const proxy = findProxy(url, runner.env);
  for (const secret of proxy ? secretsOfProxy(proxy) : []) runner.protect(secret);
  return proxy;
}
