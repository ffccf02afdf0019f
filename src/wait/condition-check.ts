import type { ApiResponse } from '../client/response.ts';
import { missingFields } from '../expressions/diagnostics.ts';
import type { Expression } from '../expressions/jmespath.ts';
import { excerpt } from '../lib/escape.ts';
import type { WaitPlan } from './plan.ts';

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
