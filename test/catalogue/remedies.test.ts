// Each documented error says what to do, for the endpoint that was called.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generalRemedy } from '../../scripts/general-remedy.ts';
import { diagnose } from '../../src/mendix/diagnosis.ts';
import type { EndpointMatch } from '../../src/mendix/lookup.ts';
import { apis, filled } from './all.ts';

const place = (id: string) => {
  const found = apis.find((each) => each.id === id);
  assert.ok(found);
  return found;
};

/** The message of a call that fails with an error. */
function adviceOf(id: string, call: string, given: { status: number; code?: string; message?: string }): string {
  const { api, base } = place(id);
  const endpoint = api.endpoints.find((each) => each.call === call);
  assert.ok(endpoint, call);
  const known: EndpointMatch = { apis: [api], endpoints: [{ api, endpoint }] };
  const url = new URL(`${base.startsWith('/') ? 'https://mendix.example' : ''}${base}${filled(endpoint.path)}`);
  return diagnose(known, api.credential, { code: '', message: '', ...given, url }) ?? '';
}

for (const { id, api } of apis) {
  test(`${id}: every error has a remedy, which names endpoints of this API only`, () => {
    for (const { on, status, code, says, means, remedy } of api.errors ?? []) {
      assert.ok(remedy ?? generalRemedy(status, api.credential));
      for (const { call } of api.endpoints.filter((each) => on?.includes(each.call) ?? true)) {
        const said = adviceOf(id, call, { status, code: code ?? '', message: says ?? '' });
        const at = `${call} ${status} ${code ?? ''}: ${said}`;
        const [advice = ''] = said.split(' See ');
        assert.notEqual(advice.toLowerCase(), `${means.toLowerCase()}.`, at);
        assert.match(advice, /^[A-Za-z].{9,}\.$/, at);
        assert.doesNotMatch(advice, /https?:/, at);
        for (const [named] of advice.matchAll(/\b(?:GET|POST|PUT|PATCH|DELETE) \/[\w{}/-]*/g))
          assert.ok(
            api.endpoints.some((each) => each.call === named),
            `${named} in ${at}`,
          );
      }
    }
  });
}

test('the advice for an error of another endpoint is not shown', () => {
  const environment = '/apps/{AppId}/environments/{Mode}';
  assert.match(
    adviceOf('deploy-v1', `POST ${environment}/transport`, { status: 403, code: 'NOT_ALLOWED' }),
    /^Upload a valid package again\./,
  );
  assert.equal(adviceOf('deploy-v1', `POST ${environment}/stop`, { status: 400, code: 'NOT_ALLOWED' }), '');
  assert.match(
    adviceOf('deploy-v1', `POST ${environment}/stop`, { status: 403, code: 'NOT_ALLOWED' }),
    /^Give the user API Rights and Transport Rights/,
  );
});

test('if the documentation names no remedy, the remedy follows from the status and the endpoint', () => {
  const advice = (id: string, call: string, status: number) => adviceOf(id, call, { status }).split(' See ')[0];
  assert.equal(
    advice('deploy-v1', 'POST /apps/{AppId}/environments/{Mode}/stop', 404),
    'Check the IDs in the path. AppId is the subdomain of the app (AppId in the list of apps); GET /apps lists it. ' +
      'Mode is Test, Acceptance, Production or the name of a flexible environment; GET /apps/{AppId}/environments lists it.',
  );
  assert.equal(
    advice('pmp-cluster-v1', 'GET /clusters/{clusterId}/namespaces/{namespaceId}', 409),
    'The request conflicts with the current state, which GET /clusters/{clusterId}/namespaces/{namespaceId} shows.',
  );
  assert.equal(
    advice('user-deactivation-v1', 'PATCH /platform-users/{uuid}', 409),
    'The request conflicts with the current state: check it in the Mendix portal.',
  );
  assert.match(
    advice('webhooks-v1', 'DELETE /apps/{app-id}/webhooks/{webhook-id}', 403) ?? '',
    /scope mx:webhook:write/,
  );
});
