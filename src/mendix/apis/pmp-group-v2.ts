import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-group-v2',
  title: 'Private Mendix Platform Group Service v2',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'Use a PAT of your own platform, not of mendix.com.',
  endpoints: {
    'GET /groups': { title: 'List your groups' },
    'POST /groups': { title: 'Create a group', body: 'json' },
    'GET /groups/{groupId}': { title: 'Get a group' },
    'PUT /groups/{groupId}': { title: 'Update a group', body: 'json' },
    'DELETE /groups/{groupId}': { title: 'Delete a group', destructive: true },
    'GET /groups/{groupId}/members': { title: 'List members' },
    'POST /groups/{groupId}/members': { title: 'Add members to a group', body: 'json' },
    'DELETE /groups/{groupId}/members': {
      title: 'Remove members from a group',
      note: 'The DELETE needs a body.',
      body: 'json',
    },
    'PATCH /groups/{groupId}/members/{userId}': { title: 'Update the role of a member', body: 'json' },
    'DELETE /groups/{groupId}/members/{userId}': { title: 'Remove a member from a group' },
    'GET /groups/{groupId}/namespaces': { title: 'List the namespaces of a group' },
    'POST /groups/{groupId}/namespaces': { title: 'Assign namespaces to a group', body: 'json' },
    'PATCH /groups/{groupId}/namespaces': { title: 'Update deployment purposes', body: 'json' },
    'DELETE /groups/{groupId}/namespaces': {
      title: 'Remove namespaces from a group',
      note: 'The DELETE needs a body.',
      body: 'json',
    },
  },
  errors: platformErrors({
    parameters: 'groupId or userId',
    things: 'the group or the user',
    lookUp: 'Check the IDs in the path: GET /groups and GET /groups/{groupId}/members list them.',
  }),
});
