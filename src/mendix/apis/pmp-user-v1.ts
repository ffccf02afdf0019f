import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-user-v1',
  title: 'Private Mendix Platform User Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'Use a PAT of your own platform, not of mendix.com. tokenValue starts with mxtoken.',
  endpoints: {
    'GET /users': { title: 'List users' },
    'POST /users': { title: 'Create a user', body: 'json' },
    'GET /users/{userId}': { title: 'Get a user' },
    'PUT /users/{userId}': { title: 'Update a user', body: 'json' },
    'DELETE /users/{userId}': { title: 'Delete a user', destructive: true },
    'PATCH /users/{userId}/password': {
      title: 'Update the password of a user',
      body: 'json',
      bodyFields: ['oldPassword', 'newPassword'],
    },
    'POST /users/my-account/pat': {
      title: 'Create a personal access token',
      note: 'scopes is [{"scope"}]. tokenValue in the response starts with "mxtoken ".',
      body: 'json',
      bodyFields: ['tokenName', 'expiryDate', 'scopes'],
      secrets: ['tokenValue'],
    },
  },
  errors: platformErrors({
    parameters: 'name, email, oldPassword or newPassword',
    remedy: 'A password has 12 to 32 characters.',
    things: 'the user',
    lookUp: 'Check the IDs in the path: GET /users lists the users.',
  }),
});
