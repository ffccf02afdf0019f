// What snapshots, archives and restores have in common: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/
import { StageError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { fieldsOf, type JsonFields, textOf } from '../lib/json-fields.ts';
import { responseError } from '../platform/attempts.ts';
import { hasCode } from '../platform/outcome.ts';
import type { CloudCall, CloudSession, EnvironmentRef } from './apps.ts';

/** The path of one environment in Backups API v2. */
export const backupsPath = ({ app, environment }: EnvironmentRef) =>
  ({ ProjectId: app.projectId, EnvironmentId: environment.id }) as const;

/** How long a new operation may not be visible yet, in milliseconds. */
const notVisibleMs = 30_000;

/** An operation that is waited for. */
interface BackupsOperation {
  readonly what: 'snapshot' | 'archive' | 'restore';
  readonly call: CloudCall;
}

/**
 * Waits until an operation is complete.
 *
 * @returns its fields then
 * @throws StageError such as SNAPSHOT_FAILED, with the platform's reason
 */
export function awaitCompletion(session: CloudSession, { what, call }: BackupsOperation): Promise<JsonFields> {
  const startedAt = session.client.clock.monotonicMs();
  let last = '';
  return session.poll(async () => {
    const response = await session.request(call);
    const isHidden = hasCode(response, 'NOT_FOUND') && session.client.clock.monotonicMs() - startedAt < notVisibleMs;
    if (!response.ok && !isHidden) throw await responseError(session, response);
    const fields = response.ok ? fieldsOf(response.body.json().document?.value) : {};
    const state = textOf(fields.state) || 'not visible yet';
    if (state === 'completed') return fields;
    if (state === 'failed') {
      const why = excerpt(textOf(fields.status_message), session.client.redact) || 'Mendix gives no reason';
      throw new StageError(`${what.toUpperCase()}_FAILED`, `the ${what} failed: ${why}`);
    }
    if (state !== last) session.log(`The ${what} is ${state}`);
    last = state;
    session.waitingFor(`the ${what} was still ${state}`);
    return undefined;
  });
}
