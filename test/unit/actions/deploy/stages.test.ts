import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeployFacts } from '../../../../src/actions/deploy/facts.ts';
import { changesAhead, foreseeChanges } from '../../../../src/actions/deploy/stages.ts';
import { runsOldVersion } from '../../../../src/cloud/environment.ts';

const packageOf = (id: string, version: string) => ({
  id,
  version,
  name: `${id}.mda`,
  description: '',
  status: 'Succeeded',
  ...{ size: undefined, createdAt: undefined },
});
const environmentOf = (status: string, modelVersion: string) => ({
  id: 'e',
  mode: 'Test',
  status,
  url: '',
  modelVersion,
  mendixVersion: '',
});

/** The status, the running version, the deployed package and its version; the requested changes; the stages that run. */
const table: readonly (readonly [
  string,
  [string, string, string?, string?],
  { start?: boolean; needsStart?: boolean; wants?: string | undefined },
  string,
])[] = [
  ['everything is up to date', ['Running', '1.0', 'p', '1.0'], {}, ''],
  ['another package is deployed', ['Running', '0.9', 'o', '0.9'], {}, 'transport stop start'],
  ['no package is deployed', ['Empty', ''], {}, 'transport start'],
  ['the package is still to be created', ['Running', '1.0', 'p', '1.0'], { wants: undefined }, 'transport stop start'],
  ['the app is stopped', ['Stopped', '1.0', 'p', '1.0'], {}, 'start'],
  ['an older version runs', ['Running', '0.9', 'p', '1.0'], {}, 'stop start'],
  ['the running version is not reported', ['Running', '', 'p', '1.0'], {}, ''],
  ['the version of the package is not reported', ['Running', '0.9', 'p', ''], {}, ''],
  ['settings need a start to take effect', ['Running', '1.0', 'p', '1.0'], { needsStart: true }, 'stop start'],
  ['settings change while the app is stopped', ['Stopped', '1.0', 'p', '1.0'], { needsStart: true }, 'start'],
  ['the app should be stopped, but it runs', ['Running', '1.0', 'p', '1.0'], { start: false }, 'stop'],
  ['the app should be stopped, and it is', ['Stopped', '1.0', 'p', '1.0'], { start: false }, ''],
  ['the app should be stopped, and the package changes', ['Stopped', '0.9', 'o', '0.9'], { start: false }, 'transport'],
];

for (const [name, [status, runs, id, version = ''], { start = true, needsStart = false, ...more }, expected] of table) {
  test(`if ${name}, ${expected ? `the stages are ${expected}` : 'no stage has anything to do'}`, () => {
    const facts: DeployFacts = {
      wanted: {
        backup: false,
        start,
        hasSettings: needsStart,
        dryRun: false,
        healthCheckUrl: undefined,
        pin: undefined,
      },
      package: 'wants' in more ? undefined : packageOf('p', '1.0'),
      ...{ before: undefined, startDue: false, restartDue: false, stopsFirst: false },
      environment: environmentOf(status, runs),
      deployed: id ? packageOf(id, version) : undefined,
      settings: needsStart ? { change: undefined, needsStart, changed: [], problems: [], shown: [] } : undefined,
    };
    assert.equal(foreseeChanges(facts).join(' '), expected);
    assert.equal(changesAhead(facts), expected !== '');
  });
}

test('a stopped app does not count as running an old version', () => {
  assert.equal(runsOldVersion(environmentOf('Stopped', '0.9'), packageOf('p', '1.0')), false);
  assert.equal(runsOldVersion(environmentOf('Running', '0.9'), undefined), false);
});
