import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type InProcessStep, runStepInProcess } from './in-process.ts';
import { shownLog } from './log.ts';
import { apiKey, leaks, pat, username } from './secrets.ts';
import { type Run, runStep, type Step } from './step.ts';

export { apiKey, formsOf, leaks, pat, username } from './secrets.ts';

/** The address of a test server. */
interface Target {
  url: string;
  host: string;
}

/** Options of every step in a test. */
interface TestStep {
  /** By default a new folder for the test. */
  folder?: string;
  /** The server to call, with both credentials unless the inputs set others. */
  server?: Target;
  inputs: Inputs;
}

export interface ActionStep extends TestStep, Omit<Step, 'folder' | 'inputs'> {
  /** What the step may write to stderr; by default nothing. */
  stderr?: RegExp;
}

export interface InProcessActionStep
  extends TestStep,
    Pick<InProcessStep, 'action' | 'env' | 'bound' | 'isFolderUsed' | 'clock' | 'cancel'> {}

export type TestRun = Run & { folder: string };

/**
 * Runs a built action as the runner does, in a separate process. Fails the test if a credential is visible in anything but `body` and
 * `headers`, which are passed on unchanged, or if stderr is not empty. Shows the log of the run if the test fails.
 */
export async function runAction(t: TestContext, { stderr, ...step }: ActionStep): Promise<TestRun> {
  const { folder, inputs, rest } = complete(t, step);
  return checked(t, { ...(await runStep({ ...rest, folder, inputs })), folder }, stderr);
}

/** The same within the test's own process, forty times as fast, for every test that is not about the process. */
export async function runInProcess(t: TestContext, step: InProcessActionStep): Promise<TestRun> {
  const { folder, inputs, rest } = complete(t, step);
  const isFolderUsed = step.folder !== undefined;
  return checked(t, { ...(await runStepInProcess({ isFolderUsed, ...rest, folder, inputs })), folder });
}

function complete<T extends TestStep>(t: TestContext, { folder = createFolder(t), server, inputs, ...rest }: T) {
  return { folder, inputs: server ? withBoth(server, inputs) : inputs, rest };
}

function checked(t: TestContext, run: TestRun, stderr = /^$/): TestRun {
  t.after(() => {
    // Node has the property since 21.7; its types lack it.
    if ('passed' in t && t.passed === false) t.diagnostic(`exit code ${run.code}, and this log:\n${shownLog(run)}`);
  });
  const found = leaks({ ...run, outputs: { ...run.outputs, body: '', headers: '' } });
  if (found.length > 0) throw new Error(`a credential is seen: ${found.join()}`);
  if (!stderr.test(run.stderr)) throw new Error(`the step wrote to stderr: ${run.stderr}`);
  return run;
}

/** A folder for one test, removed after it. */
export function createFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'mendix-api-action-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

type Inputs = Readonly<Record<string, string>>;

/** Inputs for a call of a test server without a credential. */
export const toServer = ({ url, host }: Target, inputs: Inputs = {}): Inputs => ({
  'base-url': url,
  'allowed-hosts': host,
  ...inputs,
});

/** Inputs for a call of a test server with the API key. */
export const withApiKey = (server: Target, inputs: Inputs = {}): Record<string, string> => ({
  ...toServer(server),
  username,
  'api-key': apiKey,
  ...inputs,
});

/** Inputs for a call of a test server with the personal access token. */
export const withPat = (server: Target, inputs: Inputs = {}): Record<string, string> => ({
  ...toServer(server),
  pat,
  ...inputs,
});

/** Inputs for a call of a test server with both credentials. */
export const withBoth = (server: Target, inputs: Inputs = {}): Record<string, string> => ({
  ...withApiKey(server),
  pat,
  ...inputs,
});
