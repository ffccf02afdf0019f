/** A credential shorter than this is refused, and never masked: the mask would blank half of the log. */
export const shortestSecret = 8;

/**
 * Every form in which a secret may turn up in a text. The runner derives a few of them by itself, but neither base64 with bytes after the
 * secret, nor base64url, hex, form encoding, or what `encodeURIComponent` leaves alone and .NET escapes (runner: ValueEncoders.cs).
 *
 * @returns the forms without duplicates, longest first, so that replacing one never leaves a piece of another
 */
export function secretForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const url = encodeURIComponent(secret.toWellFormed());
  const strictUrl = url.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  const forms = [
    secret,
    url,
    strictUrl,
    url.replace(/%20/g, '+'),
    new URLSearchParams({ '': secret }).toString().slice(1),
    ...[url, strictUrl].map((text) => text.replace(/%[0-9A-F]{2}/g, (percent) => percent.toLowerCase())),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    ...[0, 1, 2].flatMap((offset) => [base64Within(bytes, offset, 'base64'), base64Within(bytes, offset, 'base64url')]),
  ];
  return [...new Set(forms)]
    .filter((form) => form === secret || form.length >= shortestSecret)
    .sort((a, b) => b.length - a.length);
}

/** The part of a longer text's base64 that depends on the secret alone, where the secret begins `offset` bytes after a group of three. */
function base64Within(secret: Buffer, offset: number, encoding: 'base64' | 'base64url'): string {
  const padded = Buffer.concat([Buffer.alloc(offset), secret]);
  const first = Math.ceil((offset * 8) / 6);
  const end = Math.floor((padded.length * 8) / 6);
  return padded.toString(encoding).slice(first, end);
}

/** Replaces every form in `text` by `***`. */
export function redact(text: string, forms: readonly string[]): string {
  return forms.reduce((result, form) => result.replaceAll(form, '***'), text);
}
