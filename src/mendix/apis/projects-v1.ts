import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'projects-v1',
  title: 'Project service v1',
  source: 'Mendix has no page for this API; the facts come from the Mendix Platform SDK, which calls it.',
  credential: 'pat',
  endpoints: {
    'POST /projects': { title: 'Create an app', scopes: ['mx:app:create'], body: 'json' },
    'GET /projects/jobs/{job_id}': {
      title: 'Get a creation job',
      scopes: ['mx:app:create'],
    },
    'DELETE /projects/{project_id}': { title: 'Delete an app', scopes: ['mx:app:delete'], destructive: true },
  },
  operations: [
    {
      starts: ['POST /projects'],
      id: { body: 'job_id' },
      poll: '/projects/jobs/{job_id}',
      state: 'status',
      pending: ['scheduled', 'running'],
      success: ['completed'],
      failure: ['failed'],
      message: 'error_message',
    },
  ],
});
