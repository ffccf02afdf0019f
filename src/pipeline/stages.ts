import { CancelledError, StageError } from '../lib/errors.ts';
import { formatTime } from '../lib/format.ts';

/** The result of one stage. */
export interface StageRecord {
  readonly name: string;
  result: 'done' | 'skipped' | 'failed' | 'cancelled';
  seconds: number;
  detail: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** What the work of a stage can report about itself. */
export interface Stage {
  /** Aborts when the run is cancelled or the time of the stage is up. */
  readonly signal: AbortSignal;
  /** Records what the stage did. */
  succeed(detail: string): void;
  /** Records why the stage had nothing to do. */
  skip(why: string): void;
  /** Records what the stage waits for, as a clause such as `the app was still Running`; a timeout reports it. */
  waitingFor(state: string, code?: string): void;
  /** Records an error that passes by itself, or that it has passed; a timeout reports it, with its code. */
  retrying(error: string | undefined, code?: string): void;
}

/** The time of a stage, or of the whole run, is up. */
export class StageTimeoutError extends StageError {
  override name = 'StageTimeoutError';
  /** Whose limit it was: that of the input `timeout`, or the stage's own. */
  readonly limitOf: 'run' | 'stage';

  constructor(code: string, message: string, limitOf: 'run' | 'stage') {
    super(code, message);
    this.limitOf = limitOf;
  }
}

/** The stages of one run, one after the other. `Session` is what each stage works with. */
export interface Stages<Name extends string = string, Session = Stage> {
  /**
   * Runs a stage. One that is run again goes on with its entry, and with what is left of its time.
   *
   * @throws StageTimeoutError; what `work` throws
   */
  run<T>(name: Name, work: (session: Session) => Promise<T>): Promise<T>;
  /** Records a stage that is not run. */
  skip(name: Name, why: string): void;
  /** Runs a stage after the run has failed: beyond the limit of the run, and without becoming the current stage. */
  recover<T>(name: Name, work: (session: Session) => Promise<T>): Promise<T>;
  readonly list: readonly StageRecord[];
  /** The stage that was started last, empty before the first; `done` once the run is. */
  current(): Name | '' | 'done';
  /** Ends the last stage, once the work of the run is done. */
  finish(): void;
}

/** @returns milliseconds */
export const minutes = (count: number): number => count * 60_000;

interface StagesOptions<Name, Session> {
  readonly cancelled: AbortSignal;
  /** The limit of all stages together, in milliseconds. */
  readonly timeoutMs: number;
  /** How long a stage may take, in milliseconds. */
  limitOf(name: Name): number;
  log(line: string): void;
  /** Creates the session for the work of a stage. */
  open(stage: Stage): Session;
}

/** Creates the stages of one run; its time counts from now on. */
export function createStages<Name extends string, Session>(
  options: StagesOptions<Name, Session>,
): Stages<Name, Session> {
  const { cancelled, timeoutMs, limitOf, log, open } = options;
  const list: StageRecord[] = [];
  const runEndsAt = performance.now() + timeoutMs;
  let current: Name | '' | 'done' = '';

  const timed = <T>(entry: StageRecord, limit: Limit, work: (session: Session) => Promise<T>): Promise<T> =>
    recordEnd(entry, log, () => within({ ...limit, cancelled }, entry, (stage) => work(open(stage))));

  return {
    run: (name, work) => {
      current = name;
      const [entry, limitMs] = [entryIn(list, name), limitOf(name)];
      const own = { ms: limitMs - entry.seconds * 1000, of: `the limit of ${formatTime(limitMs)} of stage ${name}` };
      const run = { ms: runEndsAt - performance.now(), of: `\`timeout\` (${formatTime(timeoutMs)})` };
      return timed(entry, run.ms < own.ms ? { ...run, limitOf: 'run' } : { ...own, limitOf: 'stage' }, work);
    },
    skip: (name, why) => {
      log(describeEnd(Object.assign(entryIn(list, name), { result: 'skipped' as const, detail: why })));
    },
    recover: (name, work) => {
      const ms = limitOf(name);
      return timed(entryIn(list, name), { ms, of: `its limit of ${formatTime(ms)}`, limitOf: 'stage' }, work);
    },
    list,
    current: () => current,
    finish: () => {
      current = 'done';
    },
  };
}

/** The entry of a stage, added if there is none yet. */
function entryIn(list: StageRecord[], name: string): StageRecord {
  const known = list.find((each) => each.name === name);
  if (known) return known;
  const entry: StageRecord = { name, result: 'done', seconds: 0, detail: '', startedAt: Date.now() };
  list.push(entry);
  return entry;
}

/** Does the work of a stage; records and logs how it ended, and adds the time that it took. */
async function recordEnd<T>(entry: StageRecord, log: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  log(`Stage ${entry.name}`);
  try {
    return await work();
  } catch (error) {
    entry.result = error instanceof CancelledError ? 'cancelled' : 'failed';
    entry.detail = error instanceof StageError ? error.code : '';
    throw error;
  } finally {
    entry.seconds = Math.round(entry.seconds * 10 + (performance.now() - startedAt) / 100) / 10;
    log(describeEnd(entry));
  }
}

function describeEnd({ name, result, seconds, detail }: StageRecord): string {
  if (result === 'skipped') return `Stage ${name}: skipped (${detail})`;
  return `Stage ${name}: ${result} after ${formatTime(seconds * 1000)}${detail && `: ${detail}`}`;
}

interface Limit {
  readonly ms: number;
  /** Whose limit it is, for the message. */
  readonly of: string;
  readonly limitOf: StageTimeoutError['limitOf'];
}

/** Runs work until it ends, is cancelled, or its time is up. */
async function within<T>(
  { cancelled, ms, of, limitOf }: Limit & { readonly cancelled: AbortSignal },
  entry: Pick<StageRecord, 'result' | 'detail'>,
  work: (stage: Stage) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const signal = AbortSignal.any([cancelled, limit.signal]);
  let last = { code: '', why: `${of} expired` };
  const expire = (): void => limit.abort(new StageTimeoutError(last.code || 'TIMEOUT', last.why, limitOf));
  const timer = setTimeout(expire, Math.max(1, ms));
  const set = (result: StageRecord['result'], detail: string): void => void Object.assign(entry, { result, detail });
  try {
    return await work({
      signal,
      succeed: (detail) => set('done', detail),
      skip: (why) => set('skipped', why),
      waitingFor: (state, code = '') => {
        last = { code, why: `${state} when ${of} expired` };
      },
      retrying: (error, code = '') => {
        last = { code, why: error === undefined ? `${of} expired` : `${of} expired. Last error: ${error}` };
      },
    });
  } catch (error) {
    const { aborted, reason } = signal;
    // An error whose cause is the end of the stage says more than that.
    throw aborted && !(error instanceof Error && error.cause === reason) ? reason : error;
  } finally {
    clearTimeout(timer);
  }
}
