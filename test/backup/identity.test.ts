// Responses about an object other than the requested one, and undocumented states.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { backup, calls, quickPlatform } from './support.ts';

const times = Number.POSITIVE_INFINITY;

suite('IDs in the responses to a backup', { concurrency: 4 }, () => {
  for (const [call, stage, id] of [
    [calls.snapshot, 'snapshot', 'snapshot_id'],
    [calls.archive, 'archive', 'archive_id'],
  ] as const)
    for (const shown of ['another', undefined, ''])
      test(`${stage}: ${id} ${shown ?? 'absent'} is INVALID_RESPONSE`, async (t) => {
        const platform = await quickPlatform(t);
        const body = { [id]: shown, state: 'completed', url: 'https://files.example/a' };
        platform.faults.push({ call, kind: 'answer', answer: { status: 200, body }, times });
        const run = await backup(t, platform);
        assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', stage]);
        assert.equal(platform.requests.filter(({ route }) => route === calls.file).length, 0);
      });

  test('a database-only archive is rejected if files and database were requested', async (t) => {
    const platform = await quickPlatform(t);
    const run = (_: unknown, { query }: { readonly query: URLSearchParams }): void =>
      query.set('data_type', 'database_only');
    platform.faults.push({ call: calls.postArchive, kind: 'meanwhile', run });
    const end = await backup(t, platform);
    assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'INVALID_RESPONSE', 'archive']);
    assert.match(end.errors[0] ?? '', /should have files_and_database, but has database_only/);
    assert.equal(platform.requests.filter(({ route }) => route === calls.file).length, 0);
  });

  test('a listed snapshot without an ID is INVALID_RESPONSE before anything is written', async (t) => {
    const platform = await quickPlatform(t);
    const body = { total: 1, snapshots: [{ state: 'completed', created_at: new Date().toISOString() }] };
    platform.faults.push({ call: calls.snapshots, kind: 'answer', answer: { status: 200, body } });
    const run = await backup(t, platform, { 'max-age': '1h' });
    assert.deepEqual([run.code, run.outputs['error-code'], platform.writes()], [1, 'INVALID_RESPONSE', []]);
  });
});

suite('states of a snapshot', { concurrency: 4 }, () => {
  /** Responds to the first polls of the snapshot with this state. */
  const lookAt = async (t: Parameters<typeof quickPlatform>[0], state: string | undefined, count: number) => {
    const platform = await quickPlatform(t);
    const { snapshots } = platform.state.apps[0]?.environments[2] ?? { snapshots: [] };
    const clock = createJumpingClock();
    for (let nth = 1; nth <= count; nth += 1)
      platform.faults.push({
        ...{ call: calls.snapshot, kind: 'answer' },
        get answer() {
          return { status: 200, body: { snapshot_id: snapshots[0]?.id, state, created_at: new Date().toISOString() } };
        },
      });
    return { run: await backup(t, platform, { download: 'false' }, { clock }), clock };
  };

  test('are compared without regard to case', async (t) => {
    const { run, clock } = await lookAt(t, 'COMPLETED', 1);
    assert.deepEqual([run.code, run.errors, clock.waitedMs()], [0, [], 0]);
  });

  test('that are unknown are named in the log and treated as pending', async (t) => {
    const { run } = await lookAt(t, 'Hibernating', 3);
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.ok(run.log.some((line) => line.includes('"Hibernating", which is not a documented state')));
  });

  test('that stay unknown end the step after three minutes', async (t) => {
    const { run, clock } = await lookAt(t, 'Cancelled', 200);
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', 'snapshot']);
    assert.match(run.errors[0] ?? '', /the snapshot was "Cancelled" for 3 minutes/);
    assert.ok(clock.waitedMs() > 175_000 && clock.waitedMs() < 220_000, `${clock.waitedMs()} ms`);
  });

  test('that are missing are INVALID_RESPONSE at once', async (t) => {
    const { run, clock } = await lookAt(t, undefined, 1);
    assert.deepEqual([run.code, run.outputs['error-code'], clock.waitedMs()], [1, 'INVALID_RESPONSE', 0]);
  });
});
