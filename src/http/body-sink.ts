import { createTempFile, type TempFile } from '../lib/atomic-file.ts';
import { ActionError } from '../lib/errors.ts';
import { remove } from '../lib/files.ts';
import { formatBytes } from '../lib/format.ts';

/** A whole body: in memory if it is small, else in a file that has no final name yet. */
export type BodyContent = { readonly bytes: Buffer } | { readonly part: string; readonly size: number };

export const sizeOf = (body: BodyContent): number => ('bytes' in body ? body.bytes.length : body.size);

/** Bytes up to which a body is held in memory, and put into an output. */
export const maxBytesInMemory = 256 * 1024;

/** Where a body that is too large for memory goes until it is whole. */
export interface SpoolTarget {
  readonly folder: string;
  readonly name: string;
  /** The file's mode; as the umask says if absent. */
  readonly mode?: number;
  /** Bytes that a body may have; any number if absent. */
  readonly maxBytes?: number;
}

/** Collects bytes: in memory while they are few, else in a file. */
export interface BodySink {
  /** @returns a promise if the next chunk has to wait */
  add(chunk: Buffer): void | Promise<void>;
  end(): BodyContent;
  /** Removes the file. */
  discard(): void;
}

/** A sink that never waits. */
export interface BodySpool extends BodySink {
  add(chunk: Buffer): void;
}

/** Discards a body. */
export const discardSink: BodySink = {
  add: () => undefined,
  end: () => ({ bytes: Buffer.alloc(0) }),
  discard: () => undefined,
};

export function createBodySink(place: SpoolTarget): BodySpool {
  let held: Buffer[] = [];
  let size = 0;
  let part: TempFile | undefined;
  return {
    add: (chunk) => {
      size += chunk.length;
      if (place.maxBytes !== undefined && size > place.maxBytes)
        throw new BodyError(`its body is refused: it is larger than ${formatBytes(place.maxBytes)}`);
      if (part) part.write(chunk);
      else held.push(chunk);
      if (part || size <= maxBytesInMemory) return;
      part = createTempFile(place.folder, place.name, place.mode);
      part.write(Buffer.concat(held));
      held = [];
    },
    end: () => {
      part?.close();
      return part ? { part: part.path, size } : { bytes: Buffer.concat(held) };
    },
    discard: () => part?.discard(),
  };
}

/** A body that cannot be received. The message continues a sentence about the response. */
export class BodyError extends ActionError {
  override name = 'BodyError';
  /** Whether it could not be stored on this machine. */
  readonly storageFailed: boolean = false;
}

/** A body that could not be put into its file: the disk is full, or the folder is gone. */
class StoreError extends BodyError {
  override name = 'StoreError';
  override readonly storageFailed = true;
}

/**
 * Collects a body: where a place says, or with a collector of the caller's. No file is left behind if it breaks off, unless the collector keeps it.
 *
 * @throws BodyError; what `chunks` throws
 */
export async function receive(chunks: AsyncIterable<Buffer>, place: SpoolTarget | BodySink): Promise<BodyContent> {
  const body = 'add' in place ? place : createBodySink(place);
  try {
    for await (const chunk of chunks) await storing(() => body.add(chunk));
    return storing(body.end);
  } catch (error) {
    body.discard();
    throw error;
  }
}

function storing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isFault = error instanceof ActionError && !(error instanceof BodyError);
    throw isFault ? new StoreError(error.message, { cause: error }) : error;
  }
}

/** Removes the file of a body. */
export function discard(body: BodyContent): void {
  if ('part' in body) remove(body.part);
}
