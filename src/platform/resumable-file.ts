import type { BodySink } from '../http/body-sink.ts';
import { createTempFile, privateMode, type TempFile } from '../lib/atomic-file.ts';

/** A file that is received in several attempts: each resumes where the one before broke off, if the storage supports it. */
export interface ResumableFile {
  /** Bytes received so far. */
  size(): number;
  /** The headers that request only the rest; none where the file has to start again. */
  headers(): readonly { readonly name: string; readonly value: string }[];
  /** The sink for the body of a success response. */
  take(status: number, headers: ResponseHeaders): BodySink;
  /** Whether the last response completed the file. */
  isComplete(): boolean;
  /** In hexadecimal digits; called once, at the end. */
  sha256(): string;
  /** Removes what was received, unless it is complete; the next attempt starts again. */
  discard(): void;
}

type ResponseHeaders = Readonly<Record<string, readonly string[]>>;

/** Creates a file that only its owner can read, with a temporary name in a folder until it is complete. */
export function createResumableFile(folder: string, name: string): ResumableFile {
  let part: TempFile | undefined;
  let hash = createHash();
  let size = 0;
  /** Bytes of the complete file, if known. */
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
      // Reject a 206 that we did not ask for.
      total = status === 206 ? (rest ?? -1) : lengthOf(headers);
      tag = tagOf(headers);
      part ??= createTempFile(folder, name, privateMode);
      return collectorOf(part);
    },
    isComplete: () => size > 0 && (total === undefined || total === size),
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

/** @returns the length of the complete file, where a response is the rest of it from that byte on */
function restOf(headers: ResponseHeaders, from: number): number | undefined {
  const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range']?.[0] ?? '') ?? [];
  return first !== undefined && Number(first) === from ? Number(total) : undefined;
}

function lengthOf(headers: ResponseHeaders): number | undefined {
  const [length] = headers['content-length'] ?? [];
  return length === undefined ? undefined : Number(length);
}

/** Proves that the rest is of the same file: a strong ETag (RFC 9110, section 13.1.5). */
function tagOf(headers: ResponseHeaders): string {
  const [tag = ''] = headers.etag ?? [];
  return tag.startsWith('"') ? tag : '';
}
