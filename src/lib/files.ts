// Calls are synchronous: one action does one thing at a time, and node:fs/promises would be a part of every start.
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  globSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ActionError, messageOf } from './errors.ts';

/** Bytes that a file is read in at a time. */
export const chunkSize = 64 * 1024;

/** A file as it was when the inputs were checked: what is sent must still be that. */
export interface FileSegment {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  /** The SHA-256 that its bytes must have when they are sent, in hexadecimal digits; absent if any will do. */
  readonly sha256?: string;
}

/** Looks up a file that is to be sent. @returns the file, or what is wrong with it */
export function inspectFile(path: string): FileSegment | string {
  try {
    const info = statSync(path);
    if (!info.isFile()) return `${path} is not a regular file`;
    accessSync(path, constants.R_OK);
    // Files such as those in /proc report size 0: their content is created when it is read.
    if (info.size === 0 && readFileSync(path).length > 0)
      return `${path} reports size 0 although it has content; copy it, and send the copy`;
    return { path, size: info.size, modified: info.mtimeMs };
  } catch (error) {
    return exists(path) ? `${path} cannot be read: ${messageOf(error)}` : describeMissing(path);
  }
}

function describeMissing(path: string): string {
  const folder = process.cwd();
  const slashed = path.replaceAll('\\', '/');
  if (process.platform !== 'win32' && slashed !== path) return `${path} does not exist; write ${slashed}`;
  return isEmptyFolder(folder)
    ? `${path} does not exist, and the workspace ${folder} is empty. Does a step before this one check out the repository, or download the file?`
    : `${path} does not exist in ${folder}; paths are relative to the workspace`;
}

/**
 * The bytes of a file that was looked up before. A chunk holds until the next one is asked for, as one buffer serves them all: near 100 MiB of
 * used buffers pile up before V8 collects them.
 *
 * @throws ActionError if it is no longer the file that was looked up
 */
export function* readChunks(file: FileSegment): Generator<Buffer> {
  const handle = workOnFile(file.path, 'read', () => openSync(file.path, 'r'));
  const hash = file.sha256 === undefined ? undefined : process.getBuiltinModule('node:crypto').createHash('sha256');
  const checkUnchanged = (): void => {
    const { size, mtimeMs } = fstatSync(handle);
    if (size === file.size && mtimeMs === file.modified) return;
    throw new ActionError(`${file.path} changed while it was sent; the server has not received all of it.`);
  };
  try {
    checkUnchanged();
    const buffer = Buffer.allocUnsafe(chunkSize);
    for (let position = 0; position < file.size; ) {
      const room = Math.min(chunkSize, file.size - position);
      const count = workOnFile(file.path, 'read', () => readSync(handle, buffer, 0, room, position));
      position += count;
      // Checked before the last piece is sent, so that the server does not accept a changed file as complete.
      if (count === 0 || position === file.size) checkUnchanged();
      hash?.update(buffer.subarray(0, count));
      if (hash && position === file.size && hash.digest('hex') !== file.sha256)
        throw new ActionError(`${file.path} was replaced while it was sent; the server has not received all of it.`);
      yield buffer.subarray(0, count);
    }
  } finally {
    closeSync(handle);
  }
}

/** The bytes of a small file. */
export const readBytes = (path: string): Buffer => workOnFile(path, 'read', () => readFileSync(path));

/** The first bytes of a file; fewer if it is shorter. */
export function readStart(path: string, count: number): Buffer {
  const handle = workOnFile(path, 'read', () => openSync(path, 'r'));
  try {
    const buffer = Buffer.alloc(count);
    return buffer.subarray(0, readSync(handle, buffer, 0, count, 0));
  } finally {
    closeSync(handle);
  }
}

/** The files, not the folders, that a pattern matches, in the order of their names. */
export const findFiles = (pattern: string): readonly string[] =>
  globSync(pattern)
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .sort();

export const isEmptyFolder = (path: string): boolean => readdirSync(path).length === 0;

/** Adds to the end of a file. */
export const append = (path: string, text: string): void =>
  workOnFile(path, 'written', () => appendFileSync(path, text));

/** Whether anything of that name exists, even a link without a target. */
export const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

export const remove = (path: string): void => rmSync(path, { force: true });

/** Makes the folder that a file is to be written to. */
export const makeFolderOf = (path: string): void =>
  workOnFile(path, 'written', () => void mkdirSync(dirname(path), { recursive: true }));

/** @throws ActionError that names the path if the work fails */
export function workOnFile<T>(path: string, what: 'read' | 'written', work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new ActionError(`${path} cannot be ${what}: ${messageOf(cause)}`, { cause });
  }
}
