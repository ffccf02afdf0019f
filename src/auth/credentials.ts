import type { AuthChoice } from '../actions/call/request-inputs.ts';
import type { Reader } from '../inputs/reader.ts';
import { shortestSecret } from '../lib/secrets.ts';
import { credentialOf, type Known, titleOf } from '../mendix/lookup.ts';
import { credentials as kinds } from '../mendix/pages.ts';
import type { CredentialKind } from '../mendix/types.ts';

/** The two kinds of credential that a Mendix user makes: https://docs.mendix.com/apidocs-mxsdk/apidocs/ (Authentication). */
export type Credential =
  | { readonly mode: 'api-key'; readonly username: string; readonly apiKey: string }
  | { readonly mode: 'pat'; readonly pat: string }
  | { readonly mode: 'none' };

/** A value of the credential and the name of the input or variable that it came from. */
interface Given {
  at: string;
  text: string;
}

/** All that was given, of both kinds. */
export interface GivenCredentials {
  username: Given | undefined;
  apiKey: Given | undefined;
  pat: Given | undefined;
}

/** Reads the credentials: an input beats its environment variable, and empty text is nothing. */
export function readCredentials(reader: Reader, env: Readonly<Record<string, string | undefined>>): GivenCredentials {
  const find = (input: string, ...variables: readonly string[]): Given | undefined => {
    const places = [
      { at: input, text: reader.raw(input) },
      ...variables.map((name) => ({ at: name, text: env[name] })),
    ];
    const place = places.find(({ text }) => text !== undefined && text.trim() !== '');
    return place && { at: place.at, text: place.text ?? '' };
  };
  return {
    username: find('username', 'MENDIX_USERNAME'),
    apiKey: find('api-key', 'MENDIX_API_KEY'),
    pat: find('pat', 'MENDIX_PAT', 'MENDIX_TOKEN'),
  };
}

/** Private platforms hand a token out with the scheme before it: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-platform/ */
const withoutScheme = (pat: string): string => pat.trim().replace(/^mxtoken\s+/i, '');

/** The texts to mask: of either kind, as given and as it will be sent. Short ones stay, as masking them would blank the log. */
export function secretsOf({ apiKey, pat }: GivenCredentials): readonly string[] {
  const texts = [apiKey?.text, apiKey?.text.trim(), pat?.text, pat?.text.trim(), pat && withoutScheme(pat.text)];
  return [...new Set(texts)]
    .filter((text) => text !== undefined)
    .filter((text) => text.trim().length >= shortestSecret);
}

/**
 * Decides which credential a call goes with, and checks that one alone.
 *
 * @param known what the catalogue knows of the call
 * @param warn takes what is odd but no mistake
 */
export function chooseCredential(
  choice: AuthChoice,
  given: GivenCredentials,
  known: Known,
  reader: Reader,
  warn: (message: string) => void,
): Credential {
  if (choice === 'none') return { mode: 'none' };
  const mode = choice === 'auto' ? modeOf(given, known, reader, warn) : choice;
  const taken = credentialOf(known);
  if (choice !== 'auto' && taken && taken !== choice)
    warn(`\`auth\` is ${choice}, and ${titleOf(known)} takes ${kinds[taken].name}; it is sent as you say.`);
  if (mode === 'pat') return checkPat(given, reader, warn);
  if (mode === 'api-key') return checkApiKey(given, reader, warn);
  return { mode: 'none' };
}

/** The kind for `auth: auto`: what the API takes, else what is given. */
function modeOf(
  given: GivenCredentials,
  known: Known,
  reader: Reader,
  warn: (message: string) => void,
): CredentialKind | undefined {
  const taken = credentialOf(known);
  const likely = likelyMode(given);
  if (likely === undefined) {
    const wanted = taken ? `${titleOf(known)} takes ${kinds[taken].name}: set ${kinds[taken].inputs}` : undefined;
    reader.fault(
      'auth',
      `no credential is given; ${wanted ?? `set ${kinds['api-key'].inputs}, or ${kinds.pat.inputs}`}, or \`auth: none\` for a call without`,
    );
    return undefined;
  }
  if (taken === undefined) {
    if (likely === 'pat' && given.apiKey && !given.username)
      warn(`${given.apiKey.at} is given without a user name, so the personal access token is used.`);
    return likely;
  }
  if (taken === likely || (taken === 'pat' ? given.pat : given.apiKey)) return taken;
  const at = (likely === 'pat' ? given.pat : (given.apiKey ?? given.username))?.at;
  const wrong = `${titleOf(known)} takes ${kinds[taken].name}, and only ${kinds[likely].name} is given (${at})`;
  if (known.endpoints.length === 0) {
    warn(`${wrong}. It is sent all the same, as the catalogue does not know this path.`);
    return likely;
  }
  reader.fault(
    'auth',
    `${wrong}; set ${kinds[taken].inputs}, which ${kinds[taken].page} tells how to get, or \`auth: ${likely}\` to send it all the same`,
  );
  return undefined;
}

/** What is given whole beats what is not, an input beats a variable, and a token beats a key. */
function likelyMode({ username, apiKey, pat }: GivenCredentials): CredentialKind | undefined {
  if (!pat) return username || apiKey ? 'api-key' : undefined;
  const isInput = (each: Given | undefined): boolean => each?.at === 'api-key' || each?.at === 'pat';
  return username && apiKey && isInput(apiKey) && !isInput(pat) ? 'api-key' : 'pat';
}

function checkPat({ pat }: GivenCredentials, reader: Reader, warn: (message: string) => void): Credential {
  if (pat === undefined) {
    reader.fault(
      'pat',
      'is missing; give it, or set MENDIX_PAT or MENDIX_TOKEN. A secret that does not exist, or that this run may not see, is empty',
    );
    return { mode: 'none' };
  }
  return { mode: 'pat', pat: withoutScheme(checkSecret(pat, withoutScheme(pat.text), reader, warn)) };
}

function checkApiKey(
  { username, apiKey }: GivenCredentials,
  reader: Reader,
  warn: (message: string) => void,
): Credential {
  if (username === undefined)
    reader.fault('username', 'is missing; an API key goes with the login name of its owner (or set MENDIX_USERNAME)');
  if (apiKey === undefined)
    reader.fault(
      'api-key',
      'is missing; a user name goes with an API key of that user (or set MENDIX_API_KEY). A secret that does not exist, or that this run may not see, is empty',
    );
  if (username === undefined || apiKey === undefined) return { mode: 'none' };
  const login = checkText(username, username.text.trim(), reader, warn);
  return { mode: 'api-key', username: login, apiKey: checkSecret(apiKey, apiKey.text.trim(), reader, warn) };
}

function checkSecret(given: Given, secret: string, reader: Reader, warn: (message: string) => void): string {
  if (secret.length < shortestSecret) {
    reader.fault(
      given.at,
      `has fewer than ${shortestSecret} characters; no Mendix credential is so short. Is it cut off?`,
    );
  }
  return checkText(given, secret, reader, warn);
}

function checkText({ at, text }: Given, trimmed: string, reader: Reader, warn: (message: string) => void): string {
  if (text !== text.trim()) warn(`${at}: white space around the value is left out. Was it copied with a line break?`);
  // Invisible characters come along when a value is copied from a page; a header could not hold them.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(trimmed))
    reader.fault(at, 'holds a control or invisible character; copy the value anew');
  else if (/[^\x20-\xff]/.test(trimmed))
    reader.fault(at, 'holds a character that no header can hold; copy the value anew');
  return trimmed;
}
