import { type Cloud, type CloudCall, failure, hasCode, pause, read, readResponse, write } from './calls.ts';
import { fieldsOf, listOf, textOf } from './fields.ts';
import type { Place } from './resolve.ts';
import { type Stage, StageError } from './stages.ts';

/** A snapshot of an environment: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/ */
export interface Snapshot {
  readonly id: string;
  readonly comment: string;
  readonly state: string;
}

/** What the comment of a snapshot ends in: a run that is repeated knows its own by it. */
export const runMark = (env: Readonly<Record<string, string | undefined>>): string =>
  `[${env.GITHUB_REPOSITORY || 'local'} ${env.GITHUB_RUN_ID || crypto.randomUUID()}]`;

const base = '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots';

const at = (
  { app, environment }: Place,
  endpoint: CloudCall['endpoint'],
  more: Partial<CloudCall> = {},
): CloudCall => ({
  api: 'backups-v2',
  endpoint,
  ...more,
  path: { ProjectId: app.projectId, EnvironmentId: environment.id, ...more.path },
});

const snapshotOf = (value: Parameters<typeof fieldsOf>[0]): Snapshot => {
  const fields = fieldsOf(value);
  return { id: textOf(fields.snapshot_id), comment: textOf(fields.comment), state: textOf(fields.state) };
};

/** The snapshot of a mark that is complete, or on its way; a complete one first. */
async function findMarked(cloud: Cloud, stage: Stage, place: Place, mark: string): Promise<Snapshot | undefined> {
  const answer = fieldsOf(await read(cloud, stage, at(place, `GET ${base}`, { query: { limit: '100', offset: '0' } })));
  const own = listOf(answer.snapshots)
    .map(snapshotOf)
    .filter(({ comment, state }) => comment.trimEnd().endsWith(mark) && state !== 'failed');
  return own.find(({ state }) => state === 'completed') ?? own[0];
}

/**
 * Makes a snapshot, or takes the one that has the mark already, and waits until it is complete.
 *
 * @param mark what the comment ends in, by which a repeated run finds it
 */
export async function takeSnapshot(
  cloud: Cloud,
  stage: Stage,
  { place, comment, mark }: { place: Place; comment: string; mark: string },
): Promise<{ id: string; isReused: boolean }> {
  const look = () => findMarked(cloud, stage, place, mark);
  const known = await look();
  const found =
    known ?? (await create(cloud, stage, at(place, `POST ${base}`, { json: { comment: `${comment} ${mark}` } }), look));
  await awaitSnapshot(cloud, stage, at(place, `GET ${base}/{SnapshotId}`, { path: { SnapshotId: found.id } }));
  return { id: found.id, isReused: known !== undefined };
}

async function create(
  cloud: Cloud,
  stage: Stage,
  call: CloudCall,
  look: () => Promise<Snapshot | undefined>,
): Promise<Snapshot> {
  const sent = await write(cloud, stage, call, look);
  if ('found' in sent) return sent.found;
  if (!sent.response.ok) throw await failure(cloud, sent.response);
  const made = snapshotOf(sent.response.body.json().document?.value);
  const found = made.id ? made : await look();
  if (!found) throw new StageError('INVALID_ANSWER', 'The answer of the platform names no snapshot_id.');
  return found;
}

/** How long a new snapshot may not be visible yet, in milliseconds. */
const notVisibleMs = 30_000;

async function awaitSnapshot(cloud: Cloud, stage: Stage, call: CloudCall): Promise<void> {
  const { clock, redact } = cloud.client;
  const begin = clock.now();
  for (;;) {
    const response = await readResponse(cloud, stage, call);
    const isHidden = hasCode(response, 'NOT_FOUND') && clock.now() - begin < notVisibleMs;
    if (!response.ok && !isHidden) throw await failure(cloud, response);
    const { state, status_message: message } = fieldsOf(response.body.json().document?.value);
    if (response.ok && state === 'completed') return;
    if (response.ok && state === 'failed')
      throw new StageError(
        'SNAPSHOT_FAILED',
        `The snapshot failed: ${redact(textOf(message)) || 'no reason is given'}`,
      );
    await pause(cloud, stage, clock.now() - begin);
  }
}
