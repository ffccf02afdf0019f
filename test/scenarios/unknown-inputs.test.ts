// Inputs with unknown names, which the runner passes on anyway.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInProcess, toServer, username } from '../support/action.ts';
import { serve } from '../support/serve.ts';

test('an unknown input causes a warning with the closest name', async (t) => {
  const server = await serve(t, ['{}']);
  const run = await runInProcess(t, { server, inputs: { url: '/x', methdo: 'hush-hush', zzz: 'hush-hush' } });
  assert.equal(run.code, 0);
  assert.deepEqual(run.warnings, [
    'methdo: is not an input of this action; did you mean `method`?',
    'zzz: is not an input of this action; see Inputs in its README',
  ]);
  assert.doesNotMatch(run.stdout, /hush/);
});

test('if an input is missing, the error also names the unknown input, but never its value', async (t) => {
  const server = await serve(t, ['{}']);
  const inputs = { ...toServer(server), url: '/x', username, apikey: 'hush-hush-1234' };
  const run = await runInProcess(t, { inputs });
  assert.equal(run.code, 1);
  assert.match(
    run.errors.join(),
    /^2 invalid inputs:\n- api-key: is missing; .*\n- apikey: is not an input of this action; did you mean `api-key`\?$/,
  );
  assert.deepEqual(run.warnings, []);
  assert.doesNotMatch(run.stdout + JSON.stringify(run.outputs), /hush/);
  assert.equal(server.connections(), 0);
});

test('for an input `endpoint`, as other tools call it, the warning suggests `url`', async (t) => {
  const server = await serve(t, ['{}']);
  const run = await runInProcess(t, { server, inputs: { endpoint: '/x' } });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /- url: is missing.*\n- endpoint: .*did you mean `url`\?$/);
});

for (const name of ['dry_run', 'dryrun', 'dry-runs', 'dru-run']) {
  test(`a misspelt dry-run input fails the step before anything is sent (${name})`, async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { server, inputs: { url: '/x', method: 'DELETE', [name]: 'true' } });
    assert.equal(run.code, 1);
    assert.deepEqual(run.errors, [`${name}: is not an input of this action; did you mean \`dry-run\`?`]);
    assert.equal(server.connections(), 0);
  });
}

test('under act, unknown inputs cause no warning, because act passes on the inputs of a composite action', async (t) => {
  const server = await serve(t, ['{}']);
  const run = await runInProcess(t, { server, inputs: { url: '/x', 'app-id': 'calc' }, env: { ACT: 'true' } });
  assert.deepEqual([run.code, run.warnings], [0, []]);
});
