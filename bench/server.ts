// The server of the benchmarks, in a separate process so that its work does not affect the measurements. It sends its parent three lines: its address over
// http, its address over https, and the file of the authority to trust. The response to `GET /large?GiB=4` has that many gibibytes, and the one to
// any other GET a few bytes; any other response has the count of the bytes that were sent.
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { pipeline, Readable } from 'node:stream';
import { trust, valid } from '../test/support/certificates.ts';
import { listen } from '../test/support/server.ts';

const chunk = Buffer.alloc(1 << 20, 'x');

const listener: RequestListener = (request, response) => {
  const gibibytes = /^\/large\?GiB=(\d+)$/.exec(request.url ?? '')?.[1];
  if (request.method === 'GET' && gibibytes !== undefined) {
    const chunks = 1024 * Number(gibibytes);
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': chunk.length * chunks });
    pipeline(Readable.from(new Array<Buffer>(chunks).fill(chunk)), response, () => undefined);
  } else if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  } else {
    let count = 0;
    request.on('data', (data: Buffer) => {
      count += data.length;
    });
    request.on('end', () => response.end(String(count)));
  }
};

const [plain, secure] = await Promise.all([
  listen(createServer(listener)),
  listen(createSecureServer(valid, listener)),
]);
process.send?.([`http://127.0.0.1:${plain}`, `https://127.0.0.1:${secure}`, trust.NODE_EXTRA_CA_CERTS].join('\n'));
process.once('disconnect', () => process.exit());
