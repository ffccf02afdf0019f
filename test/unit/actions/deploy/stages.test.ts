import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChangeStageName } from '../../../../src/actions/deploy/context.ts';
import { type DeployFacts, foresee } from '../../../../src/actions/deploy/facts.ts';
import {
  changesAhead,
  deployStages,
  foreseeChanges,
  isFromStartOn,
  isUpToStart,
  stagesByName,
} from '../../../../src/actions/deploy/stages.ts';
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

const wanted = {
  ...{ backup: true, start: true, hasSettings: true, dryRun: false, pin: undefined },
  healthCheckUrl: new URL('https://calc.example/health'),
};
const ready: DeployFacts = {
  wanted,
  ...{ package: packageOf('p', '1.0'), before: packageOf('o', '0.9'), deployed: packageOf('o', '0.9') },
  ...{ startDue: false, restartDue: false, stopsFirst: false },
  environment: environmentOf('Running', '0.9'),
  settings: undefined,
};
const upToDate = { deployed: packageOf('p', '1.0'), environment: environmentOf('Running', '1.0') };
const unchanged = { change: undefined, needsStart: false, changed: [], problems: [], shown: [] };
const missing = { code: 'SETTING_NOT_FOUND', text: 'The app has no constant "A".', dependsOnPackage: true } as const;
const uncertain = { ...unchanged, problems: [missing] };
const certain = { ...unchanged, problems: [{ ...missing, dependsOnPackage: false }] };

/** A stage, what it depends on where that differs, and what it does or why it does nothing. */
const plans: readonly (readonly [ChangeStageName, Partial<DeployFacts>, string])[] = [
  ['backup', {}, 'run: create a snapshot'],
  ['backup', { wanted: { ...wanted, backup: false } }, 'skip: `backup` is false'],
  ['backup', { environment: environmentOf('Empty', '') }, 'skip: the environment is empty'],
  ['backup', { settings: uncertain }, 'skip: the stage `settings` will fail'],
  ['backup', { ...upToDate, settings: unchanged }, 'skip: there is nothing else to do'],
  ['transport', {}, 'run: deploy 1.0 (p)'],
  ['transport', { package: undefined }, 'run: deploy the new package'],
  ['transport', upToDate, 'skip: the package is on the environment'],
  ['settings', { wanted: { ...wanted, hasSettings: false } }, 'skip: no settings are given'],
  ['settings', {}, 'skip: no settings are given'],
  ['settings', { settings: { ...unchanged, change: {}, changed: ['A', 'B'] } }, 'run: change 2'],
  ['settings', { settings: unchanged }, 'skip: every value is already set'],
  [
    'settings',
    { settings: { ...unchanged, needsStart: true } },
    'skip: every value is already set, and takes effect at the next start',
  ],
  ['settings', { settings: uncertain }, 'blocked: SETTING_NOT_FOUND'],
  [
    'settings',
    { wanted: { ...wanted, dryRun: true }, settings: uncertain },
    'run: change the settings, if the new package defines them',
  ],
  ['settings', { wanted: { ...wanted, dryRun: true }, settings: certain }, 'blocked: SETTING_NOT_FOUND'],
  [
    'settings',
    { wanted: { ...wanted, dryRun: true }, settings: uncertain, before: packageOf('p', '1.0') },
    'blocked: SETTING_NOT_FOUND',
  ],
  ['stop', { startDue: true }, 'run: stop the app'],
  [
    'stop',
    { ...upToDate, restartDue: true },
    'run: stop the app, as an earlier attempt of this run may have ended before the start',
  ],
  ['stop', upToDate, 'skip: the app is Running'],
  ['stop', { startDue: true, environment: environmentOf('Stopped', '0.9') }, 'skip: the app is Stopped'],
  ['start', { wanted: { ...wanted, start: false } }, 'skip: `start` is false'],
  ['start', upToDate, 'skip: the app already runs'],
  ['start', { environment: environmentOf('Stopped', '0.9') }, 'run: start the app'],
  [
    'start',
    { ...upToDate, startDue: true, wanted: { ...wanted, pin: environmentOf('Stopped', '') } },
    'run: start the app, pinned to Test',
  ],
  ['verify', {}, 'run: verify the deployed package'],
  ['health-check', {}, 'run: call https://calc.example/health'],
  ['health-check', { wanted: { ...wanted, healthCheckUrl: undefined } }, 'skip: no `health-check-url` is given'],
];

for (const [name, facts, expected] of plans)
  test(`the stage ${name}: ${expected}`, () => {
    const { plan } = foresee(stagesByName[name], { ...ready, ...facts });
    const why = plan.kind === 'run' ? plan.what : plan.kind === 'skip' ? plan.why : plan.error.code;
    assert.equal(`${plan.kind}: ${why}`, expected);
  });

test('after a stage that runs, those behind it see its effect', () => {
  const after = (name: ChangeStageName) => foresee(stagesByName[name], { ...ready, startDue: true }).facts;
  assert.deepEqual([after('transport').deployed, after('transport').startDue], [ready.package, true]);
  assert.equal(after('stop').environment.status, 'Stopped');
  assert.equal(after('start').environment.status, 'Running');
  const settings = { ...unchanged, change: {} };
  assert.equal(foresee(stagesByName.settings, { ...ready, settings }).facts.startDue, true);
});

test('the stages are in order, and know whether they are before the start of the new package', () => {
  const names = deployStages.map(({ name }) => name);
  assert.deepEqual(names, ['backup', 'transport', 'settings', 'stop', 'start', 'verify', 'health-check']);
  assert.deepEqual(names.filter(isUpToStart), ['settings', 'stop', 'start']);
  assert.deepEqual(names.filter(isFromStartOn), ['start', 'verify', 'health-check']);
});
