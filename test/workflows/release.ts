// Runs release.yml on act, up to the end of its job `publish`, in a small temporary repository. Stubs take the place of `gh`, of the
// actions that need GitHub, and of `.ci/run`; the repository's own release script checks and packs.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stubOptions, stubs } from './stubs.ts';

/** The expected calls, in order. */
const order: readonly RegExp[] = [
  /^setup-node$/,
  /^setup-go$/,
  /^ci$/,
  /^setup-node$/,
  /^upload-artifact release$/,
  /^download-artifact release$/,
  /^attest release\/dist\.sha256 $/,
  /^attest release\/dist\.sha256 release\/sbom\.cdx\.json$/,
  /^gh release view v1\.2\.3 /,
  /^gh release create v1\.2\.3 --draft --target [0-9a-f]{40} --title v1\.2\.3 --notes-file release\/notes\.md$/,
  /^gh release upload v1\.2\.3 release\/mendix-api-action\.tar\.gz release\/dist\.sha256 release\/sbom\.cdx\.json$/,
  /^gh release edit v1\.2\.3 --draft=false$/,
  /^gh release verify v1\.2\.3$/,
  /^sleep 5$/,
  /^gh release verify v1\.2\.3$/,
  /^gh api repos\/[^ ]+\/git\/ref\/tags\/v1 --silent$/,
  /^gh api --method POST repos\/[^ ]+\/git\/refs --field ref=refs\/tags\/v1 --field sha=[0-9a-f]{40} --silent$/,
];

const files: Record<string, string> = {
  'package.json': JSON.stringify({
    version: '1.2.3',
    repository: { url: 'https://github.com/mendix-community/mendix-api-action.git' },
    dependencies: {},
    type: 'module',
    scripts: { release: 'node scripts/release.ts' },
  }),
  'package-lock.json': '{"packages":{}}',
  'CHANGELOG.md': '## 1.2.3 - 2026-01-31\n\n- A change.\n',
  '.node-version': '24\n',
  'dist/index.js': `JSON.parse('{"UU":"mendix-api-action","rE":"1.2.3"}');\n`,
  '.ci/run': '#!/usr/bin/env bash\necho ci >> "$CALLS"\n',
};

export interface DryRun {
  /** The repository. */
  folder: string;
  /** Options for act. */
  args: string[];
  /** The folder of the stub programs. */
  programs: string[];
  /** Calls that were not expected, or that came in the wrong order. */
  problems: () => string[];
}

/** Creates the repository for a dry run, in a folder of `parent`. */
export function prepareRelease(parent: string): DryRun {
  const [folder, calls, store] = [join(parent, 'repository'), join(parent, 'calls'), join(parent, 'store')];
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: 0o755 });
  }
  mkdirSync(store, { recursive: true });
  cpSync('.github/workflows', join(folder, '.github/workflows'), { recursive: true });
  for (const path of globSync('scripts/{release,sbom}*.ts')) cpSync(path, join(folder, path));
  const git = (...args: string[]): void => void execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', 'https://github.com/mendix-community/mendix-api-action.git');
  git('add', '--all');
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '--message=All');

  const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
  const args = [
    '-W',
    '.github/workflows/release.yml',
    '--input',
    'version=1.2.3',
    '--job',
    'publish',
    '-P',
    'ubuntu-24.04=-self-hosted',
    ...stubOptions(workflow),
  ];
  const problems = (): string[] => {
    const found = existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [];
    const seen = existsSync(join(store, 'seen-by-publish')) ? readFileSync(join(store, 'seen-by-publish'), 'utf8') : '';
    const wrong = Array.from({ length: Math.max(found.length, order.length) }, (_, index) => index).find(
      (index) => !order[index]?.test(found[index] ?? ''),
    );
    return [
      ...(wrong === undefined
        ? []
        : [`call ${wrong + 1} is ${found[wrong] ?? 'missing'}, not ${order[wrong] ?? 'none'}`]),
      ...(seen === 'release\n' ? [] : [`the job publish has more than the artifact in its folder: ${seen}`]),
    ];
  };
  return { folder, args: [...args, '--env', `CALLS=${calls}`, '--env', `STORE=${store}`], programs: [stubs], problems };
}
