// Calls are synchronous: one action does one thing at a time, and node:fs/promises would be a part of every start.
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ActionError } from './errors.ts';

/** Bytes that a file is read in at a time. */
export const chunkSize = 64 * 1024;

/** A file as it was when the inputs were checked: what is sent must still be that. */
export interface FileSegment {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Keeps V8's young generation at its first size. It grows while a large file streams, and with it the heap of spent buffers that wait to be
 * collected: a third of the peak memory of such a transfer (`npm run bench:files`).
 */
const collectOften = (): void => process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');

/** Looks up a file that is to be sent. @returns the file, or what is wrong with it */
export function inspectFile(path: string): FileSegment | string {
  try {
    const info = statSync(path);
    if (!info.isFile()) return `${path} is not a regular file`;
    accessSync(path, constants.R_OK);
    return { path, size: info.size, modified: info.mtimeMs };
  } catch (error) {
    return `${path} cannot be read (${reason(error)}); paths are relative to the workspace`;
  }
}

export const readWhole = ({ path }: FileSegment): Buffer => readFileSync(path);

/** @returns what is wrong with a path that a file is to be written to, or undefined */
export function inspectTarget(path: string): string | undefined {
  const info = statSync(path, { throwIfNoEntry: false });
  return info?.isDirectory() || /[/\\]$/.test(path) ? `${path} is a folder; give the path of a file` : undefined;
}

/**
 * The bytes of a file that was looked up before.
 *
 * @throws ActionError where it is no longer the file that was looked up
 */
export function* readChunks(file: FileSegment): Generator<Buffer> {
  collectOften();
  const handle = attempt(file.path, 'read', () => openSync(file.path, 'r'));
  const checkUnchanged = (): void => {
    const { size, mtimeMs } = fstatSync(handle);
    if (size === file.size && mtimeMs === file.modified) return;
    throw new ActionError(`${file.path} changed while it was sent; the server has not received the whole of it.`);
  };
  try {
    checkUnchanged();
    for (let position = 0; position < file.size; ) {
      const chunk = Buffer.allocUnsafe(Math.min(chunkSize, file.size - position));
      const count = attempt(file.path, 'read', () => readSync(handle, chunk, 0, chunk.length, position));
      position += count;
      // Before the last piece goes: the server must not take a changed file for a whole one.
      if (count === 0 || position === file.size) checkUnchanged();
      yield chunk.subarray(0, count);
    }
  } finally {
    closeSync(handle);
  }
}

/** A file being written beside its final name. */
export interface PartialFile {
  readonly path: string;
  write(chunk: Buffer): void;
  close(): void;
  /** Closes and removes it. */
  discard(): void;
}

/**
 * Begins a file that is not yet to be seen: in the folder where it will stay, so that renaming it is one step.
 *
 * @throws ActionError where it cannot be written
 */
export function createPart(folder: string, name: string): PartialFile {
  collectOften();
  const path = join(folder, `${name}.${crypto.randomUUID()}.part`);
  const handle = attempt(path, 'written', () => {
    mkdirSync(folder, { recursive: true });
    return openSync(path, 'wx');
  });
  return {
    path,
    write: (chunk) =>
      attempt(path, 'written', () => {
        for (let written = 0; written < chunk.length; ) written += writeSync(handle, chunk, written);
      }),
    close: () => attempt(path, 'written', () => closeSync(handle)),
    discard: () => {
      closeSync(handle);
      remove(path);
    },
  };
}

/** Renames a file, or copies it where the new name is on another file system. */
function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    copyFileSync(from, to);
    remove(from);
  }
}

/** Gives a partial file its final name, and replaces what had it. The part is gone where that fails. */
export function publish(part: string, path: string): void {
  try {
    attempt(path, 'written', () => move(part, path));
  } catch (error) {
    remove(part);
    throw error;
  }
}

/** Writes a small file in one step: whole or not at all. */
export function writeWhole(path: string, bytes: Buffer): void {
  const part = createPart(dirname(path), basename(path));
  try {
    part.write(bytes);
  } catch (error) {
    part.discard();
    throw error;
  }
  part.close();
  publish(part.path, path);
}

/** The text of a file of ours. */
export const readText = (path: string): string => attempt(path, 'read', () => readFileSync(path, 'utf8'));

/** Adds to the end of a file. */
export const append = (path: string, text: string): void => attempt(path, 'written', () => appendFileSync(path, text));

export const exists = (path: string): boolean => existsSync(path);

export const remove = (path: string): void => rmSync(path, { force: true });

/** Makes the folder that a file is to be written to. */
export const makeFolderOf = (path: string): void =>
  attempt(path, 'written', () => void mkdirSync(dirname(path), { recursive: true }));

function attempt<T>(path: string, what: 'read' | 'written', work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new ActionError(`${path} cannot be ${what}: ${reason(cause)}`, { cause });
  }
}
