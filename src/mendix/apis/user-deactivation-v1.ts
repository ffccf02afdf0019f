import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'user-deactivation-v1',
  title: 'User Deactivation API',
  page: '/apidocs-mxsdk/apidocs/user-deactivation-api/',
  credential: 'pat',
  role: 'Mendix Admin of the same company',
  note: 'Deactivation is final: no current API undoes it.',
  endpoints: {
    'PATCH /platform-users/{uuid}': {
      title: 'Deactivate a user',
      note: 'The body is {"active": false}.',
      scopes: ['mx:user-deactivation:write'],
      body: 'json',
      bodyFields: ['active'],
      destructive: true,
    },
  },
  errors: [
    {
      status: 400,
      means: 'the body is not what is wanted',
      remedy: 'Send {"active": false}, the only value that is allowed.',
    },
    { status: 401, means: 'the token is missing, unknown or expired' },
    {
      status: 403,
      means: 'the user is no Mendix Admin of the company or is the one to deactivate, or the scope is missing',
    },
    { status: 429, means: 'there were too many calls' },
    { status: 500, means: 'the server failed' },
    { status: 503, means: 'the service cannot be reached' },
  ],
});
