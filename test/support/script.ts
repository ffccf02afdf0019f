// The harness as test/catalogue still calls it; new tests take serve.ts and action.ts.
import type { TestContext } from 'node:test';
import { runAction } from './action.ts';
import { type Answer, serve } from './serve.ts';
import type { TestServer } from './server.ts';
import type { Run } from './step.ts';

export type { Answer as Scripted } from './serve.ts';
export { serve as scripted } from './serve.ts';

export async function play(
  t: TestContext,
  answers: readonly Answer[],
  inputs: Record<string, string>,
  env: Record<string, string> = {},
): Promise<{ run: Run; server: TestServer; folder: string }> {
  const server = await serve(t, answers);
  const own = Object.entries(inputs).map(([name, value]) => [name, value.replaceAll('{self}', server.url)] as const);
  const run = await runAction(t, { server, inputs: Object.fromEntries(own), env });
  return { run, server, folder: run.folder };
}
