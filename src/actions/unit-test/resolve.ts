import type { CloudSession, Environment } from '../../cloud/apps.ts';
import { isLoopback } from '../../http/host.ts';
import { StageError } from '../../lib/errors.ts';
import { isCallable } from '../../platform/url-rules.ts';
import { resolveTarget } from '../shared/cloud-target.ts';
import { type AppRef, withoutLastSlashes } from './inputs.ts';

type EnvironmentName = Extract<AppRef, { kind: 'environment' }>;

/** Finds the URL of the app on an environment. @throws StageError; TESTS_UNAVAILABLE where no app runs there */
export async function resolveAppUrl(session: CloudSession, name: EnvironmentName): Promise<string> {
  const { target } = await resolveTarget(session.failingEarly(), name);
  const { app, environment } = target;
  if (['stopped', 'empty'].includes(environment.status.toLowerCase()))
    throw new StageError(
      'TESTS_UNAVAILABLE',
      `${app.appId} ${environment.mode} is ${environment.status}, so no tests can run there. Start the app, and run the step again.`,
    );
  const url = withoutLastSlashes(urlOf(environment, new URL(session.baseOf('deploy-v1'))));
  session.succeed(`${app.appId} ${environment.mode} is at ${url}`);
  return url;
}

/** A response of the network must not make the runner call itself, unless the platform itself is on this machine. */
function urlOf({ mode, url }: Environment, base: URL): URL {
  const found = URL.parse(url);
  if (found && isCallable(found) && (!isLoopback(found) || isLoopback(base))) return found;
  const problem = url === '' ? 'Mendix reports no URL' : 'the URL that Mendix reports is not an https URL';
  throw new StageError(
    'INVALID_RESPONSE',
    `${problem} for ${mode}; give \`app-url\` instead of \`app\` and \`environment\``,
  );
}
