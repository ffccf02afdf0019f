// Changes by another user or process that take effect at once: for a fault of kind `meanwhile`, or at any time.
import type { Clock } from '../operation.ts';
import { begin } from '../operation.ts';
import { instancesOf, instancesPlace, packagePlace } from './environments.ts';
import { setAt } from './json.ts';
import type { Kubernetes, KubernetesEnvironment } from './state.ts';

interface World {
  readonly kubernetes: Kubernetes;
  readonly clock: Clock;
}

/** Changes the value at a place of the manifest. @param source JSON of the new value */
export const editByAnother =
  (environment: KubernetesEnvironment, place: string, source: string): ((state: World) => void) =>
  ({ kubernetes: { script }, clock }) => {
    environment.manifest = setAt(environment.manifest, place, source);
    const instances = instancesOf(environment);
    if (instances > 0) environment.lastRunningInstanceCount = instances;
    const end = instances > 0 ? 'Ready' : script.stoppedState;
    environment.rollout = begin({ polls: 0, pending: [], end }, clock);
  };

/** Deploys another package, which runs at once. */
export const deployByAnother = (environment: KubernetesEnvironment, packageId: string): ((state: World) => void) =>
  editByAnother(environment, packagePlace, JSON.stringify(packageId));

/** Scales an environment; 0 stops it. */
export const scaleByAnother = (environment: KubernetesEnvironment, instances: number): ((state: World) => void) =>
  editByAnother(environment, instancesPlace, String(instances));
