import { closest } from '../lib/similarity.ts';
import type { Issues } from './issues.ts';

const prefix = 'INPUT_';

/** Names that other tools use for an input and that are too different to be found by similarity. */
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

/** Inputs by which a user means another action, listed with the action that is meant most often. A test compares them with each action.yml. */
export const ownInputs = {
  root: ['url', 'api', 'method', 'body', 'body-file', 'query', 'path-params', 'headers', 'form', 'extract', 'wait'],
  deploy: ['app', 'environment', 'branch', 'revision', 'package-file', 'package-id', 'constants', 'on-failure'],
  backup: ['comment', 'max-age', 'data', 'file'],
  restore: ['snapshot', 'confirm', 'database-only', 'from-environment'],
  'unit-test': ['app-url', 'report-file', 'fail-on-failure'],
} as const;

const repository = 'mendix-community/mendix-api-action';

/** The inputs that the action has, and those that were set. */
interface InputNames {
  /** The names of the inputs that action.yml declares. */
  readonly declared: readonly string[];
  /** Inputs whose typo fails the step, as it would do more than it was asked to; `all` also fails on names that resemble none. */
  readonly decisive: readonly string[] | 'all';
  /** Further names that users may give to inputs of the action. */
  readonly otherNames?: Readonly<Record<string, string>> | undefined;
  /** Why the action does not have inputs that others have: they are errors. */
  readonly unsupported?: Readonly<Record<string, string>> | undefined;
  /** The variables of this process. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Reports inputs that the action does not have, which the runner passes on anyway. They are warnings; if other inputs are invalid, they are
 * errors, because a missing input may be a misspelt one. Their values are never read: a misspelt input may hold a credential.
 */
export function noteUnknownInputs(
  { declared, decisive, otherNames = {}, unsupported = {}, env }: InputNames,
  issues: Issues,
): void {
  // act and tools made of it (Forgejo, Gitea) pass the inputs of a composite action on to its steps.
  if (env.ACT) return;
  const known = new Set(declared.map((name) => prefix + name.toUpperCase()));
  const hasErrors = issues.list.length > 0;
  for (const variable of Object.keys(env)) {
    if (!variable.startsWith(prefix) || known.has(variable)) continue;
    const name = variable.slice(prefix.length).toLowerCase();
    const why = unsupported[name];
    if (why !== undefined) {
      issues.add(name, why);
      continue;
    }
    const meant = nameMeant(name, declared, { ...usualNames, ...otherNames });
    const problem = `is not an input of this action${adviceFor(name, meant)}`;
    if (hasErrors || decisive === 'all' || (meant && decisive.includes(meant))) issues.add(name, problem);
    else issues.warn(`${name}: ${problem}`);
  }
}

function nameMeant(
  name: string,
  declared: readonly string[],
  otherNames: Readonly<Record<string, string>>,
): string | undefined {
  const other = otherNames[name.replaceAll('_', '-')];
  if (other !== undefined && declared.includes(other)) return other;
  return ownerOf(name) === undefined ? closest(name, declared) : undefined;
}

const ownerOf = (name: string): string | undefined =>
  Object.entries(ownInputs).find(([, names]) => names.some((each) => each === name))?.[0];

function adviceFor(name: string, meant: string | undefined): string {
  if (meant) return `; did you mean \`${meant}\`?`;
  const owner = ownerOf(name);
  if (owner === undefined) return '; see Inputs in its README';
  return `, but of the ${owner} action (${repository}${owner === 'root' ? '' : `/${owner}`})`;
}
