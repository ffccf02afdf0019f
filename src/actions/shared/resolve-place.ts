import { findApp, findEnvironment, type Place, readEnvironments } from '../../cloud/apps.ts';
import type { Cloud } from '../../cloud/calls.ts';
import type { App, Environment } from '../../cloud/fields.ts';
import type { Stage } from '../../pipeline/stages.ts';

/** The environment that the inputs name, and all of its app. */
interface NamedPlace {
  readonly place: Place;
  readonly environments: readonly Environment[];
}

/**
 * Finds the app and the environment that the inputs name.
 *
 * @param onApp told of the app, also where the environment is not found
 * @throws StageError with those that there are
 */
export async function resolvePlace(
  cloud: Cloud,
  stage: Stage,
  inputs: { readonly app: string; readonly environment: string },
  onApp: (app: App) => void = () => undefined,
): Promise<NamedPlace> {
  const app = await findApp(cloud, stage, inputs.app);
  onApp(app);
  const environments = await readEnvironments(cloud, stage, app);
  return { place: { app, environment: findEnvironment(environments, app, inputs.environment) }, environments };
}
