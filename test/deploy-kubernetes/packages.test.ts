// Where the package comes from: builds and uploads that exist, are in progress or have failed, and how their jobs end.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createKubernetesPackage } from '../platform/kubernetes/packages.ts';
import { newestKubernetesCommits } from '../platform/kubernetes/world.ts';
import type { Platform } from '../platform/platform.ts';
import { createFolder } from '../support/action.ts';
import {
  calls,
  cancelAt,
  deployKubernetes,
  environmentAt,
  fieldService,
  newerToTest,
  newerVersion,
  packageIdOf,
  packageOf,
  quickPlatform,
  shortWrites,
} from './support.ts';

const target = { app: 'Field Service', environment: 'Test', namespace: 'field-north' };
const fromMain = { ...target, branch: 'main' };
const revision = newestKubernetesCommits.main;
const minute = 60_000;

/** A file to deploy. */
function file(t: TestContext, content = 'PK package'): { path: string; name: string } {
  const path = join(createFolder(t), 'field.mda');
  writeFileSync(path, content);
  return { path, name: `field-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.mda` };
}

const bodyOf = (platform: Platform, call: string): Record<string, unknown> =>
  JSON.parse(String(platform.requests.find(({ route }) => route === call)?.body));

test('the latest commit of a branch is built with the next version and a marker', async (t) => {
  const platform = await quickPlatform(t);
  const run = await deployKubernetes(t, platform, { ...fromMain, description: 'Nightly' });
  assert.deepEqual([run.code, run.errors, run.warnings], [0, [], []]);
  assert.deepEqual(bodyOf(platform, calls.build), {
    ...{ branch: 'main', revision, version: '1.10.2', description: `Nightly [${revision} 1.10.2]` },
  });
  assert.equal(run.outputs['model-version'], '1.10.2.b1946ac9');
  assert.deepEqual(shortWrites(platform), ['POST build', 'PUT {environmentId}']);
  platform.forget();
  const again = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([again.code, again.outputs.changed, platform.writes()], [0, 'false', []]);
});

test('without a description a build has the workflow and the number of the run', async (t) => {
  const platform = await quickPlatform(t);
  await deployKubernetes(t, platform, { ...fromMain, revision, version: '3.0.0' });
  assert.equal(bodyOf(platform, calls.build).description, `CI #7 [${revision} 3.0.0]`);
  assert.ok(!platform.requests.some(({ route }) => route === calls.branch));
});

test('a branch is found if the repository lists its name without `branches/`', async (t) => {
  const platform = await quickPlatform(t);
  fieldService(platform).repository.bareNames = true;
  const run = await deployKubernetes(t, platform, { ...fromMain, branch: 'branches/release/2.x' });
  assert.equal(run.code, 0, run.errors[0]);
  assert.deepEqual(
    [bodyOf(platform, calls.build).branch, bodyOf(platform, calls.build).revision],
    ['branches/release/2.x', newestKubernetesCommits['branches/release/2.x']],
  );
});

/** Adds a build of the latest commit that an earlier run made. */
function addBuild(platform: Platform, some: Partial<Parameters<typeof createKubernetesPackage>[0]> = {}): string {
  const built = createKubernetesPackage({
    ...{ modelVersion: '1.4.0.b1946ac9', createdAt: Date.now() - minute, description: `CI #6 [${revision} 1.4.0]` },
    ...some,
  });
  fieldService(platform).packages.push(built);
  return built.id;
}

test('a build of the revision is reused, whatever its version', async (t) => {
  const platform = await quickPlatform(t);
  const id = addBuild(platform);
  const run = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([run.outputs['package-id'], shortWrites(platform)], [id, ['PUT {environmentId}']]);
});

for (const [name, inputs, some] of [
  ['another version is wanted', { version: '9.0.0' }, {}],
  ['its version names another commit', {}, { modelVersion: '1.4.0.0badc0de' }],
  ['its marker is not at the end', {}, { description: `[${revision} 1.4.0] again` }],
] as const) {
  test(`a build is not reused if ${name}`, async (t) => {
    const platform = await quickPlatform(t);
    addBuild(platform, some);
    await deployKubernetes(t, platform, { ...fromMain, ...inputs });
    assert.deepEqual(shortWrites(platform), ['POST build', 'PUT {environmentId}']);
  });
}

test('of several builds, the latest ready one is reused', async (t) => {
  const platform = await quickPlatform(t);
  addBuild(platform, { createdAt: Date.now() - 30 * minute });
  const newest = addBuild(platform, { createdAt: Date.now() - 10 * minute });
  addBuild(platform, { createdAt: Date.now() - 20 * minute });
  const run = await deployKubernetes(t, platform, fromMain);
  assert.equal(run.outputs['package-id'], newest);
});

for (const [name, some, builds] of [
  ['listed without their fields', { listsPackagesUnderWay: true, incompletePackages: 'absent' }, 1],
  ['listed with empty fields', { listsPackagesUnderWay: true, incompletePackages: 'empty' }, 1],
  ['not listed', { listsPackagesUnderWay: false }, 2],
] as const) {
  test(`a second run during a build deploys the right package if packages in progress are ${name}`, async (t) => {
    const platform = await quickPlatform(t);
    Object.assign(platform.state.kubernetes.script, some, { pollsOf: { build: 6 } });
    const cut = await deployKubernetes(t, platform, fromMain, { cancel: cancelAt(platform, calls.job) });
    assert.deepEqual([cut.outputs['error-code'], cut.outputs.changed], ['CANCELLED', 'true']);
    const again = await deployKubernetes(t, platform, fromMain);
    assert.deepEqual([again.code, again.errors], [0, []]);
    assert.equal(platform.writes().filter((route) => route === calls.build).length, builds);
  });
}

test('a package that is not ready within 15 minutes counts as failed, and is built again', async (t) => {
  const platform = await quickPlatform(t);
  const { state } = platform;
  state.kubernetes.script.pollsOf = { build: Number.POSITIVE_INFINITY };
  await deployKubernetes(t, platform, fromMain, { cancel: cancelAt(platform, calls.job) });
  state.kubernetes.script.pollsOf = {};
  const run = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([run.code, run.errors], [0, []]);
  assert.match(run.stdout, /did not become ready, and counts as failed/);
  assert.equal(platform.writes().filter((route) => route === calls.build).length, 2);
});

for (const listed of [true, false]) {
  test(`a failed build is PACKAGE_FAILED with Mendix's message and the end of the log, if failed packages are ${listed ? '' : 'not '}listed`, async (t) => {
    const platform = await quickPlatform(t);
    const { script } = platform.state.kubernetes;
    const long = Array.from({ length: 80 }, (_, index) => `line ${index}`).join('\n');
    Object.assign(script, {
      build: 'failed',
      failure: 'mxbuild ended with 1',
      buildLog: long,
      listsFailedPackages: listed,
    });
    const run = await deployKubernetes(t, platform, fromMain);
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'PACKAGE_FAILED', 'package']);
    assert.match(
      run.errors[0] ?? '',
      /stage package: PACKAGE_FAILED: the build failed: mxbuild ended with 1\. Test is Ready, with package/,
    );
    assert.match(run.stdout, /^line 79$/m);
    assert.doesNotMatch(run.stdout, /^line 29$/m);
    script.build = 'finished';
    assert.equal((await deployKubernetes(t, platform, fromMain)).code, 0);
  });
}

test('a build that is refused is PACKAGE_FAILED', async (t) => {
  const platform = await quickPlatform(t);
  const run = await deployKubernetes(t, platform, { ...fromMain, branch: 'x'.repeat(201), revision });
  assert.deepEqual(
    [run.outputs['error-code'], run.outputs.changed, run.outputs.stage],
    ['PACKAGE_FAILED', 'false', 'package'],
  );
  assert.match(run.errors[0] ?? '', /branch: must have 1 to 200 characters/);
});

for (const jobId of ['id', 'job.id'] as const) {
  for (const shows of [true, false]) {
    test(`a job with its ID in \`${jobId}\` is followed to its end if it ${shows ? 'names' : 'does not name'} its package`, async (t) => {
      const platform = await quickPlatform(t);
      Object.assign(platform.state.kubernetes.script, { jobId, jobShowsPackageId: shows, pollsOf: { arrival: 2 } });
      const run = await deployKubernetes(t, platform, fromMain);
      assert.deepEqual([run.code, run.outputs['model-version']], [0, '1.10.2.b1946ac9'], run.errors[0]);
    });
  }
}

test('a build without a job is INVALID_RESPONSE, and counts as a change', async (t) => {
  const platform = await quickPlatform(t);
  platform.state.kubernetes.script.jobId = 'none';
  const run = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([run.outputs['error-code'], run.outputs.changed], ['INVALID_RESPONSE', 'true']);
});

test('a job with an undocumented state is polled for three minutes, then the step fails and names the state', async (t) => {
  const platform = await quickPlatform(t);
  const { script } = platform.state.kubernetes;
  Object.assign(script, { jobStates: ['queued'], pollsOf: { build: 3 } });
  assert.equal((await deployKubernetes(t, platform, fromMain)).code, 0);
  script.pollsOf = { build: 500 };
  const run = await deployKubernetes(t, platform, { ...fromMain, version: '7.0.0' });
  assert.equal(run.outputs['error-code'], 'INVALID_RESPONSE');
  assert.match(run.errors[0] ?? '', /the build was "queued" for 3 minutes, which is not a documented state/);
});

test('a file is uploaded only once, under a name with its hash', async (t) => {
  const platform = await quickPlatform(t);
  const { path, name } = file(t);
  const inputs = { ...target, 'package-file': path };
  const run = await deployKubernetes(t, platform, inputs);
  assert.deepEqual([run.code, run.errors], [0, []]);
  const uploaded = fieldService(platform).packages.at(-1);
  assert.deepEqual([uploaded?.fileName, uploaded?.fileSize], [name, 10]);
  assert.equal(uploaded?.sha256, createHash('sha256').update('PK package').digest('hex'));
  platform.forget();
  assert.equal((await deployKubernetes(t, platform, inputs)).code, 0);
  assert.deepEqual(platform.writes(), []);
  const { path: other } = file(t, 'PK another package');
  await deployKubernetes(t, platform, { ...target, 'package-file': other });
  assert.deepEqual(shortWrites(platform), ['POST packages', 'PUT {environmentId}']);
});

test('an upload that fails is PACKAGE_FAILED', async (t) => {
  const platform = await quickPlatform(t);
  Object.assign(platform.state.kubernetes.script, { upload: 'failed', failure: 'not an .mda file' });
  const run = await deployKubernetes(t, platform, { ...target, 'package-file': file(t).path });
  assert.equal(run.outputs['error-code'], 'PACKAGE_FAILED');
  assert.match(run.errors[0] ?? '', /the upload failed: not an \.mda file/);
});

test('the package of another environment, given by name or ID, is deployed', async (t) => {
  const platform = await quickPlatform(t);
  const acceptance = environmentAt(platform, 'Acceptance');
  for (const from of ['acceptance', acceptance.id]) {
    const run = await deployKubernetes(t, platform, { ...target, 'from-environment': from });
    assert.deepEqual([run.code, run.outputs['package-id']], [0, packageIdOf(acceptance)], run.errors[0]);
  }
});

test('the step waits for a given package that is not ready yet', async (t) => {
  const platform = await quickPlatform(t);
  platform.state.kubernetes.script.pollsOf = { build: 6 };
  await deployKubernetes(t, platform, fromMain, { cancel: cancelAt(platform, calls.job) });
  const id = fieldService(platform).packages.at(-1)?.id ?? '';
  const run = await deployKubernetes(t, platform, { ...target, 'package-id': id.toUpperCase() });
  assert.equal(run.outputs['error-code'], 'PACKAGE_NOT_FOUND');
  const right = await deployKubernetes(t, platform, { ...target, 'package-id': id });
  assert.deepEqual([right.code, right.outputs['package-id']], [0, id], right.errors[0]);
});

test('a response about another package is INVALID_RESPONSE, and nothing is written', async (t) => {
  const platform = await quickPlatform(t);
  const { id } = packageOf(platform, newerVersion);
  const body = { package: { id: '11111111-2222-4333-8444-555555555555', modelVersion: '9.9.9.1', fileSize: 1 } };
  platform.faults.push({ call: calls.package, kind: 'answer', answer: { status: 200, body } });
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), 'package-id': id });
  assert.deepEqual([run.outputs['error-code'], platform.writes()], ['INVALID_RESPONSE', []]);
});

test('a package that is not visible right after its job is read again', async (t) => {
  const platform = await quickPlatform(t);
  const answer = { status: 404, body: { error: { code: 404, message: 'Package not found' } } };
  platform.faults.push({ call: calls.package, times: 2, kind: 'answer', answer });
  const run = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
  assert.deepEqual(shortWrites(platform), ['POST build', 'PUT {environmentId}']);
});

test('a new build with the ID of an older package is not deployed', async (t) => {
  const platform = await quickPlatform(t);
  const packageId = packageOf(platform, newerVersion).id;
  const answer = { status: 200, body: { status: 'finished', packageId } };
  platform.faults.push({ call: calls.job, kind: 'answer', answer });
  const run = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([run.outputs['error-code'], shortWrites(platform)], ['INVALID_RESPONSE', ['POST build']]);
  assert.match(run.errors[0] ?? '', new RegExp(`about packageId ${packageId}, which existed before`));
});

test('a package in progress that is dated in the future is replaced by a new build', async (t) => {
  const platform = await quickPlatform(t);
  const description = `CI #7 [${revision} 1.10.2]`;
  const item = { id: 'ahead', description, createdOn: new Date(Date.now() + 60 * minute).toISOString() };
  platform.faults.push({ call: calls.packages, kind: 'answer', answer: { status: 200, body: { packages: [item] } } });
  const run = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([run.code, run.errors], [0, []]);
  assert.doesNotMatch(run.stdout, /Using package ahead/);
  assert.deepEqual(shortWrites(platform), ['POST build', 'PUT {environmentId}']);
});

test('an upload of the same name but another size is not reused', async (t) => {
  const platform = await quickPlatform(t);
  const inputs = { ...target, 'package-file': file(t).path };
  assert.equal((await deployKubernetes(t, platform, inputs)).code, 0);
  const { packages } = fieldService(platform);
  const [uploaded] = packages.slice(-1);
  assert.ok(uploaded);
  packages.splice(-1, 1, { ...uploaded, fileSize: 3 });
  platform.forget();
  const run = await deployKubernetes(t, platform, inputs);
  assert.deepEqual([run.code, shortWrites(platform)], [0, ['POST packages', 'PUT {environmentId}']]);
  assert.notEqual(run.outputs['package-id'], uploaded.id);
});
