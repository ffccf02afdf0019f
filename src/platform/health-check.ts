import type { BodySink } from '../http/body-sink.ts';
import { ConnectionError, StageError } from '../lib/errors.ts';
import { buildRequest } from '../mendix/request.ts';
import type { Session } from './session.ts';
import { shownUrl } from './url-rules.ts';

/** Takes a body, and keeps nothing of it. */
const discardSink: BodySink = {
  add: () => undefined,
  end: () => ({ bytes: Buffer.alloc(0) }),
  discard: () => undefined,
};

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
  let [last, since] = ['', clock.monotonicMs()];
  session.waitingFor(`${shown} had not responded`, 'HEALTH_CHECK_FAILED');
  await session.poll(async () => {
    const problem = await callOnce(session, url);
    const now = clock.monotonicMs();
    const why = problem?.why ?? 'success';
    if (why !== last) since = now;
    if (!problem) {
      last = why;
      return now - since >= minSuccessMs ? true : undefined;
    }
    const failure = `${shown} did not respond with a success: ${why}`;
    if (problem.isFinal) throw new StageError('HEALTH_CHECK_FAILED', failure);
    throwIfLasting(problem.status, now - since, failure);
    if (why !== last) session.log(failure);
    last = why;
    session.retrying(failure, 'HEALTH_CHECK_FAILED');
    return undefined;
  });
  session.succeed(`${shown} responds with a success`);
}

/** @throws StageError where a response that will not change has lasted long enough */
function throwIfLasting(status: number | undefined, ms: number, failure: string): void {
  if ((status === 401 || status === 403) && ms >= maxLoginMs)
    throw new LoginRequiredError(
      'HEALTH_CHECK_FAILED',
      `${failure} for a minute.\nSet \`health-check-url\` to a page that needs no login.`,
    );
  if (status === 404 && ms >= maxNotFoundMs)
    throw new StageError(
      'HEALTH_CHECK_FAILED',
      `${failure} for five minutes.\nCheck the path of \`health-check-url\`.`,
    );
}

interface Problem {
  /** The status of the response, if any. */
  readonly status?: number;
  readonly why: string;
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
    return { status, why: `it responds with ${status}${problem ? `; ${problem}` : ''}`, isFinal: false };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ConnectionError)) throw error;
    return { why: error.message, isFinal: error.final };
  }
}
