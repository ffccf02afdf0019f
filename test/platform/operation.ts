/** The simulator's own clock: it advances with requests, not with real time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: number;
  /** Milliseconds that each request takes. */
  perRequest: number;
}

/** An operation that ends after a number of polls, however much time passes. */
export interface Operation {
  /** Polls that still find it in progress. */
  polls: number;
  /** Its states until then, in order. */
  readonly pending: readonly string[];
  readonly end: string;
  readonly startedAt: number;
  finishedAt: number | undefined;
}

export const begin = (
  { polls, pending, end }: Pick<Operation, 'polls' | 'pending' | 'end'>,
  clock: Clock,
): Operation => ({
  ...{ polls, pending, end, startedAt: clock.now },
  finishedAt: polls <= 0 ? clock.now : undefined,
});

export const isOver = ({ polls }: Operation): boolean => polls <= 0;

/** The current state. With fewer polls than states, it starts with a later state. */
export const stateOf = ({ polls, pending, end }: Operation): string =>
  polls <= 0 ? end : (pending.at(Math.max(0, pending.length - polls)) ?? end);

/** Counts one poll. @returns the state that the poll finds */
export function poll(operation: Operation, clock: Clock): string {
  const seen = stateOf(operation);
  if (isOver(operation)) return seen;
  operation.polls -= 1;
  if (isOver(operation)) operation.finishedAt = clock.now;
  return seen;
}
