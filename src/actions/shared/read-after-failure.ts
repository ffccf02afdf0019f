import type { ApiId } from '../../mendix/catalogue.ts';
import { openSession, type Session } from '../../platform/session.ts';
import type { Runner } from '../../runner/runner.ts';
import type { ConnectionInputs } from './connection.ts';
import { openPlatform, type PlatformPlan } from './platform-plan.ts';

/** How long a read may take once a run has failed, in milliseconds: a cancelled step must end within 5 s. */
const maxReadMs = 4000;

/** Reads something once a run has failed, over new connections, as those of the run may be cancelled. */
export async function readAfterFailure<Api extends ApiId, T>(
  plan: PlatformPlan<ConnectionInputs, Api>,
  runner: Runner,
  read: (session: Session<Api>) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(maxReadMs);
  const connection = openPlatform(plan, runner, signal);
  const nothing = (): void => undefined;
  const stage = { signal, succeed: nothing, skip: nothing, waitingFor: nothing, retrying: nothing };
  try {
    return await read(openSession({ ...connection, retries: 1 }, stage, 'retry'));
  } finally {
    connection.client.close();
  }
}
