import { defineApi } from '../model/define.ts';
import type { Secret } from '../model/types.ts';

/** The headers that the webhook sends are the user's own, so that some are secrets. */
const secrets: readonly Secret[] = ['validationSecret', { each: 'headers[]', name: 'key', values: ['value'] }];

export const api = defineApi({
  id: 'webhooks-v1',
  title: 'Webhooks API',
  page: '/apidocs-mxsdk/apidocs/webhooks-api/',
  credential: 'pat',
  note:
    'For licensed apps on Mendix Cloud or Kubernetes. The number of calls per hour is limited; the header ' +
    'X-RateLimit-Reset has the time of the reset, in seconds since 1970.',
  endpoints: {
    'GET /apps/{app-id}/webhooks': {
      title: 'List webhooks',
      scopes: ['mx:webhook:read|mx:webhook:write'],
      query: ['cursor', 'limit', 'ascOrder'],
      pages: { by: 'cursor', items: 'webhooks', next: 'cursors.next' },
    },
    'POST /apps/{app-id}/webhooks': {
      title: 'Create a webhook',
      scopes: ['mx:webhook:write'],
      body: 'json',
      bodyFields: ['name', 'url', 'eventTypes', 'isActive', 'validationSecret', 'headers'],
      secrets,
    },
    'GET /apps/{app-id}/webhooks/{webhook-id}': {
      title: 'Get a webhook',
      note: 'The response contains the secret of the webhook.',
      scopes: ['mx:webhook:read|mx:webhook:write'],
      secrets,
    },
    'PUT /apps/{app-id}/webhooks/{webhook-id}': {
      title: 'Update a webhook',
      scopes: ['mx:webhook:write'],
      body: 'json',
      bodyFields: ['name', 'url', 'eventTypes', 'isActive', 'validationSecret', 'headers'],
      secrets,
    },
    'DELETE /apps/{app-id}/webhooks/{webhook-id}': { title: 'Delete a webhook', scopes: ['mx:webhook:write'] },
  },
  errors: [
    {
      status: 400,
      means: 'the data is not valid',
      remedy:
        'A name has letters, digits, underscores and spaces; a validationSecret has 32 to 100 characters of base64, ' +
        'after an optional whsec_.',
    },
    {
      status: 401,
      means: 'the credential is missing or cannot be used',
      remedy: 'Set a personal access token as the input pat: it is sent as MxToken <PAT>.',
    },
    { status: 403, means: 'the credential is wrong, or lacks the scope' },
    {
      status: 404,
      means: 'the app or the webhook was not found; the message says which',
      remedy: 'app-id is the project ID of the app, a UUID; GET /apps/{app-id}/webhooks lists the webhooks.',
    },
    {
      status: 429,
      means: 'the calls of this hour are used up',
      remedy: 'Wait until the time in the header X-RateLimit-Reset, in seconds since 1970.',
    },
    {
      status: 500,
      means: 'the system failed, or could not authenticate for a technical reason',
      remedy: 'Try again later; contact Mendix Support if it persists.',
    },
  ],
});
