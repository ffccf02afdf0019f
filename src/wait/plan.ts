import type { ApiResponse } from '../client/response.ts';
import type { Expression } from '../expressions/jmespath.ts';
import type { ApiRequest } from '../http/request.ts';
import type { Json } from '../lib/json.ts';
import { normalizeCode } from '../mendix/errors.ts';
import type { Operation } from '../mendix/model/types.ts';

/** The states of an operation, and where to find them in the response of a poll. */
export interface States extends Pick<Operation, 'pending' | 'success' | 'failure'> {
  readonly state: Expression;
  readonly message: Expression | undefined;
  readonly successCodes: readonly string[];
  /** Fields of a poll's response, and what each must be before a success counts: what the first request sent. */
  readonly sent: readonly { readonly field: Expression; readonly value: Json }[];
}

/** What every wait has. */
interface Wait {
  /** The name of the operation, as the subject of a sentence. */
  readonly what: string;
  /** The polled URL for messages; names in braces are filled in from the first response. */
  readonly pollDescription: string;
  readonly timeoutMs: number;
  /** The fixed interval between polls; if absent, it adapts to the time waited. */
  readonly intervalMs: number | undefined;
  /** Is true of a response when the wait fails. */
  readonly failed: Expression | undefined;
}

/** The request of a poll, and whether it is sent without the credential. */
export interface PollRequest {
  readonly request: ApiRequest;
  readonly anonymous: boolean;
}

/** Creates the poll from the first response. @throws ActionError if the response lacks a value that the poll needs */
export type PollLocator = (first: ApiResponse) => PollRequest;

/** Waits for the operation that the first request started or polled, using its documented states. */
export interface OperationWait extends Wait {
  readonly kind: 'operation';
  readonly states: States;
  /** Replaces the documented success. */
  readonly until: Expression | undefined;
  /** Whether the first response is already that of a poll. */
  readonly firstCounts: boolean;
  readonly locate: PollLocator;
  /** The operation to watch if an error says that it is already running, or that its id is unknown. */
  readonly alternative: { readonly codes: readonly string[]; readonly wait: OperationWait } | undefined;
  /** The operation to wait for after this one has succeeded. */
  readonly next: OperationWait | undefined;
}

/** Waits until a condition of the user's is true. */
export interface ConditionWait extends Wait {
  readonly kind: 'condition';
  readonly until: Expression;
  readonly firstCounts: boolean;
  readonly locate: PollLocator;
}

/** Repeats the first request until it succeeds, for example until an app has started. */
export interface AvailabilityWait extends Wait {
  readonly kind: 'availability';
  /** A condition that must also be true. */
  readonly until: Expression | undefined;
  readonly request: ApiRequest;
}

export type WaitPlan = OperationWait | ConditionWait | AvailabilityWait;

/** Whether an error in the first response means that the target state is already reached. */
export const isSuccessCode = (
  plan: WaitPlan,
  { error, disposition }: Pick<ApiResponse, 'error' | 'disposition'>,
): boolean =>
  plan.kind === 'operation' &&
  plan.until === undefined &&
  error !== undefined &&
  error.code !== '' &&
  (disposition === 'success' || plan.states.successCodes.includes(normalizeCode(error.code)));

/** The operation to watch instead, if an error requires one. */
export const alternativeWait = (plan: WaitPlan, { error }: Pick<ApiResponse, 'error'>): OperationWait | undefined =>
  plan.kind === 'operation' && error && plan.alternative?.codes.includes(normalizeCode(error.code))
    ? plan.alternative.wait
    : undefined;
