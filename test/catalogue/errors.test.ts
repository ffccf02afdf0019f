import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docsPageOf } from '../../src/mendix/catalogue.ts';
import { apiKey, leaks, pat, runInProcess, username } from '../support/action.ts';
import { serve } from '../support/serve.ts';
import { apis, bodyOf, inputsOf, uploadFile } from './all.ts';

for (const { id, api } of apis.filter((each) => each.api.errors)) {
  test(`${id}: each of its ${api.errors?.length} errors says what to do`, async (t) => {
    const file = uploadFile(t);
    for (const error of api.errors ?? []) {
      const endpoint = api.endpoints.find((each) => error.on?.includes(each.call) ?? true);
      assert.ok(endpoint);
      const message = `words ${error.says ?? ''}`;
      const server = await serve(t, [{ status: error.status, body: bodyOf(api, error, message) }]);
      const credential = api.credential === 'pat' ? { pat } : { username, 'api-key': apiKey };
      const inputs = {
        ...credential,
        ...inputsOf(id, endpoint, file),
        'base-url': server.url,
        'allowed-hosts': server.host,
      };
      const run = await runInProcess(t, { inputs: { ...inputs, retries: '0', 'success-status': '200' } });
      const at = `${endpoint.call} ${error.status} ${error.code ?? ''}: ${run.stdout}`;
      const annotations = error.status === 200 ? run.warnings : run.errors;
      assert.equal(run.code, error.status === 200 ? 0 : 1, at);
      assert.equal(annotations.length, 1, at);
      const [head, hint, ...rest] = annotations[0]?.split('\n') ?? [];
      assert.ok(head?.includes('words'), at);
      assert.deepEqual(rest, [], at);
      assert.ok(hint?.includes('https://docs.mendix.com/') || hint?.includes(docsPageOf(api)), at);
      const isSharper = (api.errors ?? []).some(
        (each) => each !== error && each.status === error.status && each.on?.includes(endpoint.call),
      );
      const told = error.remedy ?? error.means.slice(1);
      if (!isSharper || error.on) assert.ok(hint?.includes(told), at);
      assert.deepEqual(leaks(run), []);
    }
  });
}
