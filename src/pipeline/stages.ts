import { ActionError, CancelledError } from '../lib/errors.ts';
import { formatTime } from '../lib/format.ts';
import { createTimer, type Timer } from './timer.ts';

/** What became of a stage that began or was skipped. */
export interface StageRecord {
  readonly name: string;
  result: 'done' | 'skipped' | 'failed' | 'cancelled';
  seconds: number;
  detail: string;
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
}

/** A stage under way. */
export interface Stage {
  /** Ends the stage: cancelled, or its time is up. */
  readonly signal: AbortSignal;
  /** Says in the stage's entry what it did. */
  tell(detail: string): void;
  /** Says in the stage's entry why there was nothing to do. */
  skip(why: string): void;
  /** Keeps the last word on why the stage is not over yet, a code and a sentence: a time-out tells both. */
  note(code: string, words?: string): void;
}

/** Something failed that ends the run: with a code for the output `error-code`. */
export class StageError extends ActionError {
  override name = 'StageError';
  override readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The time is up: that of a stage, or that of the whole run. */
export class StageTimeoutError extends StageError {
  override name = 'TimeUpError';
  /** Whether the limit is that of the run, which the input `timeout` sets. */
  readonly isRunTimeout: boolean;

  constructor(code: string, message: string, ofRun: boolean) {
    super(code, message);
    this.isRunTimeout = ofRun;
  }
}

type Work<T> = (stage: Stage) => Promise<T>;

/** The stages of one run, one after the other. */
export interface Stages<Name extends string = string> {
  /**
   * Runs a stage. A stage within another has an entry and time of its own.
   *
   * @param limitMs how long it may take
   */
  run<T>(name: Name, limitMs: number, work: Work<T>): Promise<T>;
  /** Notes a stage that does not begin. */
  skip(name: Name, why: string): void;
  /** Runs work that has time of its own and no entry, such as a roll-back. */
  aside<T>(limitMs: number, work: Work<T>): Promise<T>;
  readonly list: readonly StageRecord[];
  /** The one that began last, empty before the first; `done` once the run is. */
  current(): Name | '' | 'done';
  finish(): void;
}

/** @returns milliseconds */
export const minutes = (count: number): number => count * 60_000;

interface StagesOptions {
  readonly cancelled: AbortSignal;
  /** The limit of all together, in milliseconds. */
  readonly timeoutMs: number;
  log(line: string): void;
}

/** The stages of one run; they count time from now on. */
export function createStages<Name extends string>({ cancelled, timeoutMs, log }: StagesOptions): Stages<Name> {
  const list: StageRecord[] = [];
  const deadline = Date.now() + timeoutMs;
  let current: Name | '' | 'done' = '';
  let underWay: Timer | undefined;

  async function run<T>(name: Name, limitMs: number, work: Work<T>): Promise<T> {
    const [outer, outerName] = [underWay, current];
    outer?.pause();
    const entry: StageRecord = { name, result: 'done', seconds: 0, detail: '', beganAt: Date.now() };
    list.push(entry);
    current = name;
    log(`Stage ${name}`);
    const left = deadline - Date.now();
    const limit =
      left < limitMs
        ? { ms: Math.max(1, left), of: `the \`timeout\` of ${formatTime(timeoutMs)}`, ofRun: true }
        : { ms: limitMs, of: `the ${formatTime(limitMs)} of stage ${name}`, ofRun: false };
    try {
      const result = await within({ cancelled, ...limit }, entry, (stage, timer) => {
        underWay = timer;
        return work(stage);
      });
      // A stage within another is over, and the outer one goes on.
      if (outer !== undefined) current = outerName;
      return result;
    } catch (error) {
      entry.result = error instanceof CancelledError ? 'cancelled' : 'failed';
      entry.detail = error instanceof StageError ? error.code : '';
      throw error;
    } finally {
      underWay = outer;
      outer?.resume();
      entry.seconds = Math.round((Date.now() - entry.beganAt) / 100) / 10;
      log(
        `Stage ${name}: ${entry.result} after ${formatTime(Date.now() - entry.beganAt)}${entry.detail && `: ${entry.detail}`}`,
      );
    }
  }

  return {
    run,
    skip: (name, why) => {
      list.push({ name, result: 'skipped', seconds: 0, detail: why, beganAt: Date.now() });
      log(`Stage ${name}: skipped: ${why}`);
    },
    aside: (limitMs, work) =>
      within(
        { cancelled, ms: limitMs, of: `its ${formatTime(limitMs)}`, ofRun: false },
        { result: 'done', detail: '' },
        work,
      ),
    list,
    current: () => current,
    finish: () => {
      current = 'done';
    },
  };
}

interface Limit {
  readonly cancelled: AbortSignal;
  readonly ms: number;
  /** Whose limit it is. */
  readonly of: string;
  readonly ofRun: boolean;
}

/** Runs work until it ends, is cancelled, or its time is up. */
async function within<T>(
  { cancelled, ms, of, ofRun }: Limit,
  entry: Pick<StageRecord, 'result' | 'detail'>,
  work: (stage: Stage, timer: Timer) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancel = (): void => controller.abort(cancelled.reason);
  let last = { code: '', words: '' };
  const timer = createTimer(ms, () => {
    const said = [last.code, last.words].filter(Boolean).join(': ');
    const words = `${said && `${said}; `}the time is up (${of})`;
    controller.abort(new StageTimeoutError(last.code || 'TIMEOUT', words, ofRun));
  });
  cancelled.addEventListener('abort', cancel, { once: true });
  if (cancelled.aborted) cancel();
  try {
    const stage: Stage = {
      signal: controller.signal,
      tell: (detail) => {
        entry.detail = detail;
      },
      skip: (why) => {
        entry.result = 'skipped';
        entry.detail = why;
      },
      note: (code, words = '') => {
        last = { code, words };
      },
    };
    return await work(stage, timer);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    timer.pause();
    cancelled.removeEventListener('abort', cancel);
  }
}

/** A stage that only reads, and that nobody lists. */
export const silentStage = (signal: AbortSignal): Stage => ({
  signal,
  tell: () => undefined,
  skip: () => undefined,
  note: () => undefined,
});
