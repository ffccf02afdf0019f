import type { Stage } from '../pipeline/stages.ts';
import { type Cloud, pause } from './calls.ts';

/** Looks again and again, until a look finds what it looks for. */
export async function until<T>(cloud: Cloud, stage: Stage, look: () => Promise<T | undefined>): Promise<T> {
  const { clock } = cloud.client;
  const startedAt = clock.now();
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(cloud, stage, clock.now() - startedAt);
  }
}
