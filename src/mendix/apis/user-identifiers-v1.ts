import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'user-identifiers-v1',
  title: 'User Identifiers API',
  page: '/apidocs-mxsdk/apidocs/user-identifiers-api/',
  credential: 'pat',
  role: 'Mendix Admin',
  endpoints: {
    'POST /uuids': {
      title: 'Find the UUIDs of users',
      note: 'A response with 200 may contain an error for some of the addresses.',
      scopes: ['mx:mxid3:user-identifiers:uuid:read'],
      body: 'json',
    },
  },
  errors: [
    {
      status: 400,
      code: 'INVALID_REQUEST',
      means: 'the request is not valid, or has no token',
      remedy: 'Set pat, and send the e-mail addresses as JSON in the body.',
    },
    {
      status: 401,
      code: 'UNAUTHORIZED',
      means: 'the token has expired, or its owner is not active, must change the password, or is not a Mendix Admin',
      remedy: 'Use the PAT of an active Mendix Admin.',
    },
    {
      status: 401,
      means: 'the header is missing, or the PAT is not valid',
      remedy: 'Set the PAT of an active Mendix Admin as the input pat.',
    },
    {
      status: 403,
      code: 'FORBIDDEN',
      means: 'the scope is missing',
    },
    { status: 405, means: 'it is the wrong method', remedy: 'Call POST /uuids.' },
    {
      status: 500,
      code: 'INTERNAL_SERVER_ERROR',
      kind: 'unclear',
      means: 'the server failed, or could not exchange the token',
      remedy: 'Try again later; contact Mendix Support if it persists.',
    },
    {
      status: 500,
      means: 'the server failed, or could not exchange the token',
      remedy: 'Try again later; contact Mendix Support if it persists.',
    },
  ],
});
