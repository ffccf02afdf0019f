import type { Cloud } from '../cloud/calls.ts';
import { until } from '../cloud/until.ts';
import type { BodySink } from '../http/body-sink.ts';
import { isLoopback } from '../http/loopback.ts';
import { ConnectionError } from '../lib/errors.ts';
import { buildRequest } from '../mendix/request.ts';
import { type Stage, StageError } from '../pipeline/stages.ts';

/** Whether a URL may be asked: by https, or on this machine. */
export const isTrusted = (url: URL): boolean =>
  !url.username && !url.password && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));

/** What may be said of a URL: what follows its path may be a secret. */
export const shownUrl = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

/** Takes a body, and keeps nothing of it. */
const nowhere: BodySink = {
  add: () => undefined,
  end: () => ({ bytes: Buffer.alloc(0) }),
  discard: () => undefined,
};

/** Asks a URL, without a credential, until the response is a success. @throws StageError CHECK_FAILED */
export async function check(cloud: Cloud, stage: Stage, url: URL): Promise<void> {
  const shown = shownUrl(url);
  let told = '';
  stage.note('CHECK_FAILED', `${shown} does not answer`);
  await until(cloud, stage, async () => {
    const problem = await ask(cloud, stage, url);
    if (problem === undefined) return true;
    const failure = `${shown} did not answer with a success: ${problem.why}`;
    if (problem.isFinal) throw new StageError('CHECK_FAILED', failure);
    if (problem.why !== told) cloud.log(failure);
    told = problem.why;
    stage.note('CHECK_FAILED', failure);
    return undefined;
  });
  stage.tell(`${shown} answers with a success`);
}

/** @returns why the response is no success, and whether another try cannot help; undefined where it is one */
async function ask(
  { client }: Cloud,
  stage: Stage,
  url: URL,
): Promise<{ readonly why: string; readonly isFinal: boolean } | undefined> {
  try {
    const response = await client.send(buildRequest('GET', url, {}), {
      ...{ anonymous: true, isFile: true, retries: 0, signal: stage.signal },
      spoolTo: () => nowhere,
    });
    response.body.discard();
    if (response.ok) return undefined;
    return { why: `it answers ${response.status}${response.problem ? `; ${response.problem}` : ''}`, isFinal: false };
  } catch (error) {
    stage.signal.throwIfAborted();
    if (!(error instanceof ConnectionError)) throw error;
    return { why: error.message, isFinal: error.final };
  }
}
