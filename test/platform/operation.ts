/** The time of the stand-in's own: it moves with requests, whatever time passes. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: number;
  /** Milliseconds that each request takes. */
  perRequest: number;
}

/** Something that goes on: it ends after so many polls, whatever time passes. */
export interface Operation {
  /** Polls that still find it under way. */
  polls: number;
  /** What it is called meanwhile, in order. */
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

/** What it is called now. Where it has fewer polls than names, it begins with a later one. */
export const stateOf = ({ polls, pending, end }: Operation): string =>
  polls <= 0 ? end : (pending.at(Math.max(0, pending.length - polls)) ?? end);

/** Counts one poll. @returns what the poll sees */
export function poll(operation: Operation, clock: Clock): string {
  const seen = stateOf(operation);
  if (isOver(operation)) return seen;
  operation.polls -= 1;
  if (isOver(operation)) operation.finishedAt = clock.now;
  return seen;
}
