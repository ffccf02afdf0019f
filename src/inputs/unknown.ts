import { closest } from '../lib/closest.ts';
import type { Issues } from './issues.ts';

const prefix = 'INPUT_';

/** What other tools call an input, where the two names have no letters in common. */
const otherNames: Readonly<Record<string, string>> = {
  address: 'url',
  endpoint: 'url',
  uri: 'url',
  data: 'body',
  json: 'body',
  payload: 'body',
  token: 'pat',
  'access-token': 'pat',
  password: 'api-key',
};

/**
 * Notes the inputs that the action does not have: as warnings, or as mistakes where there are others, as what is missing may have been given
 * by a wrong name. The runner hands them over all the same. Their values are not looked at: a misspelt input may hold a credential.
 *
 * @param declared the names of the inputs that action.yml declares
 * @param env the variables of this process
 */
export function noteUnknownInputs(
  declared: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  issues: Issues,
): void {
  // act and what is made of it (Forgejo, Gitea) hand the inputs of a composite action on to the steps within it.
  if (env.ACT) return;
  const known = new Set(declared.map((name) => prefix + name.toUpperCase()));
  const hasMistakes = issues.list.length > 0;
  for (const variable of Object.keys(env)) {
    if (!variable.startsWith(prefix) || known.has(variable)) continue;
    const name = variable.slice(prefix.length).toLowerCase();
    const meant = nameMeant(name, declared);
    const problem = `is no input of this action; ${meant ? `did you mean \`${meant}\`?` : 'its README lists them all'}`;
    if (hasMistakes) issues.add(name, problem);
    else issues.warn(`${name}: ${problem}`);
  }
}

function nameMeant(name: string, declared: readonly string[]): string | undefined {
  const other = otherNames[name.replaceAll('_', '-')];
  return other !== undefined && declared.includes(other) ? other : closest(name, declared);
}
