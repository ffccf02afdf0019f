import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { type Fault, ok, testFaults } from './fault.ts';

const silent = { timeout: '400ms' };
const head = 'HTTP/1.1 200 OK\r\n';
const get = { method: 'GET' };
const write = { method: 'POST', body: '{}' };

testFaults('before a response', {
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
  'a body without a head, as in HTTP/0.9': {
    serve: (socket) => socket.end('hello, no head at all\n'),
    error: /not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a status that is not a number': {
    serve: (socket) => socket.end('HTTP/1.1 OK 200\r\n\r\n'),
    error: /not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a switch to another protocol': {
    serve: (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    error: /switch protocols \(101\)/,
    errorCode: 'CONNECTION_FAILED',
  },
  'early hints, then silence': {
    serve: (socket) => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'),
    inputs: silent,
    error: /Idle timeout: no byte/,
    errorCode: 'TIMEOUT',
  },
  'continue, then the response': {
    serve: (socket) => socket.end(`HTTP/1.1 100 Continue\r\n\r\n${ok('{}')}`),
    code: 0,
    outputs: { status: '200', body: '{}' },
  },
  'half a head, then silence': {
    serve: (socket) => socket.write(`${head}Content-Le`),
    inputs: silent,
    error: /Idle timeout: no byte/,
    errorCode: 'TIMEOUT',
  },
  'a head that arrives byte by byte, each within the timeout': {
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
  'half a head, then the end': {
    serve: (socket) => socket.end(`${head}Content-Le`),
    error: /reset|closed|not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'headers of more than 64 KiB': {
    serve: (socket) => socket.end(`${head}X: ${'x'.repeat(70_000)}\r\n\r\n`),
    error: /more than 64 KiB of headers/,
    errorCode: 'CONNECTION_FAILED',
  },
  'headers of 60 KiB': {
    serve: (socket) => socket.end(ok('{}', `X: ${'x'.repeat(60_000)}\r\n`)),
    code: 0,
    outputs: { body: '{}' },
  },
  'an invalid Content-Length': {
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
  'a first attempt that breaks': {
    serve: (socket, _, connection) => (connection === 1 ? socket.resetAndDestroy() : socket.end(ok('{}'))),
    inputs: { retries: '1' },
    code: 0,
    outputs: { attempts: '2', body: '{}' },
  },
});

const cut: Record<string, Fault> = Object.fromEntries(
  Object.entries({
    'ended too early by a close': ['Content-Length: 10\r\n\r\nhello', (socket: { end(): void }) => socket.end()],
    'ended too early by a reset': [
      'Content-Length: 10\r\n\r\nhello',
      (socket: { resetAndDestroy(): void }) => socket.resetAndDestroy(),
    ],
    'ended before its first byte': ['Content-Length: 10\r\n\r\n', (socket: { end(): void }) => socket.end()],
    'ended within a chunk': ['Transfer-Encoding: chunked\r\n\r\na\r\nhello', (socket: { end(): void }) => socket.end()],
    'ended between chunks': [
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
  'a chunk with an invalid size': {
    serve: (socket) => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
    error: /The response broke off: .*not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'a chunk that is longer than its size': {
    serve: (socket) => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n`),
    error: /not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'more bytes than the Content-Length': {
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
  'an incomplete body is requested again': {
    serve: (socket, _, connection) =>
      connection === 1 ? socket.end(`${head}Content-Length: 9\r\n\r\nx`) : socket.end(ok('{"a":1}')),
    inputs: { ...get, retries: '1' },
    code: 0,
    outputs: { attempts: '2', body: '{"a":1}' },
  },
  'after an incomplete response to a write, the outcome is unknown': {
    serve: (socket) => socket.end(`${head}Content-Length: 9\r\n\r\nx`),
    inputs: write,
    error: /The response broke off.*outcome is unknown/,
    errorCode: 'OUTCOME_UNKNOWN',
  },
  'a body without a length is complete if the connection is closed': {
    serve: (socket) => socket.end(`${head}\r\nhello`),
    code: 0,
    outputs: { body: 'hello' },
  },
});

testFaults('after or instead of a body', {
  ...Object.fromEntries(
    (['204 No Content', '304 Not Modified'] as const).map((status): [string, Fault] => [
      `stray bytes after a ${status.slice(0, 3)}`,
      {
        serve: (socket) => socket.end(`HTTP/1.1 ${status}\r\n\r\nstray`),
        inputs: { 'success-status': '2xx, 304' },
        code: 0,
        outputs: { status: status.slice(0, 3), body: '' },
      },
    ]),
  ),
  'a body in the response to a HEAD': {
    serve: (socket) => socket.end(ok('hello')),
    inputs: { method: 'HEAD' },
    code: 0,
    outputs: { status: '200', body: '' },
  },
  'after stray bytes, the connection is not reused': {
    serve: (socket, first, connection) => {
      if (first.startsWith('GET /x')) socket.write('HTTP/1.1 307 X\r\nLocation: /y\r\nContent-Length: 1\r\n\r\nxstray');
      else socket.end(ok(`connection ${connection}`));
    },
    code: 0,
    outputs: { body: 'connection 2', attempts: '1' },
  },
  ...Object.fromEntries(
    ['gzip, chunked', 'x', 'chunked, x', 'gzip'].map((coding): [string, Fault] => [
      `the transfer coding ${coding}, which was not requested`,
      {
        serve: (socket) => socket.end(`${head}Transfer-Encoding: ${coding}\r\n\r\n5\r\nhello\r\n0\r\n\r\n`),
        error: /transfer coding that was not requested|not valid HTTP/,
        errorCode: 'CONNECTION_FAILED',
      },
    ]),
  ),
  'a transfer coding that was not requested causes no retry': {
    serve: (socket) => socket.end(`${head}Transfer-Encoding: gzip, chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`),
    inputs: { retries: '1' },
    error: /transfer coding that was not requested/,
    errorCode: 'CONNECTION_FAILED',
    connections: 1,
  },
  'a partial response that was not requested': {
    serve: (socket) => socket.end('HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\n{}'),
    error: /returned 206; the server sent only a part/,
    errorCode: 'HTTP_206',
    outputs: { status: '206', body: '{}' },
  },
  'a partial response that was requested': {
    serve: (socket) => socket.end('HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\n{}'),
    inputs: { headers: 'Range: bytes=0-1' },
    code: 0,
    outputs: { status: '206', body: '{}' },
  },
  'headers are read as UTF-8 if they are valid UTF-8, and as Latin-1 otherwise': {
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
// At the usual quality this alone takes more than a second, for no fewer bytes.
const brotliBomb = brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
// Concatenated members are decompressed as one: 4 MiB that contain 4 GiB.
const gzipBomb = Buffer.concat(Array.from({ length: 64 }, () => packedZeros));

const taken = (body: string): Fault => ({ code: 0, outputs: { body } });
/** The outputs of a response whose body is unusable. */
const undone = { status: '200', body: '' };
/** A compressed body with extra bytes after its end. */
const behind = (coding: string, bytes: Buffer): Record<string, Fault> => ({
  [`${coding} with extra bytes after its end`]: {
    serve: coded(coding, Buffer.concat([bytes, Buffer.from('more')])),
    error: new RegExp(`returned 200; its body is damaged: the ${coding} coding cannot be decoded`),
    errorCode: 'HTTP_200',
    outputs: undone,
  },
});

testFaults('a compressed body', {
  'truncated gzip of the announced length': {
    serve: coded('gzip', gzipSync('hello'.repeat(99)).subarray(0, 20)),
    error: /gzip coding cannot be decoded/,
    errorCode: 'HTTP_200',
    outputs: undone,
  },
  'labelled gzip that is not gzip is passed on unchanged': {
    serve: coded('gzip', Buffer.from('hello')),
    ...taken('hello'),
  },
  'labelled deflate that is not deflate is passed on unchanged': {
    serve: coded('deflate', Buffer.from('{"a":1}')),
    ...taken('{"a":1}'),
  },
  'labelled Brotli that is not Brotli is passed on unchanged': {
    serve: coded('br', Buffer.from('hello, this is no Brotli')),
    ...taken('hello, this is no Brotli'),
  },
  'labelled Zstandard that is not Zstandard is passed on unchanged': {
    serve: coded('zstd', Buffer.from('hello')),
    ...taken('hello'),
  },
  'truncated Brotli of the announced length': {
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
      `the Content-Encoding ${label}, which does not exist or compresses nothing`,
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
    serve: coded('br', brotliBomb),
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
  'a damaged body of the response to a write does not make its outcome unknown': {
    serve: coded('gzip', gzipSync('hello'.repeat(99)).subarray(0, 20)),
    inputs: write,
    error: /POST \/x returned 200; its body is damaged/,
    errorCode: 'HTTP_200',
    outputs: undone,
  },
  'gzip that ends before the announced length': {
    serve: (socket) => socket.end(`${head}Content-Encoding: gzip\r\nContent-Length: 99\r\n\r\nx`),
    error: /The response broke off/,
    errorCode: 'CONNECTION_FAILED',
  },
  'an empty body labelled gzip': { serve: coded('gzip', Buffer.alloc(0)), code: 0, outputs: { body: '' } },
  gzip: { serve: coded('gzip', gzipSync('{"a":1}')), code: 0, outputs: { body: '{"a":1}' } },
  Brotli: { serve: coded('br', brotliCompressSync('{"a":1}')), code: 0, outputs: { body: '{"a":1}' } },
  Zstandard: { serve: coded('ZSTD', zstdCompressSync('{"a":1}')), code: 0, outputs: { body: '{"a":1}' } },
  'two Content-Encodings': {
    serve: coded('gzip, br', brotliCompressSync(gzipSync('{"a":1}'))),
    code: 0,
    outputs: { body: '{"a":1}' },
  },
});
