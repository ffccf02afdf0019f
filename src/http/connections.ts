import { type AgentOptions, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { type Connection, type ConnectOptions, connect } from './connect.ts';
import { describeProxy, type HttpProxy } from './proxy.ts';
import { type ApiRequest, isSafe } from './request.ts';

interface OpenOptions extends ConnectOptions {
  log(line: string): void;
}

/** The connections of one run. */
export interface Connections {
  /**
   * An agent with a connection at hand for one request. Reads of one origin share connections; a write gets a separate one, as a reset on a
   * used one does not show whether the server acted.
   */
  open(request: Pick<ApiRequest, 'url' | 'method'>, options: OpenOptions): Promise<HttpAgent>;
  /** The connection that a request was given. */
  of(stream: Duplex): Connection | undefined;
  /** Closes the kept connections of a URL's origin. */
  closeKept(url: URL): void;
  /** Closes all kept connections. */
  close(): void;
}

/**
 * @param findProxy the proxy for a URL, if any
 * @param extraAuthorities the value of NODE_EXTRA_CA_CERTS, for messages
 */
export function createConnections(
  findProxy: (url: URL) => HttpProxy | undefined,
  extraAuthorities?: string,
): Connections {
  const shared = new Map<string, HttpAgent>();
  const opened = new WeakMap<Duplex, Connection>();
  const logged = new Set<string>();

  const sharedAgent = (url: URL): HttpAgent => {
    const agent = shared.get(url.origin) ?? createAgent(url, { keepAlive: true });
    shared.set(url.origin, agent);
    return agent;
  };
  /** Logs each proxy once. */
  const logProxy = (url: URL, proxy: HttpProxy, log: (line: string) => void): void => {
    const text = describeProxy(proxy);
    if (!logged.has(text)) log(`Requests to ${url.host} go through ${text}.`);
    logged.add(text);
  };
  return {
    open: async ({ url, method }, options) => {
      const agent = isSafe(method) ? sharedAgent(url) : createAgent(url, { keepAlive: false });
      if (Object.keys(agent.freeSockets).length > 0) return agent;
      const proxy = findProxy(url);
      if (proxy) logProxy(url, proxy, options.log);
      const connection = await connect(url, proxy, { ...options, extraAuthorities });
      opened.set(connection.stream, connection);
      agent.createConnection = () => connection.stream;
      return agent;
    },
    of: (stream) => opened.get(stream),
    closeKept: ({ origin }) => {
      shared.get(origin)?.destroy();
      shared.delete(origin);
    },
    close: () => {
      for (const agent of shared.values()) agent.destroy();
    },
  };
}

const createAgent = ({ protocol }: URL, options: AgentOptions): HttpAgent =>
  protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
