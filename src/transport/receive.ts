import { createPart, type PartialFile, remove } from '../files.ts';

/** A whole body: in memory where it is small, else in a file that has no final name yet. */
export type ReceivedBody = { readonly bytes: Buffer } | { readonly part: string; readonly size: number };

export const sizeOf = (body: ReceivedBody): number => ('bytes' in body ? body.bytes.length : body.size);

/** Bytes up to which a body is held in memory, and put into an output. */
export const largestInMemory = 256 * 1024;

/** Where a body that is too large for memory goes until it is whole. */
export interface Place {
  readonly folder: string;
  readonly name: string;
}

/** Collects a body. No file is left behind where it breaks off. */
export async function receive(chunks: AsyncIterable<Buffer>, place: Place): Promise<ReceivedBody> {
  let held: Buffer[] = [];
  let size = 0;
  let part: PartialFile | undefined;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (part) part.write(chunk);
      else held.push(chunk);
      if (part === undefined && size > largestInMemory) {
        part = createPart(place.folder, place.name);
        part.write(Buffer.concat(held));
        held = [];
      }
    }
    part?.close();
    return part ? { part: part.path, size } : { bytes: Buffer.concat(held) };
  } catch (error) {
    part?.discard();
    throw error;
  }
}

/** Removes what a body takes up. */
export function discard(body: ReceivedBody): void {
  if ('part' in body) remove(body.part);
}
