import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-group-v2',
  title: 'Private Mendix Platform Group Service v2',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'The PAT is one of that platform.',
  endpoints: {
    'GET /groups': { title: 'the list of my groups' },
    'POST /groups': { title: 'the creation of a group', body: 'json' },
    'GET /groups/{groupId}': { title: 'a group' },
    'PUT /groups/{groupId}': { title: 'the change of a group', body: 'json' },
    'DELETE /groups/{groupId}': { title: 'the deletion of a group', destructive: true },
    'GET /groups/{groupId}/members': { title: 'the list of members' },
    'POST /groups/{groupId}/members': { title: 'the addition of members', body: 'json' },
    'DELETE /groups/{groupId}/members': { title: 'the removal of members', note: 'It takes a body.', body: 'json' },
    'PATCH /groups/{groupId}/members/{userId}': { title: 'the change of a role', body: 'json' },
    'DELETE /groups/{groupId}/members/{userId}': { title: 'the removal of a member' },
    'GET /groups/{groupId}/namespaces': { title: 'the list of namespaces' },
    'POST /groups/{groupId}/namespaces': { title: 'the assignment of namespaces', body: 'json' },
    'PATCH /groups/{groupId}/namespaces': { title: 'the change of deployment purposes', body: 'json' },
    'DELETE /groups/{groupId}/namespaces': {
      title: 'the removal of namespaces',
      note: 'It takes a body.',
      body: 'json',
    },
  },
  errors: platformErrors({
    parameters: 'groupId or userId',
    things: 'the group or the user',
  }),
});
