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

/** Calls a URL, without a credential, until the response is a success. @throws StageError HEALTH_CHECK_FAILED */
export async function checkHealth(session: Session, url: URL): Promise<void> {
  const shown = shownUrl(url);
  let noted = '';
  session.waitingFor(`${shown} had not responded`, 'HEALTH_CHECK_FAILED');
  await session.poll(async () => {
    const problem = await callOnce(session, url);
    if (problem === undefined) return true;
    const failure = `${shown} did not respond with a success: ${problem.why}`;
    if (problem.isFinal) throw new StageError('HEALTH_CHECK_FAILED', failure);
    if (problem.why !== noted) session.log(failure);
    noted = problem.why;
    session.retrying(failure, 'HEALTH_CHECK_FAILED');
    return undefined;
  });
  session.succeed(`${shown} responds with a success`);
}

interface Problem {
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
    return { why: `it responds with ${status}${problem ? `; ${problem}` : ''}`, isFinal: false };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ConnectionError)) throw error;
    return { why: error.message, isFinal: error.final };
  }
}
