import { readJson } from '../lib/json.ts';

/** A media type: `application/json` and its charset, both in lower case. */
interface MediaType {
  readonly type: string;
  readonly charset: string | undefined;
}

/** Reads a Content-Type (RFC 9110, section 8.3); of two that a proxy has joined, the first. */
export function parseMediaType(header: string | undefined): MediaType | undefined {
  const type = header?.split(/[;,]/)[0]?.trim().toLowerCase();
  if (!header || !type) return undefined;
  const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(header);
  return { type, charset: (charset?.[1] ?? charset?.[2])?.toLowerCase() };
}

/** Whether headers say that a body is a page for people. */
export const isHtml = (headers: Readonly<Record<string, readonly string[]>>): boolean =>
  ['text/html', 'application/xhtml+xml'].includes(parseMediaType(headers['content-type']?.[0])?.type ?? '');

const textTypes =
  /^(?:text\/.*|application\/(?:.*\+)?(?:json|xml|yaml)|application\/(?:x-)?(?:ndjson|yaml|javascript|ecmascript|sql|toml|x-www-form-urlencoded|jwt|graphql|x-sh|pem-certificate-chain)|.*\+(?:json|xml)|message\/.*|multipart\/.*)$/;

const jsonTypes = /^(?:json|(?:application|text)\/(?:x-)?json|[^/]+\/.*\+json)$/;

/** Labels of the encoding `replacement`, which stands for those that must not be decoded: https://encoding.spec.whatwg.org/#replacement */
const undecodable: ReadonlySet<string> = new Set([
  'replacement',
  'csiso2022kr',
  'hz-gb-2312',
  'iso-2022-cn',
  'iso-2022-cn-ext',
  'iso-2022-kr',
]);

/**
 * A body as the output `body` shows it. JSON is read as {@link jsonText} does; other text loses neither a byte order mark nor anything else.
 *
 * @returns undefined if it is not text: because of its type, or because it is not valid in its charset
 */
export function outputText(bytes: Buffer, contentType: string | undefined): string | undefined {
  if (bytes.length === 0) return '';
  const media = parseMediaType(contentType);
  if (media && jsonTypes.test(media.type)) {
    const text = jsonText(bytes, contentType);
    // A stray byte makes JSON no binary file, and a label makes a binary file no JSON.
    return text?.includes('\ufffd') && 'fault' in readJson(text) ? undefined : text;
  }
  if (media && !textTypes.test(media.type)) return undefined;
  try {
    return decoder(media?.charset ?? 'utf-8', { fatal: true, ignoreBOM: true })?.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A body as it is read where JSON is needed, whatever its type says: in its charset, or in UTF-8, which JSON is (RFC 8259, section 8.1), where
 * it names none that is known. A byte order mark goes, and what is not valid becomes U+FFFD: a stray byte must not hide an error's words.
 *
 * @returns undefined where its charset must not be decoded
 */
export function jsonText(bytes: Buffer, contentType: string | undefined): string | undefined {
  const charset = parseMediaType(contentType)?.charset ?? 'utf-8';
  if (undecodable.has(charset)) return undefined;
  return (decoder(charset) ?? new TextDecoder()).decode(bytes);
}

function decoder(
  charset: string,
  options?: { fatal: boolean; ignoreBOM: boolean },
): InstanceType<typeof TextDecoder> | undefined {
  if (undecodable.has(charset)) return undefined;
  try {
    return new TextDecoder(charset, options);
  } catch {
    // A charset that nobody knows.
    return undefined;
  }
}
