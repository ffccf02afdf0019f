import type { Reader } from '../inputs/reader.ts';
import type { AuthChoice } from '../inputs/request-inputs.ts';
import { shortestSecret } from '../secrets.ts';

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
 * Decides which credential the inputs mean, and checks that one alone.
 *
 * @param warn takes what is odd but no mistake
 */
export function chooseCredential(
  choice: AuthChoice,
  given: GivenCredentials,
  reader: Reader,
  warn: (message: string) => void,
): Credential {
  if (choice === 'none') return { mode: 'none' };
  const mode = choice === 'auto' ? modeOf(given, warn) : choice;
  if (mode === 'pat') return checkPat(given, reader, warn);
  if (mode === 'api-key') return checkApiKey(given, reader, warn);
  reader.fault(
    'auth',
    'no credential is given; set `username` and `api-key` (or MENDIX_USERNAME and MENDIX_API_KEY), or `pat` (or MENDIX_PAT), ' +
      'or `auth: none` for a call without',
  );
  return { mode: 'none' };
}

function modeOf(
  { username, apiKey, pat }: GivenCredentials,
  warn: (message: string) => void,
): 'api-key' | 'pat' | undefined {
  if (pat && apiKey && !username)
    warn(`${apiKey.at} is given without a user name, so the personal access token is used.`);
  if (pat) return 'pat';
  return username || apiKey ? 'api-key' : undefined;
}

function checkPat({ pat }: GivenCredentials, reader: Reader, warn: (message: string) => void): Credential {
  if (pat === undefined) {
    reader.fault('pat', 'is missing; give it, or set MENDIX_PAT or MENDIX_TOKEN');
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
    reader.fault('api-key', 'is missing; a user name goes with an API key of that user (or set MENDIX_API_KEY)');
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
