import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideDeploy } from '../../../src/actions/deploy/decide.ts';
import { isStale } from '../../../src/cloud/fields.ts';

const packageOf = (id: string, version: string) => ({
  id,
  version,
  name: `${id}.mda`,
  description: '',
  status: 'Succeeded',
});
const environmentOf = (status: string, modelVersion: string) => ({
  id: 'e',
  mode: 'Test',
  status,
  url: '',
  modelVersion,
});

/** The status, the version that runs, the package that is there and its version; what is wanted; what is to be done. */
const table: readonly (readonly [
  string,
  [string, string, string?, string?],
  { start?: boolean; needsStart?: boolean; wants?: string | undefined },
  string,
])[] = [
  ['all is as wanted', ['Running', '1.0', 'p', '1.0'], {}, ''],
  ['another package is there', ['Running', '0.9', 'o', '0.9'], {}, 'transports stops starts'],
  ['no package is there', ['Empty', ''], {}, 'transports starts'],
  ['the package is still to be made', ['Running', '1.0', 'p', '1.0'], { wants: undefined }, 'transports stops starts'],
  ['the app is stopped', ['Stopped', '1.0', 'p', '1.0'], {}, 'starts'],
  ['an older version runs', ['Running', '0.9', 'p', '1.0'], {}, 'stops starts'],
  ['the version that runs is not told', ['Running', '', 'p', '1.0'], {}, ''],
  ['the version of the package is not told', ['Running', '0.9', 'p', ''], {}, ''],
  ['settings are to come into effect', ['Running', '1.0', 'p', '1.0'], { needsStart: true }, 'stops starts'],
  ['settings, and the app is stopped', ['Stopped', '1.0', 'p', '1.0'], { needsStart: true }, 'starts'],
  ['it is to be left stopped, and runs', ['Running', '1.0', 'p', '1.0'], { start: false }, 'stops'],
  ['it is to be left stopped, and is', ['Stopped', '1.0', 'p', '1.0'], { start: false }, ''],
  ['it is to be left stopped with another package', ['Stopped', '0.9', 'o', '0.9'], { start: false }, 'transports'],
];

for (const [name, [status, runs, id, version = ''], { start = true, needsStart = false, ...more }, expected] of table) {
  test(`${name}: ${expected || 'nothing is to be done'}`, () => {
    const situation = { environment: environmentOf(status, runs), packageOn: id ? packageOf(id, version) : undefined };
    const packageId = 'wants' in more ? more.wants : 'p';
    const decision = decideDeploy(situation, { packageId, start, needsStart });
    const done = Object.entries(decision).filter(([, does]) => does);
    assert.equal(done.map(([what]) => what).join(' '), expected);
  });
}

test('an app that is down is not stale, whatever its last version', () => {
  assert.equal(isStale(environmentOf('Stopped', '0.9'), packageOf('p', '1.0')), false);
  assert.equal(isStale(environmentOf('Running', '0.9'), undefined), false);
});
