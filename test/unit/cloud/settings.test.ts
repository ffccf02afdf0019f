import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findChangedSettings, planSettings, settingsError, type WantedSetting } from '../../../src/cloud/settings.ts';

const current = {
  Constants: [
    { Name: 'A.Url', Value: 'old', DeployedValue: 'old', DataType: 'String' },
    { Name: 'A.Count', Value: 3, DeployedValue: '3' },
  ],
  ScheduledEvents: [{ Name: 'A.SE', Value: 'Disabled', DeployedValue: 'Enabled' }],
  CustomSettings: [],
  Extra: 'stays',
};

const constant = (name: string, value: string): WantedSetting => ({ kind: 'Constants', name, value });

test('a changed value is written together with all others, and needs a restart', () => {
  const { change, needsStart, changed, problems } = planSettings(current, [constant('A.Url', 'new')]);
  assert.deepEqual([needsStart, changed, problems], [true, ['A.Url'], []]);
  assert.deepEqual(change, {
    ...current,
    Constants: [{ Name: 'A.Url', Value: 'new', DeployedValue: 'old', DataType: 'String' }, current.Constants[1]],
  });
  assert.equal(current.Constants[0]?.Value, 'old');
});

test('a value that is already set and in effect needs no change, and a number equals its text', () => {
  const plan = planSettings(current, [constant('A.Url', 'old'), constant('A.Count', '3')]);
  assert.deepEqual([plan.change, plan.needsStart, plan.changed, plan.problems], [undefined, false, [], []]);
  assert.deepEqual(
    plan.shown.map(({ value }) => value),
    ['old', '3'],
  );
});

test('a saved value that is not in effect needs only a restart', () => {
  const plan = planSettings(current, [{ kind: 'ScheduledEvents', name: 'A.SE', value: 'Disabled' }]);
  assert.deepEqual([plan.change, plan.needsStart, plan.changed], [undefined, true, []]);
});

test('a missing `DeployedValue` counts as a match', () => {
  const { needsStart } = planSettings({ CustomSettings: [{ Name: 'x', Value: 'y' }] }, [
    { kind: 'CustomSettings', name: 'x', value: 'y' },
  ]);
  assert.equal(needsStart, false);
});

test('an unknown name is reported with the closest one of its kind', () => {
  const { problems } = planSettings(current, [
    constant('A.URL', 'x'),
    { kind: 'ScheduledEvents', name: 'A.Url', value: 'Enabled' },
    { kind: 'CustomSettings', name: 'x', value: 'y' },
  ]);
  assert.deepEqual(
    problems.map(({ text, code, dependsOnPackage }) => [text, code, dependsOnPackage]),
    [
      ['The app has no constant "A.URL". Did you mean A.Url?', 'SETTING_NOT_FOUND', true],
      ['The app has no scheduled event "A.Url".', 'SETTING_NOT_FOUND', true],
      ['The app has no custom setting "x".', 'SETTING_NOT_FOUND', false],
    ],
  );
});

for (const [dataType, value, problem] of [
  ['_Boolean', 'yes', 'a Boolean (true or false)'],
  ['Boolean', 'true', ''],
  ['Boolean', 'false', ''],
  ['Boolean', 'true.', 'a Boolean (true or false)'],
  ['Boolean', 'untrue', 'a Boolean (true or false)'],
  ['Integer', '1.5', 'an Integer'],
  ['Integer', '12', ''],
  ['Integer', '-12', ''],
  ['Long', '12 s', 'a Long'],
  ['Long', 'x12', 'a Long'],
  ['Long', '12', ''],
  ['Long', '-12', ''],
  ['Decimal', '1,5', 'a Decimal'],
  ['Decimal', '12', ''],
  ['Decimal', '-12.25', ''],
  ['DateTime', 'soon', ''],
  ['', 'x', ''],
] as const)
  test(`"${value}" is ${problem ? 'not ' : ''}a value of the type "${dataType}"`, () => {
    const { problems } = planSettings({ Constants: [{ Name: 'A.X', Value: '1', DataType: dataType }] }, [
      constant('A.X', value),
    ]);
    const text = `The value of the constant "A.X" is not ${problem}.`;
    assert.deepEqual(
      problems.map((each) => [each.code, each.text]),
      problem ? [['INVALID_INPUT', text]] : [],
    );
  });

test('only the first five of many unknown names get a hint, which takes little time for any number of settings', () => {
  const pad = (name: string): string => name.padEnd(100, 'x');
  const Constants = Array.from({ length: 100_000 }, (_, nth) => ({ Name: pad(`Module.Constant${nth}`), Value: 'v' }));
  const startedAt = performance.now();
  const { problems } = planSettings(
    { ...current, Constants },
    Array.from({ length: 30 }, (_, nth) => constant(pad(`Modul.Constant${nth}`), 'v')),
  );
  assert.equal(problems.length, 30);
  assert.equal(problems.filter(({ text }) => /Did you mean Module\.Constant\d+x*\?$/.test(text)).length, 5);
  // This once took half a minute.
  assert.ok(performance.now() - startedAt < 5000, `${performance.now() - startedAt} ms`);
});

test('problems become one error, with advice if a setting does not exist', () => {
  assert.equal(settingsError([]), undefined);
  const missing = settingsError(planSettings(current, [constant('B.X', '1'), constant('B.Y', '2')]).problems);
  assert.equal(missing?.code, 'SETTING_NOT_FOUND');
  assert.match(
    missing?.message ?? '',
    /^The app has no constant "B\.X"\..* The app has no constant "B\.Y"\..*\nThe API can change only existing settings\./,
  );
  const Constants = [{ Name: 'A.X', Value: '1', DataType: 'Boolean' }];
  const invalid = settingsError(planSettings({ Constants }, [constant('A.X', '2')]).problems);
  assert.deepEqual(
    [invalid?.code, invalid?.message],
    ['INVALID_INPUT', 'The value of the constant "A.X" is not a Boolean (true or false).'],
  );
});

test('settings that others changed or removed, or that a start did not put into effect, are found', () => {
  const Constants = [
    { Name: 'A.Same', Value: '1', DeployedValue: '1' },
    { Name: 'A.Silent', Value: '1' },
    { Name: 'A.Changed', Value: '2', DeployedValue: '2' },
    { Name: 'A.Saved', Value: '1', DeployedValue: '0' },
  ];
  const ours = ['A.Same', 'A.Silent', 'A.Changed', 'A.Saved', 'A.Gone'].map((name) => constant(name, '1'));
  const always = [
    'The constant "A.Changed" was changed during this run, probably by another user or process.',
    'The constant "A.Gone" was removed during this run.',
  ];
  assert.deepEqual(findChangedSettings({ Constants }, ours, 'stopped'), always);
  const [changed = '', gone = ''] = always;
  const running = findChangedSettings({ Constants }, ours, 'running');
  assert.deepEqual(running, [changed, 'The constant "A.Saved" is saved, but not in effect after the start.', gone]);
});

const setting = (name: string, value: string, deployed = value) => ({
  Name: name,
  Value: value,
  DeployedValue: deployed,
});

test('settings of two kinds that share a name are changed apart', () => {
  const both = { Constants: [setting('A.X', '1')], ScheduledEvents: [setting('A.X', 'Enabled')] };
  const { change } = planSettings(both, [constant('A.X', '2')]);
  assert.deepEqual(change, {
    Constants: [{ ...setting('A.X', '1'), Value: '2' }],
    ScheduledEvents: both.ScheduledEvents,
    CustomSettings: [],
  });
});

test('a start is needed for one setting that is not in effect beside others that are', () => {
  const rows = { Constants: [setting('A.X', '1'), setting('A.Y', '1', '0')] };
  assert.equal(planSettings(rows, [constant('A.X', '1'), constant('A.Y', '1')]).needsStart, true);
  assert.equal(planSettings(rows, [constant('A.X', '1')]).needsStart, false);
});

test('a value that is in effect, but no longer saved, is written, and needs a start', () => {
  const { changed, needsStart } = planSettings({ Constants: [setting('A.X', 'old', 'new')] }, [constant('A.X', 'new')]);
  assert.deepEqual([changed, needsStart], [['A.X'], true]);
});

test('settings that exist do not use up the hints for those that do not', () => {
  const names = ['A.A', 'A.B', 'A.C', 'A.D', 'A.E', 'A.Timeout'];
  const rows = { Constants: names.map((name) => setting(name, '1')) };
  const { problems } = planSettings(
    rows,
    [...names.slice(0, 5), 'A.Timeot'].map((name) => constant(name, '1')),
  );
  assert.deepEqual(
    problems.map(({ text }) => text),
    ['The app has no constant "A.Timeot". Did you mean A.Timeout?'],
  );
});
