import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DeployFacts,
  foresee,
  isTransported,
  mayBeStale,
  needsStart,
  pinnedTo,
  willRun,
} from '../../../../src/actions/deploy/facts.ts';

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

test('a package is transported if it is on the environment', () => {
  assert.equal(isTransported({ ...usual, deployed: wanted }), true);
  assert.equal(isTransported(usual), false);
  assert.equal(isTransported({ ...usual, deployed: undefined }), false);
  assert.equal(isTransported({ ...usual, package: undefined, deployed: undefined }), false);
});

for (const [name, facts, shown, isStale] of [
  ['the previous package after the transport', { deployed: wanted }, before, true],
  ['no package after the transport', { deployed: wanted }, undefined, true],
  ['the requested package after the transport', { deployed: wanted }, wanted, false],
  ['another package after the transport', { deployed: wanted }, third, false],
  ['the same package after a transport that changed nothing', { deployed: wanted, before: wanted }, wanted, false],
  ['no package before the transport', {}, undefined, true],
  ['the previous package before the transport', {}, before, false],
  ['another package before the transport', {}, third, false],
  ['no package if none was deployed before', { before: undefined, deployed: undefined }, undefined, false],
] as const)
  test(`a response that shows ${name} ${isStale ? 'may be stale' : 'is believed'}`, () =>
    assert.equal(mayBeStale({ ...usual, ...facts })(shown), isStale));

test('a start is needed after a change, and for settings that are not in effect', () => {
  const settings = { change: undefined, needsStart: true, changed: [], problems: [], shown: [] };
  assert.equal(needsStart(usual), false);
  assert.equal(needsStart({ ...usual, startDue: true }), true);
  assert.equal(needsStart({ ...usual, settings }), true);
  assert.equal(needsStart({ ...usual, settings: { ...settings, needsStart: false } }), false);
});

test('a stage that the inputs rule out is skipped with the reason, and changes nothing', () => {
  const stage = {
    name: 'start',
    about: 'starts the app',
    limitMs: 1,
    plan: () => willRun('start the app'),
    apply: async () => undefined,
  } as const;
  assert.deepEqual(foresee(stage, usual), { plan: { kind: 'run', what: 'start the app' }, facts: usual });
  const effect = () => ({ startDue: true });
  assert.deepEqual(foresee({ ...stage, effect }, usual).facts, { ...usual, startDue: true });
  const unwanted = ({ start }: DeployFacts['wanted']) => (start ? 'not wanted' : undefined);
  assert.deepEqual(foresee({ ...stage, effect, unwanted }, usual), {
    plan: { kind: 'skip', why: 'not wanted' },
    facts: usual,
  });
});

test('the log says which environment a start is pinned to', () => {
  assert.equal(pinnedTo(usual), '');
  assert.equal(pinnedTo({ ...usual, wanted: { ...usual.wanted, pin: usual.environment } }), ', pinned to Test');
});
