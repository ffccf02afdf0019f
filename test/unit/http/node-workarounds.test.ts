import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent } from 'node:https';
import { test } from 'node:test';
import { createClientRequest } from '../../../src/http/node-workarounds.ts';
import { authority, valid } from '../../support/certificates.ts';
import { serve } from '../../support/serve.ts';

// What is relied on of @actions/http-client and that no page of its own promises.
test('the toolkit returns its request unsent and empty, with its own timeout off', async (t) => {
  const server = await serve(t, (_, response) => response.end('hello'), { tls: valid });
  const agent = new Agent({ ca: authority.cert });
  const url = new URL(server.url);
  const outgoing = createClientRequest(url, { agent, host: url.hostname, port: url.port, method: 'POST', path: '/x' });
  assert.equal(outgoing.writableEnded, false);
  assert.equal(outgoing.headersSent, false);
  const answer = once(outgoing, 'response');
  outgoing.end('mine');
  const [message] = await answer;
  assert.equal(outgoing.socket?.timeout ?? 0, 0);
  assert.equal(Buffer.concat(await message.toArray()).toString(), 'hello');
  assert.equal(server.requests[0]?.body.toString(), 'mine');
});
