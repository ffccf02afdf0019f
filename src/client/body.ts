import { type BodyContent, discard, sizeOf } from '../http/body-sink.ts';
import { contentEncodingsOf } from '../http/content-encoding.ts';
import { commitFile, writeWhole } from '../lib/atomic-file.ts';
import { readBytes } from '../lib/files.ts';
import { type JsonDocument, parseJson, readJson } from '../lib/json.ts';

/** Bytes of a body that expressions can read. */
export const maxDocumentBytes = 32 * 1024 * 1024;

/** A body as JSON, or why there is none. */
type JsonBody =
  | { readonly document: JsonDocument }
  | { readonly document: undefined; readonly why: 'empty' | 'not JSON' | 'larger than 32 MiB' };

/** The whole body of a response: in memory if it is small, otherwise in a file that is removed unless it is saved. */
export interface ResponseBody {
  /** Bytes. */
  readonly size: number;
  /** The file that holds it until it is saved; undefined if it is in memory. */
  path(): string | undefined;
  /** The body as text, or undefined if it is too large for an output or is not text. */
  text(): string | undefined;
  /** The body as JSON, parsed at the first call. */
  json(): JsonBody;
  /** The text that `json` reads, for JSON that has to go back as it came. */
  jsonSource(): string | undefined;
  /**
   * Saves the body under its final name, whole or not at all.
   *
   * @param mode the mode of the file; as the umask says if absent
   * @throws ActionError if it cannot be written
   */
  save(path: string, mode?: number): void;
  /** Removes the file of the body, unless it was saved. */
  discard(): void;
}

type Headers = Readonly<Record<string, readonly string[]>>;

/** @returns a body as text, or undefined if it is too large for an output or no text */
function bodyText(content: BodyContent, headers: Headers): string | undefined {
  const isDecoded = contentEncodingsOf(headers['content-encoding'] ?? []) !== undefined;
  return 'bytes' in content && isDecoded ? outputText(content.bytes, headers['content-type']?.[0]) : undefined;
}

const jsonSourceOf = (content: BodyContent, headers: Headers): string | undefined =>
  jsonText('part' in content ? readBytes(content.part) : content.bytes, headers['content-type']?.[0]);

/** @returns the text in which an error may stand, whatever its label says; empty if it is too large */
export const errorText = (content: BodyContent, headers: Headers): string =>
  sizeOf(content) > maxDocumentBytes ? '' : (jsonSourceOf(content, headers) ?? '');

/** The bodies of one run, so that none is left behind. */
export interface Bodies {
  own(content: BodyContent, headers: Headers): ResponseBody;
  discardAll(): void;
}

function readJsonBody(content: BodyContent, headers: Headers): JsonBody {
  const size = sizeOf(content);
  if (size === 0) return { document: undefined, why: 'empty' };
  if (size > maxDocumentBytes) return { document: undefined, why: 'larger than 32 MiB' };
  const json = jsonSourceOf(content, headers);
  const document = json === undefined ? undefined : parseJson(json);
  return document ? { document } : { document: undefined, why: 'not JSON' };
}

export function createBodies(): Bodies {
  const unsaved = new Set<BodyContent>();
  const own: Bodies['own'] = (content, headers) => {
    unsaved.add(content);
    let read: JsonBody | undefined;
    return {
      size: sizeOf(content),
      text: () => bodyText(content, headers),
      path: () => ('part' in content ? content.part : undefined),
      json: () => {
        read ??= readJsonBody(content, headers);
        return read;
      },
      jsonSource: () => jsonSourceOf(content, headers),
      save: (path, mode) => {
        if ('bytes' in content) writeWhole(path, content.bytes, mode);
        else commitFile(content.part, path);
        unsaved.delete(content);
      },
      discard: () => {
        if (unsaved.delete(content)) discard(content);
      },
    };
  };
  return {
    own,
    discardAll: () => {
      for (const content of unsaved) discard(content);
      unsaved.clear();
    },
  };
}

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
 * A body as it is read when JSON is needed, whatever its type says: in its charset, or in UTF-8, which JSON is (RFC 8259, section 8.1), if
 * it names none that is known. A byte order mark goes, and what is not valid becomes U+FFFD: a stray byte must not hide an error's words.
 *
 * @returns undefined if its charset must not be decoded
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
