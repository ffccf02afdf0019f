import type { ClientRequest } from 'node:http';
import { type Body, bodyLength, chunksOf } from './body.ts';

/** The sending of one body. */
export interface Upload {
  /** Bytes that went, and that there are. */
  progress(): { readonly sent: number; readonly total: number };
  isWhole(): boolean;
  /** Sends no more. */
  stop(): void;
  /** Resolves when it is whole or was stopped. Rejects with an ActionError where a file cannot be read. */
  readonly done: Promise<void>;
}

/**
 * Writes a body into a request, and ends it. It writes a chunk when the one before has gone, as `node:http` tells nothing of a full
 * connection any more once an early response is complete.
 *
 * @param canSend asked before each chunk
 */
export function upload(
  body: Body | undefined,
  outgoing: ClientRequest,
  { canSend, onSent }: { canSend(): boolean; onSent(count: number, total: number): void },
): Upload {
  const total = body ? bodyLength(body) : 0;
  let sent = 0;
  let state: 'sending' | 'whole' | 'stopped' = 'sending';
  let wake = (): void => undefined;
  // A connection that is gone tells of nothing that was still to go.
  outgoing.once('close', () => wake());
  const write = (chunk: Buffer): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      outgoing.write(chunk, () => resolve());
    });

  async function pump(): Promise<void> {
    for (const chunk of chunksOf(body ?? [])) {
      if (state === 'sending' && !outgoing.destroyed) await write(chunk);
      if (state === 'stopped' || outgoing.destroyed || !canSend()) {
        state = 'stopped';
        return;
      }
      sent += chunk.length;
      onSent(chunk.length, total);
    }
    await new Promise<void>((resolve) => {
      wake = resolve;
      outgoing.end(() => resolve());
    });
    state = state === 'sending' && outgoing.writableFinished && canSend() ? 'whole' : 'stopped';
  }

  return {
    progress: () => ({ sent, total }),
    isWhole: () => state === 'whole',
    stop: () => {
      if (state === 'sending') state = 'stopped';
      wake();
    },
    done: pump(),
  };
}
