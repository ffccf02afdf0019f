import { discardSink } from '../http/body-sink.ts';
import { is2xx } from '../http/status.ts';
import { ConnectionError, StageError } from '../lib/errors.ts';
import { buildRequest } from '../mendix/request.ts';
import type { Session } from './session.ts';
import { shownUrl } from './url-rules.ts';

/** The app asks for a login: it runs, so that a rollback would replace a good package. */
export class LoginRequiredError extends StageError {
  override name = 'LoginRequiredError';
}

/** How long a response has to last before it is believed, in milliseconds. */
const minSuccessMs = 3000;
const maxLoginMs = 60_000;
const maxNotFoundMs = 300_000;

/**
 * Calls a URL, without a credential, until the response is a success, and again some seconds later, as an app may stop right after its start.
 *
 * @throws StageError HEALTH_CHECK_FAILED: LoginRequiredError after a minute of 401 or 403; after five minutes of 404
 */
export async function checkHealth(session: Session, url: URL): Promise<void> {
  const { clock } = session.client;
  const shown = shownUrl(url);
  let [kind, since, noted]: [ProblemKind | undefined, number, string] = ['other', clock.monotonicMs(), ''];
  session.waitingFor(`${shown} had not responded`, 'HEALTH_CHECK_FAILED');
  const check = async (): Promise<true | undefined> => {
    const problem = await callOnce(session, url);
    const now = clock.monotonicMs();
    if (problem?.kind !== kind) since = now;
    kind = problem?.kind;
    if (!problem) {
      noted = '';
      return now - since >= minSuccessMs ? true : undefined;
    }
    const failure = `${shown} did not respond successfully: ${problem.why}`;
    if (problem.isFinal) throw new StageError('HEALTH_CHECK_FAILED', failure);
    throwIfLasting(problem.kind, now - since, failure);
    if (failure !== noted) session.log(failure);
    noted = failure;
    session.retrying(failure, 'HEALTH_CHECK_FAILED');
    return undefined;
  };
  await session.poll(check).catch((error: unknown) => {
    const { reason } = session.signal;
    // The timeout expired before this response had lasted a minute.
    throw kind === 'login' && reason instanceof StageError ? loginRequired(reason.message, { cause: reason }) : error;
  });
  session.succeed(`${shown} responds successfully`);
}

const loginRequired = (failure: string, options?: ErrorOptions): LoginRequiredError =>
  new LoginRequiredError(
    'HEALTH_CHECK_FAILED',
    `${failure}.\nSet \`health-check-url\` to a page that needs no login.`,
    options,
  );

/** @throws StageError if a response that will not change has lasted long enough */
function throwIfLasting(kind: ProblemKind, ms: number, failure: string): void {
  if (kind === 'login' && ms >= maxLoginMs) throw loginRequired(`${failure} for a minute`);
  if (kind === 'not found' && ms >= maxNotFoundMs)
    throw new StageError(
      'HEALTH_CHECK_FAILED',
      `${failure} for five minutes.\nCheck the path of \`health-check-url\`.`,
    );
}

/** What a response that is not a success means: an app that asks for a login may do so by one status or the other. */
type ProblemKind = 'login' | 'not found' | 'other';

const problemKindOf = (status: number): ProblemKind =>
  status === 401 || status === 403 ? 'login' : status === 404 ? 'not found' : 'other';

interface Problem {
  readonly kind: ProblemKind;
  readonly why: string;
  /** Whether another attempt cannot help. */
  readonly isFinal: boolean;
}

/** How long a body is received once its status is known, in milliseconds: it may be a stream without end. */
const maxBodyMs = 5000;

/** @returns why the response is not a success; undefined if it is one */
async function callOnce({ client, signal }: Session, url: URL): Promise<Problem | undefined> {
  const enough = new AbortController();
  let [timer, seen]: [NodeJS.Timeout | undefined, number | undefined] = [undefined, undefined];
  try {
    const response = await client.send(buildRequest('GET', url, {}), {
      anonymous: true,
      isFile: true,
      retries: 0,
      signal: AbortSignal.any([signal, enough.signal]),
      spoolTo: (status) => {
        seen = status;
        timer = setTimeout(() => enough.abort(), maxBodyMs);
        return discardSink;
      },
    });
    response.body.discard();
    return response.ok ? undefined : problemOf(response.status, response.problem);
  } catch (error) {
    signal.throwIfAborted();
    if (enough.signal.aborted && seen !== undefined) return is2xx(seen) ? undefined : problemOf(seen);
    if (!(error instanceof ConnectionError)) throw error;
    return { kind: 'other', why: error.message, isFinal: error.final };
  } finally {
    clearTimeout(timer);
  }
}

const problemOf = (status: number, problem?: string): Problem => ({
  kind: problemKindOf(status),
  why: `it responds with ${status}${problem ? `; ${problem}` : ''}`,
  isFinal: false,
});
