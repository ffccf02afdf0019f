import { type Credential, makeCredential } from '../../auth/credentials.ts';
import {
  type App,
  type CloudApi,
  type CloudSession,
  type Environment,
  type EnvironmentRef,
  findApp,
  findEnvironment,
  readEnvironments,
} from '../../cloud/apps.ts';
import { type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import { credentialOf, subdomainOf } from '../../mendix/lookup.ts';
import type { ConnectionInputs } from './connection.ts';
import { type PlatformContext, type PlatformPlan, planPlatform } from './platform-plan.ts';

/** The inputs that name the environment of an action. */
export interface TargetInputs {
  readonly app: string | Invalid;
  readonly environment: string | Invalid;
}

/** Reads an input that must be given. */
export const requiredText = ({ text, issues }: InputReader, name: string, what: string): string | Invalid =>
  text(name) ?? issues.add(name, `is missing; give ${what}`);

/** Reads the inputs that name an environment. */
export const readTarget = (reader: InputReader): TargetInputs => ({
  app: readApp(reader),
  environment: requiredText(reader, 'environment', 'its Mode, such as Test or Production, or its EnvironmentId'),
});

/** The address of an app on Mendix Cloud names its AppId, and a part that depends on the environment. */
function readApp(reader: InputReader): string | Invalid {
  const app = requiredText(reader, 'app', 'the AppId (the subdomain), the ProjectId or the exact name of the app');
  if (app === invalid || !/^https?:\/\//i.test(app)) return app;
  const meant = subdomainOf(app);
  const hint = meant ? ` Did you mean ${meant}?` : '';
  return reader.issues.add('app', `is an address; give the AppId, the ProjectId or the exact name.${hint}`);
}

/** An action on Mendix Cloud, which takes an API key, and a PAT if it needs one. */
export type CloudPlan<Inputs> = PlatformPlan<Inputs, CloudApi>;

/** Plans an action on Mendix Cloud. @param pat the token for calls that take one; none if it is not needed */
export function planCloud<Inputs extends ConnectionInputs>(
  context: PlatformContext<CloudApi>,
  inputs: Inputs,
  pat: Credential | Invalid = { kind: 'none' },
): Promise<CloudPlan<Inputs> | Invalid> {
  const apiKey = makeCredential('api-key', inputs.credentials, context.issues);
  const credentialFor =
    apiKey === invalid || pat === invalid
      ? invalid
      : (match: Parameters<CloudPlan<Inputs>['credentialFor']>[0]) => (credentialOf(match) === 'pat' ? pat : apiKey);
  return planPlatform(context, { inputs, credentialFor });
}

/** The environment that the inputs name, and all environments of its app. */
interface ResolvedTarget {
  readonly target: EnvironmentRef;
  readonly environments: readonly Environment[];
}

/**
 * Finds the app and the environment that the inputs name.
 *
 * @param onApp called with the app, even if the environment is not found
 * @throws StageError that lists the existing ones
 */
export async function resolveTarget(
  session: CloudSession,
  inputs: { readonly app: string; readonly environment: string },
  onApp: (app: App) => void = () => undefined,
): Promise<ResolvedTarget> {
  const app = await findApp(session, inputs.app);
  onApp(app);
  const environments = await readEnvironments(session, app);
  const environment = findEnvironment(environments, app, { input: 'environment', wanted: inputs.environment });
  return { target: { app, environment }, environments };
}
