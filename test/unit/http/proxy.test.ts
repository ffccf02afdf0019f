import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeRefusal } from '../../../src/http/proxy.ts';

const variable = 'HTTPS_PROXY';
for (const [status, challenges, userInfo, expected] of [
  [407, [], undefined, /requires a username and password: set HTTPS_PROXY/],
  [401, ['Basic realm="x"'], undefined, /requires a username and password/],
  [407, ['Basic realm="x"'], 'a:b', /does not accept the username and password in HTTPS_PROXY/],
  [407, ['NTLM'], 'a:b', /requires NTLM authentication, which/],
  [407, ['Negotiate', 'NTLM'], undefined, /requires NTLM or Negotiate authentication, which/],
  [407, ['Negotiate, Basic realm="x"'], undefined, /requires a username/],
  [407, ['Something-of-its-own'], undefined, /requires a username/],
  [403, [], undefined, /allow this host/],
  [500, [], undefined, /could not reach the host/],
  [503, [], undefined, /could not reach the host/],
  [429, [], undefined, /could not reach the host/],
  [499, [], undefined, /allow this host/],
] as const) {
  test(`the message about a proxy that returns ${status} with [${challenges}]${userInfo ? ' to a password' : ''}`, () =>
    assert.match(describeRefusal(status, challenges, { userInfo, variable }), expected));
}
