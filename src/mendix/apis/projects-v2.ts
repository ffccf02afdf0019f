import { defineApi, on } from '../model/define.ts';

export const api = defineApi({
  id: 'projects-v2',
  title: 'Projects API v2',
  page: '/apidocs-mxsdk/apidocs/projects-api/',
  credential: 'pat',
  note: 'In beta. Only a Mendix Admin sees apps that are not active.',
  endpoints: {
    'GET /projects': {
      title: 'List apps',
      note: 'It responds with 308: the list has moved to /accounts/{account-id}/projects.',
      scopes: ['mx:app:metadata:read'],
      query: ['createdSince', 'limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'page.totalElements' },
      deprecated: true,
    },
    'GET /accounts/{account-id}/projects': {
      title: 'List the apps of a company',
      note: 'A Mendix Admin also sees inactive ones.',
      scopes: ['mx:app:metadata:read'],
      query: ['createdSince', 'limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'page.totalElements' },
    },
    'GET /accounts/{account-id}/roles': {
      title: 'List the project roles of a company',
      scopes: ['mx:app:roles:read'],
      query: ['changedSince', 'limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'page.totalElements' },
    },
    'GET /roles/{role-id}': { title: 'Get a project role', scopes: ['mx:app:roles:read'] },
    'GET /projects/{app-id}': {
      title: 'Get an app',
      note: 'A Mendix Admin also sees deactivated ones.',
      scopes: ['mx:app:metadata:read'],
    },
    'PATCH /projects/{app-id}': {
      title: 'Assign categories to an app',
      note: 'The body is {"categories": [{"categoryId", "value"}]}.',
      scopes: ['mx:app:write'],
      body: 'json',
      bodyFields: ['categories'],
    },
    'POST /projects': {
      title: 'Create an app',
      scopes: ['mx:app:create'],
      body: 'json',
      bodyFields: ['name', 'summary', 'image', 'templateId'],
    },
    'GET /projects/jobs/{job-id}': {
      title: 'Get a creation job',
      scopes: ['mx:app:create'],
    },
    'DELETE /projects/{app-id}': { title: 'Delete an app', scopes: ['mx:app:delete'], destructive: true },
    'GET /projects/{app-id}/members': {
      title: 'List the members of an app',
      scopes: ['mx:app:metadata:read'],
      query: ['limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'page.totalElements' },
    },
    'POST /projects/{app-id}/members': {
      title: 'Add a member to an app',
      note: '202 means that a user of another company was invited.',
      scopes: ['mx:app:team:write'],
      body: 'json',
      bodyFields: ['memberId', 'roleId'],
    },
    'PATCH /projects/{app-id}/members/{user-id}': {
      title: 'Update a member of an app',
      note: 'The body is {"attributes": [{"key", "value"}]}; key is roleId, isPinned or isWatching.',
      scopes: ['mx:app:team:write'],
      body: 'json',
      bodyFields: ['attributes'],
    },
    'DELETE /projects/{app-id}/members/{user-id}': {
      title: 'Remove a member from an app',
      scopes: ['mx:app:team:write'],
    },
    'GET /users/{user-id}/projects': {
      title: 'List the apps of a user',
      scopes: ['mx:app:metadata:read'],
      query: ['permissions', 'isPinnedByUser', 'limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'page.totalElements' },
    },
  },
  operations: [
    {
      starts: ['POST /projects'],
      id: { body: 'jobId' },
      poll: '/projects/jobs/{job-id}',
      state: 'status',
      pending: ['scheduled', 'running'],
      success: ['completed'],
      failure: ['failed'],
      message: 'errorMessage || error_message',
    },
  ],
  errors: [
    ...on(
      ['GET /projects'],
      [{ status: 308, means: 'the list has moved', remedy: 'Call /accounts/{account-id}/projects.' }],
    ),
    {
      status: 400,
      means: 'an attribute is not valid',
      remedy: 'The message names the attribute: check its spelling and its value.',
    },
    { status: 401, means: 'the token is not valid' },
    {
      status: 404,
      means: 'it was not found',
      remedy: 'Check the IDs in the path. Only a Mendix Admin sees a deactivated app.',
    },
    ...on(
      ['DELETE /projects/{app-id}'],
      [
        {
          status: 409,
          means: 'the app has a licensed node, or is hosted outside the public Mendix Cloud',
          remedy:
            'Unlink the licensed node of the app in the Mendix portal first; the API cannot delete an app that is hosted elsewhere.',
        },
      ],
    ),
    ...on(
      ['POST /projects/{app-id}/members'],
      [
        {
          status: 409,
          means: 'it conflicts with the current members; the page does not say how',
          remedy: 'GET /projects/{app-id}/members shows whether the user is already a member.',
        },
      ],
    ),
    ...on(
      ['DELETE /projects/{app-id}/members/{user-id}'],
      [
        {
          status: 409,
          means: 'the member is the last Scrum Master, the last member, or the Technical Contact of a licensed app',
          remedy: 'Give that role to another member first (PATCH /projects/{app-id}/members/{user-id}).',
        },
      ],
    ),
    {
      status: 500,
      means: 'the server failed',
      remedy:
        'Try again later. If it persists, give Mendix Support the value of instance in the body, the ID of the request.',
    },
  ],
});
