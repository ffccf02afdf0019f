import { connect, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { asSocket, keepReadableAfterWriteError } from './node-workarounds.ts';

/** An idle connection is probed after this many milliseconds, before a firewall drops it (many do so after a minute). */
const keepAliveDelayMs = 30_000;
/** Milliseconds before the next address of a name is tried. Node's default of 250 is too short for a slow connection. */
const addressTimeoutMs = 2500;
const readBufferBytes = 64 * 1024;

/** A TCP connection that delivers everything it received, and knows how it ended. */
export interface LosslessSocket {
  /** Reads and writes. It ends when nothing more can arrive, for whatever reason. */
  readonly stream: Duplex;
  /** The error that broke the connection; undefined while it is open, and if the other side ended it properly. */
  failure(): Error | undefined;
  /** Whether the other side announced that it sends no more (FIN). */
  isEnded(): boolean;
  /** Calls `listener`, in place of an earlier one, whenever bytes are sent or received. */
  onActivity(listener: () => void): void;
}

/** A lossless socket, and the Node socket below it, which is still connecting. */
interface ConnectingSocket {
  readonly lossless: LosslessSocket;
  readonly socket: Socket;
}

interface State {
  failure: Error | undefined;
  isEnded: boolean;
  /** Bytes. */
  received: number;
  onActivity(): void;
}

/**
 * Starts to connect to a host. Reads go past the socket's own stream (`onread`), so that a failed write leaves the reading side alone (see
 * `keepReadableAfterWriteError`).
 *
 * @param host a name or an address; of several addresses each is tried in turn (RFC 8305)
 */
export function openLosslessSocket(host: string, port: number): ConnectingSocket {
  const state: State = { failure: undefined, isEnded: false, received: 0, onActivity: () => undefined };
  const socket = connect({
    host,
    port,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: addressTimeoutMs,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: keepAliveDelayMs,
    onread: {
      buffer: Buffer.allocUnsafeSlow(readBufferBytes),
      callback: (count, bytes) => {
        state.received += count;
        state.onActivity();
        // A copy, as the buffer is used for the next read.
        return stream.push(Buffer.from(bytes.subarray(0, count)));
      },
    },
  });
  const stream = asSocket(streamOver(socket, state));
  keepReadableAfterWriteError(socket, {
    received: () => state.received,
    onWriteError: (error) => {
      state.failure ??= error;
    },
  });
  followEnd(socket, stream, state);
  const lossless: LosslessSocket = {
    stream,
    failure: () => state.failure,
    isEnded: () => state.isEnded,
    onActivity: (listener) => {
      state.onActivity = listener;
    },
  };
  return { socket, lossless };
}

/** The stream that others use; the socket pushes into it. After a failed write it accepts and drops the rest. */
function streamOver(socket: Socket, state: State): Duplex {
  return new Duplex({
    allowHalfOpen: false,
    read: () => void socket.resume(),
    write: (chunk, _, done) => {
      if (state.failure) return done();
      socket.write(chunk, (error) => {
        if (error) state.failure ??= error;
        else state.onActivity();
        done();
      });
    },
    final: (done) => void socket.end(() => done()),
    destroy: (error, done) => {
      socket.destroy();
      done(error);
    },
  });
}

/** Ends the stream when the socket can receive nothing more. */
function followEnd(socket: Socket, stream: Duplex, state: State): void {
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    stream.push(null);
    // Reports the end even if nobody reads, as on a connection that is kept for later.
    stream.read(0);
  };
  socket.on('error', (error) => {
    state.failure ??= error;
  });
  socket.on('end', () => {
    state.isEnded = true;
    end();
  });
  socket.on('close', end);
}
