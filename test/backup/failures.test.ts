// Every failure code that the documentation gives for a stage: one annotation, the outputs, and a second run once the cause is gone, which
// creates no second snapshot.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { createFolder } from '../support/action.ts';
import {
  assertFailed as assertStepFailed,
  backup,
  calcAt,
  calls,
  quickPlatform,
  type StepRun,
  writesOf,
} from './support.ts';

/** Asserts on the message of a failed backup, and that it leaves no file. */
function assertFailed(run: StepRun, stage: string, code: string): void {
  assertStepFailed(run, 'Backup', { stage, code });
  assert.equal(run.outputs.file, undefined);
}

/** The stage, the call that fails, its status and its codes. */
const refusals: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['resolve', calls.apps, 401, ['UNAUTHORIZED']],
  ['resolve', calls.environments, 404, ['APP_NOT_FOUND']],
  ['snapshot', calls.snapshots, 500, ['SNAPSHOT_LISTING_FAILED']],
  ['snapshot', calls.snapshots, 403, ['NO_ACCESS']],
  ['snapshot', calls.postSnapshot, 403, ['NO_ACCESS']],
  ['snapshot', calls.postSnapshot, 400, ['NOT_SUPPORTED', 'INVALID_PARAMETERS']],
  ['snapshot', calls.postSnapshot, 404, ['ENVIRONMENT_NOT_FOUND', 'NOT_FOUND']],
  ['snapshot', calls.snapshot, 403, ['NO_ACCESS']],
  ['archive', calls.postArchive, 400, ['UNSUPPORTED']],
  ['archive', calls.postArchive, 404, ['NOT_FOUND']],
  ['archive', calls.archive, 403, ['NO_ACCESS']],
];

suite('a backup that is refused', { concurrency: 4 }, () => {
  for (const [stage, call, status, codes] of refusals) {
    for (const code of codes) {
      test(`in stage ${stage}: ${code} from ${call}`, async (t) => {
        const platform = await quickPlatform(t);
        const before = calcAt(platform, 'Production').snapshots.length;
        platform.faults.push({ call, kind: 'fail', status, code, message: 'Because.' });
        const failed = await backup(t, platform);
        assert.deepEqual(platform.faults.left(), []);
        assertFailed(failed, stage, code);
        const again = await backup(t, platform);
        assert.deepEqual([again.code, again.outputs.stage], [0, 'done']);
        assert.equal(calcAt(platform, 'Production').snapshots.length, before + 1);
      });
    }
  }

  test("a failed snapshot is reported with Mendix's message, and created again", async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.snapshot = 'failed';
    const failed = await backup(t, platform);
    assertFailed(failed, 'snapshot', 'SNAPSHOT_FAILED');
    const [made] = calcAt(platform, 'Production').snapshots;
    assert.match(failed.errors[0] ?? '', /The backup creation has failed/);
    assert.equal(failed.outputs['snapshot-id'], made?.id);
    platform.state.script.snapshot = 'completed';
    const again = await backup(t, platform);
    assert.deepEqual([again.code, again.outputs.reused], [0, 'false']);
    assert.notEqual(again.outputs['snapshot-id'], made?.id);
  });

  test('a failed archive is reported with its snapshot, and created again from it', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.archive = 'failed';
    const failed = await backup(t, platform);
    assertFailed(failed, 'archive', 'ARCHIVE_FAILED');
    const id = calcAt(platform, 'Production').snapshots[0]?.id ?? '';
    assert.ok(
      failed.errors[0]?.includes(`\nSnapshot ${id} is complete. Re-run the job: it reuses this snapshot.`),
      failed.errors[0],
    );
    platform.state.script.archive = 'completed';
    const again = await backup(t, platform);
    assert.deepEqual([again.code, again.outputs['snapshot-id'], again.outputs.reused], [0, id, 'true']);
    assert.deepEqual(writesOf(platform), ['POST snapshots', 'POST archives', 'POST archives']);
  });

  test('a response without an ID or a link is reported', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: calls.postArchive, kind: 'answer', answer: { status: 200, body: {} } });
    assertFailed(await backup(t, platform), 'archive', 'INVALID_RESPONSE');
    for (const url of [null, 'ftp://files.example/a', 'https://ada:pw@files.example/a', 'a']) {
      platform.faults.push({
        ...{ call: calls.archive, kind: 'answer' },
        get answer() {
          const { snapshots } = calcAt(platform, 'Production');
          const id = [...(snapshots[0]?.archives.keys() ?? [])].at(-1);
          return { status: 200, body: { archive_id: id, state: 'completed', url } };
        },
      });
      const run = await backup(t, platform);
      assertFailed(run, url === null ? 'archive' : 'download', 'INVALID_RESPONSE');
    }
    assert.equal(platform.requests.filter(({ route }) => route === calls.file).length, 0);
  });

  test('if an app or environment does not exist, the error lists those that do', async (t) => {
    const platform = await quickPlatform(t);
    const cases = [
      [{ app: 'calk' }, 'APP_NOT_FOUND', /The API key can see calc .*Did you mean calc\?/],
      [
        { environment: 'Produktion' },
        'ENVIRONMENT_NOT_FOUND',
        /It has Test, Acceptance, Production.*Did you mean Production\?/,
      ],
      [{ app: 'tictactoe' }, 'FREE_APP', /tictactoe is a Free App/],
    ] as const;
    for (const [inputs, code, says] of cases) {
      const run = await backup(t, platform, inputs);
      assertFailed(run, 'resolve', code);
      assert.match(run.errors[0] ?? '', says);
    }
    assert.deepEqual(platform.writes(), []);
  });

  test('all invalid inputs are reported at once, before anything is sent', async (t) => {
    const platform = await quickPlatform(t);
    const wrong = {
      ...{ app: '', environment: '', username: '', 'max-age': 'young', download: 'perhaps', data: 'files' },
      ...{ file: 'folder/', timeout: '-1', summary: 'no', retries: '11', 'base-url': 'nowhere' },
    };
    const run = await backup(t, platform, wrong);
    assert.deepEqual([run.code, run.errors.length, run.outputs['error-code']], [1, 1, 'INVALID_INPUT']);
    for (const name of Object.keys(wrong)) assert.match(run.errors[0] ?? '', new RegExp(`^- ${name}: `, 'm'));
    const both = await backup(t, platform, { download: 'false', file: 'a.tar.gz' });
    assert.match(both.errors[0] ?? '', /^file: is not written with `download: false`/);
    assert.equal(platform.requests.length, 0);
  });

  test('a file that cannot be written ends the step with FILE_NOT_WRITTEN, and nothing is left behind', async (t) => {
    const platform = await quickPlatform(t);
    const folder = createFolder(t);
    platform.faults.push({ call: calls.file, kind: 'meanwhile', run: () => void mkdirSync(join(folder, 'a.tar.gz')) });
    const run = await backup(t, platform, { file: 'a.tar.gz' }, { folder });
    assertFailed(run, 'download', 'FILE_NOT_WRITTEN');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('part')),
      [],
    );
  });
});
