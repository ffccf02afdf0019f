// Actions of GitHub that need GitHub: stubs of this repository take their place.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the stubs are: actions and programs. */
export const stubs = resolve('test/workflows/stubs');

/** Options for act, so that the actions of a workflow are stubs where there is one. */
export const stubOptions = (workflow: string): string[] =>
  [...workflow.matchAll(/uses: (actions\/([\w-]+)@[0-9a-f]{40})/g)]
    .filter(([, , name = '']) => existsSync(join(stubs, name)))
    .flatMap(([, action, name = '']) => ['--local-repository', `${action}=${join(stubs, name)}`]);

/** The files of each artifact that was uploaded, as `artifact: file`. */
export const artifactsIn = (store: string): string[] =>
  readdirSync(store, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(store, name)).map((file) => `${name}: ${file}`));
