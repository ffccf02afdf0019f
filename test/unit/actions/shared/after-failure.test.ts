// The advice of a failed step; GitHub re-runs jobs with the old workflow file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryAdvice, wasInterrupted } from '../../../../src/actions/shared/after-failure.ts';
import { CancelledError, StageError } from '../../../../src/lib/errors.ts';
import { StageTimeoutError } from '../../../../src/pipeline/stages.ts';

const fix = 'Fix the problem and re-run the job; completed stages are skipped.';
const newRun = 'a changed workflow file needs a new run.';

for (const [name, error, advice] of [
  ['a refused request', new StageError('NO_ACCESS', 'GET /api/1/apps answered 403: NO_ACCESS'), fix],
  ['a bug', new TypeError('x'), fix],
  ['a cancel', new CancelledError('The run was cancelled.'), 'Re-run the job; completed stages are skipped.'],
  [
    'the timeout of the run',
    new StageTimeoutError('TIMEOUT', '`timeout` (3.0 s) expired', 'run'),
    'Raise `timeout` and start a new run (a re-run uses the old workflow file); completed stages are skipped.',
  ],
  ['the limit of a stage', new StageTimeoutError('TIMEOUT', 'the limit of 10 min of stage stop expired', 'stage'), fix],
  ['a platform that was busy until the end', new StageTimeoutError('ENVIRONMENT_BUSY', 'Busy', 'run'), fix],
  [
    'an input that the message names',
    new StageError('INVALID_INPUT', 'confirm: "test" is not "Test"'),
    `Correct \`confirm\` and re-run the job; ${newRun}`,
  ],
  [
    'a constant that does not exist',
    new StageError('SETTING_NOT_FOUND', 'The app has no constant "A.X".'),
    `Correct the input and re-run the job; ${newRun}`,
  ],
  [
    'an app that does not exist',
    new StageError('APP_NOT_FOUND', 'There is no app "calk".'),
    `Correct \`app\` and re-run the job; ${newRun}`,
  ],
  [
    'an environment that a response no longer knows',
    new StageError('ENVIRONMENT_NOT_FOUND', 'GET /api/1/apps/calc/environments/Test answered 404'),
    fix,
  ],
  ...(
    [
      ['ENVIRONMENT_NOT_FOUND', 'environment'],
      ['PACKAGE_NOT_FOUND', 'package-id'],
      ['BRANCH_NOT_FOUND', 'branch'],
      ['SNAPSHOT_NOT_FOUND', 'snapshot'],
    ] as const
  ).map(
    ([code, input]) =>
      [code, new StageError(code, 'There is none.'), `Correct \`${input}\` and re-run the job; ${newRun}`] as const,
  ),
  ['a code that only starts like that of an input', new StageError('INVALID_INPUT_STREAM', 'file: broken'), fix],
  ['a code that only ends like that of an input', new StageError('NOT_INVALID_INPUT', 'file: broken'), fix],
  ['a code that only contains that of an input', new StageError('APP_NOT_FOUND_YET', 'file: broken'), fix],
  ['an error of another kind whose message looks like an input', new TypeError('file: broken'), fix],
  [
    'a message with a name in its middle',
    new StageError('INVALID_INPUT', 'The file: x'),
    `Correct the input and re-run the job; ${newRun}`,
  ],
] as const)
  test(`the advice after ${name}`, () => assert.equal(retryAdvice(error), advice));

test('the advice includes what the next run will find', () => {
  const error = new CancelledError('The run was cancelled.');
  assert.equal(retryAdvice(error, 'the build continues'), 'Re-run the job; the build continues.');
});

test('only a cancel and a timeout interrupt a run', () => {
  assert.equal(wasInterrupted(new CancelledError('The run was cancelled.')), true);
  assert.equal(wasInterrupted(new StageTimeoutError('TIMEOUT', 'expired', 'stage')), true);
  assert.equal(wasInterrupted(new StageError('NO_ACCESS', 'refused')), false);
});
