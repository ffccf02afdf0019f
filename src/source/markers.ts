// How a later run recognises a package: a build by the marker in its description, an upload by its name.
import { type FileSegment, readChunks } from '../lib/files.ts';

/** The fields that show where a package comes from, on every platform. */
interface MarkedPackage {
  readonly description: string;
  readonly version: string;
}

/** The end of a build's description, by which a later run recognises it. */
export const buildMarker = (revision: string, version: string): string => `[${revision} ${version}]`;

/** Whether a package is a build of a revision, and of a version if that is given. */
export const isBuildOf =
  (revision: string, version: string | undefined) =>
  ({ description, version: built }: MarkedPackage): boolean => {
    const text = description.trimEnd();
    const start = text.lastIndexOf('[');
    const [marked, of, ...more] = text.endsWith(']') && start >= 0 ? text.slice(start + 1, -1).split(' ') : [];
    return (
      marked?.toLowerCase() === revision.toLowerCase() &&
      !isOfAnother(built, revision) &&
      more.length === 0 &&
      (version === undefined ? !!of : of === version)
    );
  };

/**
 * Whether the platform's own version of a package names another commit than the marker, which anyone who may build can write. x.y.z is followed by
 * the first digits of the Git hash; a missing one counts as a match.
 */
function isOfAnother(built: string, revision: string): boolean {
  const commit = /^\d+\.\d+\.\d+\.([\da-f]{7,40})$/i.exec(built)?.[1];
  return commit !== undefined && revision.length === 40 && !revision.toLowerCase().startsWith(commit.toLowerCase());
}

/** A file whose bytes were hashed: nothing else is sent. */
export type HashedFile = FileSegment & { readonly sha256: string };

/** Hashes a file, so that what is sent is compared with it. */
export function hashFile(file: FileSegment): HashedFile {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const chunk of readChunks(file)) hash.update(chunk);
  return { ...file, sha256: hash.digest('hex') };
}

/** `<base name>-<first 12 hex digits of its SHA-256>.mda`: the same bytes have the same name. */
export function uploadName({ path, sha256 }: HashedFile): string {
  const { basename } = process.getBuiltinModule('node:path');
  return `${basename(path).replace(/\.mda$/i, '')}-${sha256.slice(0, 12)}.mda`;
}
