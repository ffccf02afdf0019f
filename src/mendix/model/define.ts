import type { Api, ApiError, Call, Endpoint, EndpointMethod, IdPlace, NextPoll, Operation, UnderWay } from './types.ts';

/** An API as it is written down: endpoints by their calls, and references that the compiler holds to them. */
type Definition<C extends Call> = Omit<Api, 'endpoints' | 'operations' | 'errors'> & {
  readonly endpoints: Readonly<Record<C, Omit<Endpoint, 'call' | 'method' | 'path'>>>;
  readonly operations?: readonly OperationOn<NoInfer<C>>[];
  readonly errors?: readonly ApiError<NoInfer<C>>[];
};

type OperationOn<C extends Call> = Omit<Operation, 'starts' | 'poll' | 'pollApi' | 'underWay' | 'next' | 'id'> & {
  readonly starts: readonly C[];
  readonly id?: IdPlace;
  readonly underWay?: Omit<UnderWay, 'poll'> & { readonly poll: PollOn<C> };
  readonly next?: Omit<NextPoll, 'poll'> & { readonly poll: PollOn<C> };
} & ({ readonly poll: PollOn<C> } | { readonly pollApi: string; readonly poll: `/${string}` });

/** A path that GET knows, and its query. */
type PollOn<C extends Call> = C extends `GET ${infer Path}` ? Path | `${Path}?${string}` : never;

/** Writes down an API. An operation or error that names an endpoint which is not there is an error of types. */
export function defineApi<const C extends Call>({ endpoints, ...facts }: Definition<C>): Api<C> {
  const calls: readonly C[] = callsOf(endpoints);
  return {
    ...facts,
    endpoints: calls.map((call) => ({ call, ...parseCall(call), ...endpoints[call] })),
  };
}

/** Errors that the same endpoints have. */
export const on = <const C extends Call>(
  calls: readonly C[],
  errors: readonly Omit<ApiError, 'on'>[],
): readonly ApiError<C>[] => errors.map((error) => ({ on: calls, ...error }));

export const endpointMethods: readonly EndpointMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The method and the path of a call. */
export function parseCall(call: Call): Pick<Endpoint, 'method' | 'path'> {
  const method = endpointMethods.find((each) => call.startsWith(`${each} `));
  if (method === undefined) throw new TypeError(`${call} has no method`);
  return { method, path: call.slice(method.length + 1) };
}

function callsOf<C extends string>(endpoints: Readonly<Record<C, unknown>>): readonly C[] {
  const calls: C[] = [];
  for (const call in endpoints) calls.push(call);
  return calls;
}
