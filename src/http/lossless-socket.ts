import { connect, type Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** A connection that falls silent is probed after this many milliseconds, before a firewall forgets it (many do so after a minute). */
const keepAliveDelay = 30_000;
const readSize = 64 * 1024;

/** A TCP connection that gives out all that came, and knows how it ended. */
export interface LosslessSocket {
  /** What came and what goes. It ends when nothing more will come, for whatever reason. */
  readonly stream: Duplex;
  /** What broke the connection; undefined while it lives and where the other side ended it properly. */
  failure(): Error | undefined;
  /** Whether the other side said that it will send no more (FIN). */
  isEnded(): boolean;
  /** Calls `listener`, in place of an earlier one, whenever bytes come or go. */
  onActivity(listener: () => void): void;
}

/** A line, and the socket below it, which is still connecting. */
export interface ConnectingSocket {
  readonly line: LosslessSocket;
  readonly socket: Socket;
}

/**
 * Begins to connect to an address. A Node socket whose write fails is destroyed at once, and an answer that waits in it is lost: a server
 * that refuses an upload early and closes would never be heard. So reads go past the socket's own stream (`onread`), a failed write
 * leaves the reading side alone, and the socket is destroyed when nothing more comes.
 */
export function openLosslessSocket(host: string, port: number): ConnectingSocket {
  let failure: Error | undefined;
  let isEnded = false;
  let isOver = false;
  let received = 0;
  let activity = (): void => undefined;

  const socket = connect({
    host,
    port,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: keepAliveDelay,
    onread: {
      buffer: Buffer.allocUnsafeSlow(readSize),
      callback: (count, bytes) => {
        received += count;
        activity();
        // A copy, as the buffer is used for the next read.
        return stream.push(Buffer.from(bytes.subarray(0, count)));
      },
    },
  });
  const stream = asSocket(
    new Duplex({
      allowHalfOpen: false,
      read: () => void socket.resume(),
      write: (chunk, _, done) => {
        if (failure) return done();
        socket.write(chunk, (error) => {
          if (error) failure ??= error;
          else activity();
          done();
        });
      },
      final: (done) => void socket.end(() => done()),
      destroy: (error, done) => {
        destroy();
        done(error);
      },
    }),
  );
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    stream.push(null);
    // Makes the end known where nobody reads, as in a connection that is kept for later.
    stream.read(0);
  };

  const destroy = socket.destroy.bind(socket);
  let isDraining = false;
  /** Destroys the socket once a turn of the event loop has brought nothing more. */
  const drain = (error: Error, seen: number): void => {
    setImmediate(() => setImmediate(() => (received > seen ? drain(error, received) : destroy(error))));
  };
  socket.destroy = (error) => {
    if (!(error && 'syscall' in error && error.syscall === 'write')) return destroy(error);
    failure ??= error;
    if (!isDraining) drain(error, received);
    isDraining = true;
    return socket;
  };
  socket.on('error', (error) => {
    failure ??= error;
  });
  socket.on('end', () => {
    isEnded = true;
    end();
  });
  socket.on('close', end);

  return {
    socket,
    line: {
      stream,
      failure: () => failure,
      isEnded: () => isEnded,
      onActivity: (listener) => {
        activity = listener;
      },
    },
  };
}

/** What `node:http` calls of a connection beyond a stream. Silence is watched elsewhere, and the probes are on already. */
function asSocket(stream: Duplex): Duplex {
  const same = (): Duplex => stream;
  return Object.assign(stream, { setTimeout: same, setKeepAlive: same, setNoDelay: same, ref: same, unref: same });
}
