import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { type Fault, ok, testFaults } from './fault.ts';

const silent = { timeout: '400ms' };
const head = 'HTTP/1.1 200 OK\r\n';
const get = { method: 'GET' };
const write = { method: 'POST', body: '{}' };

testFaults('before an answer', {
  'the connection is closed': {
    serve: (socket) => socket.end(),
    error: /connection reset by|closed before/,
    errorCode: 'CONNECTION_FAILED',
  },
  'the connection is reset': {
    serve: (socket) => socket.resetAndDestroy(),
    error: /connection reset by \S+ \(ECONNRESET\)/,
    errorCode: 'CONNECTION_FAILED',
  },
  silence: {
    inputs: silent,
    error: /no byte was sent to or received from \S+ for 0\.4 s.*input `timeout`/,
    errorCode: 'TIMEOUT',
  },
  'silence after a write: its outcome is unknown': {
    inputs: { ...silent, ...write },
    error: /Idle timeout: .*outcome is unknown/,
    errorCode: 'OUTCOME_UNKNOWN',
  },
  'a write whose connection is closed: its outcome is unknown': {
    serve: (socket) => socket.end(),
    inputs: write,
    error: /outcome is unknown.*Check the app/,
    errorCode: 'OUTCOME_UNKNOWN',
  },
  'something that is not HTTP': {
    serve: (socket) => socket.end('SSH-2.0-OpenSSH_9\r\n'),
    error: /not valid HTTP \(HPE_/,
    errorCode: 'CONNECTION_FAILED',
  },
  'an old kind of HTTP': {
    serve: (socket) => socket.end('hello, no head at all\n'),
    error: /not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a status that is no number': {
    serve: (socket) => socket.end('HTTP/1.1 OK 200\r\n\r\n'),
    error: /not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'another protocol': {
    serve: (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    error: /switch protocols \(101\)/,
    errorCode: 'CONNECTION_FAILED',
  },
  'early hints, and then silence': {
    serve: (socket) => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'),
    inputs: silent,
    error: /Idle timeout: no byte/,
    errorCode: 'TIMEOUT',
  },
  'continue, and then the answer': {
    serve: (socket) => socket.end(`HTTP/1.1 100 Continue\r\n\r\n${ok('{}')}`),
    code: 0,
    outputs: { status: '200', body: '{}' },
  },
  'half a head, and then silence': {
    serve: (socket) => socket.write(`${head}Content-Le`),
    inputs: silent,
    error: /Idle timeout: no byte/,
    errorCode: 'TIMEOUT',
  },
  'a head that drips, each byte within the timeout': {
    serve: (socket) => {
      const left = [...`${head}Content-Length: 2\r\n\r\n{}`];
      const timer = setInterval(() => {
        socket.write(left.shift() ?? '');
        if (left.length === 0) clearInterval(timer);
      }, 60);
    },
    inputs: { timeout: '2s' },
    code: 0,
    outputs: { body: '{}', attempts: '1' },
  },
  'half a head, and then the end': {
    serve: (socket) => socket.end(`${head}Content-Le`),
    error: /reset|closed|not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a flood of headers': {
    serve: (socket) => socket.end(`${head}X: ${'x'.repeat(70_000)}\r\n\r\n`),
    error: /more than 64 KiB of headers/,
    errorCode: 'CONNECTION_FAILED',
  },
  'many headers, of 60 KiB': {
    serve: (socket) => socket.end(ok('{}', `X: ${'x'.repeat(60_000)}\r\n`)),
    code: 0,
    outputs: { body: '{}' },
  },
  'a length that is none': {
    serve: (socket) => socket.end(`${head}Content-Length: -1\r\n\r\n`),
    error: /not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a length and chunks': {
    serve: (socket) => socket.end(`${head}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
    error: /not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'two lengths': {
    serve: (socket) => socket.end(`${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\nx`),
    error: /not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a header with a control character': {
    serve: (socket) => socket.end(`${head}X: a\u0000b\r\n\r\n`),
    error: /not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a broken first try': {
    serve: (socket, _, connection) => (connection === 1 ? socket.resetAndDestroy() : socket.end(ok('{}'))),
    inputs: { retries: '1' },
    code: 0,
    outputs: { attempts: '2', body: '{}' },
  },
});

const cut: Record<string, Fault> = Object.fromEntries(
  Object.entries({
    'cut short by an end': ['Content-Length: 10\r\n\r\nhello', (socket: { end(): void }) => socket.end()],
    'cut short by a reset': [
      'Content-Length: 10\r\n\r\nhello',
      (socket: { resetAndDestroy(): void }) => socket.resetAndDestroy(),
    ],
    'cut before a byte came': ['Content-Length: 10\r\n\r\n', (socket: { end(): void }) => socket.end()],
    'cut within a chunk': ['Transfer-Encoding: chunked\r\n\r\na\r\nhello', (socket: { end(): void }) => socket.end()],
    'cut between chunks': [
      'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n',
      (socket: { end(): void }) => socket.end(),
    ],
  } as const).map(([name, [rest, end]]): [string, Fault] => [
    name,
    {
      serve: (socket) => socket.write(head + rest, () => end(socket)),
      error: /The response broke off|not valid HTTP/,
      errorCode: 'CONNECTION_FAILED',
    },
  ]),
);

testFaults('within a body', {
  ...cut,
  'a chunk of no size': {
    serve: (socket) => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
    error: /The response broke off: .*not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a chunk longer than it says': {
    serve: (socket) => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n`),
    error: /not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'more bytes than its length': {
    serve: (socket) => socket.end(`${head}Content-Length: 2\r\n\r\nhello`),
    code: 0,
    outputs: { status: '200', body: 'he' },
  },
  'silence in the middle': {
    serve: (socket) => socket.write(`${head}Content-Length: 10\r\n\r\nhello`),
    inputs: silent,
    error: /for 0\.4 s while the response was being received/,
    errorCode: 'TIMEOUT',
  },
  'a large body that breaks off leaves no file': {
    serve: (socket) => socket.write(`${head}Content-Length: 900000\r\n\r\n${'x'.repeat(600_000)}`, () => socket.end()),
    inputs: { 'response-file': 'out/answer' },
    error: /The response broke off/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a broken body is received anew': {
    serve: (socket, _, connection) =>
      connection === 1 ? socket.end(`${head}Content-Length: 9\r\n\r\nx`) : socket.end(ok('{"a":1}')),
    inputs: { ...get, retries: '1' },
    code: 0,
    outputs: { attempts: '2', body: '{"a":1}' },
  },
  'the answer to a write breaks off: its outcome is unknown': {
    serve: (socket) => socket.end(`${head}Content-Length: 9\r\n\r\nx`),
    inputs: write,
    error: /The response broke off.*outcome is unknown/,
    errorCode: 'OUTCOME_UNKNOWN',
  },
  'no length, and an end: that is a whole body': {
    serve: (socket) => socket.end(`${head}\r\nhello`),
    code: 0,
    outputs: { body: 'hello' },
  },
});

testFaults('behind or instead of a body', {
  ...Object.fromEntries(
    (['204 No Content', '304 Not Modified'] as const).map((status): [string, Fault] => [
      `stray bytes behind a ${status.slice(0, 3)}`,
      {
        serve: (socket) => socket.end(`HTTP/1.1 ${status}\r\n\r\nstray`),
        inputs: { 'success-status': '2xx, 304' },
        code: 0,
        outputs: { status: status.slice(0, 3), body: '' },
      },
    ]),
  ),
  'a body behind the answer to a HEAD': {
    serve: (socket) => socket.end(ok('hello')),
    inputs: { method: 'HEAD' },
    code: 0,
    outputs: { status: '200', body: '' },
  },
  'after stray bytes the connection is not used again': {
    serve: (socket, first, connection) => {
      if (first.startsWith('GET /x')) socket.write('HTTP/1.1 307 X\r\nLocation: /y\r\nContent-Length: 1\r\n\r\nxstray');
      else socket.end(ok(`connection ${connection}`));
    },
    code: 0,
    outputs: { body: 'connection 2', attempts: '1' },
  },
  ...Object.fromEntries(
    ['gzip, chunked', 'x', 'chunked, x', 'gzip'].map((coding): [string, Fault] => [
      `the transfer coding ${coding}, which was not asked for`,
      {
        serve: (socket) => socket.end(`${head}Transfer-Encoding: ${coding}\r\n\r\n5\r\nhello\r\n0\r\n\r\n`),
        error: /transfer coding that was not requested|not valid HTTP/,
        errorCode: 'CONNECTION_FAILED',
      },
    ]),
  ),
  'a transfer coding that was not asked for is not asked for again': {
    serve: (socket) => socket.end(`${head}Transfer-Encoding: gzip, chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`),
    inputs: { retries: '1' },
    error: /transfer coding that was not requested/,
    errorCode: 'CONNECTION_FAILED',
    connections: 1,
  },
  'a part that was not asked for': {
    serve: (socket) => socket.end('HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\n{}'),
    error: /returned 206; the server sent only a part/,
    errorCode: 'HTTP_206',
    outputs: { status: '206', body: '{}' },
  },
  'a part that was asked for': {
    serve: (socket) => socket.end('HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\n{}'),
    inputs: { headers: 'Range: bytes=0-1' },
    code: 0,
    outputs: { status: '206', body: '{}' },
  },
  'headers that are UTF-8 are read so, others byte by byte': {
    serve: (socket) => {
      socket.write(`${head}X-A: `);
      socket.write(Buffer.from('caf\u00e9', 'utf8'));
      socket.write('\r\nX-B: ');
      socket.write(Buffer.from('caf\u00e9', 'latin1'));
      socket.end('\r\nContent-Length: 0\r\n\r\n');
    },
    code: 0,
    outputs: { headers: '{"x-a":"caf\u00e9","x-b":"caf\u00e9","content-length":"0"}' },
  },
});

const coded =
  (coding: string, bytes: Buffer): NonNullable<Fault['serve']> =>
  (socket) => {
    socket.write(`${head}Content-Encoding: ${coding}\r\nContent-Length: ${bytes.length}\r\n\r\n`);
    socket.end(bytes);
  };
const zeros = Buffer.alloc(64 * 1024 * 1024);
const packedZeros = gzipSync(zeros);
// Members one after the other unpack as one: 4 MiB that hold 4 GiB.
const gzipBomb = Buffer.concat(Array.from({ length: 64 }, () => packedZeros));

const taken = (body: string): Fault => ({ code: 0, outputs: { body } });
/** What is known of an answer whose body cannot be had. */
const undone = { status: '200', body: '' };
/** A coded body that has more behind its end. */
const behind = (coding: string, bytes: Buffer): Record<string, Fault> => ({
  [`${coding} with bytes behind its end`]: {
    serve: coded(coding, Buffer.concat([bytes, Buffer.from('more')])),
    error: new RegExp(`returned 200; its body is damaged: the ${coding} coding cannot be decoded`),
    errorCode: 'HTTP_200',
    outputs: undone,
  },
});

testFaults('within a compressed body', {
  'gzip that is cut short, of the right length': {
    serve: coded('gzip', gzipSync('hello'.repeat(99)).subarray(0, 20)),
    error: /gzip coding cannot be decoded/,
    errorCode: 'HTTP_200',
    outputs: undone,
  },
  'gzip that is none is taken as it is': { serve: coded('gzip', Buffer.from('hello')), ...taken('hello') },
  'deflate that is none is taken as it is': { serve: coded('deflate', Buffer.from('{"a":1}')), ...taken('{"a":1}') },
  'Brotli that is none is taken as it is': {
    serve: coded('br', Buffer.from('hello, this is no Brotli')),
    ...taken('hello, this is no Brotli'),
  },
  'Zstandard that is none is taken as it is': { serve: coded('zstd', Buffer.from('hello')), ...taken('hello') },
  'Brotli that is cut short, of the right length': {
    serve: coded('br', brotliCompressSync('hello'.repeat(99)).subarray(0, 8)),
    error: /br coding cannot be decoded/,
    errorCode: 'HTTP_200',
    outputs: undone,
  },
  ...behind('gzip', gzipSync('hello')),
  ...behind('deflate', deflateSync('hello')),
  ...behind('br', brotliCompressSync('hello')),
  ...behind('zstd', zstdCompressSync('hello')),
  ...Object.fromEntries(
    ['UTF-8', 'none', 'aws-chunked', 'binary', 'identity'].map((label): [string, Fault] => [
      `${label}, which is no coding`,
      { serve: coded(label, Buffer.from('{"a":1}')), ...taken('{"a":1}') },
    ]),
  ),
  'a gzip bomb': {
    serve: coded('gzip', gzipBomb),
    error: /decompression bomb/,
    errorCode: 'HTTP_200',
    outputs: undone,
  },
  'a Brotli bomb': {
    serve: coded('br', brotliCompressSync(zeros)),
    error: /decompression bomb/,
    errorCode: 'HTTP_200',
    outputs: undone,
  },
  'a Zstandard bomb': {
    serve: coded('zstd', zstdCompressSync(zeros)),
    error: /decompression bomb/,
    errorCode: 'HTTP_200',
    outputs: undone,
  },
  'a bomb within a bomb': {
    serve: coded('gzip, br', brotliCompressSync(packedZeros)),
    error: /decompression bomb/,
    errorCode: 'HTTP_200',
    outputs: undone,
  },
  'what cannot be unpacked of the answer to a write: it was done': {
    serve: coded('gzip', gzipSync('hello'.repeat(99)).subarray(0, 20)),
    inputs: write,
    error: /POST \/x returned 200; its body is damaged/,
    errorCode: 'HTTP_200',
    outputs: undone,
  },
  'gzip that breaks off': {
    serve: (socket) => socket.end(`${head}Content-Encoding: gzip\r\nContent-Length: 99\r\n\r\nx`),
    error: /The response broke off/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a coding of nothing': { serve: coded('gzip', Buffer.alloc(0)), code: 0, outputs: { body: '' } },
  gzip: { serve: coded('gzip', gzipSync('{"a":1}')), code: 0, outputs: { body: '{"a":1}' } },
  Brotli: { serve: coded('br', brotliCompressSync('{"a":1}')), code: 0, outputs: { body: '{"a":1}' } },
  Zstandard: { serve: coded('ZSTD', zstdCompressSync('{"a":1}')), code: 0, outputs: { body: '{"a":1}' } },
  'two codings': {
    serve: coded('gzip, br', brotliCompressSync(gzipSync('{"a":1}'))),
    code: 0,
    outputs: { body: '{"a":1}' },
  },
});
