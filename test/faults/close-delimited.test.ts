// A body without a length that ends with its connection is complete only if the connection was closed properly.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createFolder, pat, runAction, runInProcess } from '../support/action.ts';
import { trust, valid } from '../support/certificates.ts';
import { serveRaw } from '../support/serve.ts';
import { lacksSignals } from '../support/signals.ts';
import { assertSafe, type Fault, filesBelow, ok, testFaults } from './fault.ts';

const heads = {
  'no length': 'HTTP/1.1 200 OK\r\n\r\n',
  'Connection: close': 'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n',
  'HTTP/1.0': 'HTTP/1.0 200 OK\r\n\r\n',
};
const ends: Record<string, { end(socket: Socket): void; error: RegExp; errorCode: string }> = {
  silence: {
    end: () => undefined,
    error: /no byte was sent to or received from \S+ for 0\.4 s while the response was being received.*input `timeout`/,
    errorCode: 'TIMEOUT',
  },
  'a reset': {
    end: (socket) => socket.resetAndDestroy(),
    error: /The response broke off: .*ECONNRESET/,
    errorCode: 'CONNECTION_FAILED',
  },
};
const quick = { timeout: '400ms' };

/** A fault for each head that does not announce a length, combined with each bad end. */
const badEnds = (body: Buffer, more: Pick<Fault, 'inputs'>): Record<string, Fault> =>
  Object.fromEntries(
    Object.entries(heads).flatMap(([name, head]) =>
      Object.entries(ends).map(([what, { end, error, errorCode }]): [string, Fault] => [
        `${name}, then ${what}`,
        {
          serve: (socket) => socket.write(Buffer.concat([Buffer.from(head), body]), () => end(socket)),
          error,
          errorCode,
          ...more,
        },
      ]),
    ),
  );

testFaults('a body without a length is incomplete', { ...badEnds(Buffer.from('{"a":1'), { inputs: quick }) });

testFaults('an incomplete large body without a length leaves no file', {
  ...badEnds(Buffer.alloc(700_000, 'x'), { inputs: { ...quick, 'response-file': 'out/answer' } }),
});

testFaults('a compressed body without a length', {
  ...Object.fromEntries(
    Object.entries(ends).map(([what, { end, error, errorCode }]): [string, Fault] => [
      `cut off by ${what}: the error gives the real reason`,
      {
        serve: (socket) => {
          socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n');
          socket.write(gzipSync('hello'.repeat(99)).subarray(0, 20), () => end(socket));
        },
        inputs: quick,
        error,
        errorCode,
      },
    ]),
  ),
  'is complete if the connection was closed properly': {
    serve: (socket) => {
      socket.write('HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\n');
      socket.end(gzipSync('{"a":1}'));
    },
    code: 0,
    outputs: { body: '{"a":1}' },
  },
});

testFaults('an incomplete body without a length', {
  'is requested again if a retry is allowed': {
    serve: (socket, _, connection) =>
      connection === 1
        ? socket.write(`${heads['no length']}{"a":1`, () => socket.resetAndDestroy())
        : socket.end(`${heads['no length']}{"a":1}`),
    inputs: { retries: '1' },
    code: 0,
    outputs: { attempts: '2', body: '{"a":1}' },
  },
  'leaves the outcome of a write unknown': {
    serve: (socket) => socket.write(`${heads['no length']}{"a":1`, () => socket.resetAndDestroy()),
    inputs: { method: 'POST', body: '{}', retries: '1' },
    error: /The response broke off.*The outcome is unknown/,
    errorCode: 'OUTCOME_UNKNOWN',
  },
  'does not count as a poll in a wait': {
    serve: (socket, head, connection) => {
      if (head.startsWith('POST')) socket.end(ok('{"id":"7"}'));
      else if (connection === 2) socket.write(`${heads['no length']}{"state":"done"}`, () => socket.resetAndDestroy());
      else socket.end(ok('{"state":"done","n":2}'));
    },
    inputs: {
      method: 'POST',
      body: '{}',
      'wait-url': '/jobs/{id}',
      'wait-until': "state == 'done'",
      'wait-interval': '1s',
      retries: '1',
    },
    url: (port) => `http://127.0.0.1:${port}/jobs`,
    code: 0,
    outputs: { body: '{"state":"done","n":2}' },
  },
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`a step that ${signal} cancels during a body without a length fails`, {
    skip: lacksSignals,
  }, async (t) => {
    let arrived = (): void => undefined;
    const { host } = await serveRaw(t, (socket) =>
      socket.once('data', () => socket.write(`${heads['no length']}${'x'.repeat(500_000)}`, () => arrived())),
    );
    const folder = createFolder(t);
    const inputs = { url: `http://${host}/x`, 'allowed-hosts': host, pat };
    const run = await runAction(t, {
      folder,
      inputs,
      onStart: (child) => {
        arrived = () => void child.kill(signal);
      },
    });
    assertSafe(run, folder);
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /Cancelled/i);
    assert.deepEqual(Object.keys(run.outputs).sort(), ['error-code', 'error-message']);
    assert.deepEqual(
      filesBelow(folder).filter((path) => path.includes('mendix-response')),
      [],
    );
  });
}

const withNotify = 'a close_notify';
for (const [how, whole] of [
  [withNotify, true],
  ['only a TCP FIN', false],
  ['a reset', false],
] as const) {
  test(`a body without a length over TLS that ends with ${how} is ${whole ? 'complete' : 'incomplete'}`, async (t) => {
    const serve = (secured: Socket, { tcp }: { tcp: Socket }): void =>
      void secured.once('data', () =>
        secured.write(`${heads['no length']}${'x'.repeat(500_000)}`, () => {
          if (how === withNotify) secured.end();
          else if (how === 'a reset') tcp.resetAndDestroy();
          // A destroyed socket sends FIN, but no close_notify.
          else tcp.destroy();
        }),
      );
    const { host } = await serveRaw(t, serve, { tls: valid });
    const folder = createFolder(t);
    const inputs = {
      ...{ url: `https://${host}/x`, 'allowed-hosts': host, pat },
      ...{ retries: '0', 'response-file': 'answer' },
    };
    const run = await runInProcess(t, { folder, inputs, env: trust });
    assertSafe(run, folder);
    assert.equal(run.code, whole ? 0 : 1, run.stdout);
    assert.equal(existsSync(join(folder, 'answer')), whole);
    if (!whole) assert.match(run.errors.join(), /The response broke off/);
    if (how === 'only a TCP FIN') assert.match(run.errors.join(), /close_notify/);
  });
}

test('an incomplete download without a length leaves no file', async (t) => {
  const { host } = await serveRaw(t, (socket) =>
    socket.once('data', (data) => {
      if (data.toString('latin1').startsWith('GET /x')) socket.end(ok(`{"link":"http://${host}/file"}`));
      else socket.write(`${heads['no length']}${'x'.repeat(500_000)}`, () => socket.resetAndDestroy());
    }),
  );
  const folder = createFolder(t);
  const inputs = {
    ...{ url: `http://${host}/x`, 'allowed-hosts': host, pat, retries: '0' },
    ...{ download: 'link', 'download-file': 'out.mda' },
  };
  const run = await runInProcess(t, { folder, inputs });
  assertSafe(run, folder);
  assert.equal(run.code, 1, run.stdout);
  assert.match(run.errors.join(), /broke off/);
  assert.equal(existsSync(join(folder, 'out.mda')), false);
  assert.equal(run.outputs['download-file'] ?? '', '');
});
