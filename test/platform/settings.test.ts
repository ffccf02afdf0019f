import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, createClient, field } from './client.ts';
import { startPlatform } from './platform.ts';
import { objectOf } from './router.ts';
import { findPackage } from './state.ts';

const path = '/api/1/apps/calc/environments/Test';

/** The settings as `name value/deployed`. */
const listOf = (settings: unknown, kind: string): string[] => {
  const rows = field(settings, kind);
  return Array.isArray(rows)
    ? rows.map(objectOf).map(({ Name, Value, DeployedValue }) => `${Name} ${Value}/${DeployedValue}`)
    : [];
};

test('settings are saved, take effect with a start, and depend on the package', async (t) => {
  const platform = await startPlatform();
  t.after(platform.close);
  const { state } = platform;
  const { call } = createClient(platform);
  state.script.polls = 0;
  const read = async (): Promise<unknown> => (await call('GET', `${path}/settings`)).body;
  const before = await read();
  const [api, secret] = ['https://api.example.test', 'calc-constant-secret'];
  assert.deepEqual(listOf(before, 'Constants'), [`Calc.ApiUrl ${api}/${api}`, `Calc.ApiSecret ${secret}/${secret}`]);
  assert.deepEqual(listOf(before, 'ScheduledEvents'), ['Calc.SE_Cleanup Disabled/Disabled']);
  assert.deepEqual(listOf(before, 'CustomSettings'), ['SessionTimeout 600000/600000']);
  assert.equal(field(before, 'Constants', 0, 'DataType'), 'String');

  const written = {
    Constants: [{ Name: 'Calc.ApiUrl', Value: 'https://new.example.test' }],
    ScheduledEvents: [{ Name: 'Calc.SE_Cleanup', Value: 'Enabled' }],
    CustomSettings: [],
  };
  assert.equal((await call('POST', `${path}/settings`, written)).status, 200);
  const after = await read();
  assert.equal(listOf(after, 'Constants')[0], `Calc.ApiUrl https://new.example.test/${api}`);
  assert.deepEqual(listOf(after, 'ScheduledEvents'), ['Calc.SE_Cleanup Enabled/Disabled']);
  assert.deepEqual(listOf(after, 'CustomSettings'), []);
  await call('POST', `${path}/start`);
  assert.deepEqual(listOf(await read(), 'ScheduledEvents'), ['Calc.SE_Cleanup Enabled/Enabled']);

  const PackageId = findPackage(state, 'calc', '1.3.2.98ab76cd').id;
  await call('POST', `${path}/transport`, { PackageId });
  assert.equal(listOf(await read(), 'Constants')[2], 'Calc.Digits 12/');
});

test('a start fails while a constant has no value, and the cause can be removed', async (t) => {
  const platform = await startPlatform();
  t.after(platform.close);
  const { call } = createClient(platform);
  platform.state.script.polls = 0;
  const start = async (): Promise<string> => {
    const job = field((await call('POST', `${path}/start`)).body, 'JobId');
    return codeOf(await call('GET', `${path}/start/${job}`));
  };
  const set = (Value: string) => call('POST', `${path}/settings`, { Constants: [{ Name: 'Calc.ApiUrl', Value }] });
  await set('');
  assert.equal(await start(), '500 MISSING_CONSTANT');
  await set('x');
  assert.equal(await start(), '200 undefined');
});

test('an unknown setting and an invalid value are refused and change nothing', async (t) => {
  const platform = await startPlatform();
  t.after(platform.close);
  const { call } = createClient(platform);
  const before = (await call('GET', `${path}/settings`)).body;
  for (const [body, code] of [
    [{ Constants: [{ Name: 'Calc.Digits', Value: '1' }] }, '400 CONSTANT_NOT_FOUND'],
    [{ ScheduledEvents: [{ Name: 'Calc.SE_Report', Value: 'Enabled' }] }, '400 SCHEDULED_EVENT_NOT_FOUND'],
    [{ CustomSettings: [{ Name: 'S3Key', Value: '1' }] }, '400 CUSTOM_SETTING_NOT_SUPPORTED'],
    [{ ScheduledEvents: [{ Name: 'Calc.SE_Cleanup', Value: 'true' }] }, '500 INVALID_SCHEDULED_EVENT_PARAMETER'],
  ] as const)
    assert.equal(codeOf(await call('POST', `${path}/settings`, body)), code);
  assert.deepEqual((await call('GET', `${path}/settings`)).body, before);
});
