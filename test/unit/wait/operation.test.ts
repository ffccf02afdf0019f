import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiRequest } from '../../../src/http/request.ts';
import { openScope, placeApis } from '../../../src/mendix/lookup.ts';
import { defineApi } from '../../../src/mendix/model/define.ts';
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

test('a start is polled with the ID in its response, and a poll is polled with its own URL', async () => {
  const start = await planned(requestTo(`${root}/packages`, 'POST', {}));
  const asked = start?.locate(responseOf({ body: '{"PackageId":"p/1"}' }));
  assert.equal(asked?.request.url.href, `${root}/packages/p%2F1?url=true`);
  assert.deepEqual([asked?.request.method, asked?.request.body, start?.firstCounts], ['GET', undefined, false]);
  const poll = await planned(requestTo(`${root}/packages/p1?url=true`));
  assert.equal(poll?.firstCounts, true);
});

test('a missing or invalid ID is reported before anything is polled', async () => {
  const start = await planned(requestTo(`${root}/packages`, 'POST', {}));
  for (const [body, says] of [
    ['{}', /has no PackageId/],
    ['{"PackageId":""}', /has no PackageId/],
    ['{"PackageId":".."}', /is not a valid ID/],
    ['{"PackageId":{"a":1}}', /not a string or number/],
    ['{"PackageId":["a"]}', /not a string or number/],
    ['{"PackageId":{"rawJSON":"7"}}', /not a string or number/],
    ['{"PackageId":true}', /not a string or number/],
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

test('a start that is already in progress is polled through its environment', async () => {
  const wait = await planned(requestTo(`${root}/environments/Test/start`, 'POST', {}));
  assert.ok(wait?.alternative);
  assert.ok(wait.alternative.codes.includes('APP_ALREADY_HAS_A_STARTING_JOB'));
  assert.equal(wait.alternative.wait.locate(responseOf({})).request.url.href, `${root}/environments/Test`);
  assert.deepEqual(wait.alternative.wait.states.success, ['Running']);
});

const own = defineApi({
  id: 'own-v1',
  title: 'Own API',
  credential: 'pat',
  endpoints: {
    'POST /jobs/{App}': { title: 'Create a job' },
    'GET /jobs/{App}/{Id}': { title: 'Get a job' },
    'DELETE /jobs/{App}/{Id}': { title: 'End a job' },
    'PUT /moves/{App}': { title: 'Move something' },
    'GET /moves/{App}': { title: 'Get a move' },
  },
  operations: [
    {
      starts: ['POST /jobs/{App}'],
      when: { kind: 'build', deep: 'yes' },
      id: { header: 'location' },
      poll: '/jobs/{App}/{Id}?full=true&more=1',
      state: 'state.name',
      pending: ['p'],
      success: ['s'],
      failure: ['f'],
      message: 'state.why',
      successCodes: ['ALREADY'],
      next: {
        poll: '/moves/{App}',
        unless: 'count == `0`',
        sent: [
          { poll: 'a', body: 'a.b' },
          { poll: 'c', body: 'c' },
        ],
        state: 'next',
        pending: [],
        success: ['up'],
        failure: [],
      },
    },
    {
      starts: ['PUT /moves/{App}'],
      poll: '/moves/{App}',
      state: 'state',
      pending: [],
      success: ['s'],
      failure: [],
    },
  ],
});
const base = 'https://own.example/root/api';

/** Finds and plans the wait for a call to an API of this test. */
async function plannedOwn(method: ApiRequest['method'], path: string, json?: unknown) {
  const scope = await openScope([{ api: own, base }]);
  const request = { ...requestTo(base + path, method, json), headers: [{ name: 'Content-Type', value: 'x/y' }] };
  const found = findOperation(request, scope.match(method, request.url));
  const limits = { timeoutMs: 1, intervalMs: 2, failed: undefined, until: undefined };
  return found && { found, request, plan: planOperation(found, { ...limits, request, scope }) };
}
const start = '/jobs/my%20app?kind=build&deep=yes';
const located = (location: string) => responseOf({ headers: { location: [location] } });

test('an operation is started only by its call with the required query', async () => {
  const made = await plannedOwn('POST', start, {});
  assert.ok(made);
  assert.deepEqual(
    [made.found.apiId, made.found.path, made.found.title, made.found.starts],
    ['own-v1', '/jobs/{App}', '"Create a job" (Own API)', true],
  );
  assert.deepEqual([made.plan.what, made.plan.timeoutMs, made.plan.intervalMs], ['"Create a job" (Own API)', 1, 2]);
  for (const path of ['/jobs/a', '/jobs/a?kind=build', '/jobs/a?kind=build&deep=no'])
    assert.equal(await plannedOwn('POST', path), undefined, path);
  assert.equal(await plannedOwn('DELETE', '/jobs/a/7?more=1&full=1'), undefined);
});

test('a start is polled with the values of its path and the ID in its response', async () => {
  const made = await plannedOwn('POST', start, {});
  for (const [location, id] of [
    ['https://elsewhere.example/jobs/7/?x=/y#/z', '7'],
    ['/a/b%2Fc', 'b%252Fc'],
    ['8', '8'],
    ['8#x/y', '8'],
  ] as const) {
    const { request, anonymous } = made?.plan.locate(located(location)) ?? assert.fail();
    assert.equal(request.url.href, `${base}/jobs/my%20app/${id}?full=true&more=1`);
    assert.deepEqual([request.method, request.body, request.headers, anonymous], ['GET', undefined, [], false]);
  }
  assert.equal(made?.plan.firstCounts, false);
});

test('an invalid ID is reported with the name of its field', async () => {
  const made = await plannedOwn('POST', start, {});
  const lacks = 'The response has no location, so the step cannot wait for the operation.';
  const isNone = 'The location of the response is not a valid ID, so the step cannot wait for the operation.';
  for (const [location, message] of [
    ['', lacks],
    ['///', lacks],
    ['.', isNone],
    ['a/..', isNone],
    ['x'.repeat(1001), isNone],
    ['\ud800', isNone],
  ] as const)
    assert.throws(() => made?.plan.locate(located(location)), { message }, location.slice(0, 9));
  assert.throws(() => made?.plan.locate(responseOf({})), { message: lacks });
  const longest = made?.plan.locate(located('x'.repeat(1000)));
  assert.ok(longest?.request.url.pathname.endsWith('x'.repeat(1000)));
});

test('a poll with the required query can be waited for directly', async () => {
  const whole = await plannedOwn('GET', '/jobs/a/7?more=0&full=1&else=2');
  assert.deepEqual([whole?.found.starts, whole?.plan.firstCounts], [false, true]);
  assert.equal(whole?.plan.locate(responseOf({})).request, whole?.request);
  assert.equal(whole?.plan.locate(responseOf({})).anonymous, false);
  for (const query of ['', '?full=true', '?more=1']) {
    const part = await plannedOwn('GET', `/jobs/a/7%2F8${query}`);
    assert.equal(part?.plan.firstCounts, false);
    assert.equal(part?.plan.locate(responseOf({})).request.url.href, `${base}/jobs/a/7%2F8?full=true&more=1`);
  }
  const start = await plannedOwn('PUT', '/moves/a');
  assert.deepEqual([start?.plan.firstCounts, start?.plan.next, start?.plan.alternative], [false, undefined, undefined]);
  assert.equal(start?.plan.locate(responseOf({})).request.url.href, `${base}/moves/a`);
});

test('the states are those of the catalogue', async () => {
  const { states, next } = (await plannedOwn('POST', start, { a: { b: 'B' }, c: null }))?.plan ?? assert.fail();
  assert.deepEqual(
    [states.pending, states.success, states.failure, states.successCodes, states.state.text, states.message?.text],
    [['p'], ['s'], ['f'], ['ALREADY'], 'state.name', 'state.why'],
  );
  assert.deepEqual(states.sent, []);
  const after = next?.states;
  assert.deepEqual(
    [after?.state.text, after?.message, after?.successCodes, after?.success],
    ['next', undefined, [], ['up']],
  );
  assert.deepEqual(
    after?.sent.map(({ field, value }) => [field.text, value]),
    [['a', 'B']],
  );
});

test('the next state is polled unless the body of the start rules it out', async () => {
  const made = await plannedOwn('POST', start, { count: 1 });
  const next = made?.plan.next;
  assert.deepEqual(
    [next?.kind, next?.what, next?.firstCounts, next?.next, next?.alternative],
    ['operation', '"Create a job" (Own API)', false, undefined, undefined],
  );
  const asked = next?.locate(responseOf({}));
  assert.equal(asked?.request.url.href, `${base}/moves/my%20app`);
  assert.deepEqual([asked?.request.method, asked?.anonymous], ['GET', false]);
  assert.equal((await plannedOwn('POST', start, { count: 0 }))?.plan.next, undefined);
  assert.ok((await plannedOwn('POST', start))?.plan.next);
});

test('a body in pieces is read as one, and a file in it is ignored', async () => {
  const scope = await openScope([{ api: own, base }]);
  const pieces = [{ bytes: Buffer.from('{"count":') }, { bytes: Buffer.from('0}') }];
  const request = { ...requestTo(base + start, 'POST'), body: pieces };
  const found = findOperation(request, scope.match('POST', request.url));
  assert.ok(found);
  const limits = { timeoutMs: 1, intervalMs: 2, failed: undefined, until: undefined };
  assert.equal(planOperation(found, { ...limits, request, scope }).next, undefined);
});

test('an operation can be polled through another API below the same root', async () => {
  const wait = await planned(requestTo(`${root}/packages/upload`, 'POST'));
  const asked = wait?.locate(responseOf({ body: '{"PackageId":"p"}' }));
  assert.equal(asked?.request.url.href, `${root}/packages/p?url=true`);
  assert.deepEqual(wait?.states.failure, ['Failed']);
});
