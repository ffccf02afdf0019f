import { defineApi, on } from '../model/define.ts';

export const api = defineApi({
  id: 'user-management-v1',
  title: 'User Management API',
  page: '/apidocs-mxsdk/apidocs/user-management-api/',
  credential: 'api-key',
  role: 'Company Manager, or Member Manager except to create, update or delete groups',
  note: 'Deprecated. An OpenID is a URL, and must be encoded in the path.',
  endpoints: {
    'GET /users': {
      title: 'List users',
      query: ['offset', 'limit', 'search'],
      pages: { by: 'offset', items: 'users', total: 'count' },
      deprecated: true,
    },
    'GET /users/by-email/{email}': { title: 'Get a user by e-mail address', deprecated: true },
    'PUT /users/{openId}': {
      title: 'Update a user',
      body: 'json',
      bodyFields: ['activeStatus'],
      deprecated: true,
    },
    'GET /groups': {
      title: 'List groups',
      query: ['offset', 'limit', 'search'],
      pages: { by: 'offset', items: 'not_null(groups, group)', total: 'count' },
      deprecated: true,
    },
    'POST /groups': { title: 'Create a group', body: 'json', deprecated: true },
    'GET /groups/{uuid}': { title: 'Get a group', deprecated: true },
    'PUT /groups/{uuid}': { title: 'Update a group', body: 'json', deprecated: true },
    'DELETE /groups/{uuid}': { title: 'Delete a group', destructive: true, deprecated: true },
    'GET /groups/by-name/{name}': { title: 'Get a group by name', deprecated: true },
    'GET /groups/{uuid}/users': {
      title: 'List the members of a group',
      query: ['offset', 'limit'],
      pages: { by: 'offset', items: 'users', total: 'count' },
      deprecated: true,
    },
    'POST /groups/{uuid}/users': {
      title: 'Add a member to a group',
      body: 'json',
      bodyFields: ['openId'],
      deprecated: true,
    },
    'DELETE /groups/{uuid}/users/{openId}': { title: 'Remove a member from a group', deprecated: true },
  },
  errors: [
    {
      status: 400,
      code: 'PARAMETER_MISSING',
      means: 'a parameter is missing or empty',
      remedy: 'The message names the parameter: check that the variable it comes from is set.',
    },
    {
      status: 400,
      code: 'BAD_PARAMETER',
      means: 'a value is not allowed',
      remedy: 'The message names the parameter: check its value.',
    },
    { status: 401, code: 'UNAUTHORIZED', means: 'the credential is not valid or incomplete' },
    { status: 403, code: 'FORBIDDEN', means: 'the user is not authorised' },
    {
      status: 404,
      code: 'RESOURCE_NOT_FOUND',
      means: 'it was not found',
      remedy: 'Check the IDs in the path: GET /users and GET /groups list them. An OpenID must be encoded.',
    },
    {
      status: 405,
      means: 'the method is not allowed here',
      remedy: 'Check the method: the page lists those of each path.',
    },
    {
      status: 409,
      code: 'RESOURCE_ALREADY_EXISTS',
      means: 'it exists already',
      remedy:
        'Read the existing one with GET /groups/by-name/{name} or GET /groups/{uuid}/users, and update it instead.',
    },
    { status: 500, means: 'the server failed', remedy: 'Contact Mendix Support.' },
    { status: 560, means: 'the server failed', remedy: 'Contact Mendix Support.' },
    {
      status: 502,
      kind: 'wait',
      means: 'the service is offline',
      remedy: 'Try again later; contact Mendix Support if it persists.',
    },
    {
      status: 503,
      code: 'SERVICE_UNAVAILABLE',
      kind: 'wait',
      means: 'the service is offline',
      remedy: 'Try again later; contact Mendix Support if it persists.',
    },
    ...on(
      [
        'PUT /users/{openId}',
        'POST /groups',
        'PUT /groups/{uuid}',
        'DELETE /groups/{uuid}',
        'POST /groups/{uuid}/users',
        'DELETE /groups/{uuid}/users/{openId}',
      ],
      [
        {
          status: 504,
          kind: 'final',
          means: 'the call took too long, and the change may have been made',
          remedy:
            'Read the current state with the GET of the user or group before you send it again; contact Mendix Support.',
        },
      ],
    ),
    { status: 504, means: 'the call took too long', remedy: 'Contact Mendix Support.' },
  ],
});
