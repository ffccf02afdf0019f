// JSON responses that are larger than any that Mendix has reason to send must not fill the disk. Files may have any size.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { backup, calls as backupCalls } from '../backup/support.ts';
import { demoApiKey } from '../platform/credentials.ts';
import { calls as restoreCalls } from '../restore/support.ts';
import { createFolder, runInProcess } from '../support/action.ts';
import { serve } from '../support/serve.ts';
import { calcAt, deploy, quickPlatform, runStepOf } from './support.ts';

const most = 32 * 1024 * 1024;
const piece = Buffer.alloc(1024 * 1024, ' ');
const oversize = /returned \d+.*its body is refused: it is larger than 32\.0 MiB/;

const steps = {
  deploy: { environment: 'Test', 'from-environment': 'Acceptance' },
  backup: { environment: 'Production' },
  restore: { environment: 'Acceptance', confirm: 'Acceptance', snapshot: 'latest', 'from-environment': 'Production' },
};

/** The files that a run left in its folder for data that is too large for memory. */
const leftIn = (folder: string): string[] => {
  const temp = join(folder, 'temp');
  return existsSync(temp) ? readdirSync(temp) : [];
};

/** A server whose responses never end. */
async function serveWithoutEnd(t: TestContext) {
  let sent = 0;
  const pour = (response: ServerResponse): void => {
    for (let more = true; more && !response.destroyed; sent += piece.length) more = response.write(piece);
    if (!response.destroyed) response.once('drain', () => pour(response));
  };
  const server = await serve(t, (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    pour(response);
  });
  return { url: server.url, sent: () => sent };
}

suite('a response that is too large', { concurrency: 2 }, () => {
  for (const [action, inputs] of Object.entries(steps))
    test(`${action} stops reading a JSON response that never ends`, async (t) => {
      const platform = await serveWithoutEnd(t);
      const folder = createFolder(t);
      const run = await runStepOf(t, { action, platform }, { app: 'calc', ...inputs, retries: '0' }, { folder });
      assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', 'resolve']);
      assert.match(run.errors[0] ?? '', oversize);
      assert.ok(platform.sent() < 3 * most, `${platform.sent()} bytes were taken`);
      assert.deepEqual(leftIn(folder), []);
    });

  test('a response of 32 MiB is read, and one that is a byte longer is refused', async (t) => {
    const platform = await quickPlatform(t);
    for (const [size, code] of [
      [most, 0],
      [most + 1, 1],
    ] as const) {
      const body = Buffer.alloc(size, ' ');
      body.write('[]');
      const call = 'GET /api/1/apps/{AppId}/packages';
      platform.faults.push({ call, kind: 'answer', answer: { status: 200, body } });
      const inputs = { app: 'calc', environment: 'Test', branch: 'main', revision: '4'.repeat(40), 'dry-run': 'true' };
      const run = await deploy(t, platform, inputs);
      assert.equal(run.code, code, run.errors.join());
      if (code) assert.match(run.errors[0] ?? '', oversize);
    }
  });

  test('as an error is reported by its status', async (t) => {
    const platform = await quickPlatform(t);
    const answer = { status: 400, body: Buffer.alloc(most + 1, ' ') };
    platform.faults.push({ call: backupCalls.snapshots, kind: 'answer', answer });
    const run = await backup(t, platform);
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'HTTP_400', 'snapshot']);
    assert.match(run.errors[0] ?? '', oversize);
  });

  test('to a restore leaves open whether the restore started', async (t) => {
    const platform = await quickPlatform(t);
    const answer = { status: 200, body: Buffer.alloc(most + 1, ' ') };
    platform.faults.push({ call: restoreCalls.postRestore, kind: 'answer', answer });
    const run = await runStepOf(t, { action: 'restore', platform }, { app: 'calc', ...steps.restore });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', 'restore']);
    assert.match(run.errors[0] ?? '', oversize);
    assert.match(run.errors[0] ?? '', /UNKNOWN whether the restore started/);
    assert.equal(platform.writes().filter((call) => call === restoreCalls.postRestore).length, 1);
  });

  test('is accepted as a file: a backup, and a response-file', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.fileSize = most + 1;
    const run = await backup(t, platform);
    assert.deepEqual([run.code, run.outputs.size], [0, String(most + 1)], run.errors.join());
    const server = await serve(t, [{ body: Buffer.alloc(most + 1, ' ') }]);
    const file = join(createFolder(t), 'large.json');
    const called = await runInProcess(t, { server, inputs: { url: '/x', 'response-file': file } });
    assert.equal(called.code, 0, called.stdout);
    assert.equal(statSync(file).size, most + 1);
  });
});

suite('a field of a response', { concurrency: 4 }, () => {
  const at = '/api/1/apps/{AppId}/environments/{Mode}';
  const long = '9'.repeat(1001);

  for (const [name, call, body] of [
    ['ID', 'GET /api/1/apps', [{ AppId: 'calc', ProjectId: long, Name: 'Calculator' }]],
    ['state', 'GET /api/1/apps/{AppId}/environments', [{ EnvironmentId: 'e', Mode: 'Test', Status: long }]],
    ['version', `GET ${at}/package`, { PackageId: 'p', Version: `1.2.3.${long}`, Status: 'Succeeded' }],
  ] as const)
    test(`with the ${name} is INVALID_RESPONSE if it has more than 1000 characters, and nothing is written`, async (t) => {
      const platform = await quickPlatform(t);
      platform.faults.push({ call, kind: 'answer', answer: { status: 200, body } });
      const run = await deploy(t, platform, { app: 'calc', ...steps.deploy });
      assert.deepEqual([run.code, run.outputs['error-code'], platform.writes()], [1, 'INVALID_RESPONSE', []]);
      assert.match(run.errors[0] ?? '', /that Mendix returned has more than 1000 characters/);
      assert.ok(run.stdout.length + run.summary.length < 10_000);
    });

  test('with a date is INVALID_RESPONSE if it has more than 1000 characters', async (t) => {
    const platform = await quickPlatform(t);
    const body = { snapshots: [{ snapshot_id: 's', state: 'completed', created_at: `2026${long}` }] };
    platform.faults.push({ call: backupCalls.snapshots, kind: 'answer', answer: { status: 200, body } });
    const run = await backup(t, platform);
    assert.deepEqual([run.code, run.outputs['error-code'], platform.writes()], [1, 'INVALID_RESPONSE', []]);
    assert.match(run.errors[0] ?? '', /the created_at that Mendix returned has more than 1000 characters/);
  });

  test('that is shortened in a message does not reveal part of a secret', async (t) => {
    const platform = await quickPlatform(t);
    for (const length of [280, 290, 300]) {
      const body = [{ EnvironmentId: 'e', Mode: `${'x'.repeat(length)}${demoApiKey}`, Status: 'Stopped' }];
      const call = 'GET /api/1/apps/{AppId}/environments';
      platform.faults.push({ call, kind: 'answer', answer: { status: 200, body } });
      const run = await deploy(t, platform, { app: 'calc', ...steps.deploy });
      assert.equal(run.outputs['error-code'], 'ENVIRONMENT_NOT_FOUND');
      assert.doesNotMatch(`${run.errors}${run.outputs['error-message']}`, /x(?:d|de|demo)/);
    }
  });

  test('with line breaks cannot forge a line of the error, the outputs or the summary', async (t) => {
    const platform = await quickPlatform(t);
    const forged = '\r\nAll is well.\u2028::error::forged';
    const { id, packageId } = calcAt(platform, 'Production');
    const times = Number.POSITIVE_INFINITY;
    const answer = (call: string, body: unknown): void =>
      platform.faults.push({ call, times, kind: 'answer', answer: { status: 200, body } });
    answer(`GET ${at}`, {
      ...{ EnvironmentId: id, Mode: 'Production', Status: `Running${forged}`, ModelVersion: `1${forged}` },
    });
    answer(`GET ${at}/package`, { PackageId: packageId, Version: `1.3.1${forged}`, Status: 'Succeeded' });
    platform.faults.push({ call: `POST ${at}/transport`, kind: 'fail', status: 403, code: 'NO_ACCESS' });
    const inputs = {
      ...{ app: 'calc', environment: 'Production' },
      'package-id': calcAt(platform, 'Acceptance').packageId ?? '',
    };
    const run = await deploy(t, platform, inputs);
    assert.deepEqual([run.code, run.outputs['error-code'], run.errors.length], [1, 'NO_ACCESS', 1]);
    assert.match(
      run.errors[0] ?? '',
      /Production is running\\r\\nall is well\.\\u2028::error::forged, with package 1\.3\.1\\r/,
    );
    for (const text of [run.errors[0], run.outputs['error-message'], run.outputs.result, run.summary])
      assert.doesNotMatch(text ?? '', /[\n\u2028] *(?:All is well|::error)/);
  });
});
