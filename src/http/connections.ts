import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { type Connection, type ConnectOptions, connect } from './connect.ts';
import { isSafe, type Method } from './methods.ts';
import { describeProxy, type HttpProxy } from './proxy.ts';

export interface OpenOptions extends ConnectOptions {
  /** Lets go of connections that were used before. */
  readonly isFresh: boolean;
  log(line: string): void;
}

/** The connections of one run. */
export interface Connections {
  /**
   * An agent with a connection at hand for one request. Reads share connections; a write has one of its own, as a reset on a used one
   * cannot tell whether the server acted.
   */
  open(url: URL, method: Method, options: OpenOptions): Promise<HttpAgent>;
  /** The connection that a request was given. */
  of(stream: Duplex): Connection | undefined;
  /** Closes what is kept open. */
  close(): void;
}

const createAgent = ({ protocol }: URL, keepAlive: boolean): HttpAgent =>
  protocol === 'https:' ? new HttpsAgent({ keepAlive }) : new HttpAgent({ keepAlive });

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
  const told = new Set<string>();

  /** Says once of each proxy that it is used. */
  const tell = (url: URL, proxy: HttpProxy, log: (line: string) => void): void => {
    const text = describeProxy(proxy);
    if (told.has(text)) return;
    told.add(text);
    log(`Calls of ${url.host} go through ${text}.`);
  };

  /** The agent for a request; reads of one origin share theirs. */
  function agentFor(url: URL, isShared: boolean, isFresh: boolean): HttpAgent {
    const known = isShared ? shared.get(url.origin) : undefined;
    if (known && !isFresh) return known;
    known?.destroy();
    const agent = createAgent(url, isShared);
    if (isShared) shared.set(url.origin, agent);
    return agent;
  }

  return {
    open: async (url, method, options) => {
      const agent = agentFor(url, isSafe(method), options.isFresh);
      if (Object.keys(agent.freeSockets).length > 0) return agent;
      const proxy = findProxy(url);
      if (proxy) tell(url, proxy, options.log);
      const connection = await connect(url, proxy, { ...options, extraAuthorities });
      opened.set(connection.stream, connection);
      agent.createConnection = () => connection.stream;
      return agent;
    },
    of: (stream) => opened.get(stream),
    close: () => {
      for (const agent of shared.values()) agent.destroy();
    },
  };
}
