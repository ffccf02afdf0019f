import { minutes } from '../../pipeline/stages.ts';

/** How long each stage of a deploy may take, in milliseconds; `sourceLimitMs` has those of `package`. docs/limits.md lists them. */
export const kubernetesLimitsMs = {
  resolve: minutes(10),
  manifest: minutes(10),
  rollout: minutes(45),
  verify: minutes(5),
  'health-check': minutes(10),
  rollback: minutes(50),
} as const;
