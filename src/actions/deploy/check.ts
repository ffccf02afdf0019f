import { type Cloud, pause } from '../../cloud/calls.ts';
import { type Stage, StageError } from '../../cloud/stages.ts';
import { is2xx } from '../../http/call.ts';
import { ConnectionError } from '../../lib/errors.ts';
import { describeRequest } from '../../mendix/request.ts';

/** Asks a URL, without a credential, until the answer is a success. @throws StageError CHECK_FAILED */
export async function check(cloud: Cloud, stage: Stage, url: URL): Promise<string> {
  const { clock } = cloud.client;
  const begin = clock.now();
  let last = 'no answer came';
  for (let told = ''; ; ) {
    try {
      const response = await cloud.client.send(describeRequest('GET', url, {}), {
        ...{ anonymous: true, isFile: true, retries: 0, signal: stage.signal, isSuccess: is2xx },
      });
      response.body.discard();
      if (response.ok) return `${url.origin}${url.pathname} answered ${response.status}`;
      last = `it answers ${response.status}`;
    } catch (error) {
      if (!(error instanceof ConnectionError) && !stage.signal.aborted) throw error;
      if (stage.signal.aborted || !(error instanceof ConnectionError)) throw failed(url, last, stage);
      last = error.message;
      if (error.final) throw failed(url, last, stage);
    }
    if (last !== told) cloud.log(`Check: ${last}`);
    told = last;
    stage.note('CHECK_FAILED');
    await pause(cloud, stage, clock.now() - begin);
  }
}

const failed = (url: URL, last: string, stage: Stage): unknown =>
  stage.signal.aborted
    ? stage.signal.reason
    : new StageError('CHECK_FAILED', `CHECK_FAILED: ${url.origin}${url.pathname} is no success: ${last}`);
