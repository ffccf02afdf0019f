import { chunkSize, type FileSegment, readChunks } from '../lib/files.ts';

/** A body is its pieces in order, bytes or whole files, so that its length is known and a retry can send it from the start. */
export type Segment = { readonly bytes: Buffer } | FileSegment;
export type Body = readonly Segment[];

export const bodyLength = (body: Body): number =>
  body.reduce((sum, segment) => sum + ('bytes' in segment ? segment.bytes.length : segment.size), 0);

/**
 * The bytes of a body from its start, in chunks of at most 64 KiB, each of which holds until the next one is asked for.
 *
 * @throws ActionError where a file is no longer the one that was checked
 */
export function* chunksOf(body: Body): Generator<Buffer> {
  for (const segment of body) yield* 'bytes' in segment ? slices(segment.bytes) : readChunks(segment);
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
}

/** A part of a form: a text, or a file with the name that it is sent under; both may have a type. */
export type Part =
  | { name: string; text: string; type?: string }
  | { name: string; file: FileSegment; type: string; filename: string };

/** Escapes a name as browsers and curl do: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const quoted = (name: string): string => name.replace(/["\r\n]/g, encodeURIComponent);

/** Encodes the parts as multipart/form-data (RFC 7578), files by reference. */
export function encodeForm(parts: readonly Part[], boundary: string): Body {
  const pieces = parts.map((part): Body => {
    const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(part.name)}"`;
    const type = part.type === undefined ? '' : `\r\nContent-Type: ${part.type}`;
    if ('text' in part) return [{ bytes: Buffer.from(`${disposition}${type}\r\n\r\n${part.text}\r\n`) }];
    const head = `${disposition}; filename="${quoted(part.filename)}"${type}\r\n\r\n`;
    return [{ bytes: Buffer.from(head) }, part.file, { bytes: Buffer.from('\r\n') }];
  });
  return [...pieces.flat(), { bytes: Buffer.from(`--${boundary}--\r\n`) }];
}
