import { defineApi, on } from '../model/define.ts';

export const api = defineApi({
  id: 'feedback-v2',
  title: 'Feedback API v2',
  page: '/apidocs-mxsdk/apidocs/feedback-api-v2/',
  credential: 'pat',
  note: 'The response to a missing or wrong Authorization header is 400.',
  endpoints: {
    'GET /feedback-items': {
      title: 'List feedback items',
      note: 'projectId is required.',
      scopes: ['mx:feedback:read|mx:feedback:write'],
      query: ['projectId', 'storyId', 'legacyId', 'status', 'priority', 'email', 'limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100 },
    },
    'POST /feedback-items': {
      title: 'Create a feedback item',
      scopes: ['mx:feedback:write'],
      body: 'json',
      bodyFields: ['projectId', 'submitterEmail', 'subject'],
    },
    'PATCH /feedback-items': {
      title: 'Update the status of a feedback item',
      note: 'The page does not say how to identify the item.',
      scopes: ['mx:feedback:write'],
      body: 'json',
      bodyFields: ['status'],
    },
    'GET /feedback-items/{uuid}': { title: 'Get a feedback item', scopes: ['mx:feedback:read|mx:feedback:write'] },
    'DELETE /feedback-items/{uuid}': {
      title: 'Delete a feedback item',
      scopes: ['mx:feedback:write'],
      destructive: true,
    },
    'GET /feedback-items/{uuid}/screenshot': {
      title: 'Download the screenshot of a feedback item',
      scopes: ['mx:feedback:read|mx:feedback:write'],
      binary: true,
    },
    'GET /feedback-items/{uuid}/attachments/{file-id}': {
      title: 'Download an attachment of a feedback item',
      scopes: ['mx:feedback:read|mx:feedback:write'],
      binary: true,
    },
  },
  errors: [
    {
      status: 400,
      says: 'Authorization',
      means: 'the Authorization header is empty or not an MxToken',
      remedy: 'Set a personal access token as the input pat: it is sent as MxToken <PAT>.',
    },
    ...on(
      ['GET /feedback-items', 'POST /feedback-items'],
      [
        {
          status: 400,
          means: 'projectId is missing, or a parameter is not valid',
          remedy: 'Set projectId; the message names any other parameter that is wrong.',
        },
      ],
    ),
    { status: 400, means: 'the request is not valid', remedy: 'The message names the parameter: check its value.' },
    {
      status: 401,
      means: 'the token is not valid or has expired, or lacks the scope',
      remedy: 'Create a PAT with the scope mx:feedback:write, or mx:feedback:read for reading.',
    },
    {
      status: 404,
      means: 'it was not found',
      remedy: 'Look up the uuid with GET /feedback-items, which needs the projectId.',
    },
    {
      status: 500,
      means: 'something went wrong',
      remedy:
        'Try again later. If it persists, give Mendix Support the value of instance in the body, the ID of the request.',
    },
  ],
});
