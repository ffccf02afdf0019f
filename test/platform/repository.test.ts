import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, createClient, field } from './client.ts';
import { startPlatform } from './platform.ts';
import { findApp } from './state.ts';
import { newestCommits } from './world.ts';

test('a branch is found by its name in the repository and has its latest commit', async (t) => {
  const platform = await startPlatform();
  t.after(platform.close);
  const { look } = createClient(platform);
  const { projectId, repository } = findApp(platform.state, 'calc');
  const base = `/v1/repositories/${projectId}`;
  const latest = async (name: string): Promise<unknown> =>
    field((await look(`${base}/branches/${encodeURIComponent(name)}`)).body, 'latestCommit', 'id');
  assert.equal(field((await look(`${base}/info`)).body, 'type'), 'git');
  assert.equal(await latest('main'), newestCommits.main);
  assert.equal(await latest('branches/scientific'), newestCommits.scientific);
  repository.bareNames = true;
  assert.equal(await latest('branches/scientific'), undefined);
  assert.equal(await latest('scientific'), newestCommits.scientific);
  assert.equal(codeOf(await look(`${base}/branches/none`)), '404 RS404');
  assert.equal(codeOf(await look('/v1/repositories/calc/branches/main')), '400 RS400');
  const svn = `/v1/repositories/${findApp(platform.state, 'orders').projectId}/branches/trunk`;
  assert.equal(field((await look(svn)).body, 'latestCommit', 'id'), '64');
});

test('branches and commits are listed in pages', async (t) => {
  const platform = await startPlatform();
  t.after(platform.close);
  const { look } = createClient(platform);
  const path = `/v1/repositories/${findApp(platform.state, 'calc').projectId}/branches/main/commits?limit=1`;
  const first = (await look(path)).body;
  assert.equal(field(first, 'items', 0, 'id'), newestCommits.main);
  assert.equal(field(first, 'cursors', 'prev'), undefined);
  const second = (await look(`${path}&cursor=${field(first, 'cursors', 'next')}`)).body;
  assert.notEqual(field(second, 'items', 0, 'id'), newestCommits.main);
  assert.equal(field(second, 'cursors', 'next'), undefined);
  assert.equal(field(second, 'cursors', 'prev'), field(first, 'cursors', 'first'));
});
