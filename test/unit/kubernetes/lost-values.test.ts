// The values of a manifest that were lost once it was sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostPlaces } from '../../../src/kubernetes/lost-values.ts';
import { type JsonTree, readTree } from '../../../src/lib/json-tree.ts';

const manifestWith = (constants: readonly object[]): JsonTree =>
  readTree(JSON.stringify({ environment: { deployment: { constants } } }));

test('a manifest with 20,000 constants in another order is compared in seconds', () => {
  const constants = Array.from({ length: 20_000 }, (_, index) => ({ name: `Main.C${index}`, value: `${index}` }));
  const changed = constants.with(7, { name: 'Main.C7', value: 'another' }).toReversed();
  const startedAt = performance.now();
  const lost = lostPlaces(manifestWith(constants), manifestWith(changed));
  assert.deepEqual(lost, ['environment.deployment.constants[Main.C7].value']);
  assert.ok(performance.now() - startedAt < 10_000);
});
