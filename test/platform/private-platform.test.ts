// Runs the steps of examples/private-platform.yml in order, against a simulated Private Mendix Platform.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { runInProcess, type TestRun } from '../support/action.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import {
  type PrivatePlatform,
  platformPat,
  privateAppId,
  privateEnvironmentId,
  startPrivatePlatform,
} from './private-platform.ts';

interface ExampleStep {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
}

const steps: readonly ExampleStep[] = parse(readFileSync('examples/private-platform.yml', 'utf8')).jobs.deploy.steps;

async function start(t: TestContext): Promise<PrivatePlatform> {
  const platform = await startPrivatePlatform();
  t.after(platform.server.close);
  return platform;
}

/** Runs the steps until one fails. @returns the runs by the IDs of their steps */
async function runSteps(t: TestContext, { server }: PrivatePlatform): Promise<Readonly<Record<string, TestRun>>> {
  const vars: Readonly<Record<string, string>> = {
    ...{ MENDIX_PLATFORM_URL: server.url, MENDIX_PLATFORM_HOST: server.host, MENDIX_REVISION: '4f2c9ab0' },
    ...{ MENDIX_APP_ID: privateAppId, MENDIX_ENVIRONMENT_ID: privateEnvironmentId },
  };
  const runs: Record<string, TestRun> = {};
  const lookUp = (expression: string): string => {
    const [, variable, id, output] = /^(?:vars\.(\w+)|steps\.(\w+)\.outputs\.([\w-]+))$/.exec(expression) ?? [];
    const value = variable === undefined ? runs[id ?? '']?.outputs[output ?? ''] : vars[variable];
    assert.ok(value, expression);
    return value;
  };
  const fill = (text: string): string =>
    text
      .replace(/\$\{\{ toJSON\((\S+)\) \}\}/g, (_, name: string) => JSON.stringify(lookUp(name)))
      .replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => lookUp(name));
  for (const { id = '', uses, with: given = {} } of steps) {
    if (uses === undefined) continue;
    const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, fill(String(value))]));
    const clock = createJumpingClock();
    const run = await runInProcess(t, { inputs, env: { MENDIX_PAT: platformPat }, clock });
    runs[id] = run;
    if (run.code !== 0) break;
  }
  return runs;
}

test('the five steps of the example build, configure and deploy', async (t) => {
  const platform = await start(t);
  const runs = await runSteps(t, platform);
  assert.deepEqual(
    Object.values(runs).map(({ code, errors }) => [code, errors]),
    Array.from({ length: 5 }, () => [0, []]),
  );
  assert.deepEqual(platform.environment, {
    ...{ packageId: 'package-2', constants: { 'Orders.ApiUrl': 'https://api.example.com' } },
    ...{ isApplied: true, readyReplicas: 2 },
  });
  assert.deepEqual([runs.verify?.outputs['package-id'], runs.verify?.outputs.state], ['package-2', 'Running']);
  // The IDs of pipelines keep all their digits.
  assert.ok(platform.server.requests.some(({ target }) => target.endsWith('/pipelines/9007199254740993')));
});

for (const [action, id] of [
  ['Build', 'build'],
  ['Deploy', 'deploy'],
  ['ApplyConfig', 'apply'],
] as const) {
  test(`a failure of ${action} fails its step of the example, and no further step runs`, async (t) => {
    const platform = await start(t);
    platform.ends[action] = 'Failed';
    const runs = await runSteps(t, platform);
    assert.deepEqual([Object.keys(runs).at(-1), runs[id]?.code], [id, 1]);
  });
}
