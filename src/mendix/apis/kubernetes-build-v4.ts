import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'kubernetes-build-v4',
  title: 'Mendix on Kubernetes Build API',
  page: '/apidocs-mxsdk/apidocs/private-cloud-build-api/',
  credential: 'pat',
  note:
    'Only for connected clusters. Mendix deletes packages that are neither used nor locked after two weeks, and failed ' +
    'ones too; expiryDate shows when. A package has at most 1024 MB, and no field for its status.',
  endpoints: {
    'GET /apps/{appId}/packages': {
      title: 'List packages',
      scopes: ['mx:privatecloud-build:read|mx:privatecloud-build:write'],
      query: ['offset', 'limit'],
      pages: {
        by: 'offset',
        items: 'packages',
        size: 20,
        maxLimit: 50,
        served: { size: 'pagination.size', limit: 'pagination.limit' },
      },
    },
    'POST /apps/{appId}/packages': {
      title: 'Upload a package',
      scopes: ['mx:privatecloud-build:write'],
      body: 'multipart',
      bodyFields: ['file', 'fileName'],
      formField: 'file',
    },
    'POST /apps/{appId}/packages/build': {
      title: 'Build a package',
      note:
        'If the main line cannot be built as main, try trunk. branch has at most 200 characters, revision 50 and ' +
        'version 20.',
      scopes: ['mx:privatecloud-build:write', 'mx:modelrepository:write'],
      body: 'json',
      bodyFields: ['branch', 'revision', 'version', 'description'],
    },
    'GET /apps/{appId}/packages/{packageId}': {
      title: 'Get a package',
      note:
        'url=true adds a link to the file, which is valid for package.url.ttl seconds; log=true adds the log of ' +
        'the build.',
      scopes: ['mx:privatecloud-build:read|mx:privatecloud-build:write'],
      query: ['url', 'log'],
      secrets: ['package.url.location'],
    },
    'DELETE /apps/{appId}/packages/{packageId}': {
      title: 'Delete a package',
      scopes: ['mx:privatecloud-build:write'],
      destructive: true,
    },
    'GET /jobs/{jobId}': {
      title: 'Get a job',
      scopes: ['mx:privatecloud-build:read|mx:privatecloud-build:write'],
      query: ['log'],
    },
  },
  operations: [
    {
      starts: [
        'POST /apps/{appId}/packages/build',
        'POST /apps/{appId}/packages',
        'DELETE /apps/{appId}/packages/{packageId}',
      ],
      id: { body: 'id' },
      poll: '/jobs/{jobId}',
      state: 'status',
      pending: ['created', 'running'],
      success: ['finished'],
      failure: ['failed'],
      message: 'error.message',
    },
  ],
  errors: [
    {
      status: 400,
      means: 'the data is not valid or incomplete',
      remedy: 'The message names the attribute; values are case-sensitive.',
    },
    {
      status: 401,
      means: 'the credential is missing or cannot be used',
      remedy: 'Set a personal access token as the input pat: it is sent as MxToken <PAT>.',
    },
    { status: 403, means: 'the credential is wrong, or lacks the scope' },
    {
      status: 404,
      means: 'it was not found',
      remedy:
        'appId is the project ID of the app, a UUID. GET /apps/{appId}/packages lists the packages; unused ones are deleted after two weeks.',
    },
  ],
});
