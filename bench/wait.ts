// How late the end of an operation is seen, and with how many requests: the action's own schedule compared with the fixed loops that people
// write. Time is simulated, so that an hour takes no time. Exits with 1 if the end is seen later than 2 s or 5 % of the operation's length.
import { pollUntilDone } from '../src/wait/poll.ts';

const second = 1000;
const minute = 60 * second;
const lengths = [
  10 * second,
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  20 * minute,
  30 * minute,
  60 * minute,
];
const trials = 200;

interface Seen {
  /** Milliseconds from the end of the operation to the poll that saw it. */
  lag: number;
  polls: number;
}

/** The action's own loop, against an operation of a given length. */
async function adaptive(length: number, random: () => number): Promise<Seen> {
  let now = 0;
  const clock = {
    now: () => now,
    monotonicMs: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
  };
  const { polls, elapsedMs } = await pollUntilDone(undefined, [], {
    clock,
    cancelled: new AbortController().signal,
    timeoutMs: 2 * 60 * minute,
    intervalMs: undefined,
    random,
    poll: async () => {
      const state = now >= length ? 'Succeeded' : 'Building';
      return { verdict: now >= length ? { kind: 'done', state } : { kind: 'pending', state, known: true } };
    },
    log: () => {},
    warn: () => {},
  });
  return { lag: elapsedMs - length, polls };
}

/** `until done; do sleep N; done` */
function fixed(length: number, interval: number): Seen {
  const polls = Math.max(1, Math.ceil(length / interval));
  return { lag: polls * interval - length, polls };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const show = (runs: readonly Seen[]): string => {
  const lags = runs.map(({ lag }) => lag / second);
  return `${mean(lags).toFixed(1)} s (${Math.max(...lags).toFixed(1)}), ${Math.round(mean(runs.map(({ polls }) => polls)))}`;
};

console.log('Lag of the end: mean (longest), and polls, over lengths up to 10 % longer than the one named.');
const rows: Record<string, Record<string, string>> = {};
for (const length of lengths) {
  const around = Array.from({ length: trials }, (_, index) => length * (1 + (0.1 * index) / trials));
  const own = await Promise.all(around.map((each) => adaptive(each, Math.random)));
  const name = length < minute ? `${length / second} s` : `${length / minute} min`;
  rows[name] = {
    adaptive: show(own),
    'every 10 s': show(around.map((each) => fixed(each, 10 * second))),
    'every 30 s': show(around.map((each) => fixed(each, 30 * second))),
  };
  const late = own.filter(({ lag }, index) => lag > Math.max(2 * second, 0.05 * (around[index] ?? 0)));
  if (late.length > 0) {
    console.error(`${name}: the end was seen too late in ${late.length} of ${trials} runs.`);
    process.exitCode = 1;
  }
}
console.table(rows);
