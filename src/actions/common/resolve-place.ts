import type { Cloud } from '../../cloud/calls.ts';
import type { Environment } from '../../cloud/fields.ts';
import { findApp, findEnvironment, type Place, readEnvironments } from '../../cloud/resolve.ts';
import type { Stage } from '../../cloud/stages.ts';

/** The environment that the inputs name, and all of its app. */
export interface Resolved {
  readonly place: Place;
  readonly environments: readonly Environment[];
}

/** Finds the app and the environment that the inputs name. @throws StageError with those that there are */
export async function resolvePlace(
  cloud: Cloud,
  stage: Stage,
  inputs: { readonly app: string; readonly environment: string },
): Promise<Resolved> {
  const app = await findApp(cloud, stage, inputs.app);
  const environments = await readEnvironments(cloud, stage, app);
  return { place: { app, environment: findEnvironment(environments, app, inputs.environment) }, environments };
}
