import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ActionError } from './errors.ts';
import { chunkSize, remove, workOnFile } from './files.ts';
import { fileKindProblem, finalPath, folderProblem, isWritable, maxFileNameBytes, shortName } from './output-path.ts';

/** The mode of files that the action names itself: a response may be secret, and a machine may have other users. */
export const privateMode = 0o600;

/** The mode of files that the user names follows their umask. */
const usualMode = 0o666;

/** A file that is being written under a temporary name. */
export interface TempFile {
  readonly path: string;
  write(chunk: Buffer): void;
  close(): void;
  /** Closes and removes it. */
  discard(): void;
}

/**
 * Creates a file under a temporary name, in the folder where it will stay, so that renaming it is one step.
 *
 * @throws ActionError if it cannot be written
 */
export function createTempFile(folder: string, name: string, mode = usualMode): TempFile {
  const path = join(folder, tempName(name));
  const handle = workOnFile(path, 'written', () => {
    mkdirSync(folder, { recursive: true });
    removeOldParts(folder);
    return openSync(path, 'wx', mode);
  });
  return {
    path,
    write: (chunk) => workOnFile(path, 'written', () => writeFileSync(handle, chunk)),
    close: () => workOnFile(path, 'written', () => closeSync(handle)),
    discard: () => {
      closeSync(handle);
      remove(path);
    },
  };
}

/** What a process that was killed leaves behind. */
const partName = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.part$/;
const maxPartAgeMs = 24 * 3_600_000;

/** Removes part files of a killed process, once they are so old that no step can still write to them. */
function removeOldParts(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => partName.test(each))) {
    const path = join(folder, name);
    const info = lstatSync(path, { throwIfNoEntry: false });
    if (info?.isFile() && Date.now() - info.mtimeMs > maxPartAgeMs) remove(path);
  }
}

/** A name that nobody can guess, no longer than a name may be. */
function tempName(name: string): string {
  const suffix = `.${crypto.randomUUID()}.part`;
  return `${shortName(name, maxFileNameBytes - suffix.length)}${suffix}`;
}

/**
 * Gives a partial file its final name, and replaces what had it: only a regular file, and the target of a link rather than the link. The part
 * is gone if that fails.
 *
 * @throws ActionError
 */
export function commitFile(part: string, path: string): void {
  try {
    const target = targetOf(path);
    workOnFile(path, 'written', () => move(part, target));
  } catch (error) {
    remove(part);
    throw error;
  }
}

/** Writes a small file: whole or not at all, unless the folder takes no new file; then in place. */
export function writeWhole(path: string, bytes: Buffer, mode = usualMode): void {
  const target = targetOf(path);
  if (folderProblem(dirname(target)) !== undefined && isWritable(target)) {
    workOnFile(path, 'written', () => writeFileSync(target, bytes));
    return;
  }
  const part = createTempFile(dirname(target), basename(target), mode);
  try {
    part.write(bytes);
  } catch (error) {
    part.discard();
    throw error;
  }
  part.close();
  commitFile(part.path, target);
}

/** Looked at once more, just before it is written: a device that is replaced by a file breaks the machine. */
function targetOf(path: string): string {
  const info = workOnFile(path, 'written', () => statSync(path, { throwIfNoEntry: false }));
  const kind = info && fileKindProblem(info);
  if (kind) throw new ActionError(`${path} cannot be written: it is a ${kind}`);
  return workOnFile(path, 'written', () => finalPath(path));
}

/** Renames a file, or copies it if the new name is on another file system, or is a file that can be written but not replaced. */
function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    retryWhileBusy(() => renameSync(from, to), process.platform === 'win32' ? windowsPauses : []);
  } catch (error) {
    const code = codeOf(error);
    const inPlace = ['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(code) && isWritable(to);
    if (code !== 'EXDEV' && !inPlace) throw error;
    copyInto(from, to);
    remove(from);
  }
}

/** Copies only the bytes: Node's own copy also sets the mode, which only the owner of a file may. */
function copyInto(from: string, to: string): void {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'w')];
  try {
    const chunk = Buffer.allocUnsafe(chunkSize);
    for (let count = readSync(source, chunk); count > 0; count = readSync(source, chunk))
      writeFileSync(target, chunk.subarray(0, count));
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

/** Milliseconds, two seconds in all: on Windows a virus scanner holds a file that has just been written. */
const windowsPauses: readonly number[] = [50, 100, 150, 200, 300, 300, 400, 500];

/**
 * Repeats work that may fail because another process holds a file, after each pause.
 *
 * @param sleep blocks, as all work on files here does
 */
export function retryWhileBusy(work: () => void, pauses: readonly number[], sleep = block): void {
  const [pause, ...rest] = pauses;
  try {
    work();
  } catch (error) {
    if (pause === undefined || !['EACCES', 'EPERM', 'EBUSY'].includes(codeOf(error))) throw error;
    sleep(pause);
    retryWhileBusy(work, rest, sleep);
  }
}

const block = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
