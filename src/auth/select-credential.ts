import { type Invalid, type Issues, invalid } from '../inputs/issues.ts';
import { credentials as kinds } from '../mendix/catalogue.ts';
import { apiTitleOf, credentialOf, type EndpointMatch } from '../mendix/lookup.ts';
import type { CredentialKind } from '../mendix/model/types.ts';
import type { CredentialText, CredentialTexts } from './credentials.ts';
import { type Credential, emptySecretHint, makeCredential } from './credentials.ts';

export const authChoices = ['auto', 'api-key', 'pat', 'none'] as const;
export type AuthChoice = (typeof authChoices)[number];

/**
 * Chooses the credential for a call, and checks only that one.
 *
 * @param match the catalogue entry of the call
 */
export function selectCredential(
  { choice, texts, match }: { choice: AuthChoice; texts: CredentialTexts; match: EndpointMatch },
  issues: Issues,
): Credential | Invalid {
  if (choice === 'none') return { kind: 'none' };
  if (choice === 'auto') {
    const kind = kindFor(texts, match, issues);
    return kind === invalid ? invalid : makeCredential(kind, texts, issues);
  }
  const needed = credentialOf(match);
  if (needed && needed !== choice)
    issues.warn(
      `\`auth: ${choice}\` is set, but ${apiTitleOf(match)} requires ${kinds[needed].name}. Sending ${kinds[choice].name} anyway.`,
    );
  return makeCredential(choice, texts, issues);
}

/** The kind for `auth: auto`: the one that the API requires, otherwise the one that is set. */
function kindFor(texts: CredentialTexts, match: EndpointMatch, issues: Issues): CredentialKind | Invalid {
  const needed = credentialOf(match);
  const likely = preferredKind(texts);
  if (likely === undefined) {
    const wanted = needed
      ? `${apiTitleOf(match)} requires ${kinds[needed].name}: set ${kinds[needed].inputs}`
      : `set ${kinds['api-key'].inputs}, or ${kinds.pat.inputs}`;
    return issues.add(
      'auth',
      `no credential is set; ${wanted}, or \`auth: none\` to call without one`,
      emptySecretHint,
    );
  }
  if (needed === undefined) {
    if (likely === 'pat' && texts.apiKey && !texts.username)
      issues.warn(`${texts.apiKey.at} is set without a username, so the personal access token is used.`);
    return likely;
  }
  if (needed === likely || (needed === 'pat' ? texts.pat : texts.apiKey)) return needed;
  const at = (likely === 'pat' ? texts.pat : (texts.apiKey ?? texts.username))?.at;
  const wrong = `${apiTitleOf(match)} requires ${kinds[needed].name}, but you supplied only ${kinds[likely].name} (${at})`;
  if (match.endpoints.length === 0) {
    issues.warn(`${wrong}. Sending it anyway, as the catalogue does not know this path.`);
    return likely;
  }
  // Only an API key is sent with a username, so the key was probably meant to be set.
  if (needed === 'api-key' && texts.username)
    return issues.add('auth', `${wrong}: \`username\` is set, but \`api-key\` is empty`, emptySecretHint);
  const remedy = `Set ${kinds[needed].inputs}; how to create one: ${kinds[needed].page}`;
  return issues.add(
    'auth',
    `${wrong}. ${remedy}. To send the ${likely === 'pat' ? 'PAT' : 'API key'} anyway, set \`auth: ${likely}\``,
  );
}

/** A complete credential beats an incomplete one, an input beats a variable, and a PAT beats an API key. */
function preferredKind({ username, apiKey, pat }: CredentialTexts): CredentialKind | undefined {
  if (!pat) return username || apiKey ? 'api-key' : undefined;
  const isInput = (each: CredentialText | undefined): boolean => each?.at === 'api-key' || each?.at === 'pat';
  return username && apiKey && isInput(apiKey) && !isInput(pat) ? 'api-key' : 'pat';
}
