import type { ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import { type Handler, type ServerOptions, startServer, type TestServer } from './server.ts';

/** What a server answers: the body of a JSON answer with status 200, or more than that. */
export type Answer =
  | string
  | {
      status?: number;
      body?: string | Buffer;
      headers?: Record<string, string | string[]>;
      /** These bytes alone, whatever they are; the connection ends after them. */
      raw?: string | Buffer;
      /** No answer: the connection breaks off. */
      drop?: true;
      /** No answer: the connection stays. */
      hang?: true;
    };

/**
 * Starts a server for one test.
 *
 * @param answers given in turn, the last one for ever, `{self}` in a text being the server's own URL; or what handles every request
 */
export async function serve(
  t: TestContext,
  answers: readonly Answer[] | Handler,
  options: ServerOptions = {},
): Promise<TestServer> {
  let count = 0;
  const script: Handler = (_, response) => {
    if (typeof answers === 'function') return;
    send(response, answers[Math.min(count++, answers.length - 1)] ?? '', server.url);
  };
  const server = await startServer(typeof answers === 'function' ? answers : script, options);
  t.after(server.close);
  return server;
}

function send(response: ServerResponse, answer: Answer, url: string): void {
  const { status = 200, body = '', headers, raw, drop, hang } = typeof answer === 'string' ? { body: answer } : answer;
  if (hang) return;
  if (drop) return void response.destroy();
  if (raw !== undefined) return void response.socket?.end(raw);
  const own = <T>(value: T): T | string => (typeof value === 'string' ? value.replaceAll('{self}', url) : value);
  for (const [name, value] of Object.entries({ 'content-type': 'application/json', ...headers }))
    response.setHeader(name, own(value));
  response.writeHead(status).end(own(body));
}
