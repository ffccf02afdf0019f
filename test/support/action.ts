import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { shownLog } from './log.ts';
import { apiKey, leaks, pat, username } from './secrets.ts';
import { type Run, runStep, type Step } from './step.ts';

export { apiKey, formsOf, leaks, pat, username } from './secrets.ts';

/** The address of a test server. */
interface Target {
  url: string;
  host: string;
}

export interface ActionStep extends Omit<Step, 'folder'> {
  /** A folder for the test unless given. */
  folder?: string;
  /** The server to call, with both credentials unless the inputs say otherwise. */
  server?: Target;
}

/**
 * Runs a built action as the runner does. Fails the test where a credential is seen in anything but `body` and `headers`, which are passed
 * on as they came; and shows the log of the run where the test fails.
 */
export async function runAction(t: TestContext, step: ActionStep): Promise<Run & { folder: string }> {
  const { folder = createFolder(t), server, inputs, ...rest } = step;
  const run = await runStep({ ...rest, folder, inputs: server ? withBoth(server, inputs) : inputs });
  t.after(() => {
    // Node has the property since 21.7; its types lack it.
    if ('passed' in t && t.passed === false) t.diagnostic(`exit code ${run.code}, and this log:\n${shownLog(run)}`);
  });
  const found = leaks({ ...run, outputs: { ...run.outputs, body: '', headers: '' } });
  if (found.length > 0) throw new Error(`a credential is seen: ${found.join()}`);
  return { ...run, folder };
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
