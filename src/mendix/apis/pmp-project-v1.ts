import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-project-v1',
  title: 'Private Mendix Platform Project Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'An older version; v2 is newer. The PAT is one of that platform.',
  endpoints: {
    'GET /projects': {
      title: 'the list of projects',
      note: 'status is Active or Archived.',
      query: ['status'],
    },
    'POST /projects': {
      title: 'the creation of a project',
      body: 'json',
      bodyFields: ['name', 'description', 'useAppTemplate', 'appTemplate'],
    },
    'GET /projects/jobs/{jobId}': { title: 'the creation of a project', note: 'It tells how far the job is.' },
    'GET /projects/{projectId}': { title: 'a project', query: ['status'] },
    'PATCH /projects/{projectId}': {
      title: 'the change of a project',
      body: 'json',
      bodyFields: ['name', 'description', 'isActive'],
    },
    'DELETE /projects/{projectId}': { title: 'the deletion of a project', destructive: true },
    'PUT /projects/{projectId}/owner': {
      title: 'the change of the owner',
      body: 'json',
      bodyFields: ['userName', 'groupName'],
    },
    'GET /projects/{projectId}/groups': { title: 'the list of share groups' },
    'GET /projects/{projectId}/members': { title: 'the list of members' },
    'POST /projects/requests/{projectId}': {
      title: 'the change of members or share groups',
      note: 'type is Add or Delete; objectType is Member or Group. The body is [{"name"}].',
      query: ['type', 'objectType'],
      body: 'json',
    },
  },
  operations: [
    {
      starts: ['POST /projects'],
      id: { body: 'id' },
      poll: '/projects/jobs/{jobId}',
      state: 'status',
      pending: [],
      success: ['Success'],
      failure: ['Failed'],
      message: 'errorMessage',
      note: 'Success alone is documented; Failed is so elsewhere.',
    },
  ],
  errors: platformErrors({
    parameters: 'name, templateId, templateVersion, userName or groupName',
    things: 'the project, the member, the group or the job',
  }),
});
