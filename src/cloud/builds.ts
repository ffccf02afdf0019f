import type { Package } from './packages.ts';

/** The end of a build's description, by which a later run recognises it. */
export const buildMarker = (revision: string, version: string): string => `[${revision} ${version}]`;

/** Whether a package is a build of a revision, and of a version where that is given. */
export const isBuildOf =
  (revision: string, version: string | undefined) =>
  ({ description, version: built }: Pick<Package, 'description' | 'version'>): boolean => {
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

/** The version after the highest one, its last number raised by one. */
export function nextVersion(all: readonly string[]): string {
  const versions = all.flatMap((version) => {
    const parts = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?!\d)/.exec(version)?.slice(1).map(Number);
    return parts ? [parts] : [];
  });
  const highest = versions.sort((a, b) => compare(b, a))[0];
  return highest ? [...highest.slice(0, 2), (highest[2] ?? 0) + 1].join('.') : '1.0.0';
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
