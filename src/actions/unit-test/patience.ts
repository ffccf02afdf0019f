import { StageError } from '../../lib/errors.ts';
import type { Judgement } from '../../unit-testing/response.ts';
import type { TestedApp } from './context.ts';
import type { CallOutcome } from './remote-api.ts';

/** How long a response is waited out that may pass, but is not an outage for certain. */
const maxUnclearMs = 3 * 60_000;

/** Decides how long calls of one kind are repeated. */
interface Patience {
  /** Milliseconds since the first call. */
  elapsedMs(): number;
  /**
   * Waits before the next call. An outage is waited out as long as the stage has time, an unclear response for three minutes.
   *
   * @param waitingFor what is waited for where the call was accepted: a clause for a timeout
   * @throws StageError if another call cannot help
   */
  pause(outcome: CallOutcome, waitingFor?: string): Promise<void>;
}

/** Starts to count the time. */
export function createPatience({ session }: Pick<TestedApp, 'session'>): Patience {
  const { clock } = session.client;
  const startedAt = clock.monotonicMs();
  let [unclearSince, noted]: [number | undefined, string] = [undefined, ''];
  const elapsedMs = (): number => clock.monotonicMs() - startedAt;
  const note = (why: string): void => {
    if (why !== noted) session.log(`The app cannot respond yet, waiting: ${why}`);
    noted = why;
    session.waitingFor(`the app could not respond (${why})`);
  };
  return {
    elapsedMs,
    pause: async ({ judgement, attempt }, waitingFor = 'the app had not responded') => {
      if (judgement.kind === 'refused') throw failureError(judgement);
      if (judgement.kind === 'accepted') {
        [unclearSince, noted] = [undefined, ''];
        session.waitingFor(waitingFor);
      } else if (judgement.kind === 'outage') note(judgement.why);
      else {
        unclearSince ??= elapsedMs();
        if (elapsedMs() - unclearSince >= maxUnclearMs) throw failureError(judgement);
        note(judgement.failure.message.split('\n', 1).join());
      }
      await session.backOff(elapsedMs(), attempt);
    },
  };
}

const failureError = ({ failure }: Extract<Judgement, { failure: unknown }>): StageError =>
  new StageError(failure.code, failure.message);
