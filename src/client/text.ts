/** A media type: `application/json` and its parameters, names in lower case. */
export interface MediaType {
  readonly type: string;
  readonly charset: string | undefined;
}

/** Reads a Content-Type (RFC 9110, section 8.3). */
export function parseMediaType(header: string | undefined): MediaType | undefined {
  const type = header?.split(';')[0]?.trim().toLowerCase();
  if (!header || !type) return undefined;
  const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(header);
  return { type, charset: (charset?.[1] ?? charset?.[2])?.toLowerCase() };
}

const textTypes =
  /^(?:text\/.*|application\/(?:.*\+)?(?:json|xml|yaml)|application\/(?:x-)?(?:ndjson|yaml|javascript|ecmascript|sql|toml|x-www-form-urlencoded|jwt|graphql|x-sh|pem-certificate-chain)|.*\+(?:json|xml)|message\/.*|multipart\/.*)$/;

/**
 * Decodes a body as text, by its charset and UTF-8 else, without losing a byte order mark or anything else.
 *
 * @returns undefined where it is no text: by its type, or because it is not valid in its charset
 */
export function decodeText(bytes: Buffer, contentType: string | undefined): string | undefined {
  if (bytes.length === 0) return '';
  const media = parseMediaType(contentType);
  if (media && !textTypes.test(media.type)) return undefined;
  try {
    return new TextDecoder(media?.charset ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // An unknown charset, or bytes that are not valid in it.
    return undefined;
  }
}
