import type { Invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import { exists, type FileSegment, findFiles, inspectFile, isEmptyFolder, readStart } from '../../lib/files.ts';
import { listed } from '../../lib/format.ts';

/**
 * The largest package, in bytes: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-2/ and
 * https://docs.mendix.com/developerportal/deploy/private-cloud-deploy/
 */
const maxPackageBytes = 1024 ** 3;

/** Finds the one file that a path or a pattern names, and checks that it can be a package. */
export function readPackageFile(
  { issues }: InputReader,
  given: string,
): { readonly kind: 'file'; readonly file: FileSegment } | Invalid {
  const note = (problem: string): Invalid => issues.add('package-file', problem);
  const found = exists(given) ? [given] : matches(given);
  const [path, ...others] = found;
  if (path === undefined) return note(describeMissing(given));
  if (others.length > 0)
    return note(`${given} matches ${found.length} files: ${listed(found)}; make the pattern match only one`);
  const file = inspectFile(path);
  if (typeof file === 'string') return note(file);
  if (!path.toLowerCase().endsWith('.mda')) return note(`${path} is not an .mda file`);
  if (file.size === 0) return note(`${path} is empty`);
  if (file.size > maxPackageBytes) return note(`${path} is larger than 1 GB, the limit of Mendix`);
  const looks = describeStart(readStart(path, startBytes));
  return looks === undefined ? { kind: 'file', file } : note(`${path} is not a package: ${looks}`);
}

const isPattern = (text: string): boolean => /[*?[]/.test(text);

const matches = (given: string): readonly string[] => (isPattern(given) ? findFiles(given) : []);

function describeMissing(given: string): string {
  const folder = process.cwd();
  const slashed = given.replaceAll('\\', '/');
  if (process.platform !== 'win32' && slashed !== given && (exists(slashed) || !isPattern(given)))
    return `${given} does not exist; write ${slashed}`;
  if (isEmptyFolder(folder))
    return `${given} does not exist, and the workspace ${folder} is empty. Does a step before this one check out the repository, or download the file?`;
  return isPattern(given)
    ? `no file matches ${given} in ${folder}; create or download it in an earlier step, or correct the pattern`
    : `${given} cannot be read: there is no such file in ${folder}; paths are relative to the workspace`;
}

/** Bytes at the beginning of a file that show what it is. */
const startBytes = 512;

/** @returns what the first bytes look like; undefined if they are those of a ZIP archive, as an .mda is */
function describeStart(start: Buffer): string | undefined {
  if (start.subarray(0, 2).toString('latin1') === 'PK') return undefined;
  const text = start.toString('utf8').trimStart().toLowerCase();
  if (text.startsWith('version https://git-lfs')) return 'it is a Git LFS pointer; check the file out with `lfs: true`';
  if (/^<!doctype html|^<html/.test(text)) return 'it is an HTML page, such as a login or an error page';
  if (text.startsWith('<')) return 'it is an XML document';
  if (/^[{[]/.test(text)) return 'it looks like JSON';
  const hex = start
    .subarray(0, 4)
    .toString('hex')
    .replace(/(..)(?=.)/g, '$1 ');
  return `it begins with the bytes ${hex}, and not with PK as a ZIP archive does`;
}
