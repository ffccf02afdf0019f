import type { TestServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import type { Environment } from './state.ts';

/** Serves the app of an environment: 200 with the version of its package while it runs, otherwise 503. Sets `Url` of the environment to it. */
export async function startApp(environment: Environment): Promise<TestServer> {
  const server = await startServer((_, response) => {
    const runs = environment.status === 'Running';
    response.writeHead(runs ? 200 : 503, { 'Content-Type': 'text/plain' });
    response.end(runs ? `version ${environment.modelVersion}` : 'the app is down');
  });
  environment.url = server.url;
  return server;
}
