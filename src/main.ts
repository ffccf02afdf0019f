// What the scripts in `dist` start, one export for each `action.yml`. Nothing runs on import.
import { callAction } from './actions/call/action.ts';
import { run } from './runner/run.ts';

/** The action of the root: calls one Mendix API as the inputs say. */
export const call = (): Promise<void> => run(callAction);

/** The action of `backup`: creates a snapshot of an environment, and downloads it. */
export const backup = async (): Promise<void> => run((await import('./actions/backup/action.ts')).backupAction.run);

/** The action of `deploy`: deploys an app to an environment. */
export const deploy = async (): Promise<void> => run((await import('./actions/deploy/action.ts')).deployAction.run);

/** The action of `restore`: restores the data of a snapshot to an environment. */
export const restore = async (): Promise<void> => run((await import('./actions/restore/action.ts')).restoreAction.run);

/** The action of `unit-test`: runs the unit tests of an app. Its folder has a dash, which no name of a constant may have. */
const unitTest = async (): Promise<void> => run((await import('./actions/unit-test/action.ts')).unitTestAction.run);

export { unitTest as 'unit-test' };
