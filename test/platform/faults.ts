// Faults that make calls fail, get lost or hang, or let another user act at the same time.
import { classicError, type PlatformAnswer, type PlatformRequest } from './router.ts';
import type { State } from './state.ts';

/** Codes that ask to try again later, each with its documented status. */
const busyStatuses = {
  ENVIRONMENT_BUSY: 400,
  INVALID_STATE: 400,
  ALREADY_LOCKED: 500,
  SERVICE_UNAVAILABLE: 500,
  'SERVICE UNAVAILABLE': 503,
} as const;

export type BusyCode = keyof typeof busyStatuses;

interface Where {
  /** `METHOD /path/{Parameter}`, a route of the simulator, or `*` for every call. */
  readonly call: string;
  /** The first call that it affects, counted from 1 when the fault was pushed; by default 1. */
  readonly nth?: number;
  /** How many successive calls it affects; by default 1, `Infinity` for all. */
  readonly times?: number;
  /** Called when the fault occurs: after the effect of `lose`, `cut` and `hang`, before that of `meanwhile`. */
  readonly run?: (state: State, request: PlatformRequest) => void;
}

type What =
  /** An error before any effect: status and code, or a complete response. */
  | { readonly kind: 'fail'; readonly status: number; readonly code: string; readonly message?: string }
  | { readonly kind: 'answer'; readonly answer: PlatformAnswer }
  /** A code that asks to try again later, before any effect. */
  | { readonly kind: 'busy'; readonly code: BusyCode }
  /** The call takes effect, and the connection is destroyed instead of a response. */
  | { readonly kind: 'lose' }
  /** The connection is destroyed before any effect. */
  | { readonly kind: 'drop' }
  /** No response is ever sent. */
  | { readonly kind: 'hang'; readonly effect: boolean }
  /** The response breaks off after this many bytes of its body. */
  | { readonly kind: 'cut'; readonly after: number }
  /** The call itself is processed as usual. */
  | { readonly kind: 'meanwhile' };

export type Fault = Where & What;

export interface Faults {
  /**
   * Adds faults. They are checked in order, and the first that applies takes the call: later faults do not count it.
   * @throws Error if `call` is not a route of the simulator
   */
  push(...faults: readonly Fault[]): void;
  /** Removes all faults. */
  clear(): void;
  /** The faults that have not occurred yet. */
  left(): Fault[];
}

/** @param isRoute whether there is such a route */
export function createFaults(isRoute: (call: string) => boolean): Faults & { next(route: string): Fault | undefined } {
  let all: { readonly fault: Fault; calls: number }[] = [];
  return {
    push: (...faults) => {
      for (const fault of faults) {
        if (fault.call !== '*' && !isRoute(fault.call)) throw new Error(`the simulator has no call ${fault.call}`);
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

/** The response that replaces the endpoint's own, if the fault has one. */
export function answerOf(fault: Fault): PlatformAnswer | undefined {
  if (fault.kind === 'answer') return fault.answer;
  if (fault.kind === 'fail') return classicError(fault.status, fault.code, fault.message ?? `It is ${fault.code}.`);
  if (fault.kind === 'busy') return classicError(busyStatuses[fault.code], fault.code, 'Try again later.');
  return undefined;
}
