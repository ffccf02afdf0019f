// The message of a 403 names the rights that the call needs, if they are documented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../src/mendix/diagnosis.ts';
import { apis, filled } from './all.ts';

for (const { id, base, api } of apis) {
  const { credential, permissions = [], role, errors = [], endpoints } = api;
  test(`${id}: a 403 names the scope, right or role that each of its calls needs`, () => {
    const origin = base.startsWith('/') ? 'https://mendix.example' : '';
    for (const endpoint of endpoints) {
      const known = { apis: [api], endpoints: [{ api, endpoint }] };
      const url = new URL(origin + base + filled(endpoint.path));
      const documented = errors.filter(({ status, on }) => status === 403 && (on?.includes(endpoint.call) ?? true));
      for (const { code = '', says = '' } of [{}, ...documented]) {
        const said = diagnose(known, credential, { status: 403, code, message: says, url }) ?? '';
        const scopes = (endpoint.scopes ?? []).flatMap((scope) => scope.split('|'));
        for (const scope of scopes) assert.ok(said.includes(scope), `${endpoint.call} ${code}: ${said}`);
        if (id.startsWith('pmp-')) assert.match(said, /The documentation does not say which scope this call needs/);
        // An error with a code may be about something else, as APP_IS_RUNNING is.
        if (code !== '' || says !== '') continue;
        if (credential === 'api-key') for (const right of permissions) assert.ok(said.includes(right), said);
        if (role) assert.ok(said.includes(role), `${endpoint.call}: ${said}`);
      }
    }
  });
}
