import type { TestContext } from 'node:test';
import { apiKey, createFolder, leaks, pat, type Run, runAction, username } from './run-action.ts';
import { type Handler, startServer, type TestServer } from './server.ts';

/** What a server answers: a body with status 200, or more than that. */
export type Scripted =
  | string
  | { status?: number; body?: string; headers?: Record<string, string>; drop?: true; hang?: true };

export interface Played {
  run: Run;
  server: TestServer;
  folder: string;
}

/** A server that answers in turn, the last answer for ever; `{self}` in a body or header is its own URL. */
export async function scripted(t: TestContext, answers: readonly Scripted[]): Promise<TestServer> {
  let count = 0;
  const handler: Handler = (_, response) => {
    const answer = answers[Math.min(count++, answers.length - 1)] ?? '';
    const {
      status = 200,
      body = '',
      headers = {},
      drop,
      hang,
    } = typeof answer === 'string' ? { body: answer } : answer;
    if (hang) return;
    if (drop) return void response.destroy();
    const own = (text: string): string => text.replaceAll('{self}', server.url);
    const all = Object.entries({ 'content-type': 'application/json', ...headers });
    response.writeHead(status, Object.fromEntries(all.map(([name, value]) => [name, own(value)]))).end(own(body));
  };
  const server = await startServer(handler);
  t.after(server.close);
  return server;
}

/** Runs the action with both credentials against a scripted server. */
export async function play(
  t: TestContext,
  answers: readonly Scripted[],
  inputs: Record<string, string>,
  env: Record<string, string> = {},
): Promise<Played> {
  const server = await scripted(t, answers);
  const folder = createFolder(t);
  const run = await runAction({
    folder,
    env,
    inputs: {
      ...{ username, 'api-key': apiKey, pat, 'base-url': server.url, 'allowed-hosts': server.host },
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [name, value.replaceAll('{self}', server.url)]),
      ),
    },
  });
  // `body` and `headers` are passed on as they came, whatever a server echoes.
  const found = leaks({ ...run, outputs: { ...run.outputs, body: '', headers: '' } });
  if (found.length > 0) throw new Error(`a credential is seen: ${found.join()}\n${run.stdout}`);
  return { run, server, folder };
}
