import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hostRule } from '../../../src/auth/hosts.ts';

test('a host is trusted only if its whole name matches', async () => {
  const mendix = new Set(['deploy.mendix.com']);
  const problemOf = hostRule([], mendix, {});
  assert.equal(problemOf(new URL('https://deploy.mendix.com/x'), true), undefined);
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-z0-9.-]{1,10}$/), async (piece) => {
      for (const host of [`${piece}deploy.mendix.com`, `deploy.mendix.com${piece}`, `deploy.mendix.com.${piece}`]) {
        const url = URL.parse(`https://${host}/`);
        if (url && url.host !== 'deploy.mendix.com') assert.ok(problemOf(url, true), host);
      }
    }),
  );
});
