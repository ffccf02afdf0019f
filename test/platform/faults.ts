// Switches that make calls fail, be lost, hang, or meet what somebody else does meanwhile.
import { classicError, type PlatformAnswer, type PlatformRequest } from './router.ts';
import type { State } from './state.ts';

/** Codes that say to try again later, each with the status that its page gives. */
const busyStatuses = {
  ENVIRONMENT_BUSY: 400,
  INVALID_STATE: 400,
  ALREADY_LOCKED: 500,
  SERVICE_UNAVAILABLE: 500,
  'SERVICE UNAVAILABLE': 503,
} as const;

export type BusyCode = keyof typeof busyStatuses;

interface Where {
  /** `METHOD /path/{Parameter}`, a route of the stand-in, or `*` for every call. */
  readonly call: string;
  /** The call that it strikes first, counted from 1 when the fault was pushed; 1 unless given. */
  readonly nth?: number;
  /** How many calls it strikes, one after the other; 1 unless given, `Infinity` for ever. */
  readonly times?: number;
  /** Called when it strikes: after the effect of `lose`, `cut` and `hang`, before that of `meanwhile`. */
  readonly run?: (state: State, request: PlatformRequest) => void;
}

type What =
  /** An error before any effect: status and code, or a whole answer. */
  | { readonly kind: 'fail'; readonly status: number; readonly code: string; readonly message?: string }
  | { readonly kind: 'answer'; readonly answer: PlatformAnswer }
  /** A code that says to try again later, before any effect. */
  | { readonly kind: 'busy'; readonly code: BusyCode }
  /** The call takes effect, and the connection is destroyed instead of an answer. */
  | { readonly kind: 'lose' }
  /** The connection is destroyed before any effect. */
  | { readonly kind: 'drop' }
  /** Nothing is ever answered. */
  | { readonly kind: 'hang'; readonly effect: boolean }
  /** The answer breaks off after so many bytes of its body. */
  | { readonly kind: 'cut'; readonly after: number }
  /** The call itself goes its way. */
  | { readonly kind: 'meanwhile' };

export type Fault = Where & What;

export interface Faults {
  /**
   * Adds faults. They are asked in order, and the first that strikes takes the call: those behind it do not count it.
   * @throws Error where `call` is no route of the stand-in
   */
  push(...faults: readonly Fault[]): void;
  /** Removes all. */
  clear(): void;
  /** Those that have not struck yet. */
  left(): Fault[];
}

/** @param isRoute whether there is such a route */
export function createFaults(isRoute: (call: string) => boolean): Faults & { next(route: string): Fault | undefined } {
  let all: { readonly fault: Fault; calls: number }[] = [];
  return {
    push: (...faults) => {
      for (const fault of faults) {
        if (fault.call !== '*' && !isRoute(fault.call)) throw new Error(`the stand-in has no call ${fault.call}`);
        all.push({ fault, calls: 0 });
      }
    },
    clear: () => {
      all = [];
    },
    left: () => all.filter(({ fault, calls }) => calls < (fault.nth ?? 1)).map(({ fault }) => fault),
    next: (route) => {
      for (const each of all) {
        const { call, nth = 1, times = 1 } = each.fault;
        if ((call !== '*' && call !== route) || each.calls >= nth - 1 + times) continue;
        each.calls += 1;
        if (each.calls >= nth) return each.fault;
      }
      return undefined;
    },
  };
}

/** What is answered instead of the endpoint's own answer, where the fault is one of these. */
export function answerOf(fault: Fault): PlatformAnswer | undefined {
  if (fault.kind === 'answer') return fault.answer;
  if (fault.kind === 'fail') return classicError(fault.status, fault.code, fault.message ?? `It is ${fault.code}.`);
  if (fault.kind === 'busy') return classicError(busyStatuses[fault.code], fault.code, 'Try again later.');
  return undefined;
}
