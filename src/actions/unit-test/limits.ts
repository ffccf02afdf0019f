import { minutes } from '../../pipeline/stages.ts';

/** Only `timeout` limits these stages. */
const noLimit = Number.POSITIVE_INFINITY;

/** How long each stage of a test run may take, in milliseconds. docs/limits.md lists them. */
export const unitTestLimitsMs = {
  resolve: minutes(10),
  start: noLimit,
  tests: noLimit,
} as const;
