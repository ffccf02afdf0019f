import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'user-deactivation-v1',
  title: 'User Deactivation API',
  page: '/apidocs-mxsdk/apidocs/user-deactivation-api/',
  credential: 'pat',
  role: 'Mendix Admin of the same company',
  note: 'A deactivation is final: no current API reverses it.',
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
      means: 'the body is not valid',
      remedy: 'Send {"active": false}, the only allowed value.',
    },
    {
      status: 401,
      means: 'the token is missing, unknown or expired',
      remedy: 'Set the PAT of an active Mendix Admin, with the scope mx:user-deactivation:write, as the input pat.',
    },
    {
      status: 403,
      means: 'the user is not a Mendix Admin of the company, or is the user to be deactivated, or the scope is missing',
      remedy: 'Use the PAT of another Mendix Admin of the same company.',
    },
    {
      status: 429,
      means: 'there were too many calls',
      remedy: 'Make fewer calls, or make them later; the limit is not documented.',
    },
    {
      status: 500,
      means: 'the server failed',
      remedy:
        'Check in the Mendix portal whether the user is still active before you send it again; contact Mendix Support if it persists.',
    },
    {
      status: 503,
      means: 'the service cannot be reached',
      remedy: 'Try again later; contact Mendix Support if it persists.',
    },
  ],
});
