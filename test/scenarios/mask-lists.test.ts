// `mask` and `extract` apply expressions to the same value: the whole list with `paginate`, otherwise the response.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInProcess } from '../support/action.ts';
import { serve } from '../support/serve.ts';

const list = { api: 'app-repository-v1', url: '/repositories/{a}/branches', 'path-params': 'a=1', paginate: 'true' };
const page = (names: readonly string[], next?: string): string =>
  JSON.stringify({ items: names.map((name) => ({ name })), cursors: next === undefined ? {} : { next } });

test('a mask of a list covers all of its items', async (t) => {
  const server = await serve(t, [page(['branch-one', 'branch-two'], 'a'), page(['branch-three'])]);
  const inputs = { ...list, mask: '[].name', extract: 'last: [2].name', summary: 'true' };
  const run = await runInProcess(t, { server, inputs, env: { RUNNER_DEBUG: '1' } });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual(
    ['branch-one', 'branch-two', 'branch-three'].filter((name) => !run.masks.includes(name)),
    [],
  );
  assert.doesNotMatch(run.stdout.replace(/^::add-mask::.*$/gm, ''), /branch-/);
  assert.doesNotMatch(run.summary, /branch-/);
  assert.equal(run.outputs.last, 'branch-three');
});

test('a mask of one item selects that item of the whole list, not one on each page', async (t) => {
  const server = await serve(t, [page(['branch-one', 'branch-two'], 'a'), page(['branch-three'])]);
  const run = await runInProcess(t, { server, inputs: { ...list, mask: '[0].name' } });
  assert.equal(run.code, 0, run.stdout);
  const masked = ['branch-one', 'branch-two', 'branch-three'].filter((name) => run.masks.includes(name));
  assert.deepEqual(masked, ['branch-one']);
  assert.deepEqual(run.warnings, []);
});

test('a list that cannot be masked appears in no output or file', async (t) => {
  const server = await serve(t, [page(['branch-one'], 'a'), page(['branch-two'])]);
  const run = await runInProcess(t, { server, inputs: { ...list, mask: 'length([0].missing)' } });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /The expression `length\(\[0\]\.missing\)` fails/);
  for (const output of ['body', 'first-body']) assert.equal(run.outputs[output], '', output);
});

test('a mask expression that selects nothing causes a warning that names it', async (t) => {
  const warnings = ['mask: `tokn` selected nothing in the response; check its spelling, as nothing was masked by it.'];
  const server = await serve(t, ['{"token":"secret-0123456789"}']);
  const run = await runInProcess(t, { server, inputs: { url: '/x', mask: 'token\ntokn' } });
  assert.deepEqual([run.code, run.warnings], [0, warnings]);
  const pages = await serve(t, [page(['branch-one'])]);
  const wrong = await runInProcess(t, { server: pages, inputs: { ...list, mask: 'tokn' } });
  assert.deepEqual([wrong.code, wrong.warnings], [0, warnings]);
  const failing = await serve(t, [{ status: 404 }]);
  const refused = await runInProcess(t, { server: failing, inputs: { url: '/x', mask: 'tokn' } });
  assert.deepEqual([refused.code, refused.warnings], [1, []]);
});

test('in a wait, it is enough if one response contains the masked value', async (t) => {
  const server = await serve(t, ['{"state":"busy"}', '{"state":"done","token":"secret-0123456789"}']);
  const inputs = { url: '/x', mask: 'token', 'wait-until': "state == 'done'", 'wait-interval': '1s' };
  const run = await runInProcess(t, { server, inputs });
  assert.deepEqual([run.code, run.warnings], [0, []]);
});
