import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { field } from '../client.ts';
import { startPlatform } from '../platform.ts';
import { createKubernetesClient } from './client.ts';
import { findKubernetesApp, findKubernetesPackage } from './state.ts';
import { newestKubernetesCommits } from './world.ts';

const wanted = {
  branch: 'main',
  revision: newestKubernetesCommits.main,
  version: '1.11.0',
  description: 'Nightly [x]',
};

async function started(t: TestContext) {
  const platform = await startPlatform();
  t.after(platform.close);
  const app = findKubernetesApp(platform.state.kubernetes, 'Field Service');
  const client = createKubernetesClient(platform);
  const path = `/apps/${app.id}/packages`;
  const list = async (): Promise<unknown[]> => {
    const shown = field((await client.call('GET', path)).body, 'packages');
    return Array.isArray(shown) ? shown : [];
  };
  const build = (body: object = wanted) => client.call('POST', `${path}/build`, JSON.stringify(body));
  return { ...platform, ...client, app, path, list, build, script: platform.state.kubernetes.script };
}

test('a build ends with a log and a package that has a version', async (t) => {
  const { build, follow, call, path, app, script } = await started(t);
  const job = await build();
  assert.equal(job.status, 202);
  const done = await follow(job);
  assert.equal(field(done.body, 'log', 'build'), script.buildLog);
  const id = field(done.body, 'packageId');
  const shown = field((await call('GET', `${path}/${id}?url=true&log=true`)).body, 'package');
  assert.equal(field(shown, 'modelVersion'), '1.11.0.b1946ac9');
  assert.equal(field(shown, 'description'), 'Nightly [x]');
  assert.match(String(field(shown, 'url', 'location')), /^http.*signature=/);
  assert.equal(field(shown, 'buildLog'), script.buildLog);
  assert.equal(findKubernetesPackage(app, '1.11.0.b1946ac9').id, id);
});

test('a package in progress is listed without its version, with an empty one, or not at all', async (t) => {
  const { build, list, script } = await started(t);
  script.pollsOf = { build: 3, arrival: 1 };
  await build();
  const last = async (): Promise<unknown[]> => {
    const shown = (await list()).at(-1);
    return [field(shown, 'fileName'), field(shown, 'modelVersion'), field(shown, 'fileSize')];
  };
  const name = 'MainLine-1.11.0.b1946ac9.mda';
  assert.deepEqual(await last(), [name, undefined, undefined]);
  script.incompletePackages = 'empty';
  assert.deepEqual(await last(), [name, '', 0]);
  script.listsPackagesUnderWay = false;
  assert.deepEqual((await last())[0], 'field-1.10.1.77.mda');
  assert.deepEqual(await last(), [name, '1.11.0.b1946ac9', 2_924_125]);
});

test('the script decides whether and where a job has its ID and its package', async (t) => {
  const { build, follow, script } = await started(t);
  script.jobId = 'job.id';
  script.jobShowsPackageId = false;
  const job = await build();
  assert.equal(field(job.body, 'id'), undefined);
  const { body } = await follow(job);
  assert.equal(field(body, 'status'), 'finished');
  assert.equal(field(body, 'packageId'), undefined);
  script.jobId = 'none';
  const { status, body: nameless } = await build();
  assert.equal(status, 202);
  assert.equal(field(nameless, 'id') ?? field(nameless, 'job', 'id'), undefined);
});

test('a build fails if the script says so, or if the branch does not have the revision', async (t) => {
  const { build, follow, list, script } = await started(t);
  const other = { ...wanted, revision: '0'.repeat(40) };
  const unknown = await follow(await build(other));
  assert.equal(field(unknown.body, 'error', 'message'), `Revision ${other.revision} of branch main could not be found`);
  Object.assign(script, { build: 'failed', failure: 'MxBuild found errors', listsFailedPackages: false });
  const failed = await follow(await build());
  assert.equal(field(failed.body, 'error', 'message'), 'MxBuild found errors');
  assert.equal(field(failed.body, 'log', 'build'), script.buildLog);
  assert.equal((await list()).length, 3);
  script.listsFailedPackages = true;
  assert.equal((await list()).length, 5);
});

test('a build requires a branch, a revision and a version of three numbers', async (t) => {
  const { build, writes } = await started(t);
  for (const [body, name] of [
    [{ ...wanted, branch: undefined }, 'branch'],
    [{ ...wanted, revision: '' }, 'revision'],
    [{ ...wanted, version: '1.2' }, 'version'],
  ] as const) {
    const { status, body: answer } = await build(body);
    assert.equal(status, 400);
    assert.equal(field(answer, 'error', 'invalid-params', 0, 'name'), name);
  }
  assert.equal(writes().length, 3);
});

test('an upload is stored byte for byte, and a missing extension is added to its name', async (t) => {
  const { call, path, follow, app } = await started(t);
  const file = Buffer.from('\r\n--PK\r\n\r\n\u00ff');
  const form = (fields: Readonly<Record<string, string | Blob>>): FormData => {
    const made = new FormData();
    for (const [name, value] of Object.entries(fields)) made.set(name, value);
    return made;
  };
  const blob = new Blob([file]);
  const done = await follow(await call('POST', path, form({ file: blob, fileName: 'field-1.12.0.5' })));
  const stored = findKubernetesPackage(app, String(field(done.body, 'packageId')));
  assert.equal(stored.fileName, 'field-1.12.0.5.mda');
  assert.equal(stored.modelVersion, '1.12.0.5');
  assert.equal(stored.sha256, createHash('sha256').update(file).digest('hex'));
  assert.equal((await call('POST', path, form({ file: blob }))).status, 400);
  assert.equal((await call('POST', path, form({ fileName: 'x.mda' }))).status, 400);
});

test('an unknown package or job is not found', async (t) => {
  const { call, path } = await started(t);
  assert.equal((await call('GET', `${path}/none`)).status, 404);
  const { status, body } = await call('GET', '/jobs/none');
  assert.equal(status, 404);
  assert.equal(field(body, 'error', 'message'), 'Job not found');
});
