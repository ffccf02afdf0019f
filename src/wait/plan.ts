import type { ApiResponse } from '../client/response.ts';
import type { Expression } from '../expressions/index.ts';
import type { ApiRequest } from '../http/message.ts';
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
  /** What is waited for, as the subject of a sentence. */
  readonly what: string;
  /** What is asked, for a person; in braces, what the first response fills in. */
  readonly pollDescription: string;
  readonly timeoutMs: number;
  /** Between two polls; they adapt to the time waited where absent. */
  readonly intervalMs: number | undefined;
  /** Is true of a response when the wait fails. */
  readonly failed: Expression | undefined;
}

/** What a wait asks, and whether without the credential. */
export interface PollRequest {
  readonly request: ApiRequest;
  readonly anonymous: boolean;
}

/** Says what to ask, once the first response is there. @throws ActionError where that lacks what it takes */
export type PollLocator = (first: ApiResponse) => PollRequest;

/** Waits for what the first request began, or asked for, by the states that are documented. */
export interface OperationWait extends Wait {
  readonly kind: 'operation';
  readonly states: States;
  /** Takes the place of the documented success. */
  readonly until: Expression | undefined;
  /** Whether the first response is itself a poll's. */
  readonly firstCounts: boolean;
  readonly locate: PollLocator;
  /** What is watched instead where an error says that it is under way already, or that its id is not known. */
  readonly alternative: { readonly codes: readonly string[]; readonly wait: OperationWait } | undefined;
  /** What is waited for once this has ended well. */
  readonly next: OperationWait | undefined;
}

/** Waits until a condition of the user's is true. */
export interface ConditionWait extends Wait {
  readonly kind: 'condition';
  readonly until: Expression;
  readonly firstCounts: boolean;
  readonly locate: PollLocator;
}

/** Repeats the first request until it is a success: something comes up. */
export interface AvailabilityWait extends Wait {
  readonly kind: 'availability';
  /** Has to be true besides. */
  readonly until: Expression | undefined;
  readonly request: ApiRequest;
}

export type WaitPlan = OperationWait | ConditionWait | AvailabilityWait;

/** Whether an error of the first response says that what would be waited for is the case already. */
export const isSuccessCode = (
  plan: WaitPlan,
  { error, disposition }: Pick<ApiResponse, 'error' | 'disposition'>,
): boolean =>
  plan.kind === 'operation' &&
  plan.until === undefined &&
  error !== undefined &&
  error.code !== '' &&
  (disposition === 'success' || plan.states.successCodes.includes(normalizeCode(error.code)));

/** What is watched instead, where an error asks for that. */
export const alternativeWait = (plan: WaitPlan, { error }: Pick<ApiResponse, 'error'>): OperationWait | undefined =>
  plan.kind === 'operation' && error && plan.alternative?.codes.includes(normalizeCode(error.code))
    ? plan.alternative.wait
    : undefined;
