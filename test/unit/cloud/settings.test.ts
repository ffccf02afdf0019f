import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planSettings, type WantedSetting } from '../../../src/cloud/settings.ts';

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

test('a value that differs is written with all the rest, and needs a restart', () => {
  const { change, ...plan } = planSettings(current, [constant('A.Url', 'new')]);
  assert.deepEqual(plan, { needsStart: true, count: 1, unknown: [] });
  assert.deepEqual(change, {
    ...current,
    Constants: [{ Name: 'A.Url', Value: 'new', DeployedValue: 'old', DataType: 'String' }, current.Constants[1]],
  });
  assert.equal(current.Constants[0]?.Value, 'old');
});

test('a value that is as wanted, and in effect, is nothing to do; a number is its text', () => {
  const plan = planSettings(current, [constant('A.Url', 'old'), constant('A.Count', '3')]);
  assert.deepEqual(plan, { change: undefined, needsStart: false, count: 0, unknown: [] });
});

test('a value that is written and not in effect needs a restart alone', () => {
  const plan = planSettings(current, [{ kind: 'ScheduledEvents', name: 'A.SE', value: 'Disabled' }]);
  assert.deepEqual(plan, { change: undefined, needsStart: true, count: 0, unknown: [] });
});

test('what is in effect is not held against a value where it is not told', () => {
  const { needsStart } = planSettings({ CustomSettings: [{ Name: 'x', Value: 'y' }] }, [
    { kind: 'CustomSettings', name: 'x', value: 'y' },
  ]);
  assert.equal(needsStart, false);
});

test('a name that is not there is told with the closest, in its own kind', () => {
  const { unknown } = planSettings(current, [
    constant('A.URL', 'x'),
    { kind: 'ScheduledEvents', name: 'A.Url', value: 'Enabled' },
    { kind: 'CustomSettings', name: 'x', value: 'y' },
  ]);
  assert.deepEqual(unknown, [
    'Constants has no "A.URL". Did you mean A.Url?',
    'ScheduledEvents has no "A.Url".',
    'CustomSettings has no "x".',
  ]);
});
