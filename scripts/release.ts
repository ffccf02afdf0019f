// Checks whether a version can be released, and packs the contents of its release. Both read only the commit, never uncommitted files.
//   npm run release -- check 1.2.3
//   npm run release -- pack 1.2.3 FOLDER
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changelogPart, problemsOf } from './release-check.ts';
import { actionFolders, checksums, compress, isReleased, notes } from './release-pack.ts';
import { packagesIn, sbomOf } from './sbom.ts';

const git = (...args: string[]): Buffer => execFileSync('git', args, { maxBuffer: 2 ** 28 });
const lines = (...args: string[]): string[] =>
  git(...args)
    .toString()
    .split('\n')
    .filter(Boolean);
const hasCommit = (name: string): boolean =>
  spawnSync('git', ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]).status === 0;

const head = git('rev-parse', 'HEAD').toString().trim();
const fileAt = (path: string): Buffer => git('show', `${head}:${path}`);
const paths = lines('-c', 'core.quotePath=off', 'ls-tree', '-r', '--name-only', head);

const manifest: { version: string; repository: { url: string }; dependencies: Record<string, string> } = JSON.parse(
  fileAt('package.json').toString(),
);
const changelog = fileAt('CHANGELOG.md').toString();
const dist = paths.filter((path) => path.startsWith('dist/')).map((path) => ({ path, content: fileAt(path) }));
const bundle = dist.flatMap(({ path, content }) => (path.endsWith('.js') ? [content.toString()] : [])).join('\n');

/** A clone has `origin/main`; a repository without a remote has only `main`. */
function isOnMain(): boolean {
  const main = hasCommit('origin/main') ? 'origin/main' : 'main';
  return hasCommit(main) && spawnSync('git', ['merge-base', '--is-ancestor', head, main]).status === 0;
}

function check(version: string): void {
  const problems = problemsOf({
    version,
    packageVersion: manifest.version,
    changelog,
    bundle,
    tags: lines('tag', '--list'),
    isOnMain: isOnMain(),
    today: new Date().toISOString().slice(0, 10),
  });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${version} can be released from ${head}.`);
}

function pack(version: string, folder: string): void {
  const repository = /github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(manifest.repository.url)?.[1];
  const changes = changelogPart(changelog, version)?.text;
  if (repository === undefined) throw new Error('package.json names no repository on GitHub.');
  if (changes === undefined) throw new Error(`CHANGELOG.md has no section for ${version}.`);
  const sbom = sbomOf({
    repository,
    version,
    commit: head,
    date: new Date(Number(git('show', '--no-patch', '--format=%ct', head)) * 1000),
    packages: packagesIn(bundle, Object.keys(manifest.dependencies)),
    lock: JSON.parse(fileAt('package-lock.json').toString()),
  });
  const prefix = `--prefix=mendix-api-action-${version}/`;
  // The archive's times are those of the commit, and its modes those of git, whatever this machine's settings are.
  const tar = git('-c', 'tar.umask=0022', 'archive', '--format=tar', prefix, head, '--', ...paths.filter(isReleased));
  const files = {
    'dist.sha256': checksums(dist),
    'sbom.cdx.json': sbom,
    'mendix-api-action.tar.gz': compress(tar),
    'notes.md': notes({ repository, version, commit: head, changes, folders: actionFolders(paths).sort() }),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  console.log(`Packed ${Object.keys(files).join(', ')} into ${folder}.`);
}

const [command, version = '', folder = ''] = process.argv.slice(2);
if (command === 'check' && version !== '') check(version);
else if (command === 'pack' && version !== '' && folder !== '') pack(version, folder);
else {
  console.error('Usage: npm run release -- check 1.2.3, or npm run release -- pack 1.2.3 FOLDER');
  process.exitCode = 2;
}
