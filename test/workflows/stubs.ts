// Stubs that replace those actions of GitHub that only work on GitHub.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the stubs are: actions and programs. */
export const stubs = resolve('test/workflows/stubs');

/** Options for act that replace actions of a workflow by stubs, if there is a stub. */
export const stubOptions = (workflow: string): string[] =>
  [...workflow.matchAll(/uses: (actions\/([\w-]+)@[0-9a-f]{40})/g)]
    .filter(([, , name = '']) => existsSync(join(stubs, name)))
    .flatMap(([, action, name = '']) => ['--local-repository', `${action}=${join(stubs, name)}`]);

/** The files of each artifact that was uploaded, as `artifact: file`. */
export const artifactsIn = (store: string): string[] =>
  readdirSync(store, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(store, name)).map((file) => `${name}: ${file}`));
