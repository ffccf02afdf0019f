import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectsBody } from '../../../src/http/request.ts';

for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'] as const)
  test(`whether a ${method} without a body has a Content-Length`, () =>
    assert.equal(expectsBody(method), ['POST', 'PUT', 'PATCH'].includes(method)));
