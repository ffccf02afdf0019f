import { awaitResult } from './await-result.ts';
import { type TestedApp, type UnitTestRun, unitTestStages } from './context.ts';
import { resolveAppUrl } from './resolve.ts';
import { finishRun } from './result.ts';
import { startTests } from './start.ts';

/** Runs all tests of an app: finds its URL, starts the tests, and waits for their result. */
export async function runUnitTests(run: UnitTestRun): Promise<void> {
  const { stages, inputs, recorder } = run;
  const url = await appUrlOf(run);
  recorder.set({ 'app-url': url });
  const appIn = (session: TestedApp['session']): TestedApp => ({ session, url, password: inputs.password });
  const started = await stages.run('start', unitTestStages.start.limitMs, async (session) => {
    const found = await startTests(appIn(session), (state) => {
      run.started = state;
    });
    run.started = 'yes';
    session.succeed('the tests were started');
    return found;
  });
  await stages.run('tests', unitTestStages.tests.limitMs, async (session) =>
    finishRun(run, session, await awaitResult(appIn(session), started)),
  );
  stages.finish();
}

async function appUrlOf({ stages, inputs }: UnitTestRun): Promise<string> {
  const { ref } = inputs;
  if (ref.kind === 'environment')
    return stages.run('resolve', unitTestStages.resolve.limitMs, (session) => resolveAppUrl(session, ref));
  stages.skip('resolve', unitTestStages.resolve.skippedIf);
  return ref.url;
}
