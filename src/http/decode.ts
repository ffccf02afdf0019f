import type { Transform } from 'node:stream';
import { pipeline, Readable } from 'node:stream';
import { ActionError } from '../lib/errors.ts';

// Loaded when it is needed: most answers are not compressed, and every start would pay for it.
const zlib = (): typeof import('node:zlib') => process.getBuiltinModule('node:zlib');

/** The codings of RFC 9110, section 8.4.1, RFC 7932 and RFC 8878 that Node has decoders for. */
const decoders = {
  gzip: (): Transform => zlib().createGunzip(),
  'x-gzip': (): Transform => zlib().createGunzip(),
  deflate: (): Transform => zlib().createInflate(),
  br: (): Transform => zlib().createBrotliDecompress(),
  zstd: (): Transform => zlib().createZstdDecompress(),
} as const;

const isKnown = (coding: string): coding is keyof typeof decoders => Object.hasOwn(decoders, coding);

/** No honest answer is this much larger than what was sent, past the first 32 MiB; DEFLATE reaches 1032 and Brotli far more. */
const largestRatio = 100;
const unboundedBytes = 32 * 1024 * 1024;

/** One is usual; each more multiplies what a few bytes can cost. */
const mostCodings = 2;

/** The codings of an answer in the order they were applied; undefined where one is unknown or there are too many, so that the body stays as it is. */
export function codingsOf(contentEncoding: readonly string[]): readonly (keyof typeof decoders)[] | undefined {
  const codings = contentEncoding
    .join(',')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim());
  const applied = codings.filter((coding) => coding !== '' && coding !== 'identity');
  return applied.length <= mostCodings && applied.every(isKnown) ? applied.filter(isKnown) : undefined;
}

/**
 * Decodes a body while it comes, and refuses one that grows out of all proportion.
 *
 * @throws ActionError (as the stream's) where the data is damaged or a decompression bomb
 */
export async function* decode(
  chunks: AsyncIterable<Buffer>,
  codings: readonly (keyof typeof decoders)[],
): AsyncGenerator<Buffer> {
  let received = 0;
  let broken: unknown;
  async function* counted(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of chunks) {
        received += chunk.length;
        yield chunk;
      }
    } catch (error) {
      broken = error;
      throw error;
    }
  }
  const source = counted();
  const first = await source.next();
  // A body without bytes is not coded at all, whatever its headers say.
  if (first.done) return;
  async function* all(): AsyncGenerator<Buffer> {
    if (!first.done) yield first.value;
    yield* source;
  }
  /** One stage. What each makes is bounded, as the next one could make nothing of it. */
  async function* through(source: AsyncIterable<Buffer>, coding: keyof typeof decoders): AsyncGenerator<Buffer> {
    const stage = decoders[coding]();
    let size = 0;
    // An error of the source ends the stage, where it is thrown.
    pipeline([Readable.from(source), stage], () => undefined);
    for await (const chunk of stage) {
      size += chunk.length;
      if (size > unboundedBytes + largestRatio * received) {
        throw new ActionError(
          `The answer is refused: it unpacks to more than ${largestRatio} times its size (a decompression bomb).`,
        );
      }
      yield chunk;
    }
  }
  try {
    yield* codings.toReversed().reduce(through, all());
  } catch (error) {
    if (broken !== undefined) throw broken;
    if (error instanceof ActionError) throw error;
    throw new ActionError(`The answer is damaged: its ${codings.join(', ')} coding cannot be decoded.`, {
      cause: error,
    });
  }
}
