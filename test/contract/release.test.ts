// Whether a version can be released and what its release contains, tested in small temporary repositories.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { changelogPart, versionIn } from '../../scripts/release-check.ts';
import { packagesIn } from '../../scripts/sbom.ts';
import { createFolder } from '../support/action.ts';
import { builtFolder } from '../support/step.ts';

const dist = builtFolder();

const script = resolve('scripts/release.ts');
const code = `x = JSON.parse('{"UU":"mendix-api-action","rE":"1.2.3"}');\n// ./node_modules/@some/thing/lib/a.js\n`;
const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;

/** A commit that can be released as 1.2.3. */
const good: Record<string, string> = {
  'package.json': JSON.stringify({
    version: '1.2.3',
    repository: { url: 'git+https://github.com/mendix-community/mendix-api-action.git' },
    dependencies: { whole: '2.0.0' },
  }),
  'package-lock.json': JSON.stringify({
    packages: {
      'node_modules/whole': { version: '2.0.0', license: 'MPL-2.0', integrity },
      'node_modules/@some/thing': { version: '3.0.1', license: 'MIT' },
      'node_modules/unused': { version: '9.9.9', license: 'MIT' },
    },
  }),
  'CHANGELOG.md': '# Changelog\n\n## 1.2.3 - 2026-01-31\n\n- A change.\n\n## 1.2.2 - 2026-01-01\n\n- Another.\n',
  'action.yml': 'name: x\n',
  'sub/action.yml': 'name: y\n',
  'examples/composite/action.yml': 'name: z\n',
  'dist/index.js': code,
  'dist/licenses.txt': 'all\n',
  'src/main.ts': 'export {};\n',
  LICENSE: 'MIT\n',
};

const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', [...author, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GIT_AUTHOR_DATE: '2026-01-31T12:00:00Z', GIT_COMMITTER_DATE: '2026-01-31T12:00:00Z' },
  });

function repository(t: TestContext, changed: Record<string, string> = {}): string {
  const folder = createFolder(t);
  for (const [path, text] of Object.entries({ ...good, ...changed })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=All');
  return folder;
}

const release = (cwd: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
};

test('a complete commit can be released', (t) => {
  const folder = repository(t);
  const { status, stdout, stderr } = release(folder, 'check', '1.2.3');
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^1\.2\.3 can be released from [0-9a-f]{40}\.$/m);
});

test('uncommitted files have no influence', (t) => {
  const folder = repository(t);
  writeFileSync(join(folder, 'package.json'), '{"version":"9.9.9"}');
  assert.equal(release(folder, 'check', '1.2.3').status, 0);
});

test('everything that prevents a release is listed at once', (t) => {
  const table: [what: string, changed: Record<string, string>, version: string, problems: RegExp[]][] = [
    ['a v', {}, 'v1.2.3', [/^v1\.2\.3 is not a version: /]],
    ['two numbers', {}, '1.2', [/^1\.2 is not a version: /]],
    ['a preview', {}, '1.2.3-rc.1', [/is not a version/]],
    [
      'another version',
      {},
      '1.2.4',
      [
        /^package\.json says 1\.2\.3, not 1\.2\.4: /,
        /^dist says 1\.2\.3, not 1\.2\.4: /,
        /^CHANGELOG\.md has no section/,
      ],
    ],
    [
      'a dist of an earlier version',
      { 'dist/index.js': code.replace('1.2.3', '1.2.2') },
      '1.2.3',
      [/^dist says 1\.2\.2, not/],
    ],
    ['a dist without a version', { 'dist/index.js': 'x();\n' }, '1.2.3', [/^dist says no version, not/]],
    ['no section', { 'CHANGELOG.md': '## Unreleased\n\n- A change.\n' }, '1.2.3', [/has no section for 1\.2\.3: /]],
    ['no date', { 'CHANGELOG.md': '## 1.2.3\n\n- A change.\n' }, '1.2.3', [/needs a date/]],
    [
      'a date that does not exist',
      { 'CHANGELOG.md': '## 1.2.3 - 2026-02-30\n\n- A change.\n' },
      '1.2.3',
      [/needs a date/],
    ],
    [
      'a date in the future',
      { 'CHANGELOG.md': '## 1.2.3 - 2999-01-01\n\n- A change.\n' },
      '1.2.3',
      [/which is after today/],
    ],
    ['an empty section', { 'CHANGELOG.md': '## 1.2.3 - 2026-01-31\n\n## 1.2.2\n\n- Old.\n' }, '1.2.3', [/is empty/]],
  ];
  for (const [what, changed, version, problems] of table) {
    const { status, stdout, stderr } = release(repository(t, changed), 'check', version);
    const found = stderr.trim().split('\n');
    assert.deepEqual([status, stdout, found.length], [1, '', problems.length], `${what}\n${stderr}`);
    for (const [index, problem] of problems.entries()) assert.match(found[index] ?? '', problem, what);
  }
});

test('a version with an existing tag or a commit that is not on main cannot be released', (t) => {
  const tagged = repository(t);
  git(tagged, 'tag', 'v1.2.3');
  assert.match(release(tagged, 'check', '1.2.3').stderr, /^The tag v1\.2\.3 exists/);
  const aside = repository(t);
  git(aside, 'switch', '--quiet', '--create', 'aside');
  git(aside, 'commit', '--quiet', '--allow-empty', '--message=Aside');
  assert.match(release(aside, 'check', '1.2.3').stderr, /^This commit is not on main/);
  // The remote's `main` counts, not that of this clone.
  git(aside, 'update-ref', 'refs/remotes/origin/main', 'main');
  git(aside, 'branch', '--force', 'main', 'aside');
  assert.match(release(aside, 'check', '1.2.3').stderr, /^This commit is not on main/);
});

test('a section of the changelog ends where the next one starts', () => {
  const changelog = '# C\n\n## [2.0.0] - 2026-03-01\n\n### Added\n\n- New.\n\n## 1.0.0 - 2026-01-01\n\n- First.\n';
  assert.deepEqual(changelogPart(changelog, '2.0.0'), { date: '2026-03-01', text: '### Added\n\n- New.' });
  assert.deepEqual(changelogPart(changelog, '1.0.0'), { date: '2026-01-01', text: '- First.' });
  assert.equal(changelogPart(changelog, '2.0'), undefined);
});

const packed = (folder: string): Record<string, Buffer> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

test('packing one commit twice, in different folders, gives the same bytes', (t) => {
  const [first, parent] = [repository(t), createFolder(t)];
  const second = join(parent, 'a folder with blanks');
  git(parent, 'clone', '--quiet', first, second);
  git(second, 'config', 'tar.umask', '0077');
  assert.equal(release(first, 'pack', '1.2.3', 'out').status, 0);
  assert.equal(release(second, 'pack', '1.2.3', join(parent, 'elsewhere')).status, 0);
  const files = packed(join(first, 'out'));
  assert.deepEqual(Object.keys(files).sort(), ['dist.sha256', 'mendix-api-action.tar.gz', 'notes.md', 'sbom.cdx.json']);
  assert.deepEqual(packed(join(parent, 'elsewhere')), files);
});

test('a pack contains the checksums of dist, the files for the runner, and notes that explain how to verify it', (t) => {
  const folder = repository(t);
  assert.equal(release(folder, 'pack', '1.2.3', 'out').status, 0);
  const files = packed(join(folder, 'out'));
  const sums = ['dist/index.js', 'dist/licenses.txt'].map((path) => {
    const content = readFileSync(join(folder, path));
    return `${createHash('sha256').update(content).digest('hex')}  ${path}\n`;
  });
  assert.equal(String(files['dist.sha256']), sums.join(''));
  const tar = gunzipSync(files['mendix-api-action.tar.gz'] ?? '').toString('latin1');
  const names = [...tar.matchAll(/mendix-api-action-1\.2\.3\/[\w./-]*/g)].map(([name]) => name.slice(24));
  assert.deepEqual(names.filter((name) => name !== '' && !name.endsWith('/')).sort(), [
    'CHANGELOG.md',
    'LICENSE',
    'action.yml',
    'dist/index.js',
    'dist/licenses.txt',
    'sub/action.yml',
  ]);
  const head = git(folder, 'rev-parse', 'HEAD').trim();
  const text = String(files['notes.md']);
  assert.match(text, /^- A change\.\n/);
  // The action.yml of every action, but of no example.
  assert.deepEqual(
    [...text.matchAll(/^- uses: (.*)$/gm)].map(([, uses]) => uses),
    ['', '/sub'].map((folder) => `mendix-community/mendix-api-action${folder}@${head} # v1.2.3`),
  );
  assert.doesNotMatch(text, /Another/);
});

test('the SBOM lists exactly the packages of the bundle', (t) => {
  const folder = repository(t);
  assert.equal(release(folder, 'pack', '1.2.3', 'out').status, 0);
  const sbom = JSON.parse(readFileSync(join(folder, 'out/sbom.cdx.json'), 'utf8'));
  assert.deepEqual([sbom.bomFormat, sbom.specVersion, sbom.version], ['CycloneDX', '1.6', 1]);
  // RFC 9562 defines the positions of version and variant in a UUID.
  assert.match(sbom.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(sbom.metadata.timestamp, '2026-01-31T12:00:00.000Z');
  assert.deepEqual(
    sbom.components.map(({ purl, licenses }: { purl: string; licenses: unknown }) => [purl, licenses]),
    [
      ['pkg:npm/%40some/thing@3.0.1', [{ license: { id: 'MIT' } }]],
      ['pkg:npm/whole@2.0.0', [{ license: { id: 'MPL-2.0' } }]],
    ],
  );
  assert.deepEqual(sbom.components[1].hashes, [{ alg: 'SHA-512', content: '01'.repeat(64) }]);
  assert.deepEqual(sbom.dependencies[0].dependsOn, ['pkg:npm/%40some/thing@3.0.1', 'pkg:npm/whole@2.0.0']);
});

test('packing fails if the lock file lacks a package of the bundle', (t) => {
  const folder = repository(t, { 'dist/index.js': `${code}// ./node_modules/stranger/index.js\n` });
  const { status, stderr } = release(folder, 'pack', '1.2.3', 'out');
  assert.equal(status, 1);
  assert.match(stderr, /package-lock\.json has no stranger/);
});

test('the packages in dist match the lock file and the licences', () => {
  const chunks = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const bundle = chunks.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n');
  const { dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const found = packagesIn(bundle, Object.keys(dependencies));
  assert.ok(found.length >= 3);
  for (const name of found) assert.ok(packages[`node_modules/${name}`]?.license, name);
  // The first line of each section, with or without a version.
  const named = readFileSync(join(dist, 'licenses.txt'), 'utf8')
    .split(`\n${'-'.repeat(80)}\n\n`)
    .map((part) => part.slice(0, part.indexOf('\n')).replace(/(.)@.*$/, '$1'));
  assert.deepEqual(named, found);
  assert.equal(versionIn(bundle), version);
});
