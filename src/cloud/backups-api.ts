// Common parts of snapshots, archives and restores: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/
import { StageError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { factOf, type JsonFields, textOf } from '../lib/json-fields.ts';
import { fieldsIn, responseError } from '../platform/attempts.ts';
import { hasCode } from '../platform/outcome.ts';
import { createStateWatch } from '../platform/states.ts';
import { type CloudCall, type CloudSession, type EnvironmentRef, requireSameId } from './apps.ts';

/** The path of one environment in Backups API v2. */
export const backupsPath = ({ app, environment }: EnvironmentRef) =>
  ({ ProjectId: app.projectId, EnvironmentId: environment.id }) as const;

/** How long a new operation may not be visible yet, in milliseconds. */
const notVisibleMs = 30_000;

/** An operation that is waited for. */
interface BackupsOperation {
  readonly what: 'snapshot' | 'archive' | 'restore';
  readonly id: string;
  readonly call: CloudCall;
}

/** The states of an operation, as the page of the API lists them. */
export const operationStates = ['queued', 'running', 'completed', 'failed'] as const;

/**
 * Waits until an operation is complete.
 *
 * @returns its fields then
 * @throws StageError such as SNAPSHOT_FAILED, with the platform's reason; INVALID_RESPONSE if a response is about another operation, or its
 * state is unknown
 */
export function awaitCompletion(session: CloudSession, { what, id, call }: BackupsOperation): Promise<JsonFields> {
  const { clock, redact } = session.client;
  const startedAt = clock.monotonicMs();
  const readState = createStateWatch(session, `the ${what}`, operationStates);
  let last = '';
  const note = (state: string): undefined => {
    if (state !== last) session.log(`The ${what} is ${state}`);
    last = state;
    session.waitingFor(`the ${what} was still ${state}`);
  };
  return session.poll(async () => {
    const response = await session.request(call);
    const isHidden = hasCode(response, 'NOT_FOUND') && clock.monotonicMs() - startedAt < notVisibleMs;
    if (!response.ok && !isHidden) throw await responseError(session, response);
    if (!response.ok) return note('not visible yet');
    const fields = fieldsIn(response);
    requireSameId(`${what}_id`, factOf(fields[`${what}_id`], `${what}_id`), id);
    const state = readState(factOf(fields.state, 'state'));
    if (state === 'completed') return fields;
    if (state !== 'failed') return note(excerpt(state, redact));
    const why = excerpt(textOf(fields.status_message), redact) || 'Mendix gives no reason';
    throw new StageError(`${what.toUpperCase()}_FAILED`, `the ${what} failed: ${why}`);
  });
}
