import { isDeepStrictEqual } from 'node:util';
import type { ApiResponse } from '../client/response.ts';
import { missingFields } from '../expressions/diagnostics.ts';
import { type Expression, evaluate, isTrue } from '../expressions/jmespath.ts';
import { transientStatuses } from '../http/status.ts';
import { ActionError, InvalidResponseError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import type { Json } from '../lib/json.ts';
import { fieldsOf } from '../lib/json-fields.ts';
import { isSuccessCode, type OperationWait, type States, type WaitPlan } from './plan.ts';

/** How long after the first poll a record may still be invisible. */
const notYetVisibleMs = 30_000;

/** Characters: a longer string is not a state. */
const maxStateLength = 1000;

/** What a poll's response means. */
export type PollState =
  /** `known`: whether the documentation knows the state. `outage`: why the operation could not be polled. */
  | { readonly kind: 'pending'; readonly state: string; readonly known: boolean; readonly outage?: string }
  | { readonly kind: 'done'; readonly state: string }
  /** The operation succeeded, but the response has an error that is worth a warning. */
  | { readonly kind: 'warned'; readonly state: string }
  /** The operation failed; `message` is its own explanation. */
  | { readonly kind: 'failed'; readonly state: string; readonly message: string }
  /** The response's error is the failure. */
  | { readonly kind: 'refused'; readonly state: string };

/** A poll that did not reveal the state. */
export const unknown = (why: string): PollState => ({
  kind: 'pending',
  state: `unknown (${why})`,
  known: true,
  outage: why,
});

/** The operation is still running, in a documented state. */
export const pending = (state: string): PollState => ({ kind: 'pending', state, known: true });

/**
 * Judges the response to a poll: succeeded, failed, or still running.
 *
 * @param elapsedMs since the start of the wait
 * @throws ActionError if the response is too large to be read, or has no state
 */
export function evaluatePoll(plan: WaitPlan, response: ApiResponse, elapsedMs: number): PollState {
  const { status, ok, error } = response;
  const code = error?.code ?? '';
  const state = code || `HTTP ${status}`;
  if (isSuccessCode(plan, response)) return { kind: 'warned', state: code };
  const isRefused = (status === 401 || status === 403) && response.request.credential.length > 0;
  if (!ok && plan.kind === 'availability') return isRefused ? { kind: 'refused', state } : pending(`HTTP ${status}`);
  if (!ok && status === 404 && elapsedMs < notYetVisibleMs) return pending('not visible yet');
  if (!ok && isUnknown(response)) return unknown(state);
  if (!ok) return { kind: 'refused', state };
  return judgeBody(plan, response);
}

const isUnknown = ({ status, disposition }: ApiResponse): boolean =>
  disposition === 'wait' || (disposition !== 'final' && (transientStatuses.has(status) || status >= 500));

function judgeBody(plan: WaitPlan, { status, body }: ApiResponse): PollState {
  const http = `HTTP ${status}`;
  const { until, failed } = plan;
  if (plan.kind === 'availability' && !until && !failed) return { kind: 'done', state: http };
  const json = body.json();
  if (json.document === undefined) {
    if (json.why === 'larger than 32 MiB')
      throw new ActionError('wait: the response is larger than 32 MiB, so its state cannot be read.');
    return until || plan.kind === 'operation'
      ? pending(`${http} without JSON`)
      : { kind: 'done', state: `${http} without JSON` };
  }
  const { value } = json.document;
  const found = plan.kind === 'operation' ? evaluate(plan.states.state, value) : ownState(value);
  const state = found === null ? http : typeof found === 'string' ? found : json.document.write(found);
  if (failed && isTrue(evaluate(failed, value)))
    return { kind: 'failed', state, message: operationMessage(plan, value) };
  if (state.length > maxStateLength)
    throw new InvalidResponseError(`The state in the response has more than ${maxStateLength} characters.`);
  if (plan.kind === 'operation') return judgeState(plan, found === null ? undefined : state, value);
  return !until || isTrue(evaluate(until, value)) ? { kind: 'done', state } : pending(state);
}

function judgeState(plan: OperationWait, state: string | undefined, value: Json): PollState {
  const { states, until } = plan;
  const shown = state ?? 'none';
  const isIn = (names: readonly string[]): boolean => names.some((name) => name.toLowerCase() === state?.toLowerCase());
  const known = until !== undefined || [states.pending, states.success, states.failure].some(isIn);
  if (!isAsSent(states, value)) return { kind: 'pending', state: shown, known };
  if (isIn(states.failure)) return { kind: 'failed', state: shown, message: operationMessage(plan, value) };
  const isDone = until ? isTrue(evaluate(until, value)) : isIn(states.success);
  if (isDone) return { kind: 'done', state: shown };
  if (state === undefined && until === undefined)
    throw new InvalidResponseError(
      `The response has no \`${states.state.text}\`, so the state of the operation is unknown.`,
    );
  return { kind: 'pending', state: shown, known };
}

/** Whether a state may count: it may be that of an earlier operation until Mendix returns the values that were sent. */
const isAsSent = ({ sent }: States, value: Json): boolean =>
  sent.every(({ field, value: wanted }) => isDeepStrictEqual(evaluate(field, value), wanted));

function operationMessage(plan: WaitPlan, value: Json): string {
  const words = plan.kind === 'operation' && plan.states.message ? evaluate(plan.states.message, value) : null;
  return typeof words === 'string' ? words : '';
}

/** The state in a response of any API, for the log. */
function ownState(value: Json): Json {
  const { state, status, State, Status, phase } = fieldsOf(value);
  return [state, status, State, Status, phase].find((each) => typeof each === 'string') ?? null;
}

/**
 * Creates a check of the first readable response of a wait. A condition none of whose fields exist is probably misspelt, and the wait would
 * then run into its timeout.
 *
 * @param warn shows a warning to the user
 * @param hide removes secrets
 */
export function createConditionCheck(
  warn: (message: string) => void,
  hide: (text: string) => string,
): (plan: WaitPlan, response: ApiResponse) => void {
  let isDone = false;
  return ({ until, failed }, { ok, body }) => {
    if (isDone || !ok || !(until || failed)) return;
    const { document } = body.json();
    if (document === undefined) return;
    isDone = true;
    const check = (input: string, condition: Expression | undefined): void => {
      const missed = condition && missingFields(condition, document.value);
      if (missed === undefined) return;
      const names = missed.missing.map((name) => `\`${name}\``).join(', ');
      const text = `the response has no field ${names}; ${missed.there}. If the field appears later, ignore this.`;
      warn(`${input}: ${excerpt(text, hide, maxWarningLength)}`);
    };
    check('wait-until', until);
    check('wait-failed', failed);
  };
}

/** Characters: twelve names, and what is around them. */
const maxWarningLength = 800;
