import { accessSync, constants, lstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ActionError, messageOf } from './errors.ts';

/** Bytes of a file's name, the most that common file systems take. */
export const maxFileNameBytes = 255;

/** The beginning of a file's name, without half a character at its end. */
export const shortName = (name: string, maxBytes: number): string =>
  Buffer.from(name)
    .subarray(0, maxBytes)
    .toString()
    .replace(/\ufffd$/, '');

/** Links that lead to links, as many as Linux follows. */
const maxLinks = 40;

/**
 * Looks at a path that a file is to be written to, without a change to anything.
 *
 * @returns what is wrong with it as far as that can be known before, or undefined
 */
export function inspectTarget(path: string): string | undefined {
  if (/[/\\]$/.test(path)) return `${path} is a folder; give the path of a file`;
  if (Buffer.byteLength(basename(path)) > maxFileNameBytes)
    return `${path} has a name of more than ${maxFileNameBytes} bytes; give a shorter one`;
  try {
    const info = statSync(path, { throwIfNoEntry: false });
    const kind = info && fileKindProblem(info);
    if (kind) return `${path} is a ${kind}; give the path of a file`;
    const target = finalPath(path);
    const problem = folderProblem(dirname(target));
    return problem === undefined || (info && isWritable(target)) ? undefined : `${path} cannot be written: ${problem}`;
  } catch (error) {
    return `${path} cannot be written: ${messageOf(error)}`;
  }
}

/** @returns the kind of a file that is not a regular one, and must not be overwritten */
export function fileKindProblem(info: Stats): string | undefined {
  if (info.isFile()) return undefined;
  if (info.isDirectory()) return 'folder';
  if (info.isFIFO()) return 'FIFO';
  return info.isSocket() ? 'socket' : 'device';
}

/**
 * The final target of a path: data written to a link goes to its target, even if that does not exist yet.
 *
 * @throws ActionError if links lead in a circle
 */
export function finalPath(path: string): string {
  let target = resolve(path);
  for (let links = 0; links < maxLinks; links += 1) {
    if (!isLink(target)) return target;
    target = resolve(realpathSync(dirname(target)), readlinkSync(target));
  }
  throw new ActionError(`${path} is part of a loop of links`);
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    // The path does not exist, or its folder is a file.
    return false;
  }
}

/** The folder where a file is collected that is to be written to a path: beside it, or in `temp` if nothing can be made there. */
export function tempFolderFor(path: string, temp: string): string {
  const folder = dirname(finalPath(path));
  return folderProblem(folder) === undefined ? folder : temp;
}

/** @returns why no file can be made in a folder, which itself may still have to be made */
export function folderProblem(folder: string): string | undefined {
  const info = statSync(folder, { throwIfNoEntry: false });
  if (info === undefined) {
    const parent = dirname(folder);
    return parent === folder ? `${folder} does not exist` : folderProblem(parent);
  }
  if (!info.isDirectory()) return `${folder} is not a folder`;
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns why nothing can be added to a file that must be there already, as the runner's are; or undefined */
export function inspectAppendable(path: string): string | undefined {
  try {
    const info = statSync(path);
    if (info.isDirectory()) return `${path} is a folder`;
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
