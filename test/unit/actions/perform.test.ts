// A defect of the action, which no platform can bring about: it must not hide the state of the app.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform } from '../../../src/pipeline/report.ts';
import { createStages, minutes } from '../../../src/pipeline/stages.ts';

const told = { state: 'The app is down: calc Test is Stopped.', advice: ['Start it.'] };

for (const [name, aftermath, message] of [
  [
    'tells the state of the app, too',
    async () => told,
    'Deploy failed in stage stop: ACTION_FAILED: x is not a function. The app is down: calc Test is Stopped.\nStart it.',
  ],
  [
    'is told alone where the state cannot be read',
    () => Promise.reject(new TypeError('y is not a function')),
    'Deploy failed in stage stop: ACTION_FAILED: x is not a function.',
  ],
] as const) {
  test(`a defect ${name}`, async () => {
    const stages = createStages({
      cancelled: new AbortController().signal,
      timeoutMs: minutes(1),
      log: () => undefined,
    });
    const outputs: Record<string, string> = {};
    const closed: number[] = [];
    const cause = new TypeError('x is not a function');
    const run = perform(
      {
        ...{ name: 'Deploy', stages, outputs: { 'app-id': 'calc' } },
        cloud: { client: { close: () => closed.push(1) } },
        work: () => stages.run('stop', minutes(1), () => Promise.reject(cause)),
        aftermath,
      },
      {
        redact: (text) => text,
        withoutCredential: (text) => text,
        setOutputs: (values) => void Object.assign(outputs, values),
        summarize: () => undefined,
        warning: () => undefined,
      },
    );
    await assert.rejects(run, { name: 'Error', message, cause, stack: cause.stack });
    assert.deepEqual(closed, [1]);
    assert.deepEqual(
      [outputs['app-id'], outputs.stage, outputs['error-code'], outputs['error-message']],
      ['calc', 'stop', 'ACTION_FAILED', message],
    );
  });
}
