import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'pipelines-v1',
  title: 'Mendix Pipelines API',
  page: '/apidocs-mxsdk/apidocs/pipelines-api/',
  credential: 'pat',
  role: 'project role with cloud access, and the environment permissions for every step of the design',
  note:
    'For licensed apps. pipelineId is the Design ID in the portal, as no endpoint lists designs; the design must ' +
    'be saved and active. The caller must have stored an API key and a PAT in the Settings tab, the PAT with the ' +
    'scopes mx:deployment:write, mx:modelrepository:repo:read, mx:modelrepository:write, mx:webhook:read and ' +
    'mx:webhook:write. A run fails after 3 hours; one that is started during maintenance of the service is lost.',
  endpoints: {
    'POST /apps/{appId}/runs': {
      title: 'Start a run of a pipeline',
      note: 'The header Content-Location is relative and lacks /status.',
      scopes: ['mx:pipelines:write'],
      body: 'json',
      bodyFields: ['pipelineId'],
    },
    'GET /apps/{appId}/runs/{runId}/status': {
      title: 'Get the state of a run',
      note: 'The response does not say why a run failed: open the run in the Mendix portal.',
      scopes: ['mx:pipelines:read'],
    },
  },
  operations: [
    {
      starts: ['POST /apps/{appId}/runs'],
      id: { body: 'id' },
      poll: '/apps/{appId}/runs/{runId}/status',
      state: 'status',
      pending: ['CREATED', 'RUNNING'],
      success: ['SUCCEEDED'],
      failure: ['FAILED'],
    },
  ],
  errors: [
    {
      status: 400,
      means: 'the request is not valid',
      remedy: 'The message names the parameter: check appId and the pipelineId in the body.',
    },
    {
      status: 401,
      means: 'the Authorization header is missing or malformed',
      remedy: 'Set a personal access token as the input pat: it is sent as MxToken <PAT>.',
    },
    { status: 403, means: 'the token is not accepted' },
    {
      status: 404,
      means: 'the app, the design or the run was not found',
      remedy: 'Check that appId is the project ID of the app, and that the design of the pipeline is saved and active.',
    },
  ],
});
