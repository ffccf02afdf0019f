// The message of a timeout: the last thing for which its own stage waited.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStages, type Stage } from '../../../src/pipeline/stages.ts';

const createRun = (timeoutMs: number) =>
  createStages({
    cancelled: new AbortController().signal,
    timeoutMs,
    limitOf: (name) => (name === 'stop' ? 20 : 60_000),
    log: () => undefined,
    open: (stage) => stage,
  });

/** Work that ends only when its stage does. */
const hang = ({ signal }: Stage): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

test('the message of a timeout names what the stage was waiting for', async () => {
  const work = (stage: Stage): Promise<never> => {
    stage.waitingFor('the app was still Running', 'STOP_FAILED');
    return hang(stage);
  };
  await assert.rejects(createRun(60_000).run('stop', work), {
    code: 'STOP_FAILED',
    message: 'the app was still Running when the limit of 0.0 s of stage stop expired',
  });
});

test('the message of a timeout does not mention a wait in an earlier stage', async () => {
  const stages = createRun(60_000);
  await stages.run('transport', async (stage) => stage.waitingFor('the package was not shown yet', 'X'));
  await assert.rejects(stages.run('stop', hang), {
    code: 'TIMEOUT',
    message: 'the limit of 0.0 s of stage stop expired',
  });
});
