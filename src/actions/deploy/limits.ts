import { minutes } from '../../pipeline/stages.ts';

/** How long each stage of a deploy may take, in milliseconds; `packageLimitMs` has those of `package`. docs/limits.md lists them. */
export const deployLimitsMs = {
  resolve: minutes(10),
  backup: minutes(120),
  transport: minutes(10),
  settings: minutes(10),
  stop: minutes(10),
  start: minutes(30),
  verify: minutes(10),
  'health-check': minutes(10),
  rollback: minutes(50),
} as const;
