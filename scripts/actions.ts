// The actions of this repository: that of the root, and one for each folder with its own `action.yml`. This file needs no package, so that
// the demo runs without `npm install`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Action } from '../src/actions/define-action.ts';
import type { StagedAction } from '../src/actions/shared/staged-action.ts';

export interface ActionFile {
  /** The folder of its `action.yml`, `.` for the root. */
  folder: string;
  /** The path of its `action.yml`. */
  path: string;
  /** Its name in the code, under which `src/main.ts` exports it: that of the folder, or `call` for the root. */
  name: string;
  /** The script that the runner starts, from the root of the repository. */
  main: string;
}

/** Finds every action in a root and its direct folders; examples and tests are deeper. */
export function findActions(root = '.'): ActionFile[] {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return ['.', ...folders.sort()].flatMap((folder) => {
    const path = posix.join(folder, 'action.yml');
    if (!existsSync(join(root, path))) return [];
    const main = /^ {2}main: (.+)$/m.exec(readFileSync(join(root, path), 'utf8'))?.[1];
    if (main === undefined) throw new Error(`${path} has no line \`  main: …\``);
    return [{ folder, path, name: folder === '.' ? 'call' : folder, main: posix.join(folder, main) }];
  });
}

const isAction = (value: unknown): value is Action =>
  typeof value === 'object' && value !== null && 'plan' in value && 'run' in value;

/** Loads the declaration in the code of an action. @param name the name from `findActions` */
export async function loadAction(name: string): Promise<Action> {
  const exported: Readonly<Record<string, unknown>> = await import(`../src/actions/${name}/action.ts`);
  const action = Object.values(exported).find(isAction);
  if (action === undefined) throw new Error(`src/actions/${name}/action.ts exports no action`);
  return action;
}

const isStaged = (action: Action): action is StagedAction => 'stages' in action;

/** Finds the actions that work in stages, and loads their declarations. */
export async function findStagedActions(): Promise<{ readonly name: string; readonly action: StagedAction }[]> {
  const all = await Promise.all(findActions().map(async ({ name }) => ({ name, action: await loadAction(name) })));
  return all.flatMap(({ name, action }) => (isStaged(action) ? [{ name, action }] : []));
}
