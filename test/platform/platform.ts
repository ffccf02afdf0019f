// A simulator of the Mendix platform, for trials and tests without an account. It is written from the facts of the public documentation
// (each file names its page) and proves nothing beyond them. Operations progress with each poll, not with time.
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { listen } from '../support/server.ts';
import { repositoryRoutes } from './app-repository-v1.ts';
import { backupsRoutes } from './backups-v2.ts';
import { buildRoutes } from './build-v1.ts';
import { type Access, byApiKey, byPat, byRepositoryPat, withoutCredential } from './credentials.ts';
import { deployV1Routes } from './deploy-v1.ts';
import { deployV4Routes } from './deploy-v4.ts';
import { answerOf, createFaults, type Faults } from './faults.ts';
import { withKubernetes } from './kubernetes/apis.ts';
import { createLinks, fileRoutes } from './links.ts';
import { findRoute, type PlatformAnswer, type PlatformRequest, type Routes } from './router.ts';
import type { State } from './state.ts';
import { uploadRoutes } from './uploads.ts';
import { createState, type WorldOptions } from './world.ts';

/** A request as the simulator received it. */
export interface LoggedRequest extends PlatformRequest {
  /** `METHOD /path/{Parameter}`, or the path itself if no route matches. */
  readonly route: string;
  /** Milliseconds since 1970, on the simulator's clock. */
  readonly at: number;
  /** The status of the response, or why there was none. */
  readonly outcome: number | 'lost' | 'dropped' | 'hung';
}

export interface Platform {
  /** `http://127.0.0.1:port`, or https: the origin of all APIs. */
  readonly url: string;
  readonly requests: readonly LoggedRequest[];
  /** The route of every call other than GET, in order. */
  writes(): string[];
  /** Empties `requests`, as between two runs. */
  forget(): void;
  readonly faults: Faults;
  /** The state, which tests read and change. */
  readonly state: State;
  close(): Promise<void>;
}

export interface PlatformOptions extends WorldOptions {
  /** By default a free port. */
  port?: number;
  /** Serves https with this certificate. */
  tls?: { key: string; cert: string };
  /** The origin of links to files; by default that of the simulator. */
  linkOrigin?: string;
}

export async function startPlatform({ port = 0, tls, linkOrigin, ...world }: PlatformOptions = {}): Promise<Platform> {
  const state = createState(world);
  const requests: LoggedRequest[] = [];
  let url = '';
  const links = createLinks(state, () => linkOrigin ?? url);
  const apis: readonly [Access, Routes][] = [
    [byApiKey, buildRoutes(state, links)],
    [byApiKey, deployV1Routes(state, links)],
    [byApiKey, uploadRoutes(state)],
    [byApiKey, backupsRoutes(state, links)],
    [byPat, deployV4Routes(state)],
    [byRepositoryPat, repositoryRoutes(state)],
    [withoutCredential, fileRoutes(state)],
  ];
  const endpoints = new Map(
    withKubernetes(state, links, apis).flatMap(([access, routes]) =>
      Object.entries(routes).map(([route, endpoint]) => [route, { access, endpoint }] as const),
    ),
  );
  const faults = createFaults((call) => endpoints.has(call));

  const handle = (request: PlatformRequest, response: ServerResponse): void => {
    const path = request.target.split('?')[0] ?? '';
    const found = findRoute(endpoints.keys(), request.method, path);
    const route = found?.route ?? `${request.method} ${path}`;
    state.clock.now += state.clock.perRequest;
    const log = (outcome: LoggedRequest['outcome']): void =>
      void requests.push({ ...request, route, at: state.clock.now, outcome });
    const answer = (): PlatformAnswer => {
      const { access, endpoint } = endpoints.get(route) ?? {};
      if (!found || !access || !endpoint) return { status: 404, body: { message: 'no such path' } };
      const who = access(request);
      return 'refusal' in who ? who.refusal : endpoint({ parameters: found.parameters, request, user: who.user });
    };

    const fault = faults.next(route);
    const breaksOff = fault?.kind === 'drop' || fault?.kind === 'lose' || fault?.kind === 'hang';
    if (fault?.kind === 'meanwhile') fault.run?.(state, request);
    if (breaksOff) {
      if (fault.kind === 'lose' || (fault.kind === 'hang' && fault.effect)) answer();
      log(fault.kind === 'lose' ? 'lost' : fault.kind === 'hang' ? 'hung' : 'dropped');
      if (fault.kind !== 'hang') response.destroy();
    } else {
      const sent = (fault && answerOf(fault)) ?? answer();
      log(sent.status);
      send(response, sent, fault?.kind === 'cut' ? fault.after : undefined);
    }
    if (fault?.kind !== 'meanwhile') fault?.run?.(state, request);
  };

  const listener: RequestListener = async (message, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of message) chunks.push(chunk);
    } catch {
      // The client disconnected: a call that never arrived completely has no effect.
      return;
    }
    const { method = '', url: target = '', rawHeaders, headers } = message;
    const query = new URLSearchParams(target.split('?')[1] ?? '');
    handle({ method, target, rawHeaders, headers, query, body: Buffer.concat(chunks) }, response);
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  url = `${tls ? 'https' : 'http'}://127.0.0.1:${await listen(server, '127.0.0.1', port)}`;
  return {
    url,
    requests,
    writes: () => requests.filter(({ method }) => method !== 'GET').map(({ route }) => route),
    forget: () => void requests.splice(0),
    faults,
    state,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @param cut bytes of the body after which the connection breaks */
function send(response: ServerResponse, { status, headers = {}, body }: PlatformAnswer, cut?: number): void {
  const type = Buffer.isBuffer(body) || body === undefined ? {} : { 'Content-Type': 'application/json' };
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const length = status === 204 ? {} : { 'Content-Length': String(bytes.length) };
  response.writeHead(status, { ...type, ...length, ...headers });
  if (cut === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, cut), () => response.destroy());
}
