import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiRequest } from '../../../src/http/message.ts';
import { openScope, placeApis } from '../../../src/mendix/scope.ts';
import { findOperation, planOperation } from '../../../src/wait/operation.ts';
import type { OperationWait } from '../../../src/wait/plan.ts';
import { requestTo, responseOf } from '../../support/response.ts';

const root = 'https://deploy.mendix.com/api/1/apps/calc';

async function planned(request: ApiRequest): Promise<OperationWait | undefined> {
  const scope = await openScope(await placeApis(['build-v1', 'deploy-v1']));
  const found = findOperation(request, scope.match(request.method, request.url));
  const limits = { timeoutMs: 1000, intervalMs: undefined, failed: undefined, until: undefined };
  return found && planOperation(found, { ...limits, request, scope });
}

test('a start is asked for by the id of its response, and its poll by itself', async () => {
  const start = await planned(requestTo(`${root}/packages`, 'POST', {}));
  const asked = start?.locate(responseOf({ body: '{"PackageId":"p/1"}' }));
  assert.equal(asked?.request.url.href, `${root}/packages/p%2F1?url=true`);
  assert.deepEqual([asked?.request.method, asked?.request.body, start?.firstCounts], ['GET', undefined, false]);
  const poll = await planned(requestTo(`${root}/packages/p1?url=true`));
  assert.equal(poll?.firstCounts, true);
});

test('an id that is missing, or no id, is said before anything is asked', async () => {
  const start = await planned(requestTo(`${root}/packages`, 'POST', {}));
  for (const [body, says] of [
    ['{}', /lacks PackageId/],
    ['{"PackageId":""}', /lacks PackageId/],
    ['{"PackageId":".."}', /is not an id/],
    ['{"PackageId":{"a":1}}', /not a text or number/],
    ['{"PackageId":["a"]}', /not a text or number/],
    ['{"PackageId":{"rawJSON":"7"}}', /not a text or number/],
    ['{"PackageId":true}', /not a text or number/],
  ] as const)
    assert.throws(() => start?.locate(responseOf({ body })), says, body);
  const long = start?.locate(responseOf({ body: '{"PackageId":123456789012345678901}' }));
  assert.match(long?.request.url.href ?? '', /packages\/123456789012345678901\?/);
});

test('a transport has ended when the environment shows the package that was sent', async () => {
  const wait = await planned(requestTo(`${root}/environments/Test/transport`, 'POST', { PackageId: 'new' }));
  assert.deepEqual(
    wait?.states.sent.map(({ field, value }) => [field.text, value]),
    [['PackageId', 'new']],
  );
  assert.equal(wait?.locate(responseOf({})).request.url.href, `${root}/environments/Test/package`);
  assert.equal(await planned(requestTo(`${root}/environments/Test/package`)), undefined);
});

test('a start that is under way already is watched by its environment', async () => {
  const wait = await planned(requestTo(`${root}/environments/Test/start`, 'POST', {}));
  assert.ok(wait?.otherwise);
  assert.ok(wait.otherwise.codes.includes('APP_ALREADY_HAS_A_STARTING_JOB'));
  assert.equal(wait.otherwise.wait.locate(responseOf({})).request.url.href, `${root}/environments/Test`);
  assert.deepEqual(wait.otherwise.wait.states.success, ['Running']);
});
