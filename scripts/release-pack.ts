// What a release carries, from what a commit has (pure).
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Whether a file of the repository is one that the runner, or who uses the action, needs. */
export const isReleased = (path: string): boolean =>
  /^(?:[^/]+\/)?action(?:-types)?\.yml$|^dist\/|^(?:LICENSE|README\.md|CHANGELOG\.md|SECURITY\.md)$/.test(path);

/** A file for `sha256sum --check`, in the order of the paths. */
export function checksums(files: readonly { path: string; content: Buffer }[]): string {
  return files
    .map(({ path, content }) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
}

/** Gzip that says nothing of when and where it was made: no time, and for the system "unknown" (RFC 1952, 2.3.1). */
export function compress(content: Buffer): Buffer {
  const zipped = gzipSync(content, { level: 9 });
  zipped.writeUInt8(255, 9);
  return zipped;
}

/** The text of the release: what changed, the line to copy, and how to verify it. */
export function notes(release: { repository: string; version: string; commit: string; changes: string }): string {
  const { repository, version, commit, changes } = release;
  return `${changes}

## Use it

\`\`\`yaml
- uses: ${repository}@${commit} # v${version}
\`\`\`

## Verify it

\`\`\`sh
gh release verify v${version} -R ${repository}
git clone --branch v${version} https://github.com/${repository}.git && cd ${repository.split('/')[1]}
for file in dist/*; do gh attestation verify "$file" -R ${repository}; done
npm ci && npm run check:dist
\`\`\`
`;
}
