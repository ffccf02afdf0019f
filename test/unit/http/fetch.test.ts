import assert from 'node:assert/strict';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { type TestContext, test } from 'node:test';
import { createConnections } from '../../../src/http/connections.ts';
import { fetchResponse } from '../../../src/http/fetch.ts';
import { type Method, sign } from '../../../src/http/request.ts';
import { is2xx } from '../../../src/http/status.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { ConnectionError } from '../../../src/lib/errors.ts';
import { selfSigned } from '../../support/certificates.ts';
import { serve } from '../../support/serve.ts';
import { listen } from '../../support/server.ts';

/** Calls once, and returns the error that a wait would see. */
async function failureOf(
  t: TestContext,
  { method, url, idleTimeoutMs = 30_000 }: { method: Method; url: string; idleTimeoutMs?: number },
): Promise<ConnectionError> {
  const connections = createConnections(() => undefined);
  t.after(connections.close);
  const request = sign({ method, url: new URL(url), headers: [], body: undefined }, [], () => undefined);
  assert.ok(typeof request !== 'string');
  const made = fetchResponse(request, {
    policy: { retries: 0, maxRedirects: 5, keepsBodyAtOrigin: false, idleTimeoutMs },
    connections,
    clock: systemClock,
    cancelled: new AbortController().signal,
    isFile: false,
    isSuccess: is2xx,
    spoolTo: () => ({ folder: tmpdir(), name: 'never' }),
    rangeHeaders: () => [],
    advise: () => 'none',
    log: () => undefined,
    debug: () => undefined,
  });
  const error = await made.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ConnectionError, String(error));
  return error;
}

const reset = (socket: Socket): unknown => socket.resetAndDestroy();
const nothing = (): undefined => undefined;

for (const [name, method, serve, code, phase] of [
  ['a read that is reset', 'GET', reset, 'CONNECTION_FAILED', 'waiting'],
  ['a write that is reset', 'POST', reset, 'OUTCOME_UNKNOWN', 'waiting'],
  ['a deletion that is reset', 'DELETE', reset, 'OUTCOME_UNKNOWN', 'waiting'],
  ['a read without a response', 'GET', nothing, 'TIMEOUT', 'waiting'],
  ['a write without a response', 'POST', nothing, 'OUTCOME_UNKNOWN', 'waiting'],
] as const) {
  test(`${name} fails with ${code}`, async (t) => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.once('data', () => serve(socket));
    });
    const port = await listen(server);
    t.after(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const error = await failureOf(t, {
      method,
      url: `http://127.0.0.1:${port}/x`,
      // Short only where the server never responds: elsewhere a busy machine would reach it.
      ...(serve === nothing && { idleTimeoutMs: 300 }),
    });
    assert.deepEqual([error.code, error.phase, error.final], [code, phase, false]);
  });
}

test('a write without a connection fails with CONNECTION_FAILED, as nothing was sent', async (t) => {
  const error = await failureOf(t, { method: 'POST', url: 'http://127.0.0.1:1/x' });
  assert.deepEqual([error.code, error.phase, error.final], ['CONNECTION_FAILED', 'connecting', false]);
});

test('a certificate that is not trusted ends a wait', async (t) => {
  const server = await serve(t, (_, response) => response.end(), { tls: selfSigned });
  const error = await failureOf(t, { method: 'GET', url: server.url });
  assert.deepEqual([error.code, error.phase, error.final], ['CONNECTION_FAILED', 'connecting', true]);
});
