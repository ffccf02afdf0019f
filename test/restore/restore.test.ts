// A restore from start to end, what it checks before it stops anything, and what it never sends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calcAt, calls, quickPlatform, restore, writesOf } from './support.ts';

test('the latest snapshot of Production is restored to Acceptance, and the app runs again', async (t) => {
  const platform = await quickPlatform(t);
  const run = await restore(t, platform);
  assert.deepEqual([run.code, run.errors, run.warnings], [0, [], []]);
  assert.deepEqual(writesOf(platform), ['POST stop', 'POST restores', 'POST start']);
  assert.deepEqual(run.results, ['resolve:done', 'backup:skipped', 'stop:done', 'restore:done', 'start:done']);
  const { restores, status } = calcAt(platform, 'Acceptance');
  const [made] = [...restores.values()];
  const source = calcAt(platform, 'Production');
  assert.equal(status, 'Running');
  assert.deepEqual([made?.snapshotId, made?.sourceId], [source.snapshots[0]?.id, source.id]);
  assert.equal(made?.databaseOnly, false);
  assert.deepEqual(
    [run.outputs['snapshot-id'], run.outputs['restore-id'], run.outputs.stage],
    [made?.snapshotId, made?.id, 'done'],
  );
  assert.match(run.summary, /Restore calc Acceptance from Production/);
});

test('a snapshot of the same environment is restored by its ID: only the database, and the app stays stopped', async (t) => {
  const platform = await quickPlatform(t);
  const id = calcAt(platform, 'Production').snapshots[1]?.id ?? '';
  const inputs = { snapshot: id, environment: 'production', 'from-environment': '', confirm: 'Production' };
  const run = await restore(t, platform, { ...inputs, 'database-only': 'true', start: 'false', summary: 'false' });
  assert.deepEqual([run.code, run.errors, run.summary], [0, [], '']);
  assert.deepEqual(writesOf(platform), ['POST stop', 'POST restores']);
  assert.deepEqual(run.results, ['resolve:done', 'backup:skipped', 'stop:done', 'restore:done', 'start:skipped']);
  const { restores, status } = calcAt(platform, 'Production');
  assert.deepEqual([[...restores.values()][0]?.databaseOnly, status], [true, 'Stopped']);
});

test('an app that is already stopped gets no stop request, and a second step restores again', async (t) => {
  const platform = await quickPlatform(t);
  const inputs = { environment: 'Test', confirm: 'Test', start: 'false' };
  const first = await restore(t, platform, inputs);
  assert.deepEqual([first.code, first.results[2]], [0, 'stop:skipped']);
  const second = await restore(t, platform, inputs);
  assert.equal(second.code, 0);
  assert.deepEqual(writesOf(platform), ['POST restores', 'POST restores']);
});

/** What is wrong, the error code, the text of the annotation, and whether any request was sent. */
const refused = [
  {
    name: 'a misspelt input',
    inputs: { 'databse-only': 'true' },
    code: 'INVALID_INPUT',
    says: /^databse-only: is not an input of this action; did you mean `database-only`\?/,
    asks: false,
  },
  { name: 'no `confirm`', inputs: { confirm: '' }, code: 'INVALID_INPUT', says: /^confirm: is missing/, asks: false },
  {
    name: '`confirm` in another case',
    inputs: { confirm: 'acceptance' },
    code: 'INVALID_INPUT',
    says: /confirm: "acceptance" is not "Acceptance".* calc Acceptance is running, with package 1[\s\S]*Correct `confirm` and re-run the job/,
    asks: true,
  },
  {
    name: '`confirm` with another environment',
    inputs: { confirm: 'Production' },
    code: 'INVALID_INPUT',
    says: /confirm: "Production" is not "Acceptance"/,
    asks: true,
  },
  {
    name: 'an environment without a package',
    inputs: { environment: 'Feature-1', confirm: 'Feature-1' },
    code: 'INVALID_INPUT',
    says: /environment: Feature-1 is empty.*deploy to it first/,
    asks: true,
  },
  {
    name: 'an environment without a package, with `start: false`',
    inputs: { environment: 'Feature-1', confirm: 'Feature-1', start: 'false' },
    code: 'INVALID_INPUT',
    says: /environment: Feature-1 is empty.*deploy to it first/,
    asks: true,
  },
  {
    name: '`latest` that is older than `max-age`',
    inputs: { 'max-age': '23h' },
    code: 'SNAPSHOT_NOT_FOUND',
    says: /max-age: the latest completed snapshot of calc Production, [\w-]+, was created 24 h 0 min ago; `max-age` is 23 h 0 min/,
    asks: true,
  },
  {
    name: '`max-age` with the ID of a snapshot',
    inputs: { 'max-age': '23h', snapshot: 'of-production' },
    code: 'INVALID_INPUT',
    says: /max-age: can be used only with `snapshot: latest`/,
    asks: false,
  },
  {
    name: 'a wrong `confirm` in a dry run',
    inputs: { confirm: 'acceptance', 'dry-run': 'true' },
    code: 'INVALID_INPUT',
    says: /confirm: "acceptance" is not "Acceptance"/,
    asks: true,
  },
  {
    name: 'a snapshot of another environment',
    inputs: { snapshot: 'of-production', 'from-environment': '' },
    code: 'SNAPSHOT_NOT_FOUND',
    says: /snapshot: calc Acceptance has no snapshot "[\w-]+"\. calc Acceptance is running.*\nIf it belongs to another environment of the app, set `from-environment`\. The snapshot of another app cannot be restored\.\n.*Correct `snapshot` and/,
    asks: true,
  },
  {
    name: 'a snapshot that failed',
    inputs: { snapshot: 'failed-one' },
    code: 'SNAPSHOT_NOT_COMPLETED',
    says: /of calc Production is failed; only a completed one can be restored/,
    asks: true,
  },
  {
    name: 'no snapshot at all',
    inputs: { 'from-environment': 'Test' },
    code: 'SNAPSHOT_NOT_FOUND',
    says: /calc Test has no completed snapshot/,
    asks: true,
  },
  {
    name: 'an unknown source',
    inputs: { 'from-environment': 'Producton' },
    code: 'ENVIRONMENT_NOT_FOUND',
    says: /Did you mean Production\?[\s\S]*Correct `from-environment` and re-run the job/,
    asks: true,
  },
  {
    name: 'an unknown app',
    inputs: { app: 'calk' },
    code: 'APP_NOT_FOUND',
    says: /There is no app "calk".*Did you mean calc\?\nCorrect `app` and re-run the job/,
    asks: true,
  },
  { name: 'a Free App', inputs: { app: 'tictactoe' }, code: 'FREE_APP', says: /tictactoe is a Free App/, asks: true },
] as const;

for (const { name, inputs, code, says, asks } of refused) {
  test(`nothing is changed: ${name}`, async (t) => {
    const platform = await quickPlatform(t);
    const { snapshots } = calcAt(platform, 'Production');
    const ids: Record<string, string | undefined> = {
      'of-production': snapshots[0]?.id,
      'failed-one': snapshots[2]?.id,
    };
    const filled = Object.entries(inputs).map(([input, value]) => [input, ids[value] ?? value]);
    const run = await restore(t, platform, Object.fromEntries(filled));
    assert.deepEqual([run.code, run.errors.length, run.outputs['error-code']], [1, 1, code]);
    assert.match(run.errors[0] ?? '', says);
    assert.equal(run.outputs['error-message'], run.errors[0]);
    assert.deepEqual(platform.writes(), []);
    assert.equal(platform.requests.length > 0, asks);
    assert.equal(calcAt(platform, 'Acceptance').status, 'Running');
  });
}

test('all invalid inputs are reported at once', async (t) => {
  const platform = await quickPlatform(t);
  const wrong = { app: '', environment: '', confirm: '', snapshot: 'no id', start: 'yes', timeout: 'long' };
  const run = await restore(t, platform, wrong);
  assert.equal(run.errors.length, 1);
  const [text = ''] = run.errors;
  for (const name of Object.keys(wrong)) assert.match(text, new RegExp(`^- ${name}: `, 'm'));
  assert.deepEqual([platform.requests.length, run.outputs['error-code']], [0, 'INVALID_INPUT']);
});

for (const [name, says] of [
  ['zzz', 'see Inputs in its README'],
  ['file', 'did you mean `snapshot`?'],
  ['source', 'did you mean `from-environment`?'],
] as const)
  test(`the unknown input ${name} is an error, and nothing is sent`, async (t) => {
    const platform = await quickPlatform(t);
    const run = await restore(t, platform, { [name]: 'x' });
    assert.deepEqual([run.code, run.outputs['error-code'], platform.requests.length], [1, 'INVALID_INPUT', 0]);
    assert.ok(run.errors[0]?.includes(`${name}: is not an input of this action; ${says}`), run.errors[0]);
  });

test('`timeout` and `max-age` need a unit', async (t) => {
  const platform = await quickPlatform(t);
  const run = await restore(t, platform, { timeout: '60', 'max-age': '24' });
  assert.match(run.errors[0] ?? '', /- timeout: "60" has no unit; write 60m for minutes or 60h for hours/);
  assert.match(run.errors[0] ?? '', /- max-age: "24" has no unit/);
  assert.equal(platform.requests.length, 0);
});

test('a restore whose response was lost is never sent again', async (t) => {
  const platform = await quickPlatform(t);
  platform.faults.push({ call: calls.postRestore, kind: 'lose' });
  const run = await restore(t, platform);
  assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'OUTCOME_UNKNOWN', 'restore']);
  assert.deepEqual(writesOf(platform), ['POST stop', 'POST restores']);
  assert.match(
    run.errors[0] ?? '',
    /^Restore failed in stage restore: .* This run stopped the app; calc Acceptance is DOWN/,
  );
  assert.match(run.errors[0] ?? '', /It is UNKNOWN whether the restore started.*\n1\. Look at Environments > Backups/);
});

for (const shown of ['another', undefined, ''])
  test(`a snapshot shown with the ID ${shown ?? 'absent'} is not restored, and nothing is stopped`, async (t) => {
    const platform = await quickPlatform(t);
    const id = calcAt(platform, 'Production').snapshots[0]?.id ?? '';
    const body = { snapshot_id: shown, state: 'completed', created_at: new Date().toISOString() };
    platform.faults.push({ call: calls.snapshot, kind: 'answer', answer: { status: 200, body } });
    const run = await restore(t, platform, { snapshot: id });
    assert.deepEqual([run.code, run.outputs['error-code'], platform.writes()], [1, 'INVALID_RESPONSE', []]);
  });

test('a response about another restore is INVALID_RESPONSE, and the error says that a restore is under way', async (t) => {
  const platform = await quickPlatform(t);
  const body = { restore_id: 'another', state: 'completed' };
  platform.faults.push({ call: calls.restore, kind: 'answer', answer: { status: 200, body } });
  const run = await restore(t, platform);
  assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', 'restore']);
  assert.match(run.errors[0] ?? '', /The restore has started and continues without this step/);
  assert.deepEqual(writesOf(platform), ['POST stop', 'POST restores']);
});

for (const field of ['source_snapshot_id', 'target_environment_id'])
  for (const call of [calls.postRestore, calls.restore])
    test(`${call} that shows another ${field} is INVALID_RESPONSE, and the app is not started`, async (t) => {
      const platform = await quickPlatform(t);
      const isStart = call === calls.postRestore;
      const answer = (shown: object) => ({ status: 200, body: { restore_id: 'r1', state: 'completed', ...shown } });
      platform.faults.push(
        { call: calls.postRestore, kind: 'answer', answer: answer(isStart ? { [field]: 'another' } : {}) },
        { call: calls.restore, kind: 'answer', answer: answer({ [field]: 'another' }) },
      );
      const run = await restore(t, platform);
      assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', 'restore']);
      assert.match(run.errors[0] ?? '', new RegExp(`was asked for ${field} .*, but its response is about another`));
      assert.deepEqual(writesOf(platform), ['POST stop', 'POST restores']);
    });

test('`latest` ignores a snapshot dated in the future, and logs that', async (t) => {
  const platform = await quickPlatform(t);
  const { snapshots } = calcAt(platform, 'Production');
  const [model] = snapshots;
  assert.ok(model);
  const at = Date.parse('2999-01-01');
  snapshots.unshift({ ...model, id: 'odd', operation: { ...model.operation, startedAt: at, finishedAt: at } });
  const run = await restore(t, platform);
  assert.deepEqual([run.code, run.outputs['snapshot-id']], [0, model.id]);
  assert.ok(run.log.some((line) => line.includes('Snapshot odd is dated in the future')));
});

test('a dry run only reads, and reports what each stage would do', async (t) => {
  const platform = await quickPlatform(t);
  const run = await restore(t, platform, { 'dry-run': 'true', backup: 'true' });
  assert.deepEqual([run.code, run.errors, platform.writes()], [0, [], []]);
  const id = calcAt(platform, 'Production').snapshots[0]?.id;
  assert.deepEqual(run.stages.map(({ name, result, detail }) => `${name}:${result}:${detail}`).slice(1), [
    'backup:skipped:would create a snapshot of Acceptance',
    'stop:skipped:would stop the app',
    `restore:skipped:would replace the data of Acceptance with snapshot ${id}`,
    'start:skipped:would start the app',
  ]);
  assert.deepEqual([run.outputs['snapshot-id'], run.outputs.stage], [id, 'done']);
  assert.match(run.summary, /Dry run:<wbr> nothing was changed/);
});

test('`backup: true` creates a snapshot of the target before it is stopped, in every run', async (t) => {
  const platform = await quickPlatform(t);
  const run = await restore(t, platform, { backup: 'true' });
  assert.deepEqual([run.code, run.errors], [0, []]);
  assert.deepEqual(writesOf(platform), ['POST snapshots', 'POST stop', 'POST restores', 'POST start']);
  const { snapshots } = calcAt(platform, 'Acceptance');
  assert.equal(run.outputs['backup-snapshot-id'], snapshots[0]?.id);
  assert.equal(snapshots[0]?.comment, `Before a restore of ${run.outputs['snapshot-id']} [acme/calc 4711 restore]`);
  const again = await restore(t, platform, { backup: 'true' });
  assert.notEqual(again.outputs['backup-snapshot-id'], run.outputs['backup-snapshot-id']);
});

test('`latest` is never the snapshot that this run created before the restore', async (t) => {
  const platform = await quickPlatform(t);
  const inputs = { 'from-environment': '', backup: 'true' };
  const first = await restore(t, platform, inputs);
  const again = await restore(t, platform, inputs);
  assert.deepEqual([again.code, again.outputs['snapshot-id']], [0, first.outputs['snapshot-id']]);
});

test('an older snapshot of the target is not mistaken for the new one, and nothing is stopped', async (t) => {
  const platform = await quickPlatform(t);
  const old = calcAt(platform, 'Acceptance').snapshots[1]?.id;
  const body = { snapshot_id: old, state: 'queued' };
  platform.faults.push({ call: calls.postSnapshot, kind: 'answer', answer: { status: 200, body } });
  const run = await restore(t, platform, { backup: 'true' });
  assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', 'backup']);
  assert.match(run.errors[0] ?? '', new RegExp(`about snapshot_id ${old}, which existed before`));
  assert.deepEqual(writesOf(platform), ['POST snapshots']);
});

test('if the snapshot of the target fails, the step ends before the app is stopped', async (t) => {
  const platform = await quickPlatform(t);
  platform.state.script.snapshot = 'failed';
  const run = await restore(t, platform, { backup: 'true' });
  assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'SNAPSHOT_FAILED', 'backup']);
  assert.deepEqual(writesOf(platform), ['POST snapshots']);
  assert.match(run.errors[0] ?? '', /The data is unchanged: no restore has started/);
});

test('after a snapshot of the target, the message of a failure names the snapshot', async (t) => {
  const platform = await quickPlatform(t);
  platform.state.script.restore = 'failed';
  const run = await restore(t, platform, { backup: 'true' });
  const id = calcAt(platform, 'Acceptance').snapshots[0]?.id;
  assert.ok(run.errors[0]?.includes(`\nSnapshot ${id} of the target was created before; to go back`), run.errors[0]);
});

test('data of a newer version than the target package causes a warning with both versions', async (t) => {
  const platform = await quickPlatform(t);
  const inputs = { environment: 'Production', confirm: 'Production', 'from-environment': 'Acceptance' };
  const run = await restore(t, platform, { ...inputs, 'dry-run': 'true' });
  assert.deepEqual([run.code, run.warnings.length], [0, 1]);
  assert.match(
    run.warnings[0] ?? '',
    /of version 1\.3\.2\.98ab76cd.*Production has the older version 1\.3\.1\.0c1d2e3f/,
  );
});
