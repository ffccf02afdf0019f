import type { ReceivedBody } from '../transport/receive.ts';
import type { SeenState } from '../wait/wait.ts';
import type { Received, Session } from './session.ts';

/** What became of a request and of what followed it. */
export interface Outcome {
  readonly first: Received;
  /** The response that the outputs are of. */
  readonly last: Received;
  /** Takes the place of the last response's body. */
  readonly body?: ReceivedBody;
  /** Why the step fails. */
  readonly failure?: string | undefined;
  readonly warning?: string | undefined;
  readonly polls?: number;
  readonly states?: readonly SeenState[];
  readonly items?: number;
}

/** What became of a request that nothing follows. */
export async function outcomeOf(first: Received, session: Session): Promise<Outcome> {
  if (!first.ok) return { first, last: first, failure: await session.explain(first) };
  return { first, last: first, warning: first.error && (await session.explain(first)) };
}
