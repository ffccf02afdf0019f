import type { ClientRequest } from 'node:http';
import { type Body, bodyLength, chunksOf } from './body.ts';
import type { Progress } from './progress.ts';

/** The sending of one body. */
export interface Upload {
  /** Bytes sent, and bytes in all. */
  progress(): { readonly sent: number; readonly total: number };
  isWhole(): boolean;
  /** Sends no more. */
  stop(): void;
  /** Resolves when it is whole or was stopped. Rejects with an ActionError where a file cannot be read. */
  readonly done: Promise<void>;
}

interface UploadOptions {
  /** Asked before each chunk. */
  canSend(): boolean;
  readonly onSent: Progress;
}

/** An upload under way. */
interface State {
  readonly total: number;
  sent: number;
  phase: 'sending' | 'whole' | 'stopped';
  /** Ends the write that is waited for. */
  wake(): void;
}

/**
 * Writes a body into a request, and ends it. Each chunk is written once the one before has gone, as `node:http` no longer signals a full
 * connection once an early response is complete.
 */
export function upload(body: Body = [], outgoing: ClientRequest, options: UploadOptions): Upload {
  const state: State = { total: bodyLength(body), sent: 0, phase: 'sending', wake: () => undefined };
  // A closed connection never confirms what was still to go.
  outgoing.once('close', () => state.wake());
  return {
    progress: () => ({ sent: state.sent, total: state.total }),
    isWhole: () => state.phase === 'whole',
    stop: () => {
      if (state.phase === 'sending') state.phase = 'stopped';
      state.wake();
    },
    done: pump({ body, outgoing, state }, options),
  };
}

async function pump(
  { body, outgoing, state }: { body: Body; outgoing: ClientRequest; state: State },
  { canSend, onSent }: UploadOptions,
): Promise<void> {
  const confirmed = (write: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      state.wake = resolve;
      write(resolve);
    });
  for (const chunk of chunksOf(body)) {
    if (isSending(state) && !outgoing.destroyed) await confirmed((done) => void outgoing.write(chunk, () => done()));
    if (!isSending(state) || outgoing.destroyed || !canSend()) {
      state.phase = 'stopped';
      return;
    }
    state.sent += chunk.length;
    onSent(chunk.length, state.total);
  }
  await confirmed((done) => void outgoing.end(() => done()));
  state.phase = isSending(state) && outgoing.writableFinished && canSend() ? 'whole' : 'stopped';
}

const isSending = ({ phase }: State): boolean => phase === 'sending';
