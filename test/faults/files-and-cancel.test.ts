import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFolder, pat, runAction, runInProcess } from '../support/action.ts';
import { serveRaw } from '../support/serve.ts';
import { lacksSignals } from '../support/signals.ts';
import { assertSafe, filesBelow } from './fault.ts';

const inputsFor = (host: string, inputs: Record<string, string>): Record<string, string> => ({
  url: `http://${host}/x`,
  'allowed-hosts': host,
  pat,
  retries: '0',
  ...inputs,
});

for (const [name, input] of [
  ['a body-file', { 'body-file': 'big' }],
  ['a file of a form', { form: 'file=@big' }],
] as const) {
  test(`${name} that changes while it is sent is an error`, async (t) => {
    const folder = createFolder(t);
    const file = join(folder, 'big');
    writeFileSync(file, Buffer.alloc(20_000_000));
    // The server reads one piece and then waits until the file has changed: the buffers in between cannot hold the rest of the file.
    const { host } = await serveRaw(t, (socket) =>
      socket.once('data', () => {
        socket.pause();
        appendFileSync(file, 'x');
        socket.on('data', () => undefined).resume();
      }),
    );
    const run = await runInProcess(t, { folder, inputs: inputsFor(host, input) });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /big changed while it was sent/);
    assert.deepEqual(Object.keys(run.outputs).sort(), ['error-code', 'error-message']);
  });
}

test('a response that arrives before the request body is sent is accepted', async (t) => {
  const folder = createFolder(t);
  writeFileSync(join(folder, 'big'), Buffer.alloc(50_000_000));
  const { host } = await serveRaw(t, (socket) =>
    socket.once('data', () => {
      socket.pause();
      socket.write('HTTP/1.1 413 Content Too Large\r\nContent-Length: 3\r\n\r\nbig');
    }),
  );
  const run = await runInProcess(t, { folder, inputs: inputsFor(host, { 'body-file': 'big' }) });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /returned 413/);
  assert.equal(run.outputs.body, 'big');
});

test('a response-file that cannot be written fails the step before anything is sent', async (t) => {
  const { host, connections } = await serveRaw(t, () => undefined);
  const folder = createFolder(t);
  writeFileSync(join(folder, 'file'), '');
  const run = await runInProcess(t, { folder, inputs: inputsFor(host, { 'response-file': 'file/answer' }) });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /file[/\\]answer cannot be written/);
  assert.equal(connections(), 0);
});

test('outputs that cannot be written fail the step', async (t) => {
  const { host } = await serveRaw(t, (socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')),
  );
  const folder = createFolder(t);
  const run = await runAction(t, {
    folder,
    inputs: inputsFor(host, {}),
    env: { GITHUB_OUTPUT: join(folder, 'not-there') },
  });
  assert.deepEqual([run.code, run.errors.length], [1, 1]);
  assert.match(run.errors[0] ?? '', /^GITHUB_OUTPUT names .*not-there, which cannot be written/);
});

const large = `HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n${'x'.repeat(1_000_000)}`;

const phases: Record<
  string,
  [serve: (socket: Socket, cancel: () => void) => void, inputs: Record<string, string>, says: RegExp]
> = {
  'while it waits for a response': [
    (_, cancel) => cancel(),
    {},
    /Cancelled \(SIG\w+\)\. GET http.*\/x had no response yet\.$/,
  ],
  'while a write waits for a response': [
    (_, cancel) => cancel(),
    { method: 'POST' },
    /POST .* had no response yet\. It may or may not have taken effect/,
  ],
  'while a file is received': [
    (socket, cancel) => socket.write(large, cancel),
    { 'response-file': 'out/answer' },
    /had no response yet/,
  ],
  'while it waits for the next attempt': [
    (socket, cancel) => socket.end('HTTP/1.1 503 Busy\r\nRetry-After: 200\r\nContent-Length: 0\r\n\r\n', cancel),
    { retries: '3' },
    /had no response yet/,
  ],
};

// Each signal and each phase once: all signals are handled alike once they are caught.
const cancels = Object.entries(phases).map(([name, phase], index) => {
  const signal = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const)[index % 3] ?? 'SIGINT';
  return { name, phase, signal };
});

for (const {
  name,
  phase: [serve, inputs, says],
  signal,
} of cancels) {
  test(`a step that is cancelled (${signal}) ${name} stops and names the request that had no response yet`, {
    skip: lacksSignals,
  }, async (t) => {
    let child: ChildProcess | undefined;
    const { host } = await serveRaw(t, (socket) => socket.once('data', () => serve(socket, () => child?.kill(signal))));
    const folder = createFolder(t);
    mkdirSync(join(folder, 'out'));
    const onStart = (started: ChildProcess): void => {
      child = started;
    };
    const run = await runAction(t, { folder, inputs: inputsFor(host, inputs), onStart, bound: 10_000 });
    assertSafe(run, folder);
    assert.equal(run.code, 1);
    assert.equal(run.errors.length, 1);
    assert.match(run.errors[0] ?? '', says);
    assert.deepEqual(filesBelow(join(folder, 'out')), []);
  });
}
