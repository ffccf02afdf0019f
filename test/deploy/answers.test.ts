// Responses that a platform, or a gateway in front of it, should not send.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findApp } from '../platform/state.ts';
import { createEnvironment } from '../platform/world.ts';
import { render, strangeTags, textOf } from '../support/render.ts';
import { calcAt, deploy, packageFile, quickPlatform, shortWrites } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';

suite('odd responses', { concurrency: 4 }, () => {
  for (const [call, body, code] of [
    ['GET /api/1/apps', null, 'INVALID_RESPONSE'],
    ['GET /api/1/apps/{AppId}/environments', {}, 'INVALID_RESPONSE'],
    ['GET /api/1/apps/{AppId}/packages', null, 'INVALID_RESPONSE'],
    [`GET ${at}/package`, {}, 'INVALID_RESPONSE'],
    ['GET /api/1/apps', '<html>', 'INVALID_RESPONSE'],
  ] as const) {
    test(`${JSON.stringify(body)} to ${call} is ${code}, and nothing is written`, async (t) => {
      const platform = await quickPlatform(t);
      const { folder } = packageFile(t);
      platform.faults.push({ call, kind: 'answer', answer: { status: 200, body } });
      const run = await deploy(
        t,
        platform,
        { app: 'calc', environment: 'Test', 'package-file': 'app.mda' },
        { folder },
      );
      assert.deepEqual([run.code, run.errors.length, run.outputs['error-code']], [1, 1, code]);
      assert.deepEqual(platform.writes(), []);
    });
  }

  test('a path for the health check of an environment without a URL is reported before anything is written', async (t) => {
    const platform = await quickPlatform(t);
    for (const url of ['', 'ftp://app.example.test', 'http://app.example.test']) {
      calcAt(platform, 'Production').url = url;
      const inputs = {
        app: 'calc',
        environment: 'Production',
        'from-environment': 'Acceptance',
        'health-check-url': '/',
      };
      const run = await deploy(t, platform, inputs);
      assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_INPUT', 'resolve']);
      assert.match(run.errors[0] ?? '', /health-check-url: \/ needs the URL of Production.*set a full https URL/);
    }
    assert.deepEqual(platform.writes(), []);
  });

  test('if the names of two environments differ only in case, the exact match is used', async (t) => {
    const platform = await quickPlatform(t);
    const { environments } = findApp(platform.state, 'calc');
    environments.unshift(createEnvironment({ appId: 'calc', mode: 'TEST', status: 'Empty' }));
    const inputs = { app: 'calc', 'package-id': calcAt(platform, 'Test').packageId ?? '', 'dry-run': 'true' };
    const exact = await deploy(t, platform, { ...inputs, environment: 'Test' });
    assert.equal(exact.outputs['environment-id'], calcAt(platform, 'Test').id);
    const unclear = await deploy(t, platform, { ...inputs, environment: 'test' });
    assert.deepEqual([unclear.code, unclear.outputs['error-code']], [1, 'INVALID_INPUT']);
    assert.match(
      unclear.errors[0] ?? '',
      /environment: 2 environments of calc match "test": TEST \(.*\), Test \(.*\); give the EnvironmentId[\s\S]*Correct `environment`/,
    );
  });

  test('the URL of an environment is a link in the summary only if it is valid, and never fails a deploy', async (t) => {
    const platform = await quickPlatform(t);
    const test = calcAt(platform, 'Test');
    const inputs = { app: 'calc', environment: 'Test', 'package-id': test.packageId ?? '', 'dry-run': 'true' };
    for (const url of ['details', '!--', 'javascript:alert(1)', 'https://a.example.test/\ud800<b>']) {
      test.url = url;
      const run = await deploy(t, platform, inputs);
      assert.equal(run.code, 0);
      const links = run.summary.match(/<(?!w?br>)[^>]*>/g) ?? [];
      assert.deepEqual(links, url.startsWith('https') ? ['<https://a.example.test/%EF%BF%BD%3Cb%3E>'] : []);
    }
  });

  test('no text from Mendix becomes a link or an image in the summary', async (t) => {
    const platform = await quickPlatform(t);
    const words =
      'See https://evil.test/a, www.evil.test, ada@evil.test, #1, @acme, :skull: and ![x](//evil.test/x.png) <b>';
    platform.faults.push({
      ...{ call: `POST ${at}/transport`, kind: 'fail', status: 403, code: 'NO_ACCESS', message: words },
    });
    const inputs = { app: 'calc', environment: 'Production', 'from-environment': 'Acceptance' };
    const run = await deploy(t, platform, inputs);
    const html = render(run.summary);
    assert.deepEqual(
      strangeTags(html).filter((tag) => !/^w?br$/.test(tag)),
      [],
    );
    const links = [...html.matchAll(/<(?:a|img)\b[^>]*>/g)].map(([tag]) => tag);
    assert.deepEqual(links, ['<a href="https://calc.mendixcloud.com/">']);
    assert.ok(textOf(html).includes(words), html);
  });

  test('an ID that would collapse in a URL is reported, with the state of the app', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    platform.faults.push({ call: `POST ${at}/start`, kind: 'answer', answer: { status: 200, body: { JobId: '..' } } });
    const run = await deploy(
      t,
      platform,
      { app: 'calc', environment: 'Production', 'package-file': 'app.mda' },
      { folder },
    );
    assert.deepEqual([run.code, run.outputs.stage], [1, 'start']);
    assert.match(run.errors[0] ?? '', /\{JobId\}.*calc Production is DOWN/);
  });

  test('a start that is refused because of a lock is sent again until the lock is gone', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    let locks = 5;
    platform.state.script.start = () => (locks-- > 0 ? 'ALREADY_LOCKED' : 'Started');
    const inputs = { app: 'calc', environment: 'Production', 'package-file': 'app.mda' };
    const run = await deploy(t, platform, inputs, { folder, bound: 60_000 });
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.equal(shortWrites(platform).filter((write) => write === 'POST start').length, 6);
    assert.equal(shortWrites(platform).filter((write) => write === 'POST stop').length, 1);
  });

  test('a lock that lasts until the timeout fails the step, and the app is not stopped again', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    platform.state.script.start = 'ALREADY_LOCKED';
    const inputs = { app: 'calc', environment: 'Production', 'package-file': 'app.mda', timeout: '8s' };
    const run = await deploy(t, platform, inputs, { folder });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'ALREADY_LOCKED', 'start']);
    assert.equal(shortWrites(platform).filter((write) => write === 'POST stop').length, 1);
  });
});
