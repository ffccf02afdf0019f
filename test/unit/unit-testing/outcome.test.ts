import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOutcome, describeProgress, listFailures, testOutcome } from '../../../src/unit-testing/outcome.ts';
import type { TestResult } from '../../../src/unit-testing/status.ts';
import { hostileTexts } from '../../support/hostile.ts';

const result = (tests: number, failures: number, names: readonly string[] = []): TestResult => ({
  tests,
  failures,
  runtimeMs: 5,
  failedTests: names.map((name) => ({ name, error: 'secret error', step: 'secret step' })),
});

const noTests =
  'The app ran no tests. Check that the constant `UnitTesting.Enabled` is true, and that the app contains unit tests';
for (const [tests, failures, outcome, sentence] of [
  [0, 0, 'NO_TESTS', noTests],
  [1, 0, 'PASSED', 'The only test passed'],
  [12, 0, 'PASSED', 'All 12 tests passed'],
  [12, 3, 'TESTS_FAILED', '3 of 12 tests failed'],
  [1, 1, 'TESTS_FAILED', '1 of 1 test failed'],
] as const)
  test(`${failures} failures in ${tests} tests count as ${outcome}`, () => {
    assert.equal(testOutcome(result(tests, failures)), outcome);
    assert.equal(describeOutcome(result(tests, failures)), sentence);
  });

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `A.T${index + 1}`);
const first = (count: number): string[] => names(count).map((name) => `- ${name}`);
for (const [title, given, lines] of [
  ['none if nothing failed', result(3, 0), []],
  ['every name up to ten', result(20, 10, names(10)), first(10)],
  ['ten names and the rest', result(20, 11, names(11)), [...first(10), 'and 1 more']],
  ['failures without a name count', result(20, 7, ['A.T1', '', 'A.T2']), ['- A.T1', '- A.T2', 'and 5 more']],
  ['failures without any name', result(20, 7), ['The app names none of the 7 failed tests.']],
] as const)
  test(`the failed tests named in an annotation: ${title}`, () => assert.deepEqual(listFailures(given), lines));

test('the progress shows the numbers of a run in progress if the app reports both', () => {
  const running = { completed: false, tests: 12, failures: 1, source: null } as const;
  assert.equal(describeProgress(running), 'the app reported 12 tests, 1 of them failed so far');
  assert.equal(describeProgress({ ...running, tests: undefined }), '');
  assert.equal(describeProgress({ ...running, failures: undefined }), '');
});

test('a name is cut at 200 characters, and errors are not shown', () => {
  const lines = listFailures(result(2, 2, ['x'.repeat(200), 'y'.repeat(201)]));
  assert.deepEqual(lines, [`- ${'x'.repeat(200)}`, `- ${'y'.repeat(200)}...`]);
});

for (const [name, text] of Object.entries(hostileTexts))
  test(`${name} in a name becomes one harmless line`, () => {
    const [line = '', ...more] = listFailures(result(1, 1, [text]));
    assert.deepEqual(more, []);
    assert.match(line, /^- \S/);
    assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029\u202e]|##\[/u);
    assert.ok(line.isWellFormed());
  });
