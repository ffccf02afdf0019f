/** Bytes that may wait to be collected; twice as many cost another 16 MiB of peak memory, and no less time (`npm run bench:files`). */
const mostSpent = 4 * 1024 * 1024;

let spent = 0;
let collect: (() => void) | undefined;

/**
 * Counts bytes whose buffers are done with, and has V8 collect those buffers once there are many. V8 by itself waits for the heap to fill,
 * which holds only a few words of each buffer: near 100 MiB of them pile up while a large file streams. It then frees them on another
 * thread, which on a busy machine comes to it too late.
 */
export function countSpent(bytes: number): void {
  spent += bytes;
  if (spent < mostSpent) return;
  spent = 0;
  collect ??= minorCollection();
  collect();
}

/** V8 gives its `gc` to contexts that are made after the flag alone. */
function minorCollection(): () => void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--no-concurrent-array-buffer-sweeping');
  // A compiler on another thread that waits for a collection keeps a process from ending, for ever: https://github.com/nodejs/node/issues/54918
  setFlagsFromString('--no-concurrent-sparkplug');
  setFlagsFromString('--expose-gc');
  const gc: NodeJS.GCFunction | undefined = process.getBuiltinModule('node:vm').runInNewContext('globalThis.gc');
  return () => void gc?.({ type: 'minor' });
}
