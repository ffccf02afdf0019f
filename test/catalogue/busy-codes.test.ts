// Which errors of Mendix Cloud are temporary, according to the documentation or because they describe a lock. Written by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from '../../src/mendix/errors.ts';
import { apis } from './all.ts';

const v1 = '/apps/{AppId}/environments/{Mode}';
const backups = '/apps/{ProjectId}/environments/{EnvironmentId}';
const snapshot = `${backups}/snapshots/{SnapshotId}`;

/** Requests to deploy, backup and restore. */
const calls = [
  ['deploy-v1', `GET ${v1}`],
  ['deploy-v1', `POST ${v1}/start`],
  ['deploy-v1', `POST ${v1}/stop`],
  ['deploy-v1', `GET ${v1}/package`],
  ['deploy-v1', `POST ${v1}/transport`],
  ['deploy-v1', `GET ${v1}/settings`],
  ['deploy-v1', `POST ${v1}/settings`],
  ['deploy-v2', 'POST /apps/{AppId}/packages/upload'],
  ['deploy-v2', 'GET /apps/{AppId}/jobs/{JobId}'],
  ['build-v1', 'GET /apps/{AppId}/packages'],
  ['build-v1', 'POST /apps/{AppId}/packages'],
  ['build-v1', 'GET /apps/{AppId}/packages/{PackageId}'],
  ['backups-v2', `GET ${backups}/snapshots`],
  ['backups-v2', `POST ${backups}/snapshots`],
  ['backups-v2', `GET ${snapshot}`],
  ['backups-v2', `POST ${snapshot}/archives`],
  ['backups-v2', `GET ${snapshot}/archives/{ArchiveId}`],
  ['backups-v2', `POST ${backups}/restores`],
  ['backups-v2', `GET ${backups}/restores/{RestoreId}`],
] as const;

const codes = [
  [400, 'ENVIRONMENT_BUSY'],
  [400, 'INVALID_STATE'],
  [500, 'ALREADY_LOCKED'],
  [500, 'SERVICE_UNAVAILABLE'],
  [503, 'SERVICE UNAVAILABLE'],
] as const;

/** The combinations with a result other than `wait`. */
const exceptions = new Map([
  // Whether the restore has started is not known.
  [`POST ${backups}/restores 500 SERVICE_UNAVAILABLE`, 'unclear'],
]);

const kind = (id: string, call: string, status: number, code: string) => {
  const api = apis.find((each) => each.id === id)?.api;
  const endpoint = api?.endpoints.find((each) => each.call === call);
  assert.ok(api && endpoint, `${id} ${call}`);
  return kindOf({ apis: [api], endpoints: [{ api, endpoint }] }, { status, code, message: '' });
};

for (const [status, code] of codes)
  test(`${status} ${code} is temporary for every call of deploy, backup and restore`, () => {
    for (const [id, call] of calls)
      assert.equal(
        kind(id, call, status, code),
        exceptions.get(`${call} ${status} ${code}`) ?? 'wait',
        `${id} ${call}`,
      );
  });

test('other errors of the same calls are not temporary', () => {
  for (const [id, call, status, code, expected] of [
    // The job of the start has ended: another GET cannot change that.
    ['deploy-v1', `GET ${v1}/start/{JobId}`, 500, 'ALREADY_LOCKED', 'final'],
    ['deploy-v1', `GET ${v1}/start/{JobId}`, 500, 'ALREADY_STARTED', 'success'],
    ['deploy-v1', `POST ${v1}/start`, 200, 'ALREADY_STARTED', 'success'],
    ['deploy-v1', `POST ${v1}/start`, 500, 'APP_ALREADY_HAS_A_STARTING_JOB', 'unclear'],
    ['deploy-v1', `POST ${v1}/stop`, 500, 'STOP_FAILED', 'unclear'],
    ['deploy-v1', `POST ${v1}/transport`, 403, 'APP_IS_RUNNING', 'final'],
    ['build-v1', 'POST /apps/{AppId}/packages', 500, 'BUILD_FAILED', 'unclear'],
    ['build-v1', 'POST /apps/{AppId}/packages', 504, '', 'unclear'],
    ['backups-v2', `POST ${backups}/restores`, 400, 'ERROR_NOT_ALLOWED', 'final'],
    ['backups-v2', `POST ${backups}/restores`, 503, '', 'unclear'],
    ['backups-v2', `GET ${backups}/snapshots`, 500, 'SNAPSHOT_LISTING_FAILED', 'final'],
  ] as const)
    assert.equal(kind(id, call, status, code), expected, `${call} ${status} ${code}`);
});
