import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFolder, formsOf, leaks, pat, runAction, runInProcess, type TestRun } from '../support/action.ts';
import { serveRaw } from '../support/serve.ts';

/** A fault: how it is caused, and its expected effect. */
interface AnyFault {
  /** Serves one connection; `head` is what the client sent first. */
  serve?(socket: Socket, head: string, connection: number): void;
  inputs?: Record<string, string>;
  /** Environment variables of the action, given the address of the server. */
  env?(host: string): Record<string, string>;
  /** The URL to call, given the server's port; by default the server itself. */
  url?(port: number): string;
  code?: 0 | 1;
  /** The expected number of connections; any number if absent. */
  connections?: number;
  /** The expected outputs; without an entry, an output must not be set. */
  outputs?: Record<string, string>;
}

/** The message of the one annotation, and the error code; neither if the step overcomes the fault. */
type FaultEnd = { error: RegExp; errorCode: string } | { error?: undefined; errorCode?: undefined };

export type Fault = AnyFault & FaultEnd;

export const ok = (body: string, headers = ''): string =>
  `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n${headers}\r\n${body}`;

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** Asserts on what must always hold: the step ended by itself, leaked nothing, and left no partial file. */
export function assertSafe(run: TestRun, folder: string): void {
  assert.notEqual(run.code, null, 'the process had to be killed');
  assert.deepEqual(leaks(run), []);
  for (const path of filesBelow(folder)) {
    assert.ok(!path.endsWith('.part'), path);
    const content = readFileSync(path, 'latin1');
    for (const form of formsOf(pat)) assert.ok(!content.includes(form), path);
  }
}

/** One test for each fault, each against its own raw server; the first of a family runs in a separate process. */
export function testFaults(family: string, faults: Readonly<Record<string, Fault>>): void {
  for (const [index, [name, fault]] of Object.entries(faults).entries()) {
    const runFault = index === 0 ? runAction : runInProcess;
    const { serve, inputs, env, url, code = 1, error, errorCode = '', outputs = {} } = fault;
    test(`${family}: ${name}`, async (t) => {
      const { host, port, connections } = await serveRaw(t, (socket, { nth }) =>
        socket.once('data', (data) => serve?.(socket, data.toString('latin1'), nth)),
      );
      const folder = createFolder(t);
      const base = {
        url: url?.(port) ?? `http://${host}/x`,
        'allowed-hosts': `${host}\nlocalhost:${port}`,
        pat,
        retries: '0',
        timeout: '2s',
      };
      const run = await runFault(t, { folder, inputs: { ...base, ...inputs }, env: env?.(host) ?? {}, bound: 20_000 });
      assertSafe(run, folder);
      assert.equal(run.code, code, run.stdout);
      assert.equal(run.errors.length, error ? 1 : 0, run.stdout);
      if (error) assert.match(run.errors[0] ?? '', error);
      assert.equal(run.outputs['error-code'] ?? '', errorCode, run.stdout);
      if (fault.connections !== undefined) assert.equal(connections(), fault.connections);
      if (Object.keys(outputs).length === 0)
        assert.deepEqual(Object.keys(run.outputs).sort(), ['error-code', 'error-message']);
      for (const [output, value] of Object.entries(outputs)) assert.equal(run.outputs[output], value, output);
    });
  }
}
