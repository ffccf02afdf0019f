import type { BodySink } from '../http/body-sink.ts';
import { createTempFile, privateMode, type TempFile } from '../lib/atomic-file.ts';

/** A file that is received in as many tries as it takes: what a broken one brought is kept, where the next can go on from there. */
export interface GrowingFile {
  /** Bytes that are there. */
  size(): number;
  /** The headers that ask for the rest alone; none where the file has to come anew. */
  headers(): readonly { readonly name: string; readonly value: string }[];
  /** What collects the body of a successful response. */
  take(status: number, headers: ResponseHeaders): BodySink;
  /** Whether the response that was taken last completed the file. */
  isWhole(): boolean;
  /** In hexadecimal digits; asked once, at the end. */
  sha256(): string;
  /** Removes what is there, but for a body that has come to its end; the next try begins anew. */
  discard(): void;
}

type ResponseHeaders = Readonly<Record<string, readonly string[]>>;

/** A file that is for its owner alone, in a folder and with a name that begins as given, until it is whole. */
export function createGrowingFile(folder: string, name: string): GrowingFile {
  let part: TempFile | undefined;
  let hash = createHash();
  let size = 0;
  /** Bytes of the whole file, where that is told. */
  let total: number | undefined;
  let tag = '';
  const discard = (): void => {
    part?.discard();
    [part, hash, size, total, tag] = [undefined, createHash(), 0, undefined, ''];
  };
  return {
    size: () => size,
    headers: () =>
      size > 0 && tag
        ? [
            { name: 'Range', value: `bytes=${size}-` },
            { name: 'If-Range', value: tag },
          ]
        : [],
    take: (status, headers) => {
      const rest = status === 206 ? restOf(headers, size) : undefined;
      if (rest === undefined) discard();
      // A part that was not asked for is no file.
      total = status === 206 ? (rest ?? -1) : lengthOf(headers);
      tag = tagOf(headers);
      part ??= createTempFile(folder, name, privateMode);
      return collectorOf(part);
    },
    isWhole: () => size > 0 && (total === undefined || total === size),
    sha256: () => hash.digest('hex'),
    discard,
  };

  function collectorOf(open: TempFile): BodySink {
    return {
      add: (chunk) => {
        open.write(chunk);
        hash.update(chunk);
        size += chunk.length;
      },
      end: () => {
        open.close();
        part = undefined;
        return { part: open.path, size };
      },
      discard: () => undefined,
    };
  }
}

const createHash = () => process.getBuiltinModule('node:crypto').createHash('sha256');

/** @returns the length of the whole file, where a response is the rest of it from there on */
function restOf(headers: ResponseHeaders, from: number): number | undefined {
  const [, begin, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range']?.[0] ?? '') ?? [];
  return begin !== undefined && Number(begin) === from ? Number(total) : undefined;
}

function lengthOf(headers: ResponseHeaders): number | undefined {
  const [length] = headers['content-length'] ?? [];
  return length === undefined ? undefined : Number(length);
}

/** What tells that the rest is of the same file: a strong ETag (RFC 9110, section 13.1.5). */
function tagOf(headers: ResponseHeaders): string {
  const [tag = ''] = headers.etag ?? [];
  return tag.startsWith('"') ? tag : '';
}
