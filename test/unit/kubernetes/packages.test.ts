import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestPackage, type KubernetesPackage } from '../../../src/kubernetes/packages.ts';
import {
  judgeRollout,
  observeState,
  type RolloutGoal,
  type StateHistory,
} from '../../../src/kubernetes/rollout-rules.ts';

const seconds = 1000;
const before = { packageId: 'old', instances: 1 };
const sentAt0: RolloutGoal = { packageId: 'new', instances: undefined, sent: { finishedAt: 0, before } };
const nothingSent: RolloutGoal = { ...sentAt0, sent: undefined };

/** Evaluates the last of several polls, each a state and its second. */
function judge(
  goal: RolloutGoal,
  looks: readonly (readonly [string, number])[],
  look = { packageId: 'new', instances: 1 },
) {
  let history: StateHistory | undefined;
  for (const [state, second] of looks) history = observeState(history, state, second * seconds);
  const at = (looks.at(-1)?.[1] ?? 0) * seconds;
  assert.ok(history);
  return judgeRollout(goal, look, { history, at });
}

for (const [name, goal, looks, verdict] of [
  ['an immediate Ready may be that of the old pods', sentAt0, [['Ready', 1]], 'wait'],
  [
    'Ready counts after another state',
    sentAt0,
    [
      ['Ready', 1],
      ['Processing', 3],
      ['Ready', 5],
    ],
    'running',
  ],
  [
    'Ready counts in any letter case',
    sentAt0,
    [
      ['processing', 3],
      ['READY', 5],
    ],
    'running',
  ],
  [
    'Ready without another state counts after 60 s',
    sentAt0,
    [
      ['Ready', 1],
      ['Ready', 60],
    ],
    'running',
  ],
  [
    'Ready without another state does not count after 59 s',
    sentAt0,
    [
      ['Ready', 1],
      ['Ready', 59],
    ],
    'wait',
  ],
  ['an immediate Failed may be that of the old pods', sentAt0, [['Failed', 1]], 'wait'],
  [
    'Failed counts after another state',
    sentAt0,
    [
      ['Ready', 1],
      ['Failed', 2],
    ],
    'failed',
  ],
  [
    'Failed without another state counts after 60 s',
    sentAt0,
    [
      ['Failed', 1],
      ['Failed', 60],
    ],
    'failed',
  ],
  [
    'Processing is pending for any time',
    sentAt0,
    [
      ['Processing', 1],
      ['Processing', 900],
    ],
    'wait',
  ],
  [
    'Unknown is a documented state, which is pending for any time',
    sentAt0,
    [
      ['Unknown', 1],
      ['Unknown', 900],
    ],
    'wait',
  ],
  [
    'an undocumented state is pending at first',
    sentAt0,
    [
      ['Updating', 1],
      ['Updating', 180],
    ],
    'wait',
  ],
  [
    'an undocumented state ends the rollout after three minutes',
    sentAt0,
    [
      ['Updating', 1],
      ['Updating', 181],
    ],
    'unknown state',
  ],
  [
    'a missing state ends the rollout after three minutes',
    sentAt0,
    [
      ['', 1],
      ['', 181],
    ],
    'unknown state',
  ],
  [
    'without a change, Ready counts after 30 s',
    nothingSent,
    [
      ['Ready', 0],
      ['Ready', 30],
    ],
    'running',
  ],
  [
    'without a change, Ready does not count after 29 s',
    nothingSent,
    [
      ['Ready', 0],
      ['Ready', 29],
    ],
    'wait',
  ],
  [
    'without a change, Ready does not count 29 s after another state',
    nothingSent,
    [
      ['Processing', 0],
      ['Ready', 20],
      ['Ready', 49],
    ],
    'wait',
  ],
  ['without a change, Failed counts at once', nothingSent, [['Failed', 0]], 'failed'],
] as const)
  test(name, () => {
    assert.equal(judge(goal, looks), verdict);
  });

const running = [
  ['Processing', 1],
  ['Ready', 5],
] as const;

test('the package and the instances take precedence over the state', () => {
  assert.equal(judge(sentAt0, running, { packageId: 'third', instances: 1 }), 'package changed');
  assert.equal(judge(sentAt0, running, { packageId: 'new', instances: 0 }), 'stopped');
  assert.equal(judge({ ...sentAt0, instances: 3 }, running, { packageId: 'new', instances: 1 }), 'wait');
  assert.equal(judge({ ...sentAt0, instances: 3 }, running, { packageId: 'new', instances: 3 }), 'running');
});

test('a manifest from before the change counts as stale for 30 s', () => {
  assert.equal(judge(sentAt0, [['Ready', 29]], before), 'wait');
  assert.equal(judge(sentAt0, [['Ready', 30]], before), 'package changed');
  assert.equal(judge(sentAt0, [['Ready', 5]], { ...before, instances: 2 }), 'package changed');
  assert.equal(judge(nothingSent, [['Ready', 5]], before), 'package changed');
});

const minute = 60_000;
const now = 1000 * minute;
const packageAt = (id: string, createdAt: number | undefined, isReady = false): KubernetesPackage => ({
  ...{ id, createdAt, isReady, version: '', runtimeVersion: '', description: '', fileName: '', size: 0 },
});

for (const [name, packages, best] of [
  ['no package at all', [], undefined],
  [
    'a ready one rather than a newer one in progress',
    [packageAt('way', now), packageAt('ready', now - 60 * minute, true)],
    'ready',
  ],
  ['the latest ready one', [packageAt('a', 1, true), packageAt('b', 3, true), packageAt('c', 2, true)], 'b'],
  ['one in progress for less than 15 min', [packageAt('a', now - 15 * minute + 1)], 'a'],
  ['none in progress for 15 min', [packageAt('a', now - 15 * minute)], undefined],
  ['none in progress without a date', [packageAt('a', undefined)], undefined],
  ['a ready one without a date', [packageAt('a', undefined, true)], 'a'],
  ['none that does not fit', [packageAt('other', now, true)], undefined],
] as const)
  test(`the best package: ${name}`, () => {
    assert.equal(bestPackage(packages, ({ id }) => id !== 'other', now)?.id, best);
  });
