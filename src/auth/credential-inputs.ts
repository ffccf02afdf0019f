import type { InputSource } from '../inputs/source.ts';
import { minSecretLength } from '../lib/redaction/secret-forms.ts';

/** A part of a credential as it was given, and the name of the input or variable that it came from. */
export interface CredentialText {
  readonly at: string;
  readonly text: string;
}

/** All that was given, of both kinds of credential. */
export interface CredentialTexts {
  readonly username: CredentialText | undefined;
  readonly apiKey: CredentialText | undefined;
  readonly pat: CredentialText | undefined;
}

/**
 * Reads the credentials: an input beats its environment variable, and empty text is nothing.
 *
 * @param hasPat whether the action has the input `pat`; the variables are read all the same, as what they hold is to be masked
 */
export function readCredentialTexts(
  source: InputSource,
  env: Readonly<Record<string, string | undefined>>,
  hasPat = true,
): CredentialTexts {
  const find = (input: string, ...variables: readonly string[]): CredentialText | undefined =>
    [
      { at: input, text: input === 'pat' && !hasPat ? undefined : source.raw(input) },
      ...variables.map((name) => ({ at: name, text: env[name] })),
    ]
      .flatMap(({ at, text = '' }) => (text.trim() === '' ? [] : [{ at, text }]))
      .at(0);
  return {
    username: find('username', 'MENDIX_USERNAME'),
    apiKey: find('api-key', 'MENDIX_API_KEY'),
    pat: find('pat', 'MENDIX_PAT', 'MENDIX_TOKEN'),
  };
}

/** Private platforms hand a token out with the scheme before it: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-platform/ */
export const withoutScheme = (pat: string): string => pat.trim().replace(/^mxtoken\s+/i, '');

/** The texts to mask: of either kind, as given and as it will be sent. Short ones stay, as masking them would blank the log. */
export function secretsOf({ apiKey, pat }: CredentialTexts): readonly string[] {
  const texts = [apiKey?.text, apiKey?.text.trim(), pat?.text, pat?.text.trim(), pat && withoutScheme(pat.text)];
  return [...new Set(texts)]
    .filter((text) => text !== undefined)
    .filter((text) => text.trim().length >= minSecretLength);
}
