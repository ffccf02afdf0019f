import type { Cloud } from '../../cloud/calls.ts';
import { readEnvironment, readPackageOn } from '../../cloud/environment.ts';
import type { Place } from '../../cloud/resolve.ts';
import { quietStage, type StageRecord } from '../../cloud/stages.ts';
import { ActionError } from '../../lib/errors.ts';
import { showPackage } from './run.ts';

/** The state of an app, as the platform tells it. */
export interface AppState {
  readonly isRunning: boolean;
  /** One or two sentences. */
  readonly text: string;
}

/** The state of the app now; undefined where it cannot be read in time. */
export async function readState(cloud: Cloud, place: Place, signal: AbortSignal): Promise<AppState | undefined> {
  const stage = quietStage(signal);
  try {
    const { status } = await readEnvironment(cloud, stage, place);
    const shown = await readPackageOn(cloud, stage, place);
    const what = `${place.app.appId} ${place.environment.mode}`;
    const on = shown ? `the package ${showPackage(shown)} is on it` : 'no package is on it';
    const isRunning = status === 'Running';
    const text = isRunning
      ? `The app still runs: ${what} is Running, and ${on}.`
      : `The app is down: ${what} is ${status}, and ${on}.`;
    return { isRunning, text };
  } catch (error) {
    if (error instanceof ActionError || signal.aborted) return undefined;
    throw error;
  }
}

/** Nothing from outside is Markdown or HTML. */
const escaped = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,/:;_()=+%?-]/gu, (char) => `&#${char.codePointAt(0)};`);

export interface DeploySummary {
  readonly title: string;
  readonly succeeded: boolean;
  readonly text: string;
  readonly link: string;
  readonly stages: readonly StageRecord[];
}

/** The Markdown of a job summary: what went where, the stages, and a timeline. */
export function describeDeploy({ title, succeeded, text, link, stages }: DeploySummary): string {
  const rows = stages.map(
    ({ name, result, seconds, detail }) => `| ${name} | ${result} | ${seconds} | ${escaped(detail)} |`,
  );
  const bars = stages
    .filter(({ result }) => result !== 'skipped')
    .map(({ name, seconds, beganAt, result }) => {
      const begin = Math.floor(beganAt / 1000);
      const flag = result === 'done' ? '' : 'crit, ';
      return `  ${name} :${flag}${begin}, ${begin + Math.max(1, Math.round(seconds))}`;
    });
  const lines = [
    `### ${succeeded ? '&#9989;' : '&#10060;'} ${escaped(title)}`,
    '',
    ...text.split('\n').map((line) => `${escaped(line)}<br>`),
    ...(link ? ['', `<${encodeURI(link).replace(/[<>]/g, '')}>`] : []),
    '',
    '| Stage | Result | Seconds | Detail |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...(bars.length > 0 ? ['```mermaid', 'gantt', '  dateFormat X', '  axisFormat %H:%M:%S', ...bars, '```', ''] : []),
  ];
  return lines.join('\n');
}
