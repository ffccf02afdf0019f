import type { EndpointMatch } from './lookup.ts';
import type { Api, ApiError } from './model/types.ts';

/** An error as it came: its code and message as Mendix gives them, empty where it does not. */
export interface GivenError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Codes compare without regard to case, and some are documented with a space. */
const canonical = (code: string): string => code.trim().toUpperCase().replace(/\s+/g, '_');

/**
 * Finds what the documentation says of an error. The code tells most, then the endpoint, then a piece of the message,
 * then the status: an error is what its code says whatever its status, and also on an endpoint of the same API whose page
 * does not list it.
 */
export function findError(known: EndpointMatch, given: GivenError): { api: Api; error: ApiError } | undefined {
  const calls = known.endpoints.map(({ endpoint }) => endpoint.call);
  const candidates = known.apis.flatMap((api) =>
    (api.errors ?? []).flatMap((error) => {
      const score = likeness(error, given, calls);
      return score === undefined ? [] : [{ api, error, score }];
    }),
  );
  return candidates.reduce<(typeof candidates)[number] | undefined>(
    (best, each) => (best === undefined || each.score > best.score ? each : best),
    undefined,
  );
}

function likeness(
  error: ApiError,
  { status, code, message }: GivenError,
  calls: readonly string[],
): number | undefined {
  const isHere = error.on === undefined || error.on.some((call) => calls.includes(call));
  const isSaid = error.says !== undefined && message.toLowerCase().includes(error.says.toLowerCase());
  if (error.code !== undefined) {
    if (error.code !== canonical(code)) return undefined;
    return 8 + (isHere ? 4 : 0) + (error.status === status ? 1 : 0);
  }
  if (error.status !== status || !isHere || (error.says !== undefined && !isSaid)) return undefined;
  return (error.on ? 4 : 0) + (isSaid ? 2 : 0);
}

/** Whether waiting may help against an error, as far as the documentation tells. */
export function kindOf(known: EndpointMatch, given: GivenError): NonNullable<ApiError['kind']> {
  const error = findError(known, given)?.error;
  return error?.kind ?? (error?.code === undefined ? 'unclear' : 'final');
}
