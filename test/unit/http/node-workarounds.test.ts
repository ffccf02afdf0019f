import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent } from 'node:https';
import { test } from 'node:test';
import { createClientRequest } from '../../../src/http/node-workarounds.ts';
import { authority, valid } from '../../support/certificates.ts';
import { serve } from '../../support/serve.ts';

// Undocumented behaviour of @actions/http-client on which the action relies.
test('the toolkit returns an unsent and empty request without a timeout', async (t) => {
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
