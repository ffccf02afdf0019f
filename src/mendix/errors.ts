import type { EndpointMatch } from './lookup.ts';
import type { Api, ApiError } from './model/types.ts';

/** An error as it came: its code and message as Mendix gives them, empty if it does not. */
export interface GivenError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** A code as it is compared: without regard to case, and with `_` for the spaces that some are documented with. */
export const normalizeCode = (code: string): string => code.trim().toUpperCase().replace(/\s+/g, '_');

/** An error as documented, and where. */
interface FoundError {
  readonly api: Api;
  readonly error: ApiError;
  /** Whether it is documented for the endpoint that was called; else only for another one of the same API. */
  readonly isOwn: boolean;
}

/**
 * Finds what the documentation says of an error. The code counts most, then the endpoint, then a piece of the message,
 * then the status: a code keeps its meaning whatever its status, and also on an endpoint of the same API whose page does
 * not list it.
 */
export function findError(known: EndpointMatch, given: GivenError): FoundError | undefined {
  const calls = known.endpoints.map(({ endpoint }) => endpoint.call);
  const candidates = known.apis.flatMap((api) =>
    (api.errors ?? []).flatMap((error) => {
      const isOwn = error.on === undefined || error.on.some((call) => calls.includes(call));
      const score = likeness({ error, isOwn }, given);
      return score === undefined ? [] : [{ api, error, isOwn, score }];
    }),
  );
  return candidates.toSorted((a, b) => b.score - a.score)[0];
}

function likeness(
  { error, isOwn }: Pick<FoundError, 'error' | 'isOwn'>,
  { status, code, message }: GivenError,
): number | undefined {
  const isSaid = error.says !== undefined && message.toLowerCase().includes(error.says.toLowerCase());
  if (error.code !== undefined) {
    if (error.code !== normalizeCode(code)) return undefined;
    return 8 + (isOwn ? 4 : 0) + (error.status === status ? 1 : 0);
  }
  if (error.status !== status || !isOwn || (error.says !== undefined && !isSaid)) return undefined;
  return (error.on ? 4 : 0) + (isSaid ? 2 : 0);
}

/** Whether waiting may help against an error, as far as it is documented. */
export function kindOf(known: EndpointMatch, given: GivenError): NonNullable<ApiError['kind']> {
  const error = findError(known, given)?.error;
  return error?.kind ?? (error?.code === undefined ? 'unclear' : 'final');
}
