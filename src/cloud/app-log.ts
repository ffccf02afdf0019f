import { type BodySink, discardSink } from '../http/body-sink.ts';
import { is2xx } from '../http/status.ts';
import { StageError } from '../lib/errors.ts';
import { fieldsOf, textOf } from '../lib/json-fields.ts';
import { buildRequest } from '../mendix/request.ts';
import { isCallableLink } from '../platform/url-rules.ts';
import type { CloudSession, EnvironmentRef } from './apps.ts';
import { environmentPath } from './environment.ts';

/** The log of an app on one day in UTC, and how much of its end is wanted. */
interface LogRequest {
  readonly target: EnvironmentRef;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Bytes. */
  readonly maxBytes: number;
  /** Masks the link, as anyone who has it can read the log. */
  protect(secret: string): void;
}

/** Reads the end of an app's log. @throws StageError with the reason, in one line */
export async function readAppLog(
  session: CloudSession,
  { target, date, maxBytes, protect }: LogRequest,
): Promise<Buffer> {
  const endpoint = 'GET /apps/{AppId}/environments/{Mode}/logs/{Date}';
  const path = { ...environmentPath(target), Date: date };
  const found = fieldsOf(await session.read({ api: 'deploy-v1', endpoint, path }));
  const link = textOf(found.DownloadUrl);
  const parsed = URL.parse(link);
  for (const form of parsed ? [link, parsed.href, `${parsed.origin}${parsed.pathname}`] : []) protect(form);
  const url = logUrlOf(parsed, session.baseOf('deploy-v1'));
  const tail = createLogTail(maxBytes);
  const { client, signal } = session;
  const response = await client.send(buildRequest('GET', url, {}), {
    anonymous: true,
    isFile: true,
    retries: 0,
    signal,
    spoolTo: (status) => (is2xx(status) ? tail : discardSink),
  });
  if (!response.ok) throw new StageError(`HTTP_${response.status}`, `the storage responded with ${response.status}`);
  return tail.bytes();
}

/** The link to a log, if it may be called. @param base the base of the API that returned it @throws StageError INVALID_RESPONSE */
export function logUrlOf(url: URL | null, base: string): URL {
  if (!url) throw new StageError('INVALID_RESPONSE', 'Mendix returned no link to the log');
  if (isCallableLink(url, base)) return url;
  throw new StageError('INVALID_RESPONSE', 'the link to the log is not an https URL');
}

/** The last bytes of a text that is received as a stream, packed by gzip or not. */
interface LogTail extends BodySink {
  /** The last bytes, once all is unpacked. @throws Error if the stream is not what gzip makes */
  bytes(): Promise<Buffer>;
}

/** Creates a tail of so many bytes; more are received and dropped. */
function createLogTail(maxBytes: number): LogTail {
  const kept = createKeeper(maxBytes);
  let start = Buffer.alloc(0);
  let writer: LogWriter | undefined;
  return {
    add: (chunk) => {
      // A chunk is valid only until the next one.
      const bytes = Buffer.concat([start, chunk]);
      if (!writer && bytes.length < 2) {
        start = bytes;
        return;
      }
      start = Buffer.alloc(0);
      writer ??= isGzip(bytes) ? createUnpacker(kept.add) : { add: kept.add, end: () => undefined };
      return writer.add(bytes);
    },
    end: () => {
      kept.add(start);
      return { bytes: Buffer.alloc(0) };
    },
    discard: () => undefined,
    bytes: async () => {
      await writer?.end();
      return kept.bytes();
    },
  };
}

const isGzip = ([first, second]: Buffer): boolean => first === 0x1f && second === 0x8b;

/** Where the bytes of a log go. */
interface LogWriter {
  add(bytes: Buffer): void | Promise<void>;
  end(): void | Promise<void>;
}

/** Unpacks what gzip packed. */
function createUnpacker(onData: (bytes: Buffer) => void): LogWriter {
  const stream = process.getBuiltinModule('node:zlib').createGunzip();
  stream.on('data', onData);
  const ended = process.getBuiltinModule('node:stream/promises').finished(stream);
  // The reader of the bytes handles the error.
  ended.catch(() => undefined);
  return {
    // Waits until the bytes are unpacked, so that no more of a log is received than that; or until the stream fails.
    add: (bytes) => Promise.race([new Promise<void>((resolve) => stream.write(bytes, () => resolve())), ended]),
    end: () => {
      stream.end();
      return ended;
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
