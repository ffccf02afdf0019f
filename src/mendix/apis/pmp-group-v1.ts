import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-group-v1',
  title: 'Private Mendix Platform Group Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'An older version: prefer v2. Use a PAT of your own platform, not of mendix.com.',
  endpoints: {
    'GET /groups': { title: 'List your groups' },
    'POST /groups': { title: 'Create a group', body: 'json', bodyFields: ['name', 'description'] },
    'GET /groups/{groupId}': { title: 'Get a group' },
    'PUT /groups/{groupId}': { title: 'Update a group', body: 'json', bodyFields: ['name', 'description'] },
    'DELETE /groups/{groupId}': { title: 'Delete a group', destructive: true },
    'GET /groups/{groupId}/members': { title: 'List members' },
    'PATCH /groups/members/{memberId}/{groupId}': {
      title: 'Update the role of a member',
      note: 'role is Group_Admin or Group_Member.',
      body: 'json',
      bodyFields: ['role'],
    },
    'POST /groups/{groupId}/requests': {
      title: 'Add or remove members',
      note: 'type is Add or Delete; objectType is Member. The body is [{"name", "role"}].',
      query: ['type', 'objectType'],
      body: 'json',
    },
  },
  errors: platformErrors({
    parameters: 'name, groupId or memberId',
    remedy: 'A name has at most 100 characters, and a description at most 250.',
    things: 'the group or the member',
    lookUp: 'Check the IDs in the path: GET /groups and GET /groups/{groupId}/members list them.',
  }),
});
