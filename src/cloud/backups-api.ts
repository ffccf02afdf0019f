// What snapshots, archives and restores have in common: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/
import { excerpt } from '../lib/escape.ts';
import { type Stage, StageError } from '../pipeline/stages.ts';
import type { Place } from './apps.ts';
import { type Cloud, type CloudCall, failure, hasCode, readResponse } from './calls.ts';
import { type Fields, fieldsOf, textOf } from './fields.ts';
import { until } from './until.ts';

/** An endpoint of the backups of an environment, filled in. */
export const backupsCall = (
  { app, environment }: Place,
  [method, below]: readonly ['GET' | 'POST', string],
  more: Partial<CloudCall> = {},
): CloudCall => ({
  api: 'backups-v2',
  endpoint: `${method} /apps/{ProjectId}/environments/{EnvironmentId}${below}`,
  ...more,
  path: { ProjectId: app.projectId, EnvironmentId: environment.id, ...more.path },
});

/** How long what has just begun may not be visible yet, in milliseconds. */
const notVisibleMs = 30_000;

/** What is waited for. */
export interface Completion {
  readonly what: 'snapshot' | 'archive' | 'restore';
  readonly call: CloudCall;
}

/**
 * Waits until something is complete.
 *
 * @returns its fields then
 * @throws StageError such as SNAPSHOT_FAILED, with the platform's reason
 */
export function awaitCompletion(cloud: Cloud, stage: Stage, { what, call }: Completion): Promise<Fields> {
  const { clock, redact } = cloud.client;
  const startedAt = clock.now();
  let last = '';
  return until(cloud, stage, async () => {
    const response = await readResponse(cloud, stage, call);
    const isHidden = hasCode(response, 'NOT_FOUND') && clock.now() - startedAt < notVisibleMs;
    if (!response.ok && !isHidden) throw await failure(cloud, response);
    const fields = response.ok ? fieldsOf(response.body.json().document?.value) : {};
    const state = textOf(fields.state) || 'not there yet';
    if (state === 'completed') return fields;
    if (state === 'failed') {
      const why = excerpt(textOf(fields.status_message), redact) || 'no reason is given';
      throw new StageError(`${what.toUpperCase()}_FAILED`, `the ${what} failed: ${why}`);
    }
    if (state !== last) cloud.log(`The ${what} is ${state}`);
    last = state;
    stage.note('', `the ${what} is ${state}`);
    return undefined;
  });
}
