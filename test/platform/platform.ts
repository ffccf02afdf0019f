// A stand-in for the Mendix platform, to try and test against without an account. It is written from the facts of the public documentation
// (each file names its page), and holds for nothing beyond them. Operations move on with each poll, and not with time.
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { listen } from '../support/server.ts';
import { backupsRoutes } from './backups-v2.ts';
import { buildRoutes, fileOf } from './build-v1.ts';
import { checkApiKey, checkPat } from './credentials.ts';
import { deployV1Routes } from './deploy-v1.ts';
import { deployV2Routes } from './deploy-v2.ts';
import { deployV4Routes } from './deploy-v4.ts';
import { findEndpoint, type PlatformAnswer, type PlatformRequest } from './router.ts';
import { createState, type State } from './state.ts';

export interface Platform {
  /** `http://127.0.0.1:port`, or https. */
  readonly url: string;
  readonly requests: readonly PlatformRequest[];
  /** What tests look at and change. */
  readonly state: State;
  close(): Promise<void>;
}

export interface PlatformOptions {
  /** A free one unless given. */
  port?: number;
  /** Serves https with this certificate. */
  tls?: { key: string; cert: string };
}

export async function startPlatform({ port = 0, tls }: PlatformOptions = {}): Promise<Platform> {
  const state = createState();
  const requests: PlatformRequest[] = [];
  let url = '';
  const origin = (): string => url;
  const routes = {
    ...buildRoutes(state, origin),
    ...deployV1Routes(state, origin),
    ...deployV2Routes(state),
    ...deployV4Routes(state),
    ...backupsRoutes(state, origin),
  };

  const answer = (request: PlatformRequest): PlatformAnswer => {
    const path = request.target.split('?')[0] ?? '';
    if (path.startsWith('/files/')) return sendFile(request, path.slice('/files/'.length));
    const refusal = path.startsWith('/api/v4/') ? checkPat(request) : checkApiKey(request);
    const found = findEndpoint(routes, request.method, path);
    return refusal ?? found?.endpoint(found.parameters, request) ?? { status: 404, body: { message: 'no such path' } };
  };

  const listener: RequestListener = async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const { method = '', url: target = '', rawHeaders, headers } = message;
    const query = new URLSearchParams(target.split('?')[1] ?? '');
    const request = { method, target, rawHeaders, headers, query, body: Buffer.concat(chunks) };
    requests.push(request);
    send(response, answer(request));
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  url = `${tls ? 'https' : 'http'}://127.0.0.1:${await listen(server, '127.0.0.1', port)}`;
  return {
    url,
    requests,
    state,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** File hosts are not the platform's: a credential that turns up there is a fault of the client. */
function sendFile({ headers, query }: PlatformRequest, name: string): PlatformAnswer {
  if (headers.authorization || headers['mendix-apikey'] || headers['mendix-username']) {
    return { status: 400, body: { message: 'a credential was sent to a file host' } };
  }
  if (query.get('signature') !== 's3cr3t-signature')
    return { status: 403, body: { message: 'the signature is wrong' } };
  const disposition = `attachment; filename="${name}"`;
  return {
    status: 200,
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': disposition },
    body: fileOf(name),
  };
}

function send(response: ServerResponse, { status, headers = {}, body }: PlatformAnswer): void {
  if (Buffer.isBuffer(body)) response.writeHead(status, headers).end(body);
  else if (body === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}
