import { defineApi, on } from '../model/define.ts';

export const api = defineApi({
  id: 'deploy-v4',
  title: 'Deploy API v4',
  page: '/apidocs-mxsdk/apidocs/deploy-api-4/',
  credential: 'pat',
  note:
    'appId is the ProjectId of Deploy API v1, a UUID. The API cannot build, transport, start, stop or back up. The ' +
    'PATCH calls need the Technical Contact, a Mendix Admin or, for permissions, a member with Manage Permissions.',
  endpoints: {
    'GET /apps': {
      title: 'List apps',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      query: ['offset', 'limit', 'licenseType'],
      pages: { by: 'offset', items: 'apps', served: { size: 'pagination.size', limit: 'pagination.limit' } },
    },
    'GET /apps/{appId}': { title: 'Get an app', scopes: ['mx:deployment:read|mx:deployment:write'] },
    'PATCH /apps/{appId}': {
      title: 'Update the Technical Contact of an app',
      note: 'The body is {"technicalContact": {"userId": "…"}}.',
      scopes: ['mx:deployment:write'],
      body: 'json',
      bodyFields: ['technicalContact'],
    },
    'GET /apps/{appId}/environments': {
      title: 'List environments',
      note: 'expand=package adds the package.',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      query: ['offset', 'limit', 'sort', 'expand'],
      pages: {
        by: 'offset',
        items: 'environments',
        size: 100,
        maxLimit: 100,
        served: { size: 'pagination.size', limit: 'pagination.limit' },
      },
    },
    'GET /apps/{appId}/environments/{environmentId}': {
      title: 'Get an environment',
      note: 'state is notdeployed, stopped or running. expand=package adds the package.',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      // The specification also lists offset, limit and sort, which mean nothing for one object.
      query: ['expand'],
    },
    'GET /apps/{appId}/environments/{environmentId}/permissions': {
      title: 'List the permissions on an environment',
      note: 'The flags are strings here.',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      query: ['userId', 'offset', 'limit'],
      pages: { by: 'offset', items: 'permissions', served: { size: 'pagination.size', limit: 'pagination.limit' } },
    },
    'PATCH /apps/{appId}/environments/{environmentId}/permissions': {
      title: 'Update the permissions on an environment',
      note: 'The flags are booleans here.',
      scopes: ['mx:deployment:write'],
      body: 'json',
      bodyFields: ['permissions'],
    },
  },
  operations: [
    {
      starts: [],
      poll: '/apps/{appId}/environments/{environmentId}',
      state: 'state',
      pending: ['stopped'],
      success: ['running'],
      failure: ['notdeployed'],
      note: 'The step waits until the app runs; an environment without a package ends the wait as a failure.',
    },
  ],
  errors: [
    {
      status: 401,
      means: 'the Authorization header is missing or not valid',
      remedy: 'Create a new PAT with one of the scopes of this API, and set it as the input pat.',
    },
    {
      status: 403,
      says: 'token is not accepted',
      means: 'the token is not accepted',
      remedy: 'Use a PAT that exists and has the scope of this call.',
    },
    {
      status: 403,
      says: 'Account not found or inactive',
      means: 'the account was not found, or is not active',
      remedy: 'Use the PAT of an active user: the PAT of a deactivated user does not work.',
    },
    ...on(
      ['PATCH /apps/{appId}'],
      [
        {
          status: 403,
          says: 'technical contact',
          means: 'the user is not the Technical Contact of the app',
          remedy: 'Call it as the Technical Contact of the app, or as a Mendix Admin.',
        },
      ],
    ),
    ...on(
      ['PATCH /apps/{appId}/environments/{environmentId}/permissions'],
      [
        {
          status: 403,
          says: 'only the technical contact',
          means: 'only the Technical Contact can change who manages permissions',
          remedy: 'Leave canManagePrivileges out, or call it as the Technical Contact.',
        },
      ],
    ),
    ...on(
      [
        'GET /apps/{appId}/environments/{environmentId}/permissions',
        'PATCH /apps/{appId}/environments/{environmentId}/permissions',
      ],
      [
        {
          status: 403,
          says: 'privileged',
          means: 'the account has no privilege for this environment',
          remedy: 'Call it as the Technical Contact, as a member with Manage Permissions, or as a Mendix Admin.',
        },
      ],
    ),
    ...on(
      ['GET /apps'],
      [
        {
          status: 400,
          means: 'a parameter has a name or a value that is not supported',
          remedy: 'licenseType is free or licensed.',
        },
      ],
    ),
    ...on(
      ['GET /apps/{appId}/environments'],
      [
        {
          status: 400,
          means: 'a parameter has a value that is not supported',
          remedy: 'The only value of expand is package; sort is name or index, optionally after + or -.',
        },
      ],
    ),
    ...on(
      ['GET /apps/{appId}/environments/{environmentId}'],
      [
        {
          status: 400,
          means: 'a parameter has a value that is not supported',
          remedy: 'The only value of expand is package.',
        },
      ],
    ),
    ...on(
      ['PATCH /apps/{appId}'],
      [
        {
          status: 400,
          means: 'the userId is missing or cannot be the Technical Contact',
          remedy: 'Send {"technicalContact":{"userId":"<e-mail of a member of the app>"}}.',
        },
      ],
    ),
    ...on(
      ['PATCH /apps/{appId}/environments/{environmentId}/permissions'],
      [
        { status: 400, means: 'the body is not valid', remedy: 'Send the flags as true and false, without quotes.' },
        {
          status: 404,
          says: 'Permission not found',
          means: 'there is no permission of that user',
          remedy: 'Give the userId of a member of the app.',
        },
      ],
    ),
    {
      status: 404,
      says: 'Environment',
      means: 'there is no such environment',
      remedy: 'Look up the environmentId with GET /apps/{appId}/environments.',
    },
    {
      status: 404,
      means: 'there is no such app, or it was never deployed',
      remedy:
        'Give the project ID of the app, a UUID, as appId, not its subdomain: GET /apps lists both. An app that was ' +
        'never deployed is not listed: deploy it once in the Mendix portal.',
    },
    {
      status: 500,
      means: 'the system failed, or could not authenticate for a technical reason',
      remedy: 'Try again later; contact Mendix Support if it persists.',
    },
  ],
});
