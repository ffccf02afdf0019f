// The table of an action's stages, for its README.
import type { Action } from '../src/actions/define-action.ts';
import type { StagedAction, StageEntry } from '../src/actions/shared/staged-action.ts';
import { loadAction } from './actions.ts';
import { code, table } from './markdown.ts';

/** Sources of a package, as the limits of the stage that gets one name them. */
const sources: Readonly<Record<string, string>> = {
  branch: 'a build',
  file: 'an upload',
  package: 'a package under way',
  environment: 'a package of another environment',
  current: 'the deployed package',
};

const inMinutes = (ms: number): string => (Number.isFinite(ms) ? `${ms / 60_000} min` : '`timeout`');

function describeLimit(limit: StageEntry['limitMs']): string {
  if (typeof limit === 'number') return inMinutes(limit);
  const max = Math.max(...Object.values(limit));
  const others = Object.entries(limit).filter(([, ms]) => ms < max);
  return [inMinutes(max), ...others.map(([source, ms]) => `${sources[source] ?? source} ${inMinutes(ms)}`)].join('; ');
}

const isStaged = (action: Action): action is StagedAction => 'stages' in action;

/** The table of the stages of an action, in their order; undefined where it does not work in stages. @param name as `findActions` has it */
export async function describeStages(name: string): Promise<string | undefined> {
  const action = await loadAction(name);
  if (!isStaged(action)) return undefined;
  const rows = Object.entries(action.stages).map(([stage, { about, limitMs, skippedIf }]) => [
    ...[code(stage), about, describeLimit(limitMs), skippedIf ?? ''],
  ]);
  return table(['Stage', 'What it does', 'Limit', 'Skipped if'], rows);
}
