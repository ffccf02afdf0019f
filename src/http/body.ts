import { Readable } from 'node:stream';
import { chunkSize, type FileSegment, readChunks } from '../lib/files.ts';

/** A body is its pieces in order, bytes or whole files, so that its length is known and a second try can send it from the start. */
export type Segment = { readonly bytes: Buffer } | FileSegment;
export type Body = readonly Segment[];

export const bodyLength = (body: Body): number =>
  body.reduce((sum, segment) => sum + ('bytes' in segment ? segment.bytes.length : segment.size), 0);

/**
 * Opens a body for one try, from its start.
 *
 * @param onBytes told of each chunk as it is taken
 * @returns a stream that fails with an ActionError where a file is no longer the one that was checked
 */
export function openBody(body: Body, onBytes: (count: number) => void): Readable {
  function* chunks(): Generator<Buffer> {
    for (const segment of body) {
      for (const chunk of 'bytes' in segment ? [segment.bytes] : readChunks(segment)) {
        onBytes(chunk.length);
        yield chunk;
      }
    }
  }
  return Readable.from(chunks(), { objectMode: false, highWaterMark: chunkSize });
}
