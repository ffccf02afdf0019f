/** A credential shorter than this is refused, and never masked: the mask would blank half of the log. */
export const shortestSecret = 8;

/**
 * Every form in which a secret may turn up in a text. The runner derives a few of them by itself, but neither base64 with bytes after the
 * secret, nor base64url, hex, form encoding, or what `encodeURIComponent` leaves alone and .NET escapes (runner: ValueEncoders.cs).
 *
 * @returns the forms without duplicates
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
    ...escapedForms(secret),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    ...[0, 1, 2].flatMap((offset) => [base64Within(bytes, offset, 'base64'), base64Within(bytes, offset, 'base64url')]),
  ];
  return [...new Set(forms)].filter((form) => form === secret || form.length >= shortestSecret);
}

/** How JSON encoders of other platforms write what need not be escaped: PHP its slashes, Go and .NET what has a meaning in HTML. */
function escapedForms(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const code = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, '0');
  const inHtml = (upper: boolean): string =>
    json.replace(/[&<>'+`]/g, (char) => `\\u${upper ? code(char).toUpperCase() : code(char)}`);
  return [
    json.replaceAll('/', '\\/'),
    inHtml(true),
    inHtml(false),
    inHtml(true).replaceAll('/', '\\/'),
    inHtml(false).replaceAll('/', '\\/'),
  ];
}

/** The part of a longer text's base64 that depends on the secret alone, where the secret begins `offset` bytes after a group of three. */
function base64Within(secret: Buffer, offset: number, encoding: 'base64' | 'base64url'): string {
  const padded = Buffer.concat([Buffer.alloc(offset), secret]);
  const first = Math.ceil((offset * 8) / 6);
  const end = Math.floor((padded.length * 8) / 6);
  return padded.toString(encoding).slice(first, end);
}

/**
 * Replaces every form in `text` by `***`. All places are found before any is replaced, as one that is gone could hide a part of another.
 */
export function redact(text: string, forms: readonly string[]): string {
  const places = forms.flatMap((form) => {
    const found: [from: number, to: number][] = [];
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) found.push([at, at + form.length]);
    return found;
  });
  if (places.length === 0) return text;
  let result = '';
  let end = 0;
  for (const [from, to] of places.sort(([a], [b]) => a - b)) {
    if (from >= end) result += `${text.slice(end, from)}***`;
    end = Math.max(end, to);
  }
  return result + text.slice(end);
}
