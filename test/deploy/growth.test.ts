// Pinned starts, settings without a source, the log of an app that did not start, and re-runs of a job.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { suite, type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Platform } from '../platform/platform.ts';
import { serve } from '../support/serve.ts';
import { calcAt, deploy, quickPlatform, shortWrites } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';
const fromAcceptance = { app: 'calc', environment: 'Production', 'from-environment': 'Acceptance' };

const givenOn = (platform: Platform, mode: string) => ({
  ...{ app: 'calc', environment: mode, 'package-id': calcAt(platform, mode).packageId ?? '' },
});

const pins = ({ requests }: Platform): (string | null)[] =>
  requests
    .filter(({ query, route }) => route === `POST ${at}/start` || query.has('pinEnvironment'))
    .map(({ query }) => query.get('pinEnvironment'));

suite('pin-environment', { concurrency: 4 }, () => {
  for (const [name, inputs, pinned] of [
    ['the source by default', fromAcceptance, 'Acceptance'],
    ['none', { ...fromAcceptance, 'pin-environment': 'None' }, undefined],
    ['another environment by its Mode', { ...fromAcceptance, 'pin-environment': 'test' }, 'Test'],
  ] as const) {
    test(`a start is pinned to ${name}`, async (t) => {
      const platform = await quickPlatform(t);
      const run = await deploy(t, platform, inputs);
      assert.equal(run.code, 0);
      assert.deepEqual(pins(platform), [pinned ? calcAt(platform, pinned).id : null]);
      const start = platform.requests.find(({ route }) => route === `POST ${at}/start`);
      assert.deepEqual(JSON.parse(start?.body.toString() ?? ''), { AutoSyncDb: true });
      const detail = run.stages.find((each) => each.name === 'start')?.detail ?? '';
      assert.equal(detail.includes('pinned to'), pinned !== undefined);
      if (pinned) assert.ok(detail.includes(`pinned to ${pinned}`));
    });
  }

  test('a start that is sent again keeps its pin, and a dry run names it', async (t) => {
    const platform = await quickPlatform(t);
    const dry = await deploy(t, platform, { ...fromAcceptance, 'dry-run': 'true' });
    assert.equal(dry.stages.find((each) => each.name === 'start')?.detail, 'would start the app, pinned to Acceptance');
    platform.faults.push({ call: `POST ${at}/start`, kind: 'drop' });
    assert.equal((await deploy(t, platform, fromAcceptance)).code, 0);
    const { id } = calcAt(platform, 'Acceptance');
    assert.deepEqual(pins(platform), [id, id]);
  });

  test('if a pinned start is refused, the message suggests `pin-environment: none`', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({
      call: `POST ${at}/start`,
      kind: 'fail',
      status: 400,
      code: 'INVALID_PARAMETERS',
      message: 'Pinning is not supported.',
    });
    const run = await deploy(t, platform, fromAcceptance);
    assert.deepEqual([run.code, run.outputs['error-code']], [1, 'INVALID_PARAMETERS']);
    assert.match(
      run.errors[0] ?? '',
      /Pinning is not supported\.[\s\S]*pinned to Acceptance\. Set `pin-environment: none`/,
    );
    assert.equal(pins(platform).length, 1);
  });

  for (const [pin, code, says] of [
    [
      'Acceptence',
      'ENVIRONMENT_NOT_FOUND',
      /pin-environment: calc has no environment "Acceptence"\. .*Did you mean Acceptance\?/,
    ],
    ['production', 'INVALID_INPUT', /pin-environment: Production is the target itself/],
    ['Feature-1', 'INVALID_INPUT', /pin-environment: Feature-1 is empty/],
  ] as const) {
    test(`pin-environment ${pin} is ${code}`, async (t) => {
      const platform = await quickPlatform(t);
      const run = await deploy(t, platform, { ...fromAcceptance, 'pin-environment': pin });
      assert.deepEqual(
        [run.code, run.outputs['error-code'], run.outputs.stage, platform.writes()],
        [1, code, 'resolve', []],
      );
      assert.match(run.errors[0] ?? '', says);
    });
  }

  test('a pin with `start: false` is an invalid input, but `none` is accepted', async (t) => {
    const platform = await quickPlatform(t);
    const run = await deploy(t, platform, { ...fromAcceptance, start: 'false', 'pin-environment': 'Test' });
    assert.deepEqual([run.code, run.outputs['error-code'], platform.requests.length], [1, 'INVALID_INPUT', 0]);
    assert.equal((await deploy(t, platform, { ...fromAcceptance, start: 'false', 'pin-environment': 'none' })).code, 0);
  });
});

suite('settings without a source', { concurrency: 4 }, () => {
  test('the deployed package stays, and the settings are put into effect', async (t) => {
    const platform = await quickPlatform(t);
    const acceptance = calcAt(platform, 'Acceptance');
    const inputs = { app: 'calc', environment: 'Acceptance', constants: 'Calc.Digits=9' };
    const run = await deploy(t, platform, inputs);
    assert.deepEqual([run.code, shortWrites(platform)], [0, ['POST settings', 'POST stop', 'POST start']]);
    assert.equal(acceptance.deployed.constants.get('Calc.Digits'), '9');
    assert.deepEqual(
      [run.outputs['package-id'], run.outputs['previous-package-id'], run.outputs['model-version']],
      [acceptance.packageId, acceptance.packageId, '1.3.2.98ab76cd'],
    );
    platform.forget();
    const again = await deploy(t, platform, inputs, { env: { GITHUB_RUN_ATTEMPT: '2' } });
    assert.deepEqual([again.outputs.changed, platform.writes()], ['false', []]);
  });

  test('an environment without a package is PACKAGE_NOT_FOUND in stage package', async (t) => {
    const platform = await quickPlatform(t);
    const run = await deploy(t, platform, { app: 'calc', environment: 'Feature-1', constants: 'Calc.Digits=9' });
    assert.deepEqual(
      [run.code, run.outputs['error-code'], run.outputs.stage, platform.writes()],
      [1, 'PACKAGE_NOT_FOUND', 'package', []],
    );
  });

  test('without a source and settings, the error names both options', async (t) => {
    const platform = await quickPlatform(t);
    const run = await deploy(t, platform, { app: 'calc', environment: 'Test' });
    assert.deepEqual([run.outputs['error-code'], platform.requests.length], ['INVALID_INPUT', 0]);
    assert.match(run.errors[0] ?? '', /set exactly one of `branch`.*or only settings \(`constants`/);
  });
});

suite('the log of the app', { concurrency: 4 }, () => {
  const today = new Date().toISOString().slice(0, 10);
  const failing = async (t: Parameters<typeof quickPlatform>[0]): Promise<Platform> => {
    const platform = await quickPlatform(t);
    platform.state.script.start = 'STARTUP_ACTION_FAILED';
    return platform;
  };

  for (const [name, pack] of [
    ['plain', (log: Buffer) => log],
    ['packed by gzip', (log: Buffer) => gzipSync(log)],
  ] as const) {
    test(`a ${name} log is saved where only its owner can read it, without secrets`, async (t) => {
      const platform = await failing(t);
      platform.state.script.appLog[today] = pack(
        Buffer.from('line one\nSecret: my-new-secret-value, calc-constant-secret\n\xff\n', 'latin1'),
      );
      const run = await deploy(t, platform, { ...fromAcceptance, constants: 'Calc.ApiSecret=my-new-secret-value' });
      const file = run.outputs['log-file'] ?? '';
      assert.equal(readFileSync(file, 'utf8'), 'line one\nSecret: ***, ***\n\ufffd\n');
      assert.equal(statSync(file).mode & 0o777, 0o600);
      assert.match(
        run.errors[0] ?? '',
        /\nThe log of the app is in .*mendix-app-log-.*\. It may contain personal data\./,
      );
      const seen = [run.log.join('\n'), run.summary, JSON.stringify(run.outputs)].join('\n');
      assert.ok(!seen.includes('line one'));
      const request = platform.requests.find(({ route }) => route === 'GET /files/{Name}');
      assert.deepEqual([request?.headers['mendix-apikey'], request?.headers.authorization], [undefined, undefined]);
      assert.equal(run.code, 1);
    });
  }

  test('of a long log the last MiB is saved, from the beginning of a line', async (t) => {
    const platform = await failing(t);
    const line = `${'x'.repeat(99)}\n`;
    platform.state.script.appLog[today] = gzipSync(Buffer.from(`first\n${line.repeat(30_000)}last`));
    const run = await deploy(t, platform, fromAcceptance);
    const text = readFileSync(run.outputs['log-file'] ?? '', 'utf8');
    assert.ok(text.length <= 1_048_576 && text.length > 1_048_576 - 100, String(text.length));
    assert.ok(text.startsWith(line) && text.endsWith('last'));
  });

  test('a longer single line is cut', async (t) => {
    const platform = await failing(t);
    platform.state.script.appLog[today] = Buffer.alloc(3_000_000, 'y');
    const run = await deploy(t, platform, fromAcceptance);
    assert.equal(statSync(run.outputs['log-file'] ?? '').size, 1_048_576);
  });

  for (const [name, call, answer, says] of [
    [
      'refused',
      `GET ${at}/logs/{Date}`,
      { status: 403, body: { errorCode: 'FORBIDDEN', errorMessage: 'No.' } },
      /Could not read the log .*FORBIDDEN/,
    ],
    [
      'missing',
      `GET ${at}/logs/{Date}`,
      { status: 404, body: { errorCode: 'NOT FOUND', errorMessage: 'No.' } },
      /Could not read the log .*NOT FOUND/,
    ],
    ['without a link', `GET ${at}/logs/{Date}`, { status: 200, body: {} }, /Mendix returned no link to the log/],
    [
      'behind a link over http',
      `GET ${at}/logs/{Date}`,
      { status: 200, body: { DownloadUrl: 'http://logs.example.test/x' } },
      /the link to the log is not an https URL/,
    ],
    ['refused by the storage', 'GET /files/{Name}', { status: 403, body: 'expired' }, /the storage responded with 403/],
    ['empty', 'GET /files/{Name}', { status: 200, body: Buffer.alloc(0) }, /The log of the app of [-\d]+ is empty$/],
    [
      'broken',
      'GET /files/{Name}',
      { status: 200, body: Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) },
      /Could not read the log/,
    ],
  ] as const) {
    test(`a log of the app that is ${name} causes one line in the log of the run`, async (t) => {
      const platform = await failing(t);
      platform.faults.push({ call, kind: 'answer', answer });
      const run = await deploy(t, platform, fromAcceptance);
      assert.deepEqual(
        [run.code, run.outputs['error-code'], run.errors.length, run.warnings],
        [1, 'STARTUP_ACTION_FAILED', 1, []],
      );
      assert.equal(run.outputs['log-file'] ?? '', '');
      assert.ok(
        run.log.some((line) => says.test(line)),
        run.log.join('\n'),
      );
    });
  }

  test('a log whose first byte arrives separately is decompressed, however large it gets', async (t) => {
    const platform = await failing(t);
    const log = gzipSync(Buffer.concat([Buffer.alloc(40 * 1024 * 1024), Buffer.from('\nlast\n')]));
    const storage = await serve(t, (_, response) => {
      const rest = log.subarray(1);
      response.writeHead(200).write(log.subarray(0, 1), () => setImmediate(() => response.end(rest)));
    });
    const answer = { status: 200, body: { DownloadUrl: `${storage.url}/log?signature=s3cr3t` } };
    platform.faults.push({ call: `GET ${at}/logs/{Date}`, kind: 'answer', answer });
    const run = await deploy(t, platform, fromAcceptance);
    assert.equal(readFileSync(run.outputs['log-file'] ?? '', 'utf8'), 'last\n');
  });
});

/** Makes a stage of the run start a second before midnight in UTC and end after it. @returns both days */
function overMidnight(t: TestContext, platform: Platform): readonly [string, string] {
  const { now } = Date;
  const midnight = Math.ceil(now() / 86_400_000) * 86_400_000;
  let ahead = midnight - 1000 - now();
  t.mock.method(Date, 'now', () => now() + ahead);
  const run = (): void => {
    ahead += 1000;
  };
  platform.faults.push({ call: `POST ${at}/start`, kind: 'meanwhile', run });
  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return [dayOf(midnight - 1), dayOf(midnight)];
}

const logs = `GET ${at}/logs/{Date}`;

for (const [name, fault, expected] of [
  ['both are available', undefined, 'yesterday\ntoday\n'],
  ['only the second is available', { nth: 1, kind: 'fail', status: 404, code: 'NOT FOUND' }, 'today\n'],
  ['only the first is available', { nth: 2, kind: 'fail', status: 403, code: 'FORBIDDEN' }, 'yesterday\n'],
] as const)
  test(`if a start crosses midnight UTC, the logs of both days are saved: ${name}`, async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.start = 'STARTUP_ACTION_FAILED';
    const [first, second] = overMidnight(t, platform);
    Object.assign(platform.state.script.appLog, {
      [first]: Buffer.from('yesterday\n'),
      [second]: gzipSync(Buffer.from('today\n')),
    });
    if (fault) platform.faults.push({ call: logs, ...fault });
    const run = await deploy(t, platform, fromAcceptance);
    const asked = platform.requests.filter(({ route }) => route === logs).map(({ target }) => target.slice(-10));
    assert.deepEqual([run.outputs['error-code'], asked], ['STARTUP_ACTION_FAILED', [first, second]]);
    assert.equal(readFileSync(run.outputs['log-file'] ?? '', 'utf8'), expected);
    assert.equal(run.log.filter((line) => /Could not read the log/.test(line)).length, fault ? 1 : 0);
  });

test('a log that does not arrive within 30 s causes one line, and the other log is kept', async (t) => {
  const { timeout } = AbortSignal;
  const limits: number[] = [];
  t.mock.method(AbortSignal, 'timeout', (ms: number) => {
    limits.push(ms);
    return timeout(ms / 50);
  });
  const platform = await quickPlatform(t);
  platform.state.script.start = 'STARTUP_ACTION_FAILED';
  const [first, second] = overMidnight(t, platform);
  platform.state.script.appLog[second] = Buffer.from('today\n');
  platform.faults.push({ call: logs, kind: 'hang', effect: false });
  const run = await deploy(t, platform, fromAcceptance);
  assert.ok(limits.includes(30_000), limits.join());
  assert.equal(readFileSync(run.outputs['log-file'] ?? '', 'utf8'), 'today\n');
  const says = run.log.filter((line) => line.includes(`the log of the app of ${first}`));
  assert.deepEqual(says, [`Could not read the log of the app of ${first}: it took longer than 30 seconds`]);
  assert.deepEqual([run.outputs['error-code'], run.errors.length, run.warnings], ['STARTUP_ACTION_FAILED', 1, []]);
});

suite('a re-run of a job', { concurrency: 4 }, () => {
  const secondAttempt = { env: { GITHUB_RUN_ATTEMPT: '2' } };

  for (const moves of ['at start', 'at transport'] as const) {
    test(`restarts a running app once, if ModelVersion moves ${moves}`, async (t) => {
      const platform = await quickPlatform(t);
      platform.state.script.modelVersionMoves = moves;
      const inputs = givenOn(platform, 'Acceptance');
      const first = await deploy(t, platform, inputs);
      assert.deepEqual([first.outputs.changed, platform.writes()], ['false', []]);
      const run = await deploy(t, platform, inputs, secondAttempt);
      assert.deepEqual(
        [run.code, run.outputs.changed, shortWrites(platform)],
        [0, 'true', ['POST stop', 'POST start']],
      );
      assert.match(
        run.stages.find(({ name }) => name === 'stop')?.detail ?? '',
        /an earlier attempt of this run may have ended before the start/,
      );
    });

    test(`starts the new package even if the first attempt was interrupted, if ModelVersion moves ${moves}`, async (t) => {
      const platform = await quickPlatform(t);
      platform.state.script.modelVersionMoves = moves;
      const stop = `POST ${at}/stop`;
      platform.faults.push({ call: stop, kind: 'answer', answer: { status: 403, body: { errorCode: 'NO_ACCESS' } } });
      const cut = await deploy(t, platform, fromAcceptance);
      assert.deepEqual([cut.code, cut.outputs.stage], [1, 'stop']);
      assert.match(cut.errors[0] ?? '', /re-run this job, instead of starting a new run/);
      const run = await deploy(t, platform, fromAcceptance, secondAttempt);
      assert.deepEqual([run.code, run.errors], [0, []]);
      assert.deepEqual(shortWrites(platform), ['POST transport', 'POST stop', 'POST stop', 'POST start']);
    });

    test(`stops and starts the app only once after its own transport, if ModelVersion moves ${moves}`, async (t) => {
      const platform = await quickPlatform(t);
      platform.state.script.modelVersionMoves = moves;
      const run = await deploy(t, platform, fromAcceptance, secondAttempt);
      assert.deepEqual([run.code, shortWrites(platform)], [0, ['POST transport', 'POST stop', 'POST start']]);
    });
  }
});
