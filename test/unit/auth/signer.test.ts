import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostRule } from '../../../src/auth/hosts.ts';
import { createSigner } from '../../../src/auth/signer.ts';
import { requestTo } from '../../support/response.ts';

const platform = new Set(['deploy.mendix.com']);

const refusal = (host: string, port: string, ifSo = 'if it is your own host'): string =>
  `${host.split(':')[0]}:${port} is not a Mendix host, so it receives no credential; ` +
  `${ifSo}, add a line \`${host}\` to \`allowed-hosts\`, or set \`auth: none\` to call it without a credential`;

test('a request is signed for a host that the rule lets pass, and for no other', () => {
  const signer = createSigner(hostRule([], platform, {}));
  const request = requestTo('https://deploy.mendix.com/x');
  const credential = { kind: 'pat', pat: 'pat-0123456789' } as const;
  const signed = signer.sign(request, credential);
  assert.deepEqual(signed.credential, [{ name: 'Authorization', value: 'MxToken pat-0123456789' }]);
  assert.equal(signed.url.href, request.url.href);
  assert.equal(signer.problem(request.url, true), undefined);
  const other = requestTo('https://a.example/', 'POST');
  assert.throws(() => signer.sign(other, credential), {
    message: `POST is not sent: ${refusal('a.example', '443')}.`,
  });
  assert.deepEqual(signer.sign(other, { kind: 'none' }).credential, []);
});
