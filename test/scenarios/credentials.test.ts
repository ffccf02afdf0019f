import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, createFolder, leaks, pat, runAction, username, withApiKey, withPat } from '../support/run-action.ts';
import { json, startServer } from '../support/server.ts';

test('an API key goes in its two headers', async (t) => {
  const server = await startServer((_, response) => json(response, 200, [{ AppId: 'calc' }]));
  t.after(server.close);
  const run = await runAction({ folder: createFolder(t), inputs: withApiKey(server, { url: '/api/1/apps' }) });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(server.requests[0]?.headers['mendix-username'], username);
  assert.equal(server.requests[0]?.headers['mendix-apikey'], apiKey);
  assert.equal(server.requests[0]?.headers.authorization, undefined);
  assert.equal(run.outputs.auth, 'api-key');
  assert.deepEqual(leaks(run), []);
});

test('a personal access token goes in Authorization, without the prefix it was pasted with', async (t) => {
  const server = await startServer((_, response) => json(response, 200, {}));
  t.after(server.close);
  const run = await runAction({
    folder: createFolder(t),
    inputs: withPat(server, { url: '/api/v4/apps', pat: `MxToken ${pat}` }),
  });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(server.requests[0]?.headers.authorization, `MxToken ${pat}`);
  assert.equal(run.outputs.auth, 'pat');
  assert.deepEqual(leaks(run), []);
});
