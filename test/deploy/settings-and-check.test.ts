// Settings that a deploy puts into effect, the health check, and dry runs.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { serve } from '../support/serve.ts';
import { calcAt, deploy, packageFile, pat, quickPlatform, shortWrites } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';

suite('settings', { concurrency: 4 }, () => {
  test('a changed value is written together with all other values, and the app is restarted', async (t) => {
    const platform = await quickPlatform(t);
    const acceptance = calcAt(platform, 'Acceptance');
    const inputs = {
      ...{ app: 'calc', environment: 'Acceptance', 'package-id': acceptance.packageId ?? '' },
      constants: 'Calc.ApiSecret = a-new-secret-value\nCalc.Digits=15',
      'scheduled-events': 'Calc.SE_Report=enabled',
    };
    const run = await deploy(t, platform, inputs);
    assert.deepEqual([run.code, run.errors, run.outputs.changed], [0, [], 'true']);
    assert.deepEqual(shortWrites(platform), ['POST settings', 'POST stop', 'POST start']);
    assert.deepEqual(
      [...acceptance.deployed.constants],
      [
        ['Calc.ApiUrl', 'https://api.example.test'],
        ['Calc.ApiSecret', 'a-new-secret-value'],
        ['Calc.Digits', '15'],
      ],
    );
    assert.deepEqual(
      [...acceptance.deployed.scheduledEvents],
      [
        ['Calc.SE_Cleanup', 'Disabled'],
        ['Calc.SE_Report', 'Enabled'],
      ],
    );
    assert.ok(run.masks.includes('a-new-secret-value'));
    assert.ok(!run.masks.includes('Enabled') && !run.masks.includes('15'));
    const seen = [run.log.join('\n'), JSON.stringify(run.outputs), run.summary].join('\n');
    assert.ok(!seen.includes('a-new-secret-value'));
    platform.forget();
    const second = await deploy(t, platform, inputs);
    assert.deepEqual([second.code, second.outputs.changed, platform.writes()], [0, 'false', []]);
  });

  test('a saved value that is not in effect causes only a restart of the app', async (t) => {
    const platform = await quickPlatform(t);
    const acceptance = calcAt(platform, 'Acceptance');
    acceptance.wanted.constants.set('Calc.Digits', '20');
    const inputs = { app: 'calc', environment: 'Acceptance', 'package-id': acceptance.packageId ?? '' };
    const run = await deploy(t, platform, { ...inputs, constants: 'Calc.Digits=20' });
    assert.deepEqual([run.code, shortWrites(platform)], [0, ['POST stop', 'POST start']]);
    assert.equal(acceptance.deployed.constants.get('Calc.Digits'), '20');
  });

  test('an unknown name is reported with the closest one, and nothing is stopped or backed up', async (t) => {
    const platform = await quickPlatform(t);
    const packageId = calcAt(platform, 'Acceptance').packageId ?? '';
    const inputs = { app: 'calc', environment: 'Acceptance', 'package-id': packageId, backup: 'true' };
    const run = await deploy(t, platform, { ...inputs, constants: 'Calc.ApiURL=https://x.example.test' });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'SETTING_NOT_FOUND', 'resolve']);
    assert.match(
      run.errors[0] ?? '',
      /no constant "Calc\.ApiURL"\. Did you mean Calc\.ApiUrl\?.*Acceptance is [Rr]unning/,
    );
    assert.deepEqual(platform.writes(), []);
  });

  test('a setting that only the new package defines is known after the transport', async (t) => {
    const platform = await quickPlatform(t);
    const inputs = {
      app: 'calc',
      environment: 'Production',
      'from-environment': 'Acceptance',
      constants: 'Calc.Digits=3',
    };
    const run = await deploy(t, platform, inputs);
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.deepEqual(shortWrites(platform), ['POST transport', 'POST settings', 'POST stop', 'POST start']);
    assert.equal(calcAt(platform, 'Production').deployed.constants.get('Calc.Digits'), '3');
  });
});

suite('start, check and dry run', { concurrency: 4 }, () => {
  test('`start: false` stops the app, even if nothing else changed', async (t) => {
    const platform = await quickPlatform(t);
    const packageId = calcAt(platform, 'Acceptance').packageId ?? '';
    const inputs = { app: 'calc', environment: 'Acceptance', 'package-id': packageId, start: 'false' };
    const run = await deploy(t, platform, inputs);
    assert.deepEqual([run.code, run.outputs.changed, run.outputs.downtime], [0, 'true', '']);
    assert.deepEqual([shortWrites(platform), calcAt(platform, 'Acceptance').status], [['POST stop'], 'Stopped']);
  });

  test('`sync-database: false` starts the app with `AutoSyncDb` false', async (t) => {
    const platform = await quickPlatform(t);
    const packageId = calcAt(platform, 'Test').packageId ?? '';
    await deploy(t, platform, { app: 'calc', environment: 'Test', 'package-id': packageId, 'sync-database': 'false' });
    const start = platform.requests.find(({ route }) => route === `POST ${at}/start`);
    assert.deepEqual(JSON.parse(start?.body.toString() ?? ''), { AutoSyncDb: false });
  });

  test('an app that runs an older version than its package is stopped and started', async (t) => {
    const platform = await quickPlatform(t);
    const production = calcAt(platform, 'Production');
    production.packageId = calcAt(platform, 'Acceptance').packageId;
    const run = await deploy(t, platform, {
      app: 'calc',
      environment: 'Production',
      'package-id': production.packageId ?? '',
    });
    assert.deepEqual([run.code, run.outputs.changed], [0, 'true']);
    assert.deepEqual([shortWrites(platform), production.modelVersion], [['POST stop', 'POST start'], '1.3.2.98ab76cd']);
  });

  test('the health check follows redirects, sends no credential, and repeats until the app responds successfully', async (t) => {
    const platform = await quickPlatform(t);
    const app = await serve(t, [
      { status: 503, body: 'starting' },
      { status: 302, headers: { location: '/login' } },
      { status: 200, body: 'ok' },
    ]);
    const test = calcAt(platform, 'Test');
    test.url = app.url;
    const run = await deploy(t, platform, {
      app: 'calc',
      environment: 'Test',
      'package-id': test.packageId ?? '',
      'health-check-url': '/',
    });
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.deepEqual(
      app.requests.slice(0, 3).map(({ target }) => target),
      ['/', '/', '/login'],
    );
    for (const { headers } of app.requests) {
      assert.deepEqual([headers['mendix-apikey'], headers['mendix-username']], [undefined, undefined]);
      assert.equal(headers['accept-encoding'], 'identity');
    }
  });

  test('an app that never responds successfully is HEALTH_CHECK_FAILED, and is rolled back if requested', async (t) => {
    const platform = await quickPlatform(t);
    const app = await serve(t, [{ status: 500, body: 'no' }]);
    const production = calcAt(platform, 'Production');
    const before = production.packageId;
    production.url = app.url;
    const inputs = {
      app: 'calc',
      environment: 'Production',
      'from-environment': 'Acceptance',
      'health-check-url': '/health',
      timeout: '6s',
    };
    const run = await deploy(t, platform, { ...inputs, 'on-failure': 'rollback' });
    assert.deepEqual(
      [run.code, run.outputs['error-code'], run.outputs.stage],
      [1, 'HEALTH_CHECK_FAILED', 'health-check'],
    );
    assert.match(run.errors[0] ?? '', /it responds with 500.*Production is [Rr]unning.* 1\.3\.1/);
    assert.deepEqual([production.packageId, production.status], [before, 'Running']);
  });

  test('a dry run only reads, and reports what each stage would do', async (t) => {
    const platform = await quickPlatform(t);
    const inputs = {
      ...{ app: 'calc', environment: 'Acceptance', branch: 'main', pat, backup: 'true', 'dry-run': 'true' },
      ...{ constants: 'Calc.Digits=99', 'health-check-url': '/' },
    };
    const run = await deploy(t, platform, inputs);
    assert.deepEqual([run.code, run.errors, platform.writes()], [0, [], []]);
    assert.deepEqual([run.outputs.stage, run.outputs.changed], ['done', 'true']);
    const details = Object.fromEntries(run.stages.map(({ name, detail }) => [name, detail]));
    assert.match(details.package ?? '', /would be built from main at 4f2c9ab0.* as 1\.3\.3/);
    assert.deepEqual(
      [details.backup, details.transport, details.settings, details.stop, details.start, details['health-check']],
      [
        'would create a snapshot',
        'would deploy the new package',
        'would change 1',
        'would stop the app',
        'would start the app',
        'would call https://calc-acceptance.mendixcloud.com/',
      ],
    );
  });

  test('the summary contains no secret, nor part of one', async (t) => {
    const platform = await quickPlatform(t);
    const secret = "it's my secret & more";
    const { folder } = packageFile(t, `${secret}.mda`);
    const inputs = {
      ...{ app: 'calc', environment: 'Production', 'package-file': `${secret}.mda` },
      constants: `Calc.ApiSecret=${secret}`,
    };
    const { code, summary } = await deploy(t, platform, inputs, { folder });
    assert.equal(code, 0);
    const shown = summary.replace(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits)));
    assert.match(shown, /uploaded as \*\*\*-[0-9a-f]{12}\.mda/);
    assert.ok(!shown.includes(secret));
  });

  test('a value that looks like a query is used unchanged, without a warning', async (t) => {
    const platform = await quickPlatform(t);
    const value = 'jdbc:x://db.example.test/a?user=calc&ssl=true,mode=y';
    const inputs = { app: 'calc', environment: 'Production', 'from-environment': 'Acceptance' };
    const run = await deploy(t, platform, { ...inputs, constants: `Calc.ApiUrl=${value}` });
    assert.deepEqual([run.code, run.warnings], [0, []]);
    assert.equal(calcAt(platform, 'Production').deployed.constants.get('Calc.ApiUrl'), value);
  });

  test('the summary shows the stages and a timeline', async (t) => {
    const platform = await quickPlatform(t);
    const inputs = { app: 'calc', environment: 'Production', 'from-environment': 'Acceptance' };
    const { summary } = await deploy(t, platform, inputs);
    assert.match(summary, /### .*Deploy calc to Production/);
    assert.match(summary, /\| transport \| done \|/);
    assert.match(summary, /```mermaid\ngantt\n/);
    assert.equal((await deploy(t, platform, { ...inputs, summary: 'false' })).summary, '');
  });
});
