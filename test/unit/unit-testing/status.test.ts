import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson } from '../../../src/lib/json.ts';
import { isNewRun, readTestStatus, type TestStatus } from '../../../src/unit-testing/status.ts';

const same = (text: string): string => text;

/** Reads a response as received. */
function read(text: string, redact = same) {
  const json = readJson(text);
  assert.ok('document' in json, text);
  return readTestStatus(json.document.value, redact);
}

function statusOf(text: string): TestStatus {
  const found = read(text);
  assert.ok('status' in found, text);
  return found.status;
}

const resultOf = (text: string) => {
  const status = statusOf(text);
  return status.completed ? status.result : undefined;
};

test('the documented example of a finished run is read', () => {
  const text = `{
    "tests": 12, "failures": 1, "runtime": 4321, "completed": true,
    "failed_tests": [{ "name": "Orders.Test_Price", "error": "Expected 3, got 4", "step": "Compare" }]
  }`;
  assert.deepEqual(resultOf(text), {
    tests: 12,
    failures: 1,
    runtimeMs: 4321,
    failedTests: [{ name: 'Orders.Test_Price', error: 'Expected 3, got 4', step: 'Compare' }],
  });
});

test('a run in progress has the numbers that the app reports so far, or none', () => {
  const running = statusOf('{"completed":false,"tests":4,"failures":1,"runtime":-1,"failed_tests":[]}');
  assert.deepEqual(
    [running.completed, 'tests' in running && running.tests, 'failures' in running && running.failures],
    [false, 4, 1],
  );
  const bare = statusOf('{"completed":false,"tests":"4"}');
  assert.deepEqual(['tests' in bare && bare.tests, 'failures' in bare && bare.failures], [undefined, undefined]);
});

for (const [name, fields, tests, failures] of [
  ['the failures that the app reports', '"tests":9,"failures":2', 9, 2],
  ['a list with more failed tests counts as failures', '"tests":9,"failures":1,"failed_tests":[{},{},{}]', 9, 3],
  [
    'list entries that are not objects count as failures',
    '"tests":9,"failures":0,"failed_tests":[null,1,"x",[]]',
    9,
    4,
  ],
  ['more failures than tests increase the number of tests', '"tests":2,"failures":5', 5, 5],
  ['listed failures increase the number of tests', '"tests":0,"failures":0,"failed_tests":[{"name":"A.B"}]', 1, 1],
  ['an object in place of the list counts as empty', '"tests":1,"failures":0,"failed_tests":{"name":"A.B"}', 1, 0],
  ['a number with a decimal point can be whole', '"tests":3.0,"failures":0', 3, 0],
] as const)
  test(`the numbers of a result: ${name}`, () => {
    const result = resultOf(`{"completed":true,${fields}}`);
    assert.deepEqual([result?.tests, result?.failures], [tests, failures]);
  });

for (const [runtime, expected] of [
  ['0', 0],
  ['1234', 1234],
  ['12.5', 12.5],
  ['-1', undefined],
  ['"7"', undefined],
  ['null', undefined],
  ['1e300', undefined],
  ['123456789012345678901234567890', undefined],
] as const)
  test(`a runtime of ${runtime} is read as ${expected}`, () =>
    assert.equal(resultOf(`{"completed":true,"tests":1,"failures":0,"runtime":${runtime}}`)?.runtimeMs, expected));

const noCompleted = 'has no field `completed` that is `true` or `false`';
const noTests = 'has no field `tests` with a whole number of 0 or more';
const noFailures = 'has no field `failures` with a whole number of 0 or more';
for (const [text, problem] of [
  ['{}', noCompleted],
  ['[]', noCompleted],
  ['null', noCompleted],
  ['"completed"', noCompleted],
  ['{"completed":"true","tests":1,"failures":0}', noCompleted],
  ['{"completed":1,"tests":1,"failures":0}', noCompleted],
  ['{"Completed":true,"tests":1,"failures":0}', noCompleted],
  ['{"completed":true}', noTests],
  ['{"completed":true,"tests":-1,"failures":0}', noTests],
  ['{"completed":true,"tests":1.5,"failures":0}', noTests],
  ['{"completed":true,"tests":"1","failures":0}', noTests],
  ['{"completed":true,"tests":99999999999999999999,"failures":0}', noTests],
  ['{"completed":true,"tests":1}', noFailures],
  ['{"completed":true,"tests":1,"failures":null}', noFailures],
] as const)
  test(`${text} is not a status`, () => assert.deepEqual(read(text), { problem }));

test('a failed test can lack any field, and no field that is not a string is shown', () => {
  const list =
    '[{"name":"A.B"},{"error":"e","step":null},{"name":5,"error":{"a":1},"step":["x"]},{"__proto__":{"name":"p"}}]';
  assert.deepEqual(resultOf(`{"completed":true,"tests":9,"failures":4,"failed_tests":${list}}`)?.failedTests, [
    { name: 'A.B', error: '', step: '' },
    { name: '', error: 'e', step: '' },
    { name: '', error: '', step: '' },
    { name: '', error: '', step: '' },
  ]);
});

test('secrets are redacted in every text of a test', () => {
  const text =
    '{"completed":true,"tests":1,"failures":1,"failed_tests":[{"name":"A.pw","error":"pw!","step":"is pw"}]}';
  const found = read(text, (each) => each.replaceAll('pw', '***'));
  assert.ok('status' in found && found.status.completed);
  assert.deepEqual(found.status.result.failedTests, [{ name: 'A.***', error: '***!', step: 'is ***' }]);
});

const finished = '{"completed":true,"tests":1,"failures":0,"runtime":5,"failed_tests":[{"name":"a","n":1.5}]}';
for (const [name, before, now, expected] of [
  ['a run in progress is new', finished, '{"completed":false}', true],
  ['a run in progress that looks like the previous one is new', '{"completed":false}', '{"completed":false}', true],
  ['the first finished run is new', undefined, finished, true],
  ['the same run with other white space is not new', finished, finished.replaceAll(',', ' ,\n'), false],
  [
    'the same run with fields in another order is not new',
    '{"completed":true,"tests":1,"failures":0}',
    '{"failures":0,"tests":1,"completed":true}',
    false,
  ],
  ['another number makes a run new', finished, finished.replace('5', '6'), true],
  ['another text within a test makes a run new', finished, finished.replace('"a"', '"b"'), true],
  ['an undocumented field makes a run new', finished, finished.replace('{', '{"id":7,'), true],
  ['a run that was in progress before and has finished is new', '{"completed":false}', finished, true],
] as const)
  test(`after a start: ${name}`, () =>
    assert.equal(isNewRun(statusOf(now), before === undefined ? undefined : statusOf(before)), expected));

test('numbers that differ only in their last digit belong to two runs', () => {
  const at = (digit: number): string => `{"completed":true,"tests":1,"failures":0,"id":1234567890123456789${digit}}`;
  assert.equal(isNewRun(statusOf(at(1)), statusOf(at(2))), true);
  assert.equal(isNewRun(statusOf(at(1)), statusOf(at(1))), false);
});
