import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { connect } from './connect.ts';
import { isSafe, type Method } from './methods.ts';
import type { HttpProxy } from './proxy.ts';

/** The connections of one run. */
export interface Connections {
  /**
   * An agent with a connection at hand for one request. Reads share connections; a write has one of its own, as a reset on a used one
   * cannot tell whether the server acted.
   */
  open(url: URL, method: Method, signal: AbortSignal): Promise<HttpAgent>;
  /** Closes what is kept open. */
  close(): void;
}

const createAgent = ({ protocol }: URL, keepAlive: boolean): HttpAgent =>
  protocol === 'https:' ? new HttpsAgent({ keepAlive }) : new HttpAgent({ keepAlive });

/** @param findProxy the proxy for a URL, if any */
export function createConnections(findProxy: (url: URL) => HttpProxy | undefined): Connections {
  const shared = new Map<string, HttpAgent>();
  return {
    open: async (url, method, signal) => {
      const agent = (isSafe(method) && shared.get(url.origin)) || createAgent(url, isSafe(method));
      if (isSafe(method)) shared.set(url.origin, agent);
      if (Object.keys(agent.freeSockets).length === 0) {
        const socket = await connect(url, findProxy(url), signal);
        agent.createConnection = () => socket;
      }
      return agent;
    },
    close: () => {
      for (const agent of shared.values()) agent.destroy();
    },
  };
}
