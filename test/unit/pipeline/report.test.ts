// A bug of the action, which no platform can cause: it must not hide the state of the app.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRecorder } from '../../../src/pipeline/recorder.ts';
import { type ReportOutput, runAndReport } from '../../../src/pipeline/report.ts';
import { createStages, minutes } from '../../../src/pipeline/stages.ts';

const context = { state: 'This run stopped the app; calc Test is DOWN.', advice: ['Start it.'] };

for (const [name, failureContext, message] of [
  [
    'is reported with the state of the app',
    async () => context,
    'Deploy failed in stage stop: ACTION_FAILED: x is not a function. This run stopped the app; calc Test is DOWN.\nStart it.',
  ],
  [
    'is reported alone where the state cannot be read',
    () => Promise.reject(new TypeError('y is not a function')),
    'Deploy failed in stage stop: ACTION_FAILED: x is not a function.',
  ],
] as const) {
  test(`a bug ${name}`, async () => {
    const stages = createStages({
      cancelled: new AbortController().signal,
      timeoutMs: minutes(1),
      log: () => undefined,
      open: (stage) => stage,
    });
    const recorder = createRecorder<ReportOutput | 'app-id'>();
    recorder.set({ 'app-id': 'calc' });
    const outputs: Record<string, string> = {};
    const cause = new TypeError('x is not a function');
    const run = runAndReport(
      {
        ...{ name: 'Deploy', stages, recorder },
        work: () => stages.run('stop', minutes(1), () => Promise.reject(cause)),
        failureContext,
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
    assert.deepEqual(
      [outputs['app-id'], outputs.stage, outputs['error-code'], outputs['error-message']],
      ['calc', 'stop', 'ACTION_FAILED', message],
    );
  });
}
