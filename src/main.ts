// What the scripts in `dist` start, one export for each `action.yml`. Nothing runs on import.
import { callAction } from './actions/call/action.ts';
import { run } from './runner/run.ts';

/** The action of the root: calls one Mendix API as the inputs say. */
export const call = (): Promise<void> => run(callAction.run);

/** The action of `backup`: creates a snapshot of an environment, and downloads it. */
export const backup = async (): Promise<void> => run((await import('./actions/backup/action.ts')).backupAction.run);

/** The action of `deploy`: deploys an app to an environment. */
export const deploy = async (): Promise<void> => run((await import('./actions/deploy/action.ts')).deployAction.run);

/** The action of `restore`: restores the data of a snapshot to an environment. */
export const restore = async (): Promise<void> => run((await import('./actions/restore/action.ts')).restoreAction.run);

/** The action of `unit-test`: runs the unit tests of an app. Its folder has a dash, which no name of a constant may have. */
const unitTest = async (): Promise<void> => run((await import('./actions/unit-test/action.ts')).unitTestAction.run);

/** The action of `deploy-kubernetes`: deploys an app to an environment of Mendix on Kubernetes. A constant cannot have the dash of its folder. */
const deployKubernetes = async (): Promise<void> =>
  run((await import('./actions/deploy-kubernetes/action.ts')).deployKubernetesAction.run);

export { deployKubernetes as 'deploy-kubernetes', unitTest as 'unit-test' };
