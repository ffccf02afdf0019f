import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-user-v1',
  title: 'Private Mendix Platform User Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'The PAT is one of that platform. tokenValue begins with mxtoken.',
  endpoints: {
    'GET /users': { title: 'the list of users' },
    'POST /users': { title: 'the creation of a user', body: 'json' },
    'GET /users/{userId}': { title: 'a user' },
    'PUT /users/{userId}': { title: 'the change of a user', body: 'json' },
    'DELETE /users/{userId}': { title: 'the deletion of a user', destructive: true },
    'PATCH /users/{userId}/password': {
      title: 'the change of a password',
      body: 'json',
      bodyFields: ['oldPassword', 'newPassword'],
    },
    'POST /users/my-account/pat': {
      title: 'the creation of a PAT',
      note: 'scopes is [{"scope"}]. tokenValue in the answer begins with "mxtoken ".',
      body: 'json',
      bodyFields: ['tokenName', 'expiryDate', 'scopes'],
      secrets: ['tokenValue'],
    },
  },
  errors: platformErrors({
    parameters: 'name, email, oldPassword or newPassword',
    remedy: 'A password has 12 to 32 characters.',
    things: 'the user',
  }),
});
