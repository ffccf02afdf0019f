import type { Client, SendOptions } from '../client/client.ts';
import type { ApiResponse } from '../client/response.ts';
import type { BodySink, SpoolTarget } from '../http/body-sink.ts';
import type { ApiRequest } from '../http/request.ts';
import { is2xx } from '../http/status.ts';
import { createTempFile, type TempFile } from '../lib/atomic-file.ts';

/** A file that is received in several attempts: each resumes where the one before broke off, if the storage supports it. */
export interface ResumableFile {
  /** Bytes received so far. */
  size(): number;
  /** Whether the next attempt requests only the rest; else the file has to start again. */
  canResume(): boolean;
  /** The headers that request only the rest; none if the file has to start again. */
  headers(): readonly { readonly name: string; readonly value: string }[];
  /** The sink for the body of a success response. */
  take(status: number, headers: ResponseHeaders): BodySink;
  /** Creates it, so that a folder that cannot be written to is found out early. */
  open(): void;
  /** The headers of the response that the file begins with: one that continues it need not repeat them (RFC 9110, section 15.3.7). */
  firstHeaders(): ResponseHeaders;
  /** Whether the last response completed the file. */
  isComplete(): boolean;
  /** Whether the storage announced its length. */
  isLengthKnown(): boolean;
  /** In hexadecimal digits; called once, at the end. */
  sha256(): string;
  /** Removes what was received, unless it is complete; the next attempt starts again. */
  discard(): void;
}

type ResponseHeaders = Readonly<Record<string, readonly string[]>>;

/** What is known of the complete file. */
interface WholeFile {
  /** Bytes, if known. */
  readonly total: number | undefined;
  /** A strong ETag, or empty. */
  readonly tag: string;
}

const nothingKnown: WholeFile = { total: undefined, tag: '' };

/** Creates a file that has a temporary name in a folder until it is complete. */
export function createResumableFile(place: Omit<SpoolTarget, 'maxBytes'>): ResumableFile {
  const received = createReceivedBytes(place);
  let [whole, isWhole] = [nothingKnown, false];
  let first: ResponseHeaders = {};
  const discard = (): void => {
    received.discard();
    [whole, isWhole] = [nothingKnown, false];
  };
  const canResume = (): boolean => received.size() > 0 && whole.tag !== '';
  const checkWhole = (): boolean => {
    const size = received.size();
    isWhole = size > 0 && (whole.total === undefined || whole.total === size);
    return isWhole;
  };
  return {
    open: received.open,
    size: received.size,
    canResume,
    headers: () => (canResume() ? rangeHeaders(received.size(), whole.tag) : []),
    take: (status, headers) => {
      const { from, ...next } = partOf(status, headers);
      const isRest = status === 206 && from >= 0 && from <= received.size() && isSameFile(next, whole);
      if (!isRest) {
        discard();
        first = headers;
      }
      // A part that is not the rest of this file is never complete.
      whole = isRest || (status !== 206 && from === 0) ? next : { total: -1, tag: '' };
      return collectInto(received, isRest ? received.size() - from : 0, checkWhole);
    },
    firstHeaders: () => first,
    isComplete: () => isWhole,
    isLengthKnown: () => whole.total !== undefined,
    sha256: received.sha256,
    discard,
  };
}

/** The bytes of a file so far, and their hash. */
interface ReceivedBytes {
  size(): number;
  open(): void;
  add(chunk: Buffer): void;
  /** Ends the file. @returns its path */
  close(): string;
  sha256(): string;
  discard(): void;
}

function createReceivedBytes({ folder, name, mode }: Omit<SpoolTarget, 'maxBytes'>): ReceivedBytes {
  let part: TempFile | undefined;
  let [hash, size] = [createHash(), 0];
  const open = (): TempFile => {
    part ??= createTempFile(folder, name, mode);
    return part;
  };
  return {
    size: () => size,
    open: () => void open(),
    add: (chunk) => {
      open().write(chunk);
      hash.update(chunk);
      size += chunk.length;
    },
    close: () => {
      const { path, close } = open();
      close();
      part = undefined;
      return path;
    },
    sha256: () => hash.digest('hex'),
    discard: () => {
      part?.discard();
      part = undefined;
      [hash, size] = [createHash(), 0];
    },
  };
}

/** Collects a response. @param overlap bytes at its beginning that are there already */
function collectInto(received: ReceivedBytes, overlap: number, checkWhole: () => boolean): BodySink {
  let skip = overlap;
  return {
    add: (chunk) => {
      const rest = chunk.subarray(Math.min(skip, chunk.length));
      skip -= chunk.length - rest.length;
      received.add(rest);
    },
    end: () => (checkWhole() ? { part: received.close(), size: received.size() } : { bytes: Buffer.alloc(0) }),
    discard: () => undefined,
  };
}

interface FileRequest extends Pick<SendOptions, 'retries' | 'signal'> {
  readonly part: ResumableFile;
  /** Called before an attempt that requests only the rest. */
  onResume?(): void;
}

/** Requests a file without a credential, or the rest of one, and receives it into the part. */
export const requestFile = (
  client: Client,
  request: ApiRequest,
  { part, onResume, ...options }: FileRequest,
): Promise<ApiResponse> =>
  client.send(request, {
    ...options,
    anonymous: true,
    isFile: true,
    isSuccess: is2xx,
    rangeHeaders: () => {
      if (part.canResume()) onResume?.();
      return part.headers();
    },
    spoolTo: (status, headers) => (is2xx(status) ? part.take(status, headers) : client.spoolTo(status)),
  });

/** Removes what the next attempt cannot continue: a part that the server refuses (416), or whose file is not known to be the same. */
export function discardUnlessResumable(part: ResumableFile, { ok, status }: Pick<ApiResponse, 'ok' | 'status'>): void {
  if (status === 416 || (ok && !part.canResume())) part.discard();
}

const rangeHeaders = (from: number, tag: string) => [
  { name: 'Range', value: `bytes=${from}-` },
  { name: 'If-Range', value: tag },
];

/** The same strong ETag and the same length (RFC 9110, section 15.3.7.3). */
const isSameFile = (a: WholeFile, b: WholeFile): boolean =>
  a.tag !== '' && a.tag === b.tag && a.total !== undefined && (b.total === undefined || a.total === b.total);

/** Where a response begins in the file, and what it says of the whole; `from` is -1 if that cannot be known. */
function partOf(status: number, headers: ResponseHeaders): WholeFile & { readonly from: number } {
  const tag = tagOf(headers);
  const [range] = headers['content-range'] ?? [];
  const isEncoded = !/^(?:identity)?$/i.test(headers['content-encoding']?.[0] ?? '');
  if (status !== 206)
    return { from: range === undefined ? 0 : -1, total: lengthOf(headers), tag: isEncoded ? '' : tag };
  const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(range ?? '') ?? [];
  if (first === undefined || isEncoded) return { from: -1, total: undefined, tag };
  return { from: Number(first), total: Number(total), tag };
}

const createHash = () => process.getBuiltinModule('node:crypto').createHash('sha256');

function lengthOf(headers: ResponseHeaders): number | undefined {
  const [length] = headers['content-length'] ?? [];
  return length === undefined ? undefined : Number(length);
}

/** Proves that the rest is of the same file: a strong ETag (RFC 9110, section 13.1.5). */
function tagOf(headers: ResponseHeaders): string {
  const [tag = ''] = headers.etag ?? [];
  return tag.startsWith('"') ? tag : '';
}
