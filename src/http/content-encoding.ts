import type { Transform } from 'node:stream';

// Loaded when it is needed: most responses are not compressed, and every start would pay for it.
const zlib = (): typeof import('node:zlib') => process.getBuiltinModule('node:zlib');

/** A coding of content that Node can undo. */
export interface ContentEncoding {
  readonly name: string;
  decoder(): Transform & { readonly bytesWritten: number };
  /** Whether a body can be of this coding, by its first bytes or, where it has fewer, by all of them. */
  beginsWith(first: Buffer): boolean;
}

/** The number of first bytes from which a coding is recognised. */
export const beginningBytes = 64;

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

/** Brotli has no magic number: so the bytes are decoded, and text that happens to be the beginning of some Brotli is not taken for it. */
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

/** The codings of a response in the order they were applied; undefined where one is unknown or there are too many: the body stays as it is then. */
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
