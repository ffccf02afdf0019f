import { isPlain } from '../escape.ts';

/** A credential shorter than this is refused, and never masked: the mask would blank half of the log. */
export const minSecretLength = 8;

/**
 * Every form in which a secret may turn up in a text, for a search of exact strings, as the runner does. The runner derives a few of
 * them by itself, but neither base64 with bytes after the secret, nor base64url, hex, form encoding, HTML, letter case, or what
 * `encodeURIComponent` leaves alone and .NET escapes (runner: ValueEncoders.cs).
 *
 * @returns the forms without duplicates
 */
export function secretForms(secret: string): readonly string[] {
  const url = encodeURIComponent(secret.toWellFormed());
  const strictUrl = url.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  const lowerUrls = [url, strictUrl].map((text) => text.replace(/%[0-9A-F]{2}/g, (percent) => percent.toLowerCase()));
  const binary = binaryForms(secret);
  const forms = [
    secret,
    secret.toLowerCase(),
    secret.toUpperCase(),
    url,
    strictUrl,
    url.replace(/%20/g, '+'),
    new URLSearchParams({ '': secret }).toString().slice(1),
    ...lowerUrls,
    ...[url, strictUrl, ...lowerUrls].map((text) => text.replaceAll('%', '%25')),
    JSON.stringify(secret).slice(1, -1),
    ...escapedForms(secret),
    ...htmlForms(secret),
    ...binary,
    ...binary.map((form) =>
      form
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/={1,2}$/, ''),
    ),
    ...binary.filter((form) => /^[0-9a-f]+$/.test(form)).map((form) => form.toUpperCase()),
  ];
  return [...new Set(forms)].filter((form) => form === secret || form.length >= minSecretLength);
}

/**
 * What to look for in a text whose escapes are undone, and where neither letter case counts, nor base64url differs from base64, nor a blank
 * from `+` (see redactor.ts).
 */
export function patternsOf(secret: string): readonly string[] {
  const joined = secret.replace(/[\r\n]+[\t ]*/g, '');
  return [secret, joined, ...binaryForms(secret)].filter((form) => form === secret || form.length >= minSecretLength);
}

/** A secret's bytes as text: hex and base64 of UTF-8 and of UTF-16, by itself or within a longer text. */
function binaryForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  // Without the last byte, ASCII is the same in both byte orders.
  const wide = Buffer.from(secret, 'utf16le').subarray(0, -1);
  return [
    bytes.toString('base64'),
    ...[bytes, wide].flatMap((each) => [
      each.toString('hex'),
      ...[0, 1, 2].map((offset) => base64Within(each, offset)),
    ]),
  ];
}

/** HTML's ways to write what is neither a letter nor a digit: the few characters that must be, by name and by number, or all of them. */
function htmlForms(secret: string): readonly string[] {
  const special = isPlain(secret) ? /[^A-Za-z0-9]/g : /[^\p{L}\p{N}]/gu;
  const hex = (char: string): string => (char.codePointAt(0) ?? 0).toString(16);
  const named = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return [
    named,
    ...['&#39;', '&#x27;', '&apos;'].map((quote) => named.replaceAll("'", quote)),
    secret.replace(special, (char) => `&#${char.codePointAt(0)};`),
    secret.replace(special, (char) => `&#x${hex(char)};`),
    secret.replace(special, (char) => `&#x${hex(char).toUpperCase()};`),
  ];
}

/** How JSON encoders of other platforms write what need not be escaped: PHP its slashes, Go and .NET what has a meaning in HTML. */
function escapedForms(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const code = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, '0');
  const htmlSafe = (hex: (char: string) => string): string => json.replace(/[&<>'+`]/g, (char) => `\\u${hex(char)}`);
  const upper = htmlSafe((char) => code(char).toUpperCase());
  const lower = htmlSafe(code);
  return [json.replaceAll('/', '\\/'), upper, lower, upper.replaceAll('/', '\\/'), lower.replaceAll('/', '\\/')];
}

/** The part of a longer text's base64 that depends only on the secret, where the secret starts `offset` bytes after a group of three. */
function base64Within(secret: Buffer, offset: number): string {
  const padded = Buffer.concat([Buffer.alloc(offset), secret]);
  const first = Math.ceil((offset * 8) / 6);
  const end = Math.floor((padded.length * 8) / 6);
  return padded.toString('base64').slice(first, end);
}
