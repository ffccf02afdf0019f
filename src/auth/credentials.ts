import type { Header } from '../http/request.ts';
import { type Invalid, type Issues, invalid } from '../inputs/issues.ts';
import type { InputSource } from '../inputs/reader.ts';
import { isPlain } from '../lib/escape.ts';
import { minSecretLength } from '../lib/redaction/secret-forms.ts';

/** The two kinds of credential that a Mendix user can create: https://docs.mendix.com/apidocs-mxsdk/apidocs/ (Authentication). */
export type Credential =
  | { readonly kind: 'api-key'; readonly username: string; readonly apiKey: string }
  | { readonly kind: 'pat'; readonly pat: string }
  | { readonly kind: 'none' };

/** The headers that a credential goes in: https://docs.mendix.com/apidocs-mxsdk/apidocs/ (Authentication). */
export function credentialHeaders(credential: Credential): readonly Header[] {
  switch (credential.kind) {
    case 'api-key':
      return [
        { name: 'Mendix-Username', value: credential.username },
        { name: 'Mendix-ApiKey', value: credential.apiKey },
      ];
    case 'pat':
      return [{ name: 'Authorization', value: `MxToken ${credential.pat}` }];
    case 'none':
      return [];
  }
}

/** A part of a credential as it was given, and the name of the input or variable that it came from. */
export interface CredentialText {
  readonly at: string;
  readonly text: string;
}

/** All parts that were given of both kinds of credential. */
export interface CredentialTexts {
  readonly username: CredentialText | undefined;
  readonly apiKey: CredentialText | undefined;
  readonly pat: CredentialText | undefined;
}

/** The inputs of an action that hold parts of a credential. */
const credentialInputs = ['username', 'api-key', 'pat'] as const;
export type CredentialInput = (typeof credentialInputs)[number];

/**
 * Reads the credentials: an input beats its environment variable, and empty text is nothing.
 *
 * @param inputs those that the action has; the variables of the others are read nevertheless, so that what they hold is masked
 */
export function readCredentialTexts(
  source: InputSource,
  env: Readonly<Record<string, string | undefined>>,
  inputs: readonly CredentialInput[] = credentialInputs,
): CredentialTexts {
  const find = (input: CredentialInput, ...variables: readonly string[]): CredentialText | undefined =>
    [
      { at: input, text: inputs.includes(input) ? source.raw(input) : undefined },
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

/** Headers that carry a credential, in lower case: those above, and those of others that a user may mean to send. */
const secretHeaders = new Set(['mendix-username', 'mendix-apikey', 'authorization', 'proxy-authorization', 'cookie']);

export const carriesCredential = (name: string): boolean => secretHeaders.has(name.toLowerCase());

/** Why a value that a workflow does set may be empty: https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets */
export const emptySecretHint =
  'Hint: GitHub passes an empty string for a secret that does not exist or that this run cannot read (for example, runs from forks).';

/** Creates a credential of one kind from the given strings, and reports what is wrong with them. */
export function makeCredential(
  kind: 'api-key' | 'pat',
  { username, apiKey, pat }: CredentialTexts,
  issues: Issues,
): Credential | Invalid {
  if (kind === 'pat') {
    if (pat === undefined)
      return issues.add('pat', 'is missing; set it, or set MENDIX_PAT or MENDIX_TOKEN', emptySecretHint);
    const token = checkSecret(pat, withoutScheme(pat.text), issues);
    return token === invalid ? invalid : { kind, pat: token };
  }
  const login = username
    ? checkText(username, username.text.trim(), issues)
    : issues.add(
        'username',
        'is missing; an API key is sent with the username of its owner. Set it, or MENDIX_USERNAME',
        emptySecretHint,
      );
  const key = apiKey
    ? checkSecret(apiKey, apiKey.text.trim(), issues)
    : issues.add(
        'api-key',
        'is missing; set it, or MENDIX_API_KEY, to an API key of the user in `username`',
        emptySecretHint,
      );
  return login === invalid || key === invalid ? invalid : { kind, username: login, apiKey: key };
}

/** Extra characters when someone pastes a whole header, or a string from a shell, instead of the value. */
const foreign = /^(?:authorization\s*:|mendix-apikey\s*:|mxtoken\s|bearer\s|basic\s|["'])|["']$/i;

function checkSecret(given: CredentialText, secret: string, issues: Issues): string | Invalid {
  const problem = `has fewer than ${minSecretLength} characters, which is too short for a Mendix credential. Is it truncated?`;
  if (secret.length < minSecretLength) issues.add(given.at, problem);
  if (foreign.test(secret))
    return issues.add(
      given.at,
      `contains more than the credential itself. Remove the header name, \`Bearer\`, \`MxToken\` or quotes`,
    );
  const text = checkText(given, secret, issues);
  return secret.length < minSecretLength ? invalid : text;
}

function checkText({ at, text }: CredentialText, trimmed: string, issues: Issues): string | Invalid {
  if (text !== text.trim())
    issues.warn(`${at}: white space around the value is removed. Was it copied with a line break?`);
  if (isPlain(trimmed)) return trimmed;
  // A value copied from a web page may contain invisible characters, which are not allowed in a header.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(trimmed))
    return issues.add(at, 'contains a control or invisible character; copy the value again');
  if (/[^\x20-\xff]/.test(trimmed))
    return issues.add(at, 'contains a character that is not allowed in a header; copy the value again');
  return trimmed;
}
