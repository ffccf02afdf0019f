import type { TestServer } from '../../support/server.ts';
import { startServer } from '../../support/server.ts';
import { isOver } from '../operation.ts';
import { instancesOf, packageIdOf } from './environments.ts';
import { setAt } from './json.ts';
import type { KubernetesEnvironment } from './state.ts';

/** Serves the app of an environment: 200 with the ID of its package while it is Ready, otherwise 503. Sets `deployment.appUrl` to it. */
export async function startKubernetesApp(environment: KubernetesEnvironment): Promise<TestServer> {
  const server = await startServer((_, response) => {
    const { rollout } = environment;
    const runs = isOver(rollout) && rollout.end === 'Ready' && instancesOf(environment) > 0;
    response.writeHead(runs ? 200 : 503, { 'Content-Type': 'text/plain' });
    response.end(runs ? `package ${packageIdOf(environment)}` : 'the app is down');
  });
  environment.manifest = setAt(environment.manifest, 'environment.deployment.appUrl', JSON.stringify(server.url));
  return server;
}
