import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createFolder, pat, runAction, withPat } from '../support/action.ts';
import { trust, valid } from '../support/certificates.ts';
import { startProxy } from '../support/proxy.ts';
import { serve } from '../support/serve.ts';
import type { TestServer } from '../support/server.ts';

const size = 24 * 1024 * 1024 + 7;
const bytes = randomBytes(size);
const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex');

/** Sends a file with PUT. Fails the test unless it arrives unchanged, with its length. */
async function sendFile(t: TestContext, server: TestServer, url: string, env: Record<string, string>): Promise<void> {
  const folder = createFolder(t);
  writeFileSync(join(folder, 'big'), bytes);
  const inputs = { url, 'allowed-hosts': new URL(url).host, pat, method: 'PUT', 'body-file': 'big' };
  const run = await runAction(t, { folder, inputs, env });
  assert.equal(run.code, 0, run.stdout);
  const [request] = server.requests;
  assert.equal(request?.headers['content-length'], String(size));
  assert.equal(request?.headers['transfer-encoding'], undefined);
  assert.equal(sha256(request?.body ?? Buffer.alloc(0)), sha256(bytes));
}

test('a large body-file arrives unchanged over http', async (t) => {
  const server = await serve(t, ['{}']);
  await sendFile(t, server, `${server.url}/x`, {});
});

test('a large body-file arrives unchanged over https', async (t) => {
  const server = await serve(t, ['{}'], { tls: valid });
  await sendFile(t, server, `${server.url}/x`, trust);
});

test('a large body-file arrives unchanged through a TLS proxy', async (t) => {
  const server = await serve(t, ['{}'], { tls: valid });
  const proxy = await startProxy(server.port, valid);
  t.after(proxy.close);
  await sendFile(t, server, 'https://deploy.mendix.com/x', { ...trust, HTTPS_PROXY: proxy.url });
  assert.equal(proxy.asked.length, 1);
});

test('a large file in a form arrives unchanged, between its delimiters', async (t) => {
  const server = await serve(t, ['{}']);
  const folder = createFolder(t);
  writeFileSync(join(folder, 'big'), bytes);
  const run = await runAction(t, { folder, inputs: withPat(server, { url: '/x', form: 'a=1\nfile=@big\nb=2' }) });
  assert.equal(run.code, 0, run.stdout);
  const body = server.requests[0]?.body ?? Buffer.alloc(0);
  assert.equal(server.requests[0]?.headers['content-length'], String(body.length));
  const begin = body.indexOf('\r\n\r\n', body.indexOf('name="file"')) + 4;
  assert.equal(sha256(body.subarray(begin, begin + size)), sha256(bytes));
  assert.ok(
    body
      .subarray(begin + size)
      .toString()
      .includes('name="b"'),
  );
});

test('a large response arrives unchanged, compressed or not', async (t) => {
  const server = await serve(t, (request, response) => {
    const isPacked = request.target === '/packed';
    assert.equal(request.headers['accept-encoding'], 'gzip, br, zstd');
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(isPacked ? gzipSync(bytes, { level: 1 }) : bytes);
  });
  for (const url of ['/plain', '/packed']) {
    const folder = createFolder(t);
    const run = await runAction(t, { folder, inputs: withPat(server, { url, 'response-file': 'big' }) });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(sha256(readFileSync(join(folder, 'big'))), sha256(bytes));
  }
});
