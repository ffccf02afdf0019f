// The report of a run in stages: outputs, summary, and the message of a failure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRecorder } from '../../../src/actions/define-action.ts';
import { ActionError, CancelledError, StageError } from '../../../src/lib/errors.ts';
import { type ReportOutput, runAndReport } from '../../../src/pipeline/report.ts';
import { createStages, minutes } from '../../../src/pipeline/stages.ts';

const context = { state: 'This run stopped the app; calc Test is DOWN.', advice: ['Start it.'] };

/** Runs one stage, and reports. @returns everything that the user would see */
async function reportOf(work: () => Promise<void>, failureContext = async () => context, problem?: string) {
  const stages = createStages({
    cancelled: new AbortController().signal,
    timeoutMs: minutes(1),
    limitOf: () => minutes(1),
    log: () => undefined,
    open: (stage) => stage,
  });
  const recorder = createRecorder<ReportOutput | 'app-id'>();
  recorder.set({ 'app-id': 'calc' });
  const seen = { outputs: new Map<string, string>(), summary: '', warnings: [''] };
  const run = runAndReport(
    {
      ...{ name: 'Deploy', stages, recorder, failureContext },
      work: async () => {
        await stages.run('stop', work);
      },
      summary: () => ({ title: 'calc', text: 'All is well', link: '' }),
    },
    {
      redact: (text) => text.replaceAll('s3cr3t', '***'),
      withoutCredential: (text) => text,
      setOutputs: (values) => {
        seen.outputs = new Map(Object.entries(values));
      },
      summarize: (markdown) => {
        seen.summary = markdown;
        return problem;
      },
      warning: (message) => void seen.warnings.push(message),
    },
  );
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { ...seen, error };
}

for (const [name, failureContext, message] of [
  [
    'is reported with the state of the app',
    async () => context,
    'Deploy failed in stage stop: ACTION_FAILED: x is not a function. This run stopped the app; calc Test is DOWN.\nStart it.',
  ],
  [
    'is reported without the state if it cannot be read',
    () => Promise.reject(new TypeError('y is not a function')),
    'Deploy failed in stage stop: ACTION_FAILED: x is not a function.',
  ],
] as const) {
  test(`a bug ${name}`, async () => {
    const cause = new TypeError('x is not a function');
    const { error, outputs } = await reportOf(() => Promise.reject(cause), failureContext);
    assert.ok(error instanceof Error);
    assert.deepEqual([error.name, error.message, error.cause, error.stack], ['Error', message, cause, cause.stack]);
    const expected = { 'app-id': 'calc', stage: 'stop', 'error-code': 'ACTION_FAILED', 'error-message': message };
    for (const [output, value] of Object.entries(expected)) assert.equal(outputs.get(output), value);
  });
}

for (const [error, code, first] of [
  [
    new StageError('NO_ACCESS', 'The key has no rights'),
    'NO_ACCESS',
    'failed in stage stop: NO_ACCESS: The key has no rights.',
  ],
  [
    new StageError('NO_ACCESS', 'GET /x responded 403: NO_ACCESS.'),
    'NO_ACCESS',
    'failed in stage stop: GET /x responded 403: NO_ACCESS.',
  ],
  [new ActionError('It ends. . .'), 'ACTION_FAILED', 'failed in stage stop: ACTION_FAILED: It ends.'],
  [new StageError('X', 'X: did you mean calc?'), 'X', 'failed in stage stop: X: did you mean calc?'],
  [new StageError('X', 'X: is it ? or !, or neither'), 'X', 'failed in stage stop: X: is it ? or !, or neither.'],
  [new StageError('X', 'X: s3cr3t'), 'X', 'failed in stage stop: X: ***.'],
  [new CancelledError('SIGINT.'), 'CANCELLED', 'was cancelled in stage stop: SIGINT.'],
] as const)
  test(`a failure is reported as: ${first}`, async () => {
    const { error: thrown, outputs, summary } = await reportOf(() => Promise.reject(error));
    const message = `Deploy ${first} ${context.state}\nStart it.`;
    assert.ok(thrown instanceof ActionError);
    assert.deepEqual([thrown.message, thrown.code], [message, code]);
    assert.deepEqual([outputs.get('error-code'), outputs.get('error-message')], [code, message]);
    assert.match(summary, /^### &#10060; calc$/m);
    assert.ok(!summary.includes('All is well'));
  });

test('a success is reported without an error, and a summary that cannot be written causes a warning', async () => {
  const { error, outputs, summary, warnings } = await reportOf(async () => undefined, undefined, 'ENOSPC');
  assert.equal(error, undefined);
  assert.deepEqual([outputs.get('stage'), outputs.has('error-code')], ['done', false]);
  assert.match(summary, /^### &#9989; calc$[\s\S]*All is well/m);
  assert.deepEqual(warnings.slice(1), ['Could not write the job summary: ENOSPC.']);
  assert.deepEqual((await reportOf(async () => undefined)).warnings.slice(1), []);
});
