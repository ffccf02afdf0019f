/** Characters; what is shorter would blank half of the log. */
const minTextLength = 4;

/** Characters from which on letters and digits mixed are taken for a secret. */
const minLengthByLook = 16;

/**
 * Whether a text of a response is secret, by the name that it has or by its look. For what an API calls a value without saying whether it is
 * secret, such as the constants of an app: `true`, `2026` and `Acceptance` must stay readable.
 *
 * @param name the names that lead to it, in any case: `apiKey`, `MyModule.Password`
 */
export const looksSecret = (name: string, value: string): boolean =>
  isNamedSecret(name, value) ||
  value.split(/\s+/).some((word) => (isUrl(word) ? isSecretUrl(word) : isSecretWord(word)));

/** Whether a text is secret by its name only: for what people write themselves, where ids and hashes must stay readable. */
export function isNamedSecret(name: string, value: string): boolean {
  const text = value.trim();
  return text.length >= minTextLength && isSecretName(name) && !isHarmless(text);
}

const secretParts = /password|passwd|passphrase|secret|credential|token|apikey|accesskey|privatekey|connectionstring/;
const secretWords: ReadonlySet<string> = new Set([
  'key',
  'keys',
  'pass',
  'pwd',
  'pat',
  'auth',
  'authorization',
  'cookie',
  'signature',
  'sig',
  'sas',
  'policy',
]);

/** `api-key`, `ClientSecret`, `DB_PASSWORD`; neither `keyboard` nor `Monkeys`. */
function isSecretName(name: string): boolean {
  if (secretParts.test(name.toLowerCase().replace(/[^a-z0-9]/g, ''))) return true;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.some((word) => secretWords.has(word));
}

/** A setting of a secret rather than the secret: whether it is used, for how long. */
const isHarmless = (text: string): boolean => /^(?:true|false|null|none|yes|no|\d{1,5})$/i.test(text);

const isSecretWord = (word: string): boolean =>
  word.length >= minLengthByLook && /\d/.test(word) && /\p{L}/u.test(word) && !isDate(word);

const isDate = (word: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)?$/.test(word);

const isUrl = (word: string): boolean => /^[a-z][a-z0-9+.:-]{1,40}:\/\//i.test(word);

/** A URL that grants access to anyone who has it: with user info, a signature or a key in its query, or a token in its path. */
function isSecretUrl(word: string): boolean {
  const [, authority = '', path = ''] = /:\/\/([^/?#]*)([^?#]*)/.exec(word) ?? [];
  if (authority.includes('@')) return true;
  const pairs = word
    .slice(word.indexOf(path) + path.length)
    .split(/[?&;#]/)
    .map((pair) => pair.split('='));
  if (pairs.some(([key = '', ...rest]) => rest.length > 0 && (isSecretName(key) || isSecretWord(rest.join('=')))))
    return true;
  return path.split('/').some((part) => isSecretWord(part) && /^[\w-]{20,}$/.test(part) && !isUuid(part));
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Whether masking a text would blank half of the log, and make the runner drop outputs that merely hold it. */
export const isTooCommon = (text: string): boolean =>
  text.trim().length < minTextLength || /^[\p{P}\p{S}\s]*$/u.test(text);
