import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineApi, on } from '../../../../src/mendix/model/define.ts';

const facts = { id: 'x-v1', title: 'X', credential: 'pat' } as const;
const endpoints = {
  'GET /things/{id}': { title: 'Get a thing' },
  'POST /things': { title: 'Create a thing', body: 'json' },
} as const;
const states = { state: 'state', pending: [], success: ['done'], failure: [] };

test('the method and path of an endpoint follow from its call', () => {
  const api = defineApi({
    ...facts,
    endpoints,
    operations: [{ starts: ['POST /things'], poll: '/things/{id}', ...states }],
  });
  assert.deepEqual(
    api.endpoints.map(({ call, method, path }) => [call, method, path]),
    [
      ['GET /things/{id}', 'GET', '/things/{id}'],
      ['POST /things', 'POST', '/things'],
    ],
  );
});

test('errors of the same endpoints are written together', () => {
  const errors = on(
    ['POST /things'],
    [
      { status: 400, means: 'no' },
      { status: 409, means: 'it is there' },
    ],
  );
  assert.deepEqual(defineApi({ ...facts, endpoints, errors: [{ status: 401, means: 'no token' }, ...errors] }).errors, [
    { status: 401, means: 'no token' },
    { on: ['POST /things'], status: 400, means: 'no' },
    { on: ['POST /things'], status: 409, means: 'it is there' },
  ]);
});

// Each of these must be a type error, otherwise the compiler complains about the comment above it.
test('a reference to an endpoint that does not exist does not compile', () => {
  // @ts-expect-error the start is not an endpoint
  defineApi({ ...facts, endpoints, operations: [{ starts: ['POST /thing'], poll: '/things/{id}', ...states }] });
  // @ts-expect-error the poll is not an endpoint
  defineApi({ ...facts, endpoints, operations: [{ starts: ['POST /things'], poll: '/things', ...states }] });
  // @ts-expect-error the error is on no endpoint
  defineApi({ ...facts, endpoints, errors: [{ on: ['PUT /things'], status: 400, means: 'no' }] });
  // @ts-expect-error an error of a list is on no endpoint
  defineApi({ ...facts, endpoints, errors: [...on(['PUT /things'], [{ status: 400, means: 'no' }])] });
  // @ts-expect-error the method is missing before the path
  assert.throws(() => defineApi({ ...facts, endpoints: { '/things': { title: 'Get a thing' } } }));
});
