import { StageError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import type { Session } from './session.ts';

/** How long an unknown state is waited for, in milliseconds. */
export const maxUnknownStateMs = 3 * 60_000;

/** The state as the documentation writes it, whatever its case; an unknown one as it is. */
export const knownState = (shown: string, known: readonly string[]): string =>
  known.find((each) => each.toLowerCase() === shown.toLowerCase()) ?? shown;

/**
 * Watches the states of one thing while it is waited for.
 *
 * @param what names it, such as `the app`
 * @returns what reads a state as `knownState` does. @throws StageError INVALID_RESPONSE if there is none, and if an unknown one lasts for 3
 * minutes
 */
export function createStateWatch(
  { client, log }: Pick<Session, 'client' | 'log'>,
  what: string,
  known: readonly string[],
): (shown: string) => string {
  let since: number | undefined;
  let noted = '';
  return (shown) => {
    if (shown === '') throw new StageError('INVALID_RESPONSE', `the response from Mendix has no state of ${what}`);
    const state = knownState(shown, known);
    if (known.includes(state)) {
      since = undefined;
      return state;
    }
    since ??= client.clock.monotonicMs();
    const text = excerpt(state, client.redact);
    if (noted !== state) log(`Mendix shows ${what} as "${text}", which is not a documented state; waiting`);
    noted = state;
    if (client.clock.monotonicMs() - since >= maxUnknownStateMs)
      throw new StageError('INVALID_RESPONSE', `${what} was "${text}" for 3 minutes, which is not a documented state`);
    return state;
  };
}
