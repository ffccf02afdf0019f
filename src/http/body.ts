import { chunkSize, type FileSegment, readChunks } from '../lib/files.ts';

/** A body is its pieces in order, bytes or whole files, so that its length is known and a second try can send it from the start. */
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
