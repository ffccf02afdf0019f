import assert from 'node:assert/strict';
import { test } from 'node:test';
import { references } from '../../scripts/reference/index.ts';
import { apiKey, leaks, pat, runInProcess, username } from '../support/action.ts';
import { serve } from '../support/serve.ts';
import { apis, filled, inputsOf, uploadFile } from './all.ts';

const both = { username, 'api-key': apiKey, pat };

for (const { id, base, api } of apis) {
  test(`${id}: each of its ${api.endpoints.length} endpoints is called as documented, with the credential that it requires`, async (t) => {
    const root = base.replace(/^https:\/\/[^/]*/, '');
    const file = uploadFile(t);
    for (const endpoint of api.endpoints) {
      const server = await serve(t, (_, response) => {
        const { statuses = [] } = references[id]?.responses?.[endpoint.call] ?? {};
        response.writeHead(statuses.find((status) => status < 300) ?? 200).end();
      });
      const inputs = {
        ...both,
        ...inputsOf(id, endpoint, file),
        'base-url': server.url,
        'allowed-hosts': server.host,
      };
      const run = await runInProcess(t, { inputs });
      assert.equal(run.code, 0, `${endpoint.call}: ${run.stdout}`);
      assert.deepEqual([run.errors, run.warnings, leaks(run)], [[], [], []], endpoint.call);
      const [received] = server.requests;
      assert.ok(received);
      const query = (endpoint.query ?? []).map((name) => `${name}=1`).join('&');
      assert.equal(received.method, endpoint.method);
      assert.equal(received.target, `${root}${filled(endpoint.path)}${query ? `?${query}` : ''}`);
      const { headers } = received;
      assert.deepEqual(
        [headers['mendix-username'], headers['mendix-apikey'], headers.authorization],
        api.credential === 'pat' ? [undefined, undefined, `MxToken ${pat}`] : [username, apiKey, undefined],
      );
      for (const name of endpoint.headers ?? []) assert.equal(headers[name], 'x');
      const types = {
        json: /^application\/json$/,
        multipart: /^multipart\/form-data; boundary=/,
        binary: /octet-stream$/,
      };
      if (endpoint.body) assert.match(headers['content-type'] ?? '', types[endpoint.body]);
      assert.equal(received.body.length > 0, endpoint.body !== undefined);
      assert.equal(run.outputs.auth, api.credential);
    }
  });
}
