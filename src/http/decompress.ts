import { pipeline, Readable } from 'node:stream';
import { BodyError } from './body-sink.ts';
import { beginningBytes, type ContentEncoding } from './content-encoding.ts';

/** No honest response is this much larger than what was sent, past the first 32 MiB; DEFLATE reaches 1032 and Brotli far more. */
const maxRatio = 100;
const unboundedBytes = 32 * 1024 * 1024;

/** A body whose coding cannot be undone. */
class DecodeError extends BodyError {
  override name = 'DecodeError';
}

/** Bytes that arrive, and what is known of them so far. */
interface Source {
  readonly chunks: AsyncIterable<Buffer>;
  size(): number;
  failure(): unknown;
}

/**
 * Decodes a body while it arrives, and refuses one that grows out of all proportion. A body that is not of the coding that its label names
 * is passed on as it is. It is read to its end, whatever a decoder needs of it, so that `chunks` can check how it ended.
 *
 * @throws what `chunks` throws; DecodeError where the data is damaged, has more behind it, or is a decompression bomb
 */
export async function* decompress(
  chunks: AsyncIterable<Buffer>,
  codings: readonly ContentEncoding[],
): AsyncGenerator<Buffer> {
  const body = observe(chunks);
  const maxBytes = (): number => unboundedBytes + maxRatio * body.size();
  try {
    yield* codings.toReversed().reduce((input, coding) => observe(decode(input, coding, maxBytes)), body).chunks;
  } catch (error) {
    if (body.failure() !== undefined) throw body.failure();
    if (error instanceof DecodeError) throw error;
    const names = codings.map(({ name }) => name).join(', ');
    throw new DecodeError(`its body is damaged: the ${names} coding cannot be decoded`, { cause: error });
  }
}

/** Counts chunks. A reader that stops early does not end them. */
function observe(chunks: AsyncIterable<Buffer>): Source {
  const iterator = chunks[Symbol.asyncIterator]();
  let size = 0;
  let failure: unknown;
  const next = async (): Promise<IteratorResult<Buffer>> => {
    try {
      const result = await iterator.next();
      if (!result.done) size += result.value.length;
      return result;
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  return { chunks: { [Symbol.asyncIterator]: () => ({ next }) }, size: () => size, failure: () => failure };
}

/** Undoes one coding. */
async function* decode(input: Source, coding: ContentEncoding, maxBytes: () => number): AsyncGenerator<Buffer> {
  const first = await take(input.chunks, beginningBytes);
  // An empty body is not coded at all, whatever its headers say.
  if (first.length === 0) return;
  const encoded = joined(first, input.chunks);
  if (!coding.beginsWith(first)) return yield* encoded;
  const decoder = coding.decoder();
  // An error of the source ends the decoder, which throws it.
  pipeline([Readable.from(encoded), decoder], () => undefined);
  let size = 0;
  for await (const chunk of decoder) {
    size += chunk.length;
    if (size > maxBytes())
      throw new DecodeError(
        `its body is refused: it unpacks to more than ${maxRatio} times its size (a decompression bomb)`,
      );
    yield chunk;
  }
  for await (const _ of input.chunks);
  if (decoder.bytesWritten < input.size()) throw new Error('there are bytes behind its end');
}

/** The first bytes: so many, or all there are. */
async function take(chunks: AsyncIterable<Buffer>, count: number): Promise<Buffer> {
  let taken: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    taken = taken.length === 0 ? chunk : Buffer.concat([taken, chunk]);
    if (taken.length >= count) break;
  }
  return taken;
}

async function* joined(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}
