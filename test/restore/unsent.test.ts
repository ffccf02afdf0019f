// A restore that never left this runner: it cannot have started.
import assert from 'node:assert/strict';
import { connect, createServer, type Socket } from 'node:net';
import { suite, type TestContext, test } from 'node:test';
import { forAnother, trust, valid } from '../support/certificates.ts';
import { serve } from '../support/serve.ts';
import { listen } from '../support/server.ts';
import { calls, quickPlatform, restore } from './support.ts';

/** Forwards each connection to the port that the function returns, or destroys it if there is none. */
async function startRelay(t: TestContext, portOf: () => number | undefined): Promise<string> {
  const sockets = new Set<Socket>();
  const relay = createServer((socket) => {
    const port = portOf();
    if (port === undefined) return void socket.destroy();
    const onward = connect(port, '127.0.0.1');
    for (const each of [socket, onward]) {
      sockets.add(each);
      each.on('error', () => undefined);
    }
    socket.pipe(onward).pipe(socket);
  });
  const port = await listen(relay);
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    relay.close();
  });
  return `https://localhost:${port}`;
}

/** A platform behind a relay, and what the relay does once the app is stopped. */
async function behindRelay(t: TestContext, portLater: () => number | undefined | 'platform') {
  const platform = await quickPlatform(t, { tls: valid });
  const own = Number(new URL(platform.url).port);
  let isDown = false;
  const relay = await startRelay(t, () => {
    const port = isDown ? portLater() : 'platform';
    return port === 'platform' ? own : port;
  });
  platform.faults.push({
    ...{ call: calls.environment, nth: 2, kind: 'meanwhile' },
    run: () => {
      isDown = true;
    },
  });
  return { ...platform, url: relay };
}

suite('a restore that never left', { concurrency: 2 }, () => {
  test('a certificate that is not trusted: nothing has started, and nothing is retried', async (t) => {
    const other = await serve(t, ['{}'], { tls: forAnother });
    const platform = await behindRelay(t, () => other.port);
    const run = await restore(t, platform, {}, { env: trust });
    assert.deepEqual([run.code, run.outputs.stage, run.outputs['error-code']], [1, 'restore', 'CONNECTION_FAILED']);
    assert.match(run.errors[0] ?? '', /certificate[\s\S]*\nThe data is unchanged: no restore has started/);
    assert.deepEqual(platform.writes(), [calls.stop]);
  });

  test('failed connections are waited out, whatever `retries` is, and one restore is sent', async (t) => {
    let failed = 0;
    const platform = await behindRelay(t, () => (failed++ < 2 ? undefined : 'platform'));
    const run = await restore(t, platform, { retries: '0' }, { env: trust });
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.deepEqual(platform.writes(), [calls.stop, calls.postRestore, calls.start]);
    assert.ok(failed > 2);
  });
});
