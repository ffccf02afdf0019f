import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DeployFacts, isTransported, mayBeStale, needsStart } from '../../../../src/actions/deploy/facts.ts';

const packageOf = (id: string) => ({
  id,
  version: '1.0',
  name: `${id}.mda`,
  description: '',
  status: 'Succeeded',
  ...{ size: undefined, createdAt: undefined },
});
const [wanted, before, third] = ['wanted', 'before', 'third'].map(packageOf);

const usual: DeployFacts = {
  wanted: { backup: false, start: true, hasSettings: false, dryRun: false, healthCheckUrl: undefined, pin: undefined },
  environment: { id: 'e', mode: 'Test', status: 'Running', url: '', modelVersion: '', mendixVersion: '' },
  ...{ package: wanted, before, deployed: before, settings: undefined },
  ...{ startDue: false, restartDue: false, stopsFirst: false },
};

test('a package is transported where the environment has it', () => {
  assert.equal(isTransported({ ...usual, deployed: wanted }), true);
  assert.equal(isTransported(usual), false);
  assert.equal(isTransported({ ...usual, deployed: undefined }), false);
  assert.equal(isTransported({ ...usual, package: undefined, deployed: undefined }), false);
});

for (const [name, facts, shown, isStale] of [
  ['after the transport, the package of before', { deployed: wanted }, before, true],
  ['after the transport, none', { deployed: wanted }, undefined, true],
  ['after the transport, the one that is wanted', { deployed: wanted }, wanted, false],
  ['after the transport, a third one', { deployed: wanted }, third, false],
  ['after a transport that changed nothing, the same', { deployed: wanted, before: wanted }, wanted, false],
  ['before the transport, none', {}, undefined, true],
  ['before the transport, the one of before', {}, before, false],
  ['before the transport, a third one', {}, third, false],
  ['where none was deployed before, none', { before: undefined, deployed: undefined }, undefined, false],
] as const)
  test(`${name}: ${isStale ? 'the response may be stale' : 'the response is believed'}`, () =>
    assert.equal(mayBeStale({ ...usual, ...facts })(shown), isStale));

test('a start is needed after a change, and for settings that are not in effect', () => {
  const settings = { change: undefined, needsStart: true, changed: [], problems: [], shown: [] };
  assert.equal(needsStart(usual), false);
  assert.equal(needsStart({ ...usual, startDue: true }), true);
  assert.equal(needsStart({ ...usual, settings }), true);
  assert.equal(needsStart({ ...usual, settings: { ...settings, needsStart: false } }), false);
});
