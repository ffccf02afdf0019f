// Invalid inputs, all reported in one annotation before anything is sent, and names that the platform does not know.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findApp } from '../platform/state.ts';
import { calcAt, deploy, packageFile, pat, quickPlatform } from './support.ts';

const whole = { app: 'calc', environment: 'Test', 'package-id': 'x' };

type Mistake = readonly [string, Record<string, string>, RegExp];

const mistakes: readonly Mistake[] = [
  ['no app', { environment: 'Test', 'package-id': 'x' }, /app: is missing; give the AppId/],
  ['no environment', { app: 'calc', 'package-id': 'x' }, /environment: is missing; give its Mode/],
  [
    'no source',
    { app: 'calc', environment: 'Test' },
    /exactly one of `branch`, `package-file`, `package-id`, `from-environment`.*none is set/,
  ],
  [
    'a misspelt dry run',
    { ...whole, dry_run: 'true' },
    /dry_run: is not an input of this action; did you mean `dry-run`\?/,
  ],
  [
    'a misspelt backup',
    { ...whole, backups: 'true' },
    /backups: is not an input of this action; did you mean `backup`\?/,
  ],
  ['two sources', { ...whole, branch: 'main' }, /only one of .*branch and package-id are set/],
  [
    'the target as source',
    { app: 'calc', environment: 'Test', 'from-environment': 'test' },
    /from-environment: is the target itself/,
  ],
  ['no token', { app: 'calc', environment: 'Test', branch: 'main' }, /pat: is required to look up the latest commit/],
  [
    'a short hash',
    { app: 'calc', environment: 'Test', branch: 'main', revision: 'abc1234' },
    /revision: .*full Git hash/,
  ],
  [
    'a version of two numbers',
    { app: 'calc', environment: 'Test', branch: 'main', pat, version: '1.2' },
    /version: "1\.2" is not of the form x\.y\.z/,
  ],
  ['a revision without a branch', { ...whole, revision: '12' }, /revision: can be set only with `branch`/],
  [
    'a file that does not exist',
    { app: 'calc', environment: 'Test', 'package-file': 'no.mda' },
    /package-file: \S*no\.mda cannot be read/,
  ],
  [
    'a file that is not a package',
    { app: 'calc', environment: 'Test', 'package-file': 'app.zip' },
    /package-file: \S*app\.zip is not an \.mda file/,
  ],
  [
    'a health check without a start',
    { ...whole, start: 'false', 'health-check-url': '/' },
    /health-check-url: cannot be used with `start: false`/,
  ],
  [
    'a health check without TLS',
    { ...whole, 'health-check-url': 'http://app.example.test/' },
    /health-check-url: must be a path such as \/ or an https URL/,
  ],
  [
    'a scheduled event that is neither on nor off',
    { ...whole, 'scheduled-events': 'Calc.SE=on' },
    /scheduled-events.*neither Enabled nor Disabled/,
  ],
  ['a constant that is set twice', { ...whole, constants: 'A.B=1\nA.B=2' }, /constants.*A\.B is set twice/],
  [
    'an unknown value of `on-failure`',
    { ...whole, 'on-failure': 'stop' },
    /on-failure: "stop" is not one of leave, rollback/,
  ],
  ['no key', { ...whole, 'api-key': '' }, /api-key/],
  ...['https://gw.example#', 'https://gw.example?', 'http://:password@localhost', 'https://gw.example/#x', 'gw'].map(
    (url): Mistake => [`the base ${url}`, { ...whole, 'base-url': url }, /^base-url: is not a URL/],
  ),
];

for (const [name, inputs, says] of mistakes) {
  test(`${name} is reported before anything is sent`, async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t, 'app.zip');
    const run = await deploy(t, platform, inputs, { folder });
    assert.deepEqual([run.code, run.errors.length, platform.requests.length], [1, 1, 0]);
    assert.match(run.errors[0] ?? '', says);
    assert.deepEqual([run.outputs['error-code'], run.outputs['error-message']], ['INVALID_INPUT', run.errors[0]]);
  });
}

test('one annotation lists all invalid inputs', async (t) => {
  const platform = await quickPlatform(t);
  const run = await deploy(t, platform, { 'on-failure': 'x', timeout: 'y' });
  assert.match(run.errors[0] ?? '', /^5 invalid inputs:/);
});

const lost: readonly (readonly [string, Record<string, string>, string, RegExp])[] = [
  ['an unknown app', { app: 'clac' }, 'APP_NOT_FOUND', /no app "clac".*calc \(Calculator\).*Did you mean calc\?$/m],
  [
    'an unknown environment',
    { environment: 'Acceptence' },
    'ENVIRONMENT_NOT_FOUND',
    /no environment "Acceptence".*Test, Acceptance.*Did you mean Acceptance\?$/m,
  ],
  ['a Free App', { app: 'tictactoe', environment: 'Sandbox' }, 'FREE_APP', /tictactoe is a Free App/],
  ['an app that was never deployed', { app: 'sketch' }, 'FREE_APP', /Free App/],
  [
    'an unknown branch',
    { 'package-id': '', branch: 'man', pat },
    'BRANCH_NOT_FOUND',
    /stage package: BRANCH_NOT_FOUND: branch: the repository of calc in Mendix \(Team Server, not GitHub\) has no branch "man"\. It has main, branches\/scientific\. Did you mean main\? .*calc Test/,
  ],
  [
    'a branch below branches/ that does not exist',
    { 'package-id': '', branch: 'branches/scientfic', pat },
    'BRANCH_NOT_FOUND',
    /no branch "branches\/scientfic"\. .*Did you mean branches\/scientific\? .*calc Test/,
  ],
  ['an unknown package', { 'package-id': 'nothing' }, 'PACKAGE_NOT_FOUND', /PACKAGE_NOT_FOUND/],
];

for (const [name, inputs, code, says] of lost) {
  test(`${name} is ${code}, and nothing is written`, async (t) => {
    const platform = await quickPlatform(t);
    const run = await deploy(t, platform, { ...whole, ...inputs });
    assert.deepEqual([run.code, run.errors.length, run.outputs['error-code'], platform.writes()], [1, 1, code, []]);
    assert.match(run.errors[0] ?? '', says);
  });
}

test('branches are listed as `branch` expects them, even if the repository uses bare names, and there are many', async (t) => {
  const platform = await quickPlatform(t);
  const { repository } = findApp(platform.state, 'calc');
  repository.bareNames = true;
  for (let nth = 1; nth <= 120; nth += 1) repository.branches.set(`branches/f${nth}`, []);
  repository.branches.set('branches/harmonic', []);
  const run = await deploy(t, platform, { ...whole, 'package-id': '', branch: 'harmonica', pat });
  assert.deepEqual([run.code, run.outputs['error-code']], [1, 'BRANCH_NOT_FOUND']);
  const [first = ''] = (run.errors[0] ?? '').split('\n');
  assert.match(
    first,
    /It has main, branches\/scientific, branches\/f1, .* and 113 more\. Did you mean branches\/harmonic\?/,
  );
});

test('if branches cannot be listed, the error has the message of the platform', async (t) => {
  const platform = await quickPlatform(t);
  const call = 'GET /v1/repositories/{AppId}/branches';
  platform.faults.push({ call, kind: 'fail', status: 403, code: 'RS403' });
  const run = await deploy(t, platform, { ...whole, 'package-id': '', branch: 'man', pat });
  assert.deepEqual([run.code, run.outputs['error-code'], platform.faults.left()], [1, 'RS404', []]);
  assert.match(run.errors[0] ?? '', /RS404: Repository or branch not found/);
});

test('the target cannot be the source, even if it is given by its ID', async (t) => {
  const platform = await quickPlatform(t);
  const run = await deploy(t, platform, {
    app: 'calc',
    environment: 'Test',
    'from-environment': calcAt(platform, 'Test').id,
  });
  assert.deepEqual([run.code, run.outputs['error-code'], platform.writes()], [1, 'INVALID_INPUT', []]);
});

test('an app is found by its ProjectId, its exact name, or its AppId in any case', async (t) => {
  const platform = await quickPlatform(t);
  for (const app of ['3F8E0A52-6c1d-4c54-8f0f-6d2b1f7c9e01', 'Calculator', 'CALC']) {
    const run = await deploy(t, platform, {
      ...whole,
      app,
      'package-id': calcAt(platform, 'Test').packageId ?? '',
      'dry-run': 'true',
    });
    assert.deepEqual([run.code, run.outputs['app-id']], [0, 'calc']);
  }
});

for (const given of [
  'refs/heads/scientific',
  'origin/scientific',
  'scientific',
  'branches/scientific',
  'refs/heads/branches/scientific',
]) {
  for (const bareNames of [true, false]) {
    test(`the branch ${given} is built as branches/scientific, if the repository ${bareNames ? 'uses' : 'does not use'} bare names`, async (t) => {
      const platform = await quickPlatform(t);
      findApp(platform.state, 'calc').repository.bareNames = bareNames;
      const run = await deploy(t, platform, { ...whole, 'package-id': '', branch: given, pat });
      assert.deepEqual([run.code, run.errors], [0, []]);
      const build = platform.requests.find(({ route }) => route === 'POST /api/1/apps/{AppId}/packages');
      assert.equal(JSON.parse(build?.body.toString() ?? '').Branch, 'branches/scientific');
    });
  }
}

test('a branch whose name looks like that of a remote branch is found by its exact name', async (t) => {
  const platform = await quickPlatform(t);
  findApp(platform.state, 'calc').repository.branches.set('branches/origin/main', [
    { id: 'a'.repeat(40), message: 'x' },
  ]);
  const run = await deploy(t, platform, { ...whole, 'package-id': '', branch: 'origin/main', pat, 'dry-run': 'true' });
  assert.match(
    run.stages.find(({ name }) => name === 'package')?.detail ?? '',
    /built from branches\/origin\/main at a{40}/,
  );
});

test('with a revision, the branch is sent in the form that the Build API expects', async (t) => {
  const platform = await quickPlatform(t);
  const inputs = {
    ...whole,
    'package-id': '',
    branch: 'refs/heads/main',
    revision: '4f2c9ab0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60',
  };
  assert.equal((await deploy(t, platform, inputs)).code, 0);
  const build = platform.requests.find(({ route }) => route === 'POST /api/1/apps/{AppId}/packages');
  assert.equal(JSON.parse(build?.body.toString() ?? '').Branch, 'main');
});

for (const [name, inputs, says] of [
  ['an unknown input', { nonsense: '1' }, /nonsense: is not an input of this action; see Inputs in its README/],
  ['snapshot', { snapshot: 'true' }, /snapshot: is not an input of this action; did you mean `backup`\?/],
  ['check-url', { 'check-url': '/' }, /check-url: is not an input of this action; did you mean `health-check-url`\?/],
  ['roll-back', { 'on-failure': 'roll-back' }, /on-failure: "roll-back" is not one of leave, rollback/],
  ['an address without a domain as app', { app: 'https://orders' }, /app: is an address; .* exact name\.(?! Did)/],
  ['an address as app', { app: 'https://Orders-Test.mendixcloud.com/' }, /app: is an address.* Did you mean orders\?/],
] as const) {
  test(`${name} is an error before anything is sent`, async (t) => {
    const platform = await quickPlatform(t);
    const run = await deploy(t, platform, { ...whole, ...inputs });
    assert.deepEqual([run.code, run.outputs['error-code'], platform.requests.length], [1, 'INVALID_INPUT', 0]);
    assert.match(run.errors[0] ?? '', says);
  });
}

test('`changed` is false where every write was refused', async (t) => {
  const platform = await quickPlatform(t);
  const inputs = { app: 'calc', environment: 'Production', 'from-environment': 'Acceptance' };
  const call = 'POST /api/1/apps/{AppId}/environments/{Mode}/transport';
  platform.faults.push({ call, kind: 'fail', status: 403, code: 'TRANSPORT_NOT_ALLOWED' });
  const refused = await deploy(t, platform, inputs);
  assert.deepEqual([refused.outputs['error-code'], refused.outputs.changed], ['TRANSPORT_NOT_ALLOWED', 'false']);
  platform.faults.push({ call, kind: 'drop', times: 2 });
  const unknown = await deploy(t, platform, inputs);
  assert.deepEqual([unknown.code, unknown.outputs.changed], [1, 'true']);
});
