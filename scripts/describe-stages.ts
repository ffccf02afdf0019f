// The table of an action's stages, for its README.
import type { StagedAction, StageEntry } from '../src/actions/shared/staged-action.ts';
import { code, table } from './markdown.ts';

/** Sources of a package, as named in the limits of the stage `package`. */
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

/** The table of the stages of an action, in their order. */
export function describeStages({ stages }: StagedAction): string {
  const rows = Object.entries(stages).map(([stage, { about, limitMs, skippedIf }]) => [
    ...[code(stage), about, describeLimit(limitMs), skippedIf ?? ''],
  ]);
  return table(['Stage', 'What it does', 'Limit', 'Skipped if'], rows);
}
