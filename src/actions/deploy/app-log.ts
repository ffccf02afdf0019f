import { readAppLog } from '../../cloud/app-log.ts';
import type { CloudSession, EnvironmentRef } from '../../cloud/apps.ts';
import { privateMode, writeWhole } from '../../lib/atomic-file.ts';
import { CancelledError, messageOf } from '../../lib/errors.ts';
import { readAfterFailure } from '../shared/after-failure.ts';
import { tempFolder } from '../shared/connection.ts';
import type { DeployRun } from './context.ts';
import { isFromStartOn } from './stages.ts';

/** Bytes of the log that are kept. */
const maxLogBytes = 1024 * 1024;

/** Bytes that are read beyond those, so that no secret is cut before it is masked. */
const marginBytes = 64 * 1024;

/** How long reading the log may take, in milliseconds. */
const maxReadMs = 30_000;

/** Saves the end of the app's log, if the new package failed to start, stay up or pass the health check. A log that cannot be read changes nothing. */
export async function saveAppLog(run: DeployRun, target: EnvironmentRef, error: unknown): Promise<void> {
  const { stages, recorder, runner, connection } = run;
  const stage = stages.current();
  if (error instanceof CancelledError || !isFromStartOn(stage)) return;
  const startedAt = stages.list.find(({ name }) => name === stage)?.startedAt ?? Date.now();
  const dates = [...new Set([startedAt, Date.now()].map(dateOf))];
  try {
    const parts = await readDays(run, target, dates);
    const log = tailOf(parts.map((part) => mask(part, runner.redact)).join(''));
    if (log.length === 0) return;
    const file = `${tempFolder(runner)}/mendix-app-log-${crypto.randomUUID()}.txt`;
    writeWhole(file, log, privateMode);
    recorder.set({ 'log-file': file });
    connection.log(`The log of the app is in ${file}`);
  } catch (problem) {
    connection.log(`Could not save the log of the app: ${reasonOf(problem)}`);
  }
}

/** The day in UTC. @param at milliseconds since the epoch */
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Reads the logs of the days in parallel; a log that cannot be read is left out, and the log says so. */
async function readDays(run: DeployRun, target: EnvironmentRef, dates: readonly string[]): Promise<readonly Buffer[]> {
  const signal = AbortSignal.any([AbortSignal.timeout(maxReadMs), run.connection.client.cancelled]);
  const readAll = (session: CloudSession) => Promise.all(dates.map((date) => readDay(run, session, { target, date })));
  const parts = await readAfterFailure(run, readAll, signal);
  return (parts ?? []).flat();
}

async function readDay(
  { runner, connection }: DeployRun,
  session: CloudSession,
  { target, date }: { readonly target: EnvironmentRef; readonly date: string },
): Promise<readonly Buffer[]> {
  try {
    const wanted = { target, date, maxBytes: maxLogBytes + marginBytes, protect: runner.protect };
    const part = await readAppLog(session, wanted);
    if (part.length === 0) connection.log(`The log of the app of ${date} is empty`);
    return [part];
  } catch (problem) {
    connection.log(`Could not read the log of the app of ${date}: ${reasonOf(problem)}`);
    return [];
  }
}

function reasonOf(problem: unknown): string {
  if (problem instanceof Error && problem.name === 'TimeoutError') return 'it took longer than 30 seconds';
  const [first = ''] = messageOf(problem).split('\n');
  return first;
}

/** Masks a part of the log; if its beginning is cut off, the first line is dropped, because it may contain half a secret. */
function mask(part: Buffer, redact: (text: string) => string): string {
  const text = redact(part.toString());
  if (part.length < maxLogBytes + marginBytes) return text;
  const lineEnd = text.indexOf('\n');
  return text.slice(lineEnd >= 0 ? lineEnd + 1 : marginBytes);
}

/** The last bytes of a text, from the beginning of a line; a single longer line is cut. */
function tailOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length <= maxLogBytes) return bytes;
  const start = bytes.length - maxLogBytes;
  const lineEnd = bytes.indexOf(0x0a, start - 1);
  return bytes.subarray(lineEnd >= 0 && lineEnd < bytes.length - 1 ? lineEnd + 1 : start);
}
