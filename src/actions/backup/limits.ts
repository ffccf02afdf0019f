import { minutes } from '../../pipeline/stages.ts';

/** Large environments take hours: the run has a limit, and such a stage has none of its own. */
const noLimit = Number.POSITIVE_INFINITY;

/** How long each stage of a backup may take, in milliseconds. docs/limits.md lists them. */
export const backupLimitsMs = {
  resolve: minutes(10),
  snapshot: noLimit,
  archive: noLimit,
  download: noLimit,
} as const;
