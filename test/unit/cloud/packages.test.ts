import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findReusable, type Package } from '../../../src/cloud/packages.ts';

const packageOf = (fields: Partial<Package>): Package => ({
  ...{
    id: 'p',
    name: 'p.mda',
    version: '',
    description: '',
    status: 'Succeeded',
    size: undefined,
    createdAt: undefined,
  },
  ...fields,
});

const hour = 3600_000;

test('a ready package is preferred to one in progress, and one that failed, is too old or unusable is never reused', () => {
  const logged: string[] = [];
  const clock = { now: () => 10 * hour, monotonicMs: () => 0, sleep: async () => undefined };
  const session = { client: { clock }, log: (line: string) => void logged.push(line) };
  const [failed, building, ready, old] = [
    packageOf({ id: 'Failed', status: 'Failed' }),
    packageOf({ id: 'Building', status: 'Building', createdAt: 9.5 * hour }),
    packageOf({ id: 'Succeeded', createdAt: 0 }),
    packageOf({ id: 'old', status: 'Building', createdAt: 8 * hour }),
  ];
  const reuse = (packages: readonly Package[], without: readonly string[] = []): string | undefined =>
    findReusable(session, packages, { fits: () => true, maxUnderWayMs: hour, without: new Set(without) })?.id;
  assert.equal(reuse([failed, building, ready]), 'Succeeded');
  assert.equal(reuse([failed, building]), 'Building');
  assert.equal(reuse([failed]), undefined);
  assert.equal(reuse([ready, building], ['Succeeded']), 'Building');
  assert.deepEqual(logged, []);
  assert.equal(reuse([old]), undefined);
  assert.match(logged.join(), /Package old has been Building for more than 1 h/);
  assert.equal(reuse([packageOf({ id: 'undated', status: 'Building' })]), undefined);
});
