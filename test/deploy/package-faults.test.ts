// Packages that cannot be reused, files that are not packages, and names that Mendix does not know.
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { begin } from '../platform/operation.ts';
import { findApp, type Package } from '../platform/state.ts';
import { createPackage, newestCommits } from '../platform/world.ts';
import { createFolder } from '../support/action.ts';
import { calcAt, deploy, packageFile, pat, quickPlatform, shortWrites } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';
const packages = 'GET /api/1/apps/{AppId}/packages';
const packageCall = `${packages}/{PackageId}`;
const minute = 60_000;

/** A package that was started some time ago and never becomes ready. */
function underWay(name: string, description: string, ageMs: number): Package {
  const createdAt = Date.now() - ageMs;
  const pending = { polls: Number.POSITIVE_INFINITY, pending: ['Building'], end: 'Succeeded' };
  const operation = begin(pending, { now: createdAt, perRequest: 0 });
  return {
    ...createPackage('1.4.0.4f2c9ab0', createdAt, { constants: [], scheduledEvents: [] }),
    name,
    description,
    operation,
  };
}

suite('packages that cannot be reused', { concurrency: 4 }, () => {
  test('a build that has been in progress for more than an hour is replaced, and the log says so', async (t) => {
    const platform = await quickPlatform(t);
    const old = underWay('x.mda', `CI #7 [${newestCommits.main} 1.4.0]`, 61 * minute);
    findApp(platform.state, 'calc').packages.set(old.id, old);
    const run = await deploy(t, platform, { app: 'calc', environment: 'Test', branch: 'main', pat });
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.deepEqual(shortWrites(platform), ['POST packages', 'POST transport', 'POST start']);
    assert.ok(run.log.some((line) => line.includes(`Package ${old.id} has been Building for more than 1 h`)));
  });

  for (const [when, date] of [
    ['two hours ago, as a string', String(Date.now() - 120 * minute)],
    ['years ago, in words', '2020-01-01T00:00:00Z'],
    ['in the future', Date.now() + 60 * minute],
    ['never', null],
  ] as const)
    test(`a build in progress that Mendix dates ${when} is replaced`, async (t) => {
      const platform = await quickPlatform(t);
      const { main } = newestCommits;
      const old = { PackageId: 'old', Name: 'x.mda', Version: '1.4.0', Description: `CI #7 [${main} 1.4.0]` };
      const body = [{ ...old, Status: 'Building', CreationDate: date }];
      platform.faults.push({ call: packages, kind: 'answer', answer: { status: 200, body } });
      const run = await deploy(t, platform, { app: 'calc', environment: 'Test', branch: 'main', pat });
      assert.deepEqual([run.code, run.errors], [0, []]);
      assert.deepEqual(shortWrites(platform), ['POST packages', 'POST transport', 'POST start']);
      assert.ok(run.log.some((line) => /^Package old has been Building .*it is not reused$/.test(line)));
    });

  test('a package that is not visible right after its creation is read again', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: packageCall, times: 2, kind: 'fail', status: 404, code: 'PACKAGE_NOT_FOUND' });
    const run = await deploy(t, platform, { app: 'calc', environment: 'Test', branch: 'main', pat });
    assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
    assert.deepEqual(shortWrites(platform), ['POST packages', 'POST transport', 'POST start']);
  });

  test('a package that stays invisible after its creation ends the stage', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: packageCall, times: 1000, kind: 'fail', status: 404, code: 'PACKAGE_NOT_FOUND' });
    const run = await deploy(t, platform, { app: 'calc', environment: 'Test', branch: 'main', pat });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'PACKAGE_NOT_FOUND', 'package']);
    assert.deepEqual(shortWrites(platform), ['POST packages']);
  });

  for (const [what, call, inputs] of [
    ['build', 'POST /api/1/apps/{AppId}/packages', { branch: 'main', pat }],
    ['upload', 'POST /api/v2/apps/{AppId}/packages/upload', { 'package-file': 'app.mda' }],
  ] as const)
    test(`a new ${what} with the ID of an existing package is not deployed`, async (t) => {
      const platform = await quickPlatform(t);
      const { folder } = packageFile(t);
      const PackageId = calcAt(platform, 'Acceptance').packageId?.toUpperCase();
      platform.faults.push({ call, kind: 'answer', answer: { status: 200, body: { PackageId } } });
      const run = await deploy(t, platform, { app: 'calc', environment: 'Test', ...inputs }, { folder });
      assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', 'package']);
      assert.match(run.errors[0] ?? '', new RegExp(`about PackageId ${PackageId}, which existed before`));
      assert.deepEqual(platform.writes(), [call]);
    });

  test('an upload that has been in progress for more than half an hour is replaced', async (t) => {
    const platform = await quickPlatform(t);
    const { file } = packageFile(t);
    const inputs = { app: 'calc', environment: 'Test', 'package-file': file };
    const dry = await deploy(t, platform, { ...inputs, 'dry-run': 'true' });
    const name = /uploaded as (\S+)/.exec(dry.stages.find((each) => each.name === 'package')?.detail ?? '')?.[1] ?? '';
    const old = underWay(name, '', 31 * minute);
    findApp(platform.state, 'calc').packages.set(old.id, old);
    const run = await deploy(t, platform, inputs);
    assert.deepEqual([run.code, shortWrites(platform)], [0, ['POST upload', 'POST transport', 'POST start']]);
  });

  test('an upload of the same name but another size is not reused', async (t) => {
    const platform = await quickPlatform(t);
    const { file } = packageFile(t);
    const inputs = { app: 'calc', environment: 'Test', 'package-file': file };
    assert.equal((await deploy(t, platform, inputs)).code, 0);
    const { packages } = findApp(platform.state, 'calc');
    const [uploaded] = [...packages.values()].slice(-1);
    assert.ok(uploaded);
    packages.set(uploaded.id, { ...uploaded, size: 3 });
    platform.forget();
    const run = await deploy(t, platform, inputs);
    assert.deepEqual([run.code, shortWrites(platform)[0]], [0, 'POST upload']);
    assert.ok(run.log.some((line) => /has the name .* but another size; it is not reused/.test(line)));
  });

  for (const [status, code] of [
    [404, 'PACKAGE_NOT_FOUND'],
    [403, 'NOT ALLOWED'],
  ] as const) {
    test(`an existing build whose transport fails with ${code} is replaced by a new one`, async (t) => {
      const platform = await quickPlatform(t);
      const inputs = { app: 'calc', environment: 'Test', branch: 'main', pat };
      assert.equal((await deploy(t, platform, inputs)).code, 0);
      const built = calcAt(platform, 'Test').packageId;
      platform.forget();
      platform.faults.push({ call: `POST ${at}/transport`, kind: 'fail', status, code });
      const run = await deploy(t, platform, { ...inputs, environment: 'Acceptance' });
      assert.deepEqual([run.code, run.errors], [0, []]);
      assert.deepEqual(shortWrites(platform), [
        'POST transport',
        'POST packages',
        'POST transport',
        'POST stop',
        'POST start',
      ]);
      assert.notEqual(run.outputs['package-id'], built);
      assert.equal(run.outputs['package-id'], calcAt(platform, 'Acceptance').packageId);
      assert.ok(run.log.some((line) => line.includes(`cannot be deployed any more (${code}); creating it again`)));
    });
  }

  test('the default version is higher than that of any package or environment', async (t) => {
    const platform = await quickPlatform(t);
    calcAt(platform, 'Feature-1').modelVersion = '3.7.9.0badc0de';
    const run = await deploy(t, platform, { app: 'calc', environment: 'Test', branch: 'main', pat });
    assert.deepEqual([run.code, run.outputs['model-version']], [0, '3.7.10.4f2c9ab0']);
  });
});

suite('files that are not packages', { concurrency: 4 }, () => {
  for (const [content, says] of [
    ['<!DOCTYPE html><html><body>Sign in</body></html>', /is not a package: it is an HTML page/],
    [
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n',
      /it is a Git LFS pointer; check the file out with `lfs: true`/,
    ],
    ['<?xml version="1.0"?><Error/>', /it is an XML document/],
    ['{"message": "Not Found"}', /it looks like JSON/],
    ['\u0001\u0002ab', /begins with the bytes 01 02 61 62, and not with PK/],
    ['P', /begins with the bytes 50, and not with PK/],
  ] as const) {
    test(`${JSON.stringify(content.slice(0, 12))} is reported before anything is sent`, async (t) => {
      const platform = await quickPlatform(t);
      const { file } = packageFile(t, 'app.mda', content);
      const run = await deploy(t, platform, { app: 'calc', environment: 'Test', 'package-file': file });
      assert.deepEqual([run.code, run.outputs['error-code'], platform.requests.length], [1, 'INVALID_INPUT', 0]);
      assert.match(run.errors[0] ?? '', says);
    });
  }

  for (const size of [20, 300_000]) {
    test(`a file of ${size} bytes that is replaced after it was hashed fails the step`, async (t) => {
      const platform = await quickPlatform(t);
      const { file } = packageFile(t, 'app.mda', 'PK'.padEnd(size, 'a'));
      const time = new Date('2026-01-01');
      utimesSync(file, time, time);
      platform.faults.push({
        ...{ call: 'GET /api/1/apps/{AppId}/packages', kind: 'meanwhile' },
        run: () => {
          writeFileSync(`${file}.new`, 'PK'.padEnd(size, 'b'));
          utimesSync(`${file}.new`, time, time);
          renameSync(`${file}.new`, file);
        },
      });
      const run = await deploy(t, platform, { app: 'calc', environment: 'Test', 'package-file': file });
      assert.deepEqual([run.code, run.outputs.stage], [1, 'package']);
      assert.match(run.errors[0] ?? '', /was replaced while it was sent/);
      assert.deepEqual(platform.writes(), []);
    });
  }
});

test('a pattern matches exactly one file, and a file of exactly that name takes precedence', async (t) => {
  const platform = await quickPlatform(t);
  const folder = createFolder(t);
  mkdirSync(join(folder, 'build', 'deep'), { recursive: true });
  for (const name of ['build/app-1.mda', 'build/deep/only.mda', 'a[1].mda', 'build/notes.txt'])
    writeFileSync(join(folder, name), 'PK app');
  mkdirSync(join(folder, 'build', 'folder.mda'));
  const step = (pattern: string) =>
    deploy(t, platform, { app: 'calc', environment: 'Test', 'package-file': pattern, 'dry-run': 'true' }, { folder });
  for (const [pattern, name] of [
    ['build/*.mda', 'app-1-'],
    ['build/app-?.mda', 'app-1-'],
    ['**/only.mda', 'only-'],
    ['build/app-[0-9].mda', 'app-1-'],
    ['a[1].mda', 'a[1]-'],
  ] as const) {
    const run = await step(pattern);
    assert.deepEqual([run.code, run.errors], [0, []], pattern);
    assert.ok(run.stages.find((each) => each.name === 'package')?.detail.includes(`uploaded as ${name}`), pattern);
  }
  platform.forget();
  for (const [pattern, says] of [
    [
      'build/x*.mda',
      /package-file: no file matches \S*build\/x\*\.mda in \S+; create or download it in an earlier step/,
    ],
    ['**/*.mda', /matches 3 files: \S*a\[1\]\.mda, \S*app-1\.mda, \S*only\.mda; make the pattern match only one/],
    ['build/*.txt', /notes\.txt is not an \.mda file/],
  ] as const) {
    const run = await step(pattern);
    assert.deepEqual([run.code, run.outputs['error-code']], [1, 'INVALID_INPUT'], pattern);
    assert.match(run.errors[0] ?? '', says);
  }
  assert.equal(platform.requests.length, 0);
});

suite('names that Mendix does not know', { concurrency: 4 }, () => {
  test('for an unknown package-id, the latest packages are listed', async (t) => {
    const platform = await quickPlatform(t);
    const run = await deploy(t, platform, { app: 'calc', environment: 'Test', 'package-id': 'nope' });
    assert.deepEqual([run.code, run.outputs['error-code'], platform.writes()], [1, 'PACKAGE_NOT_FOUND', []]);
    assert.match(
      run.errors[0] ?? '',
      /package-id: "nope" is not a package of calc\. The latest packages are 1\.3\.2\.98ab76cd \(.{36}\), 1\.3\.1\.0c1d2e3f \(.{36}\)\./,
    );
  });

  test('a version as package-id is recognised', async (t) => {
    const platform = await quickPlatform(t);
    const run = await deploy(t, platform, { app: 'calc', environment: 'Test', 'package-id': '1.3.2.98ab76cd' });
    const { packageId } = calcAt(platform, 'Acceptance');
    assert.match(run.errors[0] ?? '', new RegExp(`That is a version: use its PackageId, ${packageId}`));
  });

  test('a failed build of a commit of this repository explains that the commit must be in the Mendix repository', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.build = 'Failed';
    const inputs = { app: 'calc', environment: 'Test', branch: 'main', revision: newestCommits.main };
    const env = { GITHUB_SHA: newestCommits.main };
    const run = await deploy(t, platform, inputs, { env });
    assert.deepEqual([run.code, run.outputs['error-code']], [1, 'PACKAGE_FAILED']);
    assert.match(
      run.errors[0] ?? '',
      /revision: this is a commit of this GitHub repository, not of the repository of the app/,
    );
    const other = await deploy(t, platform, inputs, { env: { GITHUB_SHA: 'f'.repeat(40) } });
    assert.doesNotMatch(other.errors[0] ?? '', /this GitHub repository/);
  });
});
