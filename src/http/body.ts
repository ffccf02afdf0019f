import type { ClientRequest } from 'node:http';
import { chunkSize, type FileSegment, readChunks } from '../lib/files.ts';
import type { Progress } from './progress.ts';

/** A body is its pieces in order, bytes or whole files, so that its length is known and a retry can send it from the start. */
type Segment = { readonly bytes: Buffer } | FileSegment;
export type Body = readonly Segment[];

export const bodyLength = (body: Body): number =>
  body.reduce((sum, segment) => sum + ('bytes' in segment ? segment.bytes.length : segment.size), 0);

/**
 * The bytes of a body from its start, in chunks of at most 64 KiB, each of which holds until the next one is asked for.
 *
 * @throws ActionError if a file is no longer the one that was checked
 */
function* chunksOf(body: Body): Generator<Buffer> {
  for (const segment of body) yield* 'bytes' in segment ? slices(segment.bytes) : readChunks(segment);
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
}

/** A part of a form: a text, or a file with the name that it is sent under; both may have a type. */
export type Part =
  | { name: string; text: string; type?: string }
  | { name: string; file: FileSegment; type: string; filename: string };

/** Escapes a name as browsers and curl do: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const quoted = (name: string): string => name.replace(/["\r\n]/g, encodeURIComponent);

/** Encodes the parts as multipart/form-data (RFC 7578), files by reference. @returns the body and its type */
export function createForm(parts: readonly Part[]): { readonly body: Body; readonly contentType: string } {
  const boundary = `form-${crypto.randomUUID()}`;
  const pieces = parts.map((part): Body => {
    const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(part.name)}"`;
    const type = part.type === undefined ? '' : `\r\nContent-Type: ${part.type}`;
    if ('text' in part) return [{ bytes: Buffer.from(`${disposition}${type}\r\n\r\n${part.text}\r\n`) }];
    const head = `${disposition}; filename="${quoted(part.filename)}"${type}\r\n\r\n`;
    return [{ bytes: Buffer.from(head) }, part.file, { bytes: Buffer.from('\r\n') }];
  });
  const end = { bytes: Buffer.from(`--${boundary}--\r\n`) };
  return { body: [...pieces.flat(), end], contentType: `multipart/form-data; boundary=${boundary}` };
}

/** The sending of one body. */
export interface Upload {
  /** Bytes sent, and bytes in all. */
  progress(): { readonly sent: number; readonly total: number };
  isWhole(): boolean;
  /** Sends no more. */
  stop(): void;
  /** Resolves when it is whole or was stopped. Rejects with an ActionError if a file cannot be read. */
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
