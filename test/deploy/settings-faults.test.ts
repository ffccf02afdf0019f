// Settings that others change during a deploy, settings that Mendix hides, and invalid settings.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Platform } from '../platform/platform.ts';
import { calcAt, deploy, jumpingClock, packageFile, quickPlatform, shortWrites } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';

/** A deploy to Acceptance whose package stays. */
const onAcceptance = (platform: Platform) => ({
  ...{ app: 'calc', environment: 'Acceptance', 'package-id': calcAt(platform, 'Acceptance').packageId ?? '' },
});

suite('settings and other users', { concurrency: 4 }, () => {
  test('a setting that another user saves while the write is sent again is kept', async (t) => {
    const platform = await quickPlatform(t);
    const acceptance = calcAt(platform, 'Acceptance');
    const run = (): void => void acceptance.wanted.constants.set('Calc.ApiUrl', 'https://theirs.example.test');
    platform.faults.push({ call: `POST ${at}/settings`, kind: 'busy', code: 'ENVIRONMENT_BUSY', run });
    const end = await deploy(t, platform, { ...onAcceptance(platform), constants: 'Calc.Digits=15' });
    assert.deepEqual([end.code, end.errors], [0, []]);
    const { constants } = acceptance.deployed;
    assert.deepEqual(
      [constants.get('Calc.ApiUrl'), constants.get('Calc.Digits')],
      ['https://theirs.example.test', '15'],
    );
  });

  test('a value of the wrong type for a setting of the new package is reported after the transport', async (t) => {
    const platform = await quickPlatform(t);
    const inputs = { app: 'calc', environment: 'Production', 'from-environment': 'Acceptance' };
    const end = await deploy(t, platform, { ...inputs, constants: 'Calc.Digits=many' });
    assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'INVALID_INPUT', 'settings']);
    assert.match(end.errors[0] ?? '', /The value of the constant "Calc\.Digits" is not an Integer/);
    assert.ok(!end.errors[0]?.includes('many'));
  });

  for (const [name, inputs, code, says] of [
    [
      'a value of the wrong type',
      { constants: 'Calc.Digits=many' },
      'INVALID_INPUT',
      /constant "Calc\.Digits" is not an Integer/,
    ],
    [
      'an unknown custom setting',
      { 'custom-settings': 'Sessiontimeout=600' },
      'SETTING_NOT_FOUND',
      /no custom setting "Sessiontimeout"\. Did you mean SessionTimeout\?/,
    ],
    [
      'an unknown event',
      { 'scheduled-events': 'Calc.SE_Clean=Enabled' },
      'SETTING_NOT_FOUND',
      /no scheduled event "Calc\.SE_Clean"/,
    ],
  ] as const) {
    for (const more of [{}, { 'dry-run': 'true' }]) {
      test(`${name} fails a ${'dry-run' in more ? 'dry run' : 'run'} in resolve`, async (t) => {
        const platform = await quickPlatform(t);
        const end = await deploy(t, platform, { ...onAcceptance(platform), ...inputs, ...more });
        assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, code, 'resolve']);
        assert.match(end.errors[0] ?? '', says);
        assert.deepEqual(platform.writes(), []);
      });
    }
  }

  test('an unknown custom setting fails before the upload of a new package; an unknown constant may be defined in it', async (t) => {
    const platform = await quickPlatform(t);
    const { file } = packageFile(t);
    const inputs = { app: 'calc', environment: 'Production', 'package-file': file, 'dry-run': 'true' };
    const end = await deploy(t, platform, { ...inputs, 'custom-settings': 'No=1' });
    assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'SETTING_NOT_FOUND', 'resolve']);
    const unknown = await deploy(t, platform, { ...inputs, constants: 'Calc.Digits=7' });
    assert.equal(unknown.code, 0);
    const detail = unknown.stages.find(({ name }) => name === 'settings')?.detail;
    assert.equal(detail, 'would change the settings, if the new package defines them');
  });

  test('a dry run with the same package from another environment reports the unknown setting', async (t) => {
    const platform = await quickPlatform(t);
    const inputs = { app: 'calc', environment: 'Production', 'from-environment': 'Test', 'dry-run': 'true' };
    const end = await deploy(t, platform, { ...inputs, constants: 'Calc.Digits=7' });
    assert.deepEqual([end.code, end.outputs['error-code']], [1, 'SETTING_NOT_FOUND']);
    assert.match(
      end.stages.find(({ name }) => name === 'settings')?.detail ?? '',
      /^would fail: The app has no constant/,
    );
  });

  test('a constant with the URL or name of the environment is not masked', async (t) => {
    const platform = await quickPlatform(t);
    const { url } = calcAt(platform, 'Production');
    const inputs = { app: 'calc', environment: 'Production', 'from-environment': 'Acceptance' };
    for (const value of [url, `${url}/`, new URL(url).host, 'Production', 'Acceptance']) {
      const end = await deploy(t, platform, { ...inputs, constants: `Calc.ApiUrl=${value}`, 'dry-run': 'true' });
      assert.equal(end.code, 0);
      assert.ok(!end.masks.some((mask) => mask.includes(value)), value);
      assert.equal(end.outputs['environment-url'], url);
    }
    const other = 'https://other.example.test';
    const end = await deploy(t, platform, { ...inputs, constants: `Calc.ApiUrl=${other}`, 'dry-run': 'true' });
    assert.ok(end.masks.includes(other));
    const lost = await deploy(t, platform, { ...inputs, app: 'nope', constants: `Calc.ApiUrl=${other}` });
    assert.ok(lost.masks.includes(other));
  });

  test('an app that was stopped before the run is started, and the stage says so', async (t) => {
    const platform = await quickPlatform(t);
    const packageId = calcAt(platform, 'Test').packageId ?? '';
    const end = await deploy(t, platform, { app: 'calc', environment: 'Test', 'package-id': packageId });
    assert.match(
      end.stages.find(({ name }) => name === 'start')?.detail ?? '',
      /; the app was stopped before this run$/,
    );
    const running = await deploy(t, platform, {
      app: 'calc',
      environment: 'Production',
      'from-environment': 'Acceptance',
    });
    assert.doesNotMatch(running.stages.find(({ name }) => name === 'start')?.detail ?? '', /stopped before/);
  });

  test("`''` sets an empty value", async (t) => {
    const platform = await quickPlatform(t);
    const inputs = { ...onAcceptance(platform), constants: "Calc.ApiUrl=''", start: 'false' };
    assert.equal((await deploy(t, platform, inputs)).code, 0);
    assert.equal(calcAt(platform, 'Acceptance').wanted.constants.get('Calc.ApiUrl'), '');
  });
});

suite('invalid settings', { concurrency: 4 }, () => {
  for (const [name, constants, says] of [
    [
      'an empty value',
      'Calc.ApiUrl=',
      /constants, line 1: the value of Calc\.ApiUrl is empty.*write Calc\.ApiUrl='' to set an empty value/,
    ],
    [
      'two settings on one line',
      'Calc.ApiUrl=x,Calc.Digits=3',
      /the value of Calc\.ApiUrl contains another setting; write each setting on its own line/,
    ],
    ['a value of several lines', 'Calc.ApiUrl=first\nsecond', /constants, line 2: .*a value cannot have several lines/],
  ] as const) {
    test(`${name} is reported before anything is sent`, async (t) => {
      const platform = await quickPlatform(t);
      const end = await deploy(t, platform, { ...onAcceptance(platform), constants });
      assert.deepEqual([end.code, end.outputs['error-code'], platform.requests.length], [1, 'INVALID_INPUT', 0]);
      assert.match(end.errors[0] ?? '', says);
    });
  }
});

for (const [name, value, deployed, says] of [
  ['another user saves', 'theirs', 'theirs', /constant "Calc\.Digits" was changed during this run/],
  [
    'the start does not put into effect',
    '15',
    '12',
    /constant "Calc\.Digits" is saved, but not in effect after the start/,
  ],
] as const) {
  test(`a value that ${name} is SETTINGS_CHANGED, without a rollback`, async (t) => {
    const jump = jumpingClock(t);
    const platform = await quickPlatform(t);
    const body = { Constants: [{ Name: 'Calc.Digits', Value: value, DeployedValue: deployed }] };
    // The earlier reads are in resolve, in settings, and at the end of settings.
    platform.faults.push({
      ...{
        call: `GET ${at}/settings`,
        nth: 4,
        times: Number.POSITIVE_INFINITY,
        kind: 'answer',
        run: () => jump(11_000),
      },
      answer: { status: 200, body },
    });
    const inputs = { ...onAcceptance(platform), constants: 'Calc.Digits=15', 'on-failure': 'rollback' };
    const end = await deploy(t, platform, inputs);
    assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'SETTINGS_CHANGED', 'verify']);
    assert.match(end.errors[0] ?? '', says);
    assert.deepEqual(shortWrites(platform), ['POST settings', 'POST stop', 'POST start']);
  });
}

test('a hidden value is named in a warning after a minute, and the deploy continues', async (t) => {
  const jump = jumpingClock(t);
  const platform = await quickPlatform(t);
  const row = { Name: 'Calc.Digits', Value: '****', DeployedValue: '****' };
  const read = { call: `GET ${at}/settings`, kind: 'answer', times: Number.POSITIVE_INFINITY } as const;
  platform.faults.push({ ...read, answer: { status: 200, body: { Constants: [row] } }, run: () => jump(16_000) });
  const end = await deploy(t, platform, { ...onAcceptance(platform), constants: 'Calc.Digits=15' });
  assert.deepEqual([end.code, end.errors, end.outputs.stage], [0, [], 'done']);
  assert.match(end.warnings.join(), /does not show the new values of Calc\.Digits/);
});
