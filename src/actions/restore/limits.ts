import { minutes } from '../../pipeline/stages.ts';

/** How long each stage of a restore may take, in milliseconds. docs/limits.md lists them. */
export const restoreLimitsMs = {
  resolve: minutes(10),
  backup: minutes(120),
  stop: minutes(10),
  /** Large environments take hours: the run has a limit, and this stage has none of its own. */
  restore: Number.POSITIVE_INFINITY,
  start: minutes(30),
} as const;
