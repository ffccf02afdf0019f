import { pipeline, Readable } from 'node:stream';
import { BodyError } from './body-sink.ts';
import type { ContentEncoding } from './content-encoding.ts';

/** No honest response is this much larger than what was sent, past the first 32 MiB; DEFLATE reaches 1032 and Brotli far more. */
const maxRatio = 100;
const unboundedBytes = 32 * 1024 * 1024;

/** The bytes by which a coding is told. */
const beginning = 4;
/** The bytes that are kept of a body whose coding they do not tell, to give them out as they came where the decoder can make nothing of them. */
const maxHeldBytes = 64 * 1024;

/** A body whose coding cannot be undone. */
class DecodeError extends BodyError {
  override name = 'DecodeError';
}

/** Bytes that come, and what is known of them so far. */
interface Source {
  readonly chunks: AsyncIterable<Buffer>;
  size(): number;
  failure(): unknown;
}

/**
 * Decodes a body while it comes, and refuses one that grows out of all proportion. A body that is not of the coding that its label names
 * is taken as it is, where that can be told. It is read to its end, whatever a decoder needs of it: how it ended is asked there.
 *
 * @throws what `chunks` throws; DecodeError where the data is damaged, has more behind it, or is a decompression bomb
 */
export async function* decompress(
  chunks: AsyncIterable<Buffer>,
  codings: readonly ContentEncoding[],
): AsyncGenerator<Buffer> {
  const body = observe(chunks);
  try {
    yield* codings.toReversed().reduce((input, coding) => observe(undo(input, coding, body)), body).chunks;
  } catch (error) {
    if (body.failure() !== undefined) throw body.failure();
    if (error instanceof DecodeError) throw error;
    const names = codings.map(({ name }) => name).join(', ');
    throw new DecodeError(`its body is damaged: the ${names} coding cannot be decoded`, { cause: error });
  }
}

/** Counts chunks. Who stops reading them does not end them. */
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

/** Undoes one coding. What it makes is bounded by the size of the body, as the next one could make nothing of it. */
async function* undo(input: Source, coding: ContentEncoding, body: Source): AsyncGenerator<Buffer> {
  const first = await take(input.chunks, beginning);
  // A body without bytes is not coded at all, whatever its headers say.
  if (first.length === 0) return;
  if (coding.beginsWith && !coding.beginsWith(first)) {
    yield first;
    yield* input.chunks;
    return;
  }
  let held: Buffer[] | undefined = coding.beginsWith ? undefined : [];
  async function* fed(): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of joined(first, input.chunks)) {
      size += chunk.length;
      held = size > maxHeldBytes ? undefined : held;
      held?.push(chunk);
      yield chunk;
    }
  }
  const decoder = coding.decoder();
  // An error of the source ends the decoder, where it is thrown.
  pipeline([Readable.from(fed()), decoder], () => undefined);
  let size = 0;
  try {
    for await (const chunk of decoder) {
      held = undefined;
      size += chunk.length;
      if (size > unboundedBytes + maxRatio * body.size()) {
        throw new DecodeError(
          `its body is refused: it unpacks to more than ${maxRatio} times its size (a decompression bomb)`,
        );
      }
      yield chunk;
    }
  } catch (error) {
    if (held === undefined || input.failure() !== undefined || (isCutShort(error) && !isText(held))) throw error;
    yield* held;
    yield* input.chunks;
    return;
  }
  for await (const _ of input.chunks);
  if (decoder.bytesWritten < input.size()) throw new Error('there are bytes behind its end');
}

/** Takes so many bytes, or what there is. */
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

/** Whether a decoder says that its data is not at its end; its other errors say that it is none of its own. */
const isCutShort = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';

/** Whether bytes can be read as text, as those of a coding hardly ever can. */
function isText(pieces: readonly Buffer[]): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what text does not hold.
    return !/[\0-\x08\x0e-\x1f]/.test(text);
  } catch {
    return false;
  }
}
