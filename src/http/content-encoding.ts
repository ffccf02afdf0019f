import { pipeline, Readable, type Transform } from 'node:stream';
import { BodyError } from './body-sink.ts';

// Loaded when it is needed: most responses are not compressed, and every start would pay for it.
const zlib = (): typeof import('node:zlib') => process.getBuiltinModule('node:zlib');

/** A coding of content that Node can undo. */
interface ContentEncoding {
  readonly name: string;
  decoder(): Transform & { readonly bytesWritten: number };
  /** Whether a body can be of this coding, by its first bytes or, if it has fewer, by all of them. */
  beginsWith(first: Buffer): boolean;
}

/** The number of first bytes from which a coding is recognised. */
const beginningBytes = 64;

const startsWith =
  (...magic: readonly number[]) =>
  (first: Buffer): boolean =>
    magic.every((byte, index) => first[index] === byte);

const gzip = { decoder: () => zlib().createGunzip(), beginsWith: startsWith(0x1f, 0x8b) };

/** The codings of RFC 9110, section 8.4.1, RFC 7932 and RFC 8878; their first bytes are in RFC 1952, 1950 and 8878. */
const known: readonly ContentEncoding[] = [
  { name: 'gzip', ...gzip },
  { name: 'x-gzip', ...gzip },
  {
    name: 'deflate',
    decoder: () => zlib().createInflate(),
    beginsWith: ([method = 0, flags = 0]) => (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0,
  },
  { name: 'br', decoder: () => zlib().createBrotliDecompress(), beginsWith: canBeBrotli },
  { name: 'zstd', decoder: () => zlib().createZstdDecompress(), beginsWith: startsWith(0x28, 0xb5, 0x2f, 0xfd) },
];

/** Brotli has no magic number, so the bytes are decoded; text that could be the beginning of Brotli data does not count as Brotli. */
function canBeBrotli(first: Buffer): boolean {
  const { brotliDecompressSync, constants } = zlib();
  try {
    const decoded = brotliDecompressSync(first, { finishFlush: constants.BROTLI_OPERATION_FLUSH });
    return decoded.length > 0 || !/^[\t\n\r -~]*$/.test(first.toString('latin1'));
  } catch {
    return false;
  }
}

/** What servers put into `Content-Encoding` although it is not a coding: charsets, transfer words, or nothing at all. */
const noCoding = new Set([
  ...['', 'identity', 'none', 'null', 'binary', 'text', 'plain', '7bit', '8bit', 'chunked', 'aws-chunked'],
  ...['utf-8', 'utf8', 'us-ascii', 'ascii', 'iso-8859-1', 'latin1', 'windows-1252', 'utf-16'],
]);

/** One is usual; each more multiplies what a few bytes can cost. */
const maxEncodings = 2;

/** The codings of a response in the order they were applied; undefined if one is unknown or there are too many: the body stays as it is then. */
export function contentEncodingsOf(contentEncoding: readonly string[]): readonly ContentEncoding[] | undefined {
  const names = contentEncoding
    .join(',')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !noCoding.has(name));
  const codings = names.flatMap((name) => known.find((coding) => coding.name === name) ?? []);
  return names.length <= maxEncodings && codings.length === names.length ? codings : undefined;
}

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
 * @throws what `chunks` throws; DecodeError if the data is damaged, has more behind it, or is a decompression bomb
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
  if (decoder.bytesWritten < input.size()) throw new Error('there are extra bytes after its end');
}

/** The first bytes: this many, or all if there are fewer. */
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
