import type { Gunzip } from 'node:zlib';
import type { BodySink } from '../http/body-sink.ts';

/** The last bytes of a text that is received as a stream, packed by gzip or not. */
interface LogTail {
  /** The sink for the body of a response; the body of an error is dropped. */
  take(isLog: boolean, coding: string): BodySink;
  /** The last bytes, once all is unpacked. @throws Error where the stream is not what gzip makes */
  bytes(): Promise<Buffer>;
}

/** Creates a tail of so many bytes; more are received and dropped. */
export function createLogTail(maxBytes: number): LogTail {
  const kept = createKeeper(maxBytes);
  let gunzip: Gunzip | undefined;
  let unpacked: Promise<void> = Promise.resolve();
  const unpack = (): Gunzip => {
    const stream = process.getBuiltinModule('node:zlib').createGunzip();
    stream.on('data', kept.add);
    unpacked = new Promise((resolve, reject) => {
      stream.once('end', resolve);
      stream.once('error', reject);
    });
    // The reader of the bytes handles the error.
    unpacked.catch(() => undefined);
    return stream;
  };
  return {
    take: (isLog, coding) => {
      let isFirst = true;
      return {
        add: (chunk) => {
          if (!isLog || chunk.length === 0) return;
          const isGzip = /^(?:x-)?gzip$/i.test(coding) || (chunk[0] === 0x1f && chunk[1] === 0x8b);
          if (isFirst && isGzip) gunzip = unpack();
          isFirst = false;
          // A chunk holds until the next one only.
          if (gunzip) gunzip.write(Buffer.from(chunk));
          else kept.add(Buffer.from(chunk));
        },
        end: () => ({ bytes: Buffer.alloc(0) }),
        discard: () => undefined,
      };
    },
    bytes: async () => {
      gunzip?.end();
      await unpacked;
      return kept.bytes();
    },
  };
}

function createKeeper(maxBytes: number) {
  let chunks: Buffer[] = [];
  let size = 0;
  const join = (): Buffer => Buffer.concat(chunks).subarray(-maxBytes);
  return {
    add: (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size < 2 * maxBytes) return;
      chunks = [join()];
      size = maxBytes;
    },
    bytes: join,
  };
}
