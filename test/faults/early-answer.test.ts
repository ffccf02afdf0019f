// A response that arrives before the request body is sent.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createFolder, pat, runInProcess } from '../support/action.ts';
import { trust, valid } from '../support/certificates.ts';
import { serveRaw } from '../support/serve.ts';
import type { Run } from '../support/step.ts';
import { assertSafe } from './fault.ts';

const size = 30_000_000;

const answer = (status: string, body: string, headers = `Content-Length: ${body.length}\r\n`): string =>
  `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nConnection: close\r\n${headers}\r\n${body}`;

interface Uploaded {
  run: Run;
  requests: number;
  received(): number;
}

/** Uploads 30 MB to a server that acts as soon as the request head has arrived. */
async function uploadTo(
  t: TestContext,
  serve: (socket: Socket, raw: Socket) => void,
  { inputs = {}, tls = false }: { inputs?: Record<string, string>; tls?: boolean } = {},
): Promise<Uploaded> {
  let requests = 0;
  let received = 0;
  const onConnection = (socket: Socket, { tcp }: { tcp: Socket }): void => {
    socket.on('data', (data) => {
      received += data.length;
    });
    socket.once('data', () => {
      requests += 1;
      serve(socket, tcp);
    });
  };
  const { host } = await serveRaw(t, onConnection, tls ? { tls: valid } : {});
  const folder = createFolder(t);
  writeFileSync(join(folder, 'big'), Buffer.alloc(size, 'a'));
  const url = `${tls ? 'https' : 'http'}://${host}/upload`;
  const all = { url, 'allowed-hosts': host, pat, method: 'PUT', 'body-file': 'big', timeout: '3s', ...inputs };
  const run = await runInProcess(t, { folder, inputs: all, env: tls ? trust : {} });
  assertSafe(run, folder);
  return { run, requests, received: () => received };
}

const denied = '{"errorCode":"NO_RIGHTS","errorMessage":"not with this key"}';

for (const [name, serve] of Object.entries<(socket: Socket, raw: Socket) => void>({
  // As HAProxy's `http-request deny` does: because of the unread bytes, the kernel resets the connection.
  'and closes at once': (socket) => {
    socket.end(answer('401 Unauthorized', denied));
    socket.destroySoon();
  },
  'and closes at once, without a length': (socket) => {
    socket.end(answer('401 Unauthorized', denied, ''));
    socket.destroySoon();
  },
  'and reads no more': (socket) => {
    socket.write(answer('401 Unauthorized', denied));
    socket.pause();
  },
  'and reads on': (socket) => void socket.write(answer('401 Unauthorized', denied)),
})) {
  for (const tls of [false, true]) {
    test(`early response: a server refuses an upload ${tls ? 'over TLS ' : ''}${name}`, async (t) => {
      const { run, requests } = await uploadTo(t, serve, { tls });
      assert.equal(run.code, 1);
      assert.equal(run.outputs.status, '401', run.stdout);
      assert.equal(run.outputs.body, denied);
      assert.match(run.errors.join(), /returned 401: NO_RIGHTS: not with this key/);
      assert.equal(requests, 1);
    });
  }
}

test('early response: after a success the rest of the request body is sent', async (t) => {
  const all = Promise.withResolvers<void>();
  const { run, received } = await uploadTo(t, (socket) => {
    // The last bytes may still be in transit when the step has ended.
    socket.once('end', all.resolve);
    socket.write(answer('200 OK', '{"id":1}'));
  });
  await all.promise;
  assert.equal(run.code, 0, run.stdout);
  assert.equal(run.outputs.body, '{"id":1}');
  assert.ok(received() > size, String(received()));
});

for (const method of ['PUT', 'POST']) {
  test(`early response: a success of a ${method} fails the step if the request body cannot be sent completely`, async (t) => {
    const { run, requests } = await uploadTo(
      t,
      (socket) => {
        socket.end(answer('200 OK', '{"id":1}'));
        socket.destroySoon();
      },
      { inputs: { method, retries: '1' } },
    );
    assert.equal(run.code, 1, run.stdout);
    assert.match(
      run.errors.join(),
      /The response 200 arrived before the whole body was sent, and the rest could not be sent: \d+ of 30000000 bytes went out\..*The outcome is unknown/,
    );
    assert.equal(requests, method === 'PUT' ? 2 : 1);
    assert.deepEqual(Object.keys(run.outputs).sort(), ['error-code', 'error-message']);
  });
}

test('early response: a success from a server that then reads no more fails the step', async (t) => {
  const serve = (socket: Socket): void => {
    socket.write(answer('200 OK', '{"id":1}'));
    socket.pause();
  };
  const { run } = await uploadTo(t, serve, { inputs: { retries: '0', timeout: '500ms' } });
  assert.equal(run.code, 1, run.stdout);
  assert.match(
    run.errors.join(),
    /\d+ of 30000000 bytes went out\. .*no byte was sent to or received from \S+ for 0\.5 s/,
  );
});

test('early response: a large success is read while the rest of the request body is sent', async (t) => {
  const body = 'x'.repeat(20_000_000);
  const serve = (socket: Socket): void => {
    // The server does not read while it writes, as a server that responds piece by piece.
    socket.pause();
    socket.write(answer('200 OK', body), () => socket.resume());
  };
  const { run } = await uploadTo(t, serve, { inputs: { 'response-file': 'answer' } });
  assert.equal(run.code, 0, run.stdout);
});

test('early response: a redirect is followed, and only its target receives the whole body', async (t) => {
  let connections = 0;
  const { run, requests } = await uploadTo(t, (socket) => {
    connections += 1;
    if (connections === 1) {
      socket.end(answer('307 Temporary Redirect', '', 'Location: /there\r\nContent-Length: 0\r\n'));
      socket.destroySoon();
      return;
    }
    // The count includes the head, which may have arrived with the start of the body.
    socket.on('data', () => {
      if (socket.bytesRead > size) socket.end(answer('200 OK', '{}'));
    });
  });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(requests, 2);
});
