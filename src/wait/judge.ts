import { evaluate, isTrue } from '../expressions/jmespath.ts';
import type { Json, JsonDocument } from '../lib/json.ts';
import type { ApiError } from '../mendix/types.ts';
import type { WaitPlan } from './plan.ts';

/** Milliseconds of polling in which a record may not be visible yet. */
const notYetVisible = 30_000;

/** Characters; states are words. */
const longestState = 200;

/** What a poll was answered. */
export interface PollAnswer {
  readonly status: number;
  /** Whether the status is a success. */
  readonly ok: boolean;
  readonly document: JsonDocument | undefined;
  /** Mendix's own error code, empty where there is none. */
  readonly code: string;
  readonly kind: NonNullable<ApiError['kind']>;
}

export type Verdict = {
  /** `warned`: it is over and well, and the answer's error is worth a warning. `refused`: the answer's error is the failure. */
  readonly kind: 'pending' | 'done' | 'warned' | 'failed' | 'refused';
  readonly state: string;
  /** Whether the documentation knows the state. */
  readonly known: boolean;
  /** What the operation itself says of its failure. */
  readonly message: string;
};

const verdict = (kind: Verdict['kind'], state: string, more: Partial<Verdict> = {}): Verdict => ({
  kind,
  state,
  known: true,
  message: '',
  ...more,
});

/**
 * Judges an answer: over, failed, or still to wait for.
 *
 * @param elapsed milliseconds since the wait began
 */
export function judge(plan: WaitPlan, answer: PollAnswer, elapsed: number): Verdict {
  const { states, until, failed, comesUp } = plan;
  const { status, ok, document, code } = answer;
  const http = `HTTP ${status}`;
  if (isSuccessCode(plan, answer)) return verdict('warned', code);
  if (!ok && comesUp) return verdict('pending', http);
  if (!ok && status === 404 && elapsed < notYetVisible) return verdict('pending', 'not visible yet');
  if (!ok) return verdict('refused', code || http);
  if (!states && !until && !failed) return verdict('done', http);
  if (document === undefined) return verdict(until || states ? 'pending' : 'done', `${http} without JSON`);

  const found = states ? evaluate(states.state, document.value) : ownState(document.value);
  const state =
    found === null ? http : (typeof found === 'string' ? found : document.write(found)).slice(0, longestState);
  const words = states?.message ? evaluate(states.message, document.value) : null;
  const message = typeof words === 'string' ? words : '';
  if (failed && isTrue(evaluate(failed, document.value))) return verdict('failed', state, { message });
  if (states?.failure.includes(state)) return verdict('failed', state, { message });
  if (until ? isTrue(evaluate(until, document.value)) : (states?.success.includes(state) ?? true))
    return verdict('done', state);
  const known = !states || states.pending.includes(state) || states.success.includes(state);
  return verdict('pending', state, { known });
}

/** The state that a response of any API tells, for the log. */
function ownState(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const names = ['state', 'status', 'State', 'Status', 'phase'];
  return names.map((name) => value[name] ?? null).find((each) => typeof each === 'string') ?? null;
}

/** Whether an error says that what is waited for is the case already. */
export const isSuccessCode = (
  { states, until }: WaitPlan,
  { code, kind }: Pick<PollAnswer, 'code' | 'kind'>,
): boolean =>
  states !== undefined &&
  until === undefined &&
  code !== '' &&
  (kind === 'success' || states.successCodes.includes(code.toUpperCase()));
