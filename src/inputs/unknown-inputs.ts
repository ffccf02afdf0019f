import { closest } from '../lib/similarity.ts';
import type { Issues } from './issues.ts';

const prefix = 'INPUT_';

/** What other tools call an input, where the two names have no letters in common. */
const usualNames: Readonly<Record<string, string>> = {
  address: 'url',
  endpoint: 'url',
  uri: 'url',
  data: 'body',
  json: 'body',
  payload: 'body',
  token: 'pat',
  'access-token': 'pat',
  password: 'api-key',
  key: 'api-key',
  user: 'username',
};

/** The inputs that the action has, and those that it was given. */
export interface InputNames {
  /** The names of the inputs that action.yml declares. */
  readonly declared: readonly string[];
  /** Those of them without which the step would do more than it was asked to: misspelt, they are a mistake. `all`: so is every unknown input. */
  readonly decisive: readonly string[] | 'all';
  /** Inputs of the action by names that users may give them. */
  readonly otherNames?: Readonly<Record<string, string>> | undefined;
  /** The variables of this process. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Reports inputs that the action does not have, which the runner passes on anyway. They are warnings; if other inputs are invalid, they are
 * errors, because a missing input may be a misspelt one. Their values are never read: a misspelt input may hold a credential.
 */
export function noteUnknownInputs({ declared, decisive, otherNames = {}, env }: InputNames, issues: Issues): void {
  // act and what is made of it (Forgejo, Gitea) hand the inputs of a composite action on to the steps within it.
  if (env.ACT) return;
  const known = new Set(declared.map((name) => prefix + name.toUpperCase()));
  const hasMistakes = issues.list.length > 0;
  for (const variable of Object.keys(env)) {
    if (!variable.startsWith(prefix) || known.has(variable)) continue;
    const name = variable.slice(prefix.length).toLowerCase();
    const meant = nameMeant(name, declared, { ...usualNames, ...otherNames });
    const problem = `is not an input of this action; ${meant ? `did you mean \`${meant}\`?` : 'see Inputs in its README'}`;
    if (hasMistakes || decisive === 'all' || (meant && decisive.includes(meant))) issues.add(name, problem);
    else issues.warn(`${name}: ${problem}`);
  }
}

function nameMeant(
  name: string,
  declared: readonly string[],
  otherNames: Readonly<Record<string, string>>,
): string | undefined {
  const other = otherNames[name.replaceAll('_', '-')];
  return other !== undefined && declared.includes(other) ? other : closest(name, declared);
}
