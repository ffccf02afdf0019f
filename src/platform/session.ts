import type { Client } from '../client/client.ts';
import type { ApiId } from '../mendix/catalogue.ts';
import type { Stage } from '../pipeline/stages.ts';
import { createAttempts, createHeartbeat, type PlatformConnection } from './attempts.ts';
import type { Attempt } from './outcome.ts';
import { createReads, type Outages, type Reads } from './reads.ts';
import { createWrites, type Writes } from './writes.ts';

/**
 * Safe reads and writes within one stage. Every method throws a StageError if the platform refuses, and the signal's reason if the stage
 * is over.
 */
export interface Session<Api extends ApiId = ApiId> extends Stage, Reads<Api>, Writes<Api> {
  readonly client: Client;
  readonly retries: number;
  log(line: string): void;
  baseOf(api: Api): string;
  /** The same session for reads that give up an outage after `retries`, as nothing has begun yet. */
  failingEarly(): Session<Api>;
  /** Repeats a check until it returns something, or its own time is up; logs once a minute what the stage waits for. */
  poll<T, Late = never>(check: () => Promise<T | undefined>, limit?: PollLimit<Late>): Promise<T | Late>;
  /** Waits before the next attempt of something that began `elapsedMs` ago. */
  backOff(elapsedMs: number, tried?: Attempt): Promise<void>;
}

/** The end of a poll that has less time than its stage. */
interface PollLimit<Late> {
  /** Milliseconds. */
  readonly afterMs: number;
  /** What the poll returns then. */
  result(): Late;
}

/** Opens a session for a stage. */
export function openSession<Api extends ApiId>(
  connection: PlatformConnection<Api>,
  stage: Stage,
  outages: Outages = 'wait',
): Session<Api> {
  const { client, retries, log, baseOf } = connection;
  const noted = noteStates(stage);
  const attempts = createAttempts(connection, noted);
  const { backOff } = attempts;
  return {
    ...noted,
    client,
    retries,
    log,
    baseOf,
    backOff,
    ...createReads(connection, attempts, outages),
    ...createWrites(connection, attempts),
    poll: async (check, limit) => {
      const { clock } = client;
      const heartbeat = createHeartbeat(connection);
      for (const startedAt = clock.monotonicMs(); ; ) {
        const found = await check();
        if (found !== undefined) {
          // A state that was waited for does not explain a later failure.
          attempts.clearNote();
          return found;
        }
        const elapsedMs = clock.monotonicMs() - startedAt;
        if (limit && elapsedMs >= limit.afterMs) return limit.result();
        heartbeat(noted.state());
        await backOff(elapsedMs);
      }
    },
    failingEarly: () => openSession(connection, stage, 'retry'),
  };
}

/** Remembers what a stage waits for. */
function noteStates(stage: Stage): Stage & { state(): string } {
  let state = '';
  return {
    ...stage,
    waitingFor: (text, code) => {
      state = text;
      stage.waitingFor(text, code);
    },
    retrying: (error, code) => {
      state = error ?? '';
      stage.retrying(error, code);
    },
    state: () => state,
  };
}
