import { defineApi } from '../model/define.ts';
import { busyErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'deploy-v2',
  title: 'Deploy API v2',
  page: '/apidocs-mxsdk/apidocs/deploy-api-2/',
  credential: 'api-key',
  permissions: ['API Rights', 'Transport Rights'],
  note: 'AppId is the subdomain. A package has at most 1 GB.',
  endpoints: {
    'POST /apps/{AppId}/packages/upload': {
      title: 'Upload a package',
      note: 'The part of the form must be named file.',
      query: ['name'],
      body: 'multipart',
      bodyFields: ['file'],
      formField: 'file',
    },
    'GET /apps/{AppId}/jobs/{JobId}': {
      title: 'Get the state of an upload',
      note: 'Status is Queued, Running, Completed or Failed, without a reason.',
    },
  },
  operations: [
    {
      starts: ['POST /apps/{AppId}/packages/upload'],
      id: { body: 'JobId' },
      poll: '/apps/{AppId}/jobs/{JobId}',
      state: 'Status',
      pending: ['Queued', 'Running'],
      success: ['Completed'],
      failure: ['Failed'],
    },
  ],
  errors: busyErrors,
});
