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

/** What every step of a test may be given. */
interface TestStep {
  /** A folder for the test unless given. */
  folder?: string;
  /** The server to call, with both credentials unless the inputs say otherwise. */
  server?: Target;
  inputs: Inputs;
}

export interface ActionStep extends TestStep, Omit<Step, 'folder' | 'inputs'> {
  /** What the step may write to stderr; nothing unless given. */
  stderr?: RegExp;
}

export interface InProcessActionStep
  extends TestStep,
    Pick<InProcessStep, 'action' | 'env' | 'bound' | 'isFolderUsed' | 'clock' | 'cancel'> {}

export type TestRun = Run & { folder: string };

/**
 * Runs a built action as the runner does, in a process of its own. Fails the test where a credential is seen in anything but `body` and
 * `headers`, which are passed on as they came, or where stderr is not empty; and shows the log of the run where the test fails.
 */
export async function runAction(t: TestContext, { stderr, ...step }: ActionStep): Promise<TestRun> {
  const { folder, inputs, rest } = complete(t, step);
  return checked(t, { ...(await runStep({ ...rest, folder, inputs })), folder }, stderr);
}

/** The same within the process of the test, forty times as fast, for all that a process is not the subject of. */
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
