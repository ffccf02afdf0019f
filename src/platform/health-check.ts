import type { BodySink } from '../http/body-sink.ts';
import { isLoopback } from '../http/host.ts';
import { ConnectionError, StageError } from '../lib/errors.ts';
import { buildRequest } from '../mendix/request.ts';
import type { Session } from './session.ts';

/** Whether a URL may be called: over https, or on this machine. */
export const isCallable = (url: URL): boolean =>
  !url.username && !url.password && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));

/** What may be shown of a URL: its query may be a secret. */
export const shownUrl = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

/** Takes a body, and keeps nothing of it. */
const discardSink: BodySink = {
  add: () => undefined,
  end: () => ({ bytes: Buffer.alloc(0) }),
  discard: () => undefined,
};

/** The app runs, but the page needs a login: nothing is wrong with the package. */
export class LoginRequiredError extends StageError {
  override name = 'LoginRequiredError';
}

/** How far apart the two successes of a health check are, in milliseconds: an app that is about to stop again may respond once. */
const confirmationMs = 3000;

/** How long a response that is not expected to change is called again, in milliseconds. */
const maxLoginMs = 60_000;
const maxNotFoundMs = 5 * 60_000;

/** Calls a URL, without a credential, until two responses in a row are a success. @throws StageError HEALTH_CHECK_FAILED */
export async function checkHealth(session: Session, url: URL): Promise<void> {
  const shown = shownUrl(url);
  let last: (Problem & { readonly since: number }) | undefined;
  session.waitingFor(`${shown} had not responded`, 'HEALTH_CHECK_FAILED');
  await session.poll(async () => {
    const problem = (await callOnce(session, url)) ?? (await callAgain(session, url));
    return problem === undefined ? true : note(problem);
  });
  session.succeed(`${shown} responds with a success`);

  function note(problem: Problem): undefined {
    const failure = `${shown} did not respond with a success: ${problem.why}`;
    if (problem.isFinal) throw new StageError('HEALTH_CHECK_FAILED', failure);
    if (problem.why !== last?.why) session.log(failure);
    const now = performance.now();
    const since = last && problem.status === last.status ? last.since : now;
    last = { ...problem, since };
    session.retrying(failure, 'HEALTH_CHECK_FAILED');
    const error = lastingError(shown, problem.status, now - since);
    if (error) throw error;
  }
}

/** The error for a response that is not expected to change any more. */
function lastingError(shown: string, status: number | undefined, forMs: number): StageError | undefined {
  if ((status === 401 || status === 403) && forMs >= maxLoginMs)
    return new LoginRequiredError(
      'HEALTH_CHECK_FAILED',
      `${shown} responds with ${status}, so the app runs.\nUse a page that needs no login, and that no access restriction blocks.`,
    );
  if (status === 404 && forMs >= maxNotFoundMs)
    return new StageError(
      'HEALTH_CHECK_FAILED',
      `${shown} responded with 404 for 5 minutes.\nCheck the path of \`health-check-url\`; \`/\` is the start page of the app.`,
    );
  return undefined;
}

/** Calls the URL once more after a success. */
async function callAgain(session: Session, url: URL): Promise<Problem | undefined> {
  await session.client.clock.sleep(confirmationMs, session.signal);
  return callOnce(session, url);
}

interface Problem {
  readonly why: string;
  /** The status of the response, if any. */
  readonly status?: number;
  /** Whether another attempt cannot help. */
  readonly isFinal: boolean;
}

/** @returns why the response is not a success; undefined where it is one */
async function callOnce({ client, signal }: Session, url: URL): Promise<Problem | undefined> {
  try {
    const response = await client.send(buildRequest('GET', url, {}), {
      ...{ anonymous: true, isFile: true, retries: 0, signal },
      spoolTo: () => discardSink,
    });
    response.body.discard();
    if (response.ok) return undefined;
    const { status, problem } = response;
    return { why: `it responds with ${status}${problem ? `; ${problem}` : ''}`, status, isFinal: false };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ConnectionError)) throw error;
    return { why: error.message, isFinal: error.final };
  }
}
