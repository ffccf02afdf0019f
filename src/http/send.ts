import type { Connections } from './connections.ts';
import { type Exchange, startExchange } from './exchange.ts';
import { openResponse, type ResponseHead } from './incoming-response.ts';
import type { Progress, Step } from './progress.ts';
import type { ApiRequest, RequestPolicy } from './request.ts';

/** Limits connecting, with DNS lookup, proxy and TLS. */
const maxConnectMs = 30_000;

interface TransmitOptions {
  readonly connections: Connections;
  readonly policy: RequestPolicy;
  readonly cancelled: AbortSignal;
  readonly onSent: Progress;
  readonly onReceived: Progress;
  /** Called at the end of each step of a new connection. */
  mark(step: Step): void;
  log(line: string): void;
}

/**
 * Sends a request once; redirects, retries and decoding happen elsewhere. A read on a kept connection that the server had closed meanwhile is
 * sent again on a new one.
 *
 * @returns as soon as the head of the response has arrived
 * @throws ConnectionError; ActionError if a file of the body cannot be sent; the reason of `cancelled`
 */
export async function send(request: ApiRequest, options: TransmitOptions): Promise<ResponseHead> {
  for (;;) {
    const exchange = await openExchange(request, options);
    try {
      return openResponse(await exchange.response, exchange);
    } catch (error) {
      if (!exchange.isStale(error)) throw exchange.failure(error);
      exchange.stop();
      // A new connection is never stale, so that the second round is the last.
      options.connections.closeKept(request.url);
    }
  }
}

async function openExchange(request: ApiRequest, options: TransmitOptions): Promise<Exchange> {
  const { connections, cancelled, mark, log } = options;
  const { idleTimeoutMs } = options.policy;
  const connectTimeoutMs = Math.min(maxConnectMs, idleTimeoutMs);
  const agent = await connections.open(request, { cancelled, connectTimeoutMs, mark, log });
  return startExchange(request, { ...options, agent, idleTimeoutMs });
}
