// The contents of a release, from those of a commit (pure).
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Whether the runner or a user of the action needs a file of the repository. */
export const isReleased = (path: string): boolean =>
  /^(?:[^/]+\/)?action(?:-types)?\.yml$|^dist\/|^(?:LICENSE|README\.md|CHANGELOG\.md|SECURITY\.md)$/.test(path);

/** A file for `sha256sum --check`, ordered by path. */
export function checksums(files: readonly { path: string; content: Buffer }[]): string {
  return files
    .map(({ path, content }) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
}

/** Gzip that does not reveal when and where it was created: no time, and "unknown" as the system (RFC 1952, 2.3.1). */
export function compress(content: Buffer): Buffer {
  const zipped = gzipSync(content, { level: 9 });
  zipped.writeUInt8(255, 9);
  return zipped;
}

export interface Release {
  /** `owner/name`. */
  readonly repository: string;
  readonly version: string;
  readonly commit: string;
  /** The section of the changelog. */
  readonly changes: string;
  /** The folders of the actions, empty for the root. */
  readonly folders: readonly string[];
}

/** The folders of the actions among the paths of a commit: the root, and folders directly below it. */
export const actionFolders = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => /^(?:([\w-]+)\/)?action\.yml$/.exec(path)?.slice(1, 2) ?? []).map((folder = '') => folder);

/** The text of the release: what changed, a line to copy for each action, and how to verify it. */
export function notes({ repository, version, commit, changes, folders }: Release): string {
  const lines = folders.map(
    (folder) => `- uses: ${[repository, folder].filter(Boolean).join('/')}@${commit} # v${version}`,
  );
  return `${changes}

## Use it

One line for each action:

\`\`\`yaml
${lines.join('\n')}
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
