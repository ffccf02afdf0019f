import { ConnectionError, messageOf } from '../lib/errors.ts';
import { isIdempotent, isSafe, type Method } from './request.ts';
import { notProcessedStatuses, transientStatuses } from './status.ts';

/** Milliseconds: the limit of the first wait, that of every wait, and the longest `Retry-After` that is obeyed. */
const firstBackOffMs = 1000;
const maxBackOffMs = 30_000;
export const maxRetryAfterMs = 300_000;
/** The shortest wait after an error that the documentation calls temporary. */
const minAdvisedWaitMs = 10_000;

/** What the documentation says of an error: to retry later, that a retry is useless, or nothing. */
export type Advice = 'wait' | 'final' | 'none';

/** How an attempt ended. */
export type AttemptResult =
  | {
      readonly status: number;
      readonly retryAfter: string | undefined;
      /** The header `Date`. */
      readonly date?: string | undefined;
      readonly advice: Advice;
    }
  | { readonly error: unknown };

export type RetryDecision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'wait'; readonly ms: number; readonly why: string }
  /** The server asks for a longer wait than is obeyed. */
  | { readonly kind: 'give up'; readonly ms: number };

export interface RetryState {
  readonly method: Method;
  /** Attempts so far: 1 after the first. */
  readonly attempts: number;
  /** Further attempts that are allowed. */
  readonly retries: number;
  /** Milliseconds since the epoch, for a `Retry-After` that is a date. */
  readonly now: number;
  /** From 0 to below 1, for jitter. */
  readonly random: number;
}

/** Decides whether to retry. Every rule about retries is in this file. */
export function decideRetry(
  outcome: AttemptResult,
  { method, attempts, retries, now, random }: RetryState,
): RetryDecision {
  if (!isPassing(outcome, method) || attempts > retries) return { kind: 'accept' };
  const backOff = Math.min(maxBackOffMs, firstBackOffMs * 2 ** (attempts - 1)) * random;
  if ('error' in outcome) return { kind: 'wait', ms: backOff, why: messageOf(outcome.error) };
  const asked = parseRetryAfter(outcome.retryAfter, now, outcome.date);
  if (asked !== undefined && asked > maxRetryAfterMs) return { kind: 'give up', ms: asked };
  const long = Math.min(maxBackOffMs, minAdvisedWaitMs * 2 ** (attempts - 1)) * random;
  const own = outcome.advice === 'wait' ? Math.max(minAdvisedWaitMs, long) : backOff;
  // A Retry-After of 0, or in the past, falls back to our own back-off.
  return { kind: 'wait', ms: asked || own, why: `status ${outcome.status}` };
}

function isPassing(outcome: AttemptResult, method: Method): boolean {
  const isRepeatable = isIdempotent(method);
  if ('status' in outcome && outcome.advice !== 'none') return outcome.advice === 'wait';
  if ('status' in outcome) return (isRepeatable ? transientStatuses : notProcessedStatuses).has(outcome.status);
  if (!(outcome.error instanceof ConnectionError) || outcome.error.final) return false;
  return isRepeatable || outcome.error.phase === 'connecting';
}

/** What was decided and why, for the debug log. */
export function describeDecision(
  outcome: AttemptResult,
  { method, attempts, retries }: RetryState,
  decision: RetryDecision,
): string {
  const how =
    'error' in outcome
      ? messageOf(outcome.error)
      : `status ${outcome.status}, Retry-After ${outcome.retryAfter ?? 'absent'}, documented as ${outcome.advice}`;
  const what = {
    accept: 'is not retried',
    wait: 'is retried',
    'give up': 'is not retried: Retry-After is too long',
  };
  return `Attempt ${attempts} of ${retries + 1} of the ${method} (${how}) ${what[decision.kind]}.`;
}

/** Whether a failed attempt may still have changed something in Mendix. */
export const isOutcomeUnknown = (error: unknown, method: Method): boolean =>
  error instanceof ConnectionError && error.phase !== 'connecting' && !isSafe(method);

/**
 * Reads `Retry-After`, seconds or a date (RFC 9110, section 10.2.3).
 *
 * @param now milliseconds since the epoch
 * @param date the header `Date` of the same response: what a date is measured against, as the server's clock need not be ours
 * @returns milliseconds, or undefined if it is neither
 */
export function parseRetryAfter(text: string | undefined, now: number, date?: string): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim();
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = parseHttpDate(value, now);
  if (until === undefined) return undefined;
  return Math.max(0, until - (parseHttpDate(date?.trim() ?? '', now) ?? now));
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const longDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const month = `(?<month>${months.join('|')})`;
const time = '(?<hours>\\d\\d):(?<minutes>\\d\\d):(?<seconds>\\d\\d)';

/** The three formats of a date in HTTP, all of them in GMT (RFC 9110, section 5.6.7). */
const formats = [
  new RegExp(`^(?:${days.join('|')}), (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${time} GMT$`),
  new RegExp(`^(?:${longDays.join('|')}), (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${time} GMT$`),
  new RegExp(`^(?:${days.join('|')}) ${month} (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`),
];

/**
 * Reads a date of HTTP in one of the three formats of RFC 9110, and in no other; `Date.parse` takes many more, and some in the local zone.
 *
 * @param now milliseconds since the epoch: a year of two digits is within fifty years from it
 * @returns milliseconds since the epoch, or undefined if it is none
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const found = formats.map((format) => format.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const parts = [found.year, found.day, found.hours, found.minutes, found.seconds].map(Number);
  const [year = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const whole = found.year?.length === 2 ? fullYear(year, now) : year;
  const date = Date.UTC(whole, months.indexOf(found.month ?? ''), day, hours, minutes, seconds);
  // A day that the month does not have would be one of the next month.
  return new Date(date).getUTCDate() === day || seconds === 60 ? date : undefined;
}

/** A year of two digits that would be more than fifty years ahead is the last one that ends so (RFC 9110, section 5.6.7). */
function fullYear(digits: number, now: number): number {
  const current = new Date(now).getUTCFullYear();
  const year = current - (current % 100) + digits;
  return year > current + 50 ? year - 100 : year;
}
