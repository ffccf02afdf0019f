// A deploy from each source with the calls that the platform received, and a second run that changes nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findApp } from '../platform/state.ts';
import { createPackage, newestCommits } from '../platform/world.ts';
import { calcAt, deploy, packageFile, pat, quickPlatform, shortWrites } from './support.ts';

/** The source of the package, the writes of the first run, and the target. */
const cases = [
  {
    name: 'the latest commit of a branch',
    inputs: { branch: 'main', environment: 'acceptance', pat },
    writes: ['POST packages', 'POST transport', 'POST stop', 'POST start'],
    version: '1.3.3.4f2c9ab0',
  },
  {
    name: 'a revision of a branch, with a version',
    inputs: {
      branch: 'branches/scientific',
      revision: newestCommits.scientific,
      version: '2.0.0',
      environment: 'Test',
    },
    writes: ['POST packages', 'POST transport', 'POST start'],
    version: '2.0.0.77aa0b1c',
  },
  {
    name: 'the package of another environment',
    inputs: { 'from-environment': 'Acceptance', environment: 'Production' },
    writes: ['POST transport', 'POST stop', 'POST start'],
    version: '1.3.2.98ab76cd',
  },
  {
    name: 'a file',
    inputs: { 'package-file': 'app.mda', environment: 'Feature-1' },
    writes: ['POST upload', 'POST transport', 'POST start'],
    version: '1.0.0.1',
  },
];

for (const { name, inputs, writes, version } of cases) {
  test(`${name} is deployed, and a second run changes nothing`, async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    const first = await deploy(t, platform, { app: 'calc', ...inputs }, { folder });
    assert.deepEqual([first.code, first.errors], [0, []]);
    assert.deepEqual(shortWrites(platform), writes);
    const environment = calcAt(platform, first.outputs['environment-id'] ?? '');
    assert.deepEqual([environment.status, environment.modelVersion], ['Running', version]);
    const { outputs } = first;
    assert.equal(outputs['package-id'], environment.packageId);
    assert.deepEqual([outputs.stage, outputs.changed, outputs['model-version']], ['done', 'true', version]);
    assert.deepEqual(
      [outputs['app-id'], outputs['project-id'], outputs['environment-url']],
      ['calc', findApp(platform.state, 'calc').projectId, environment.url],
    );

    platform.forget();
    const second = await deploy(t, platform, { app: 'calc', ...inputs }, { folder });
    assert.deepEqual([second.code, second.outputs.stage, second.outputs.changed], [0, 'done', 'false']);
    assert.deepEqual(platform.writes(), []);
    assert.equal(second.outputs['package-id'], environment.packageId);
  });
}

test('a build of another commit is not reused, whatever its description says', async (t) => {
  const platform = await quickPlatform(t);
  const { packages } = findApp(platform.state, 'calc');
  const other = createPackage('1.3.9.0badc0de', Date.now(), platform.state.script.model);
  packages.set(other.id, { ...other, description: `CI #7 [${newestCommits.main} 1.3.9]` });
  const run = await deploy(t, platform, { app: 'calc', environment: 'Test', branch: 'main', pat });
  assert.deepEqual([run.code, run.outputs['model-version']], [0, '1.3.10.4f2c9ab0']);
  assert.deepEqual(shortWrites(platform), ['POST packages', 'POST transport', 'POST start']);
});

test('an existing package is deployed by its ID, after a snapshot', async (t) => {
  const platform = await quickPlatform(t);
  const packageId = calcAt(platform, 'Acceptance').packageId ?? '';
  const inputs = { app: 'Calculator', environment: 'Production', 'package-id': packageId, backup: 'true' };
  const first = await deploy(t, platform, inputs);
  assert.deepEqual([first.code, first.errors], [0, []]);
  assert.deepEqual(shortWrites(platform), ['POST snapshots', 'POST transport', 'POST stop', 'POST start']);
  assert.deepEqual(first.results, [
    ...['resolve:done', 'package:done', 'backup:done', 'transport:done', 'settings:skipped'],
    ...['stop:done', 'start:done', 'verify:done', 'health-check:skipped'],
  ]);
  const [snapshot] = calcAt(platform, 'Production').snapshots;
  assert.equal(first.outputs['snapshot-id'], snapshot?.id);
  assert.ok(snapshot?.comment?.endsWith('[acme/calc 4711]'));
  platform.forget();
  const second = await deploy(t, platform, inputs);
  assert.deepEqual([second.code, second.outputs.changed, platform.writes()], [0, 'false', []]);
});
