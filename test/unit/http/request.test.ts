import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectsBody } from '../../../src/http/request.ts';

for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'] as const)
  test(`a ${method} has a length or not without a body`, () =>
    assert.equal(expectsBody(method), ['POST', 'PUT', 'PATCH'].includes(method)));
