import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'pmp-pipeline-v2',
  title: 'Private Mendix Platform Pipeline Service v2',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'Use a PAT of your own platform, not of mendix.com. A step that waits for approval continues after manual-approvals or the PUT.',
  endpoints: {
    'POST /pipelines': {
      title: 'Start a pipeline',
      note:
        'pipelineType is Build or Deploy. It works only where the Build Utility is Kubernetes. A Build needs ' +
        'majorVersion, minorVersion and patchVersion; a Deploy needs names, packageName and envInternalName, not IDs.',
      body: 'json',
      bodyFields: [
        ...['pipelineType', 'appId', 'branchName', 'revisionId', 'majorVersion', 'minorVersion', 'patchVersion'],
        ...['packageName', 'envInternalName'],
      ],
    },
    'GET /pipelines/{pipelineId}': {
      title: 'Get a pipeline',
      note: 'The response has Status, and the Status of each Step_<n>.',
    },
    'PUT /pipelines/{pipelineId}': {
      title: 'End a step of a pipeline',
      note: 'stepStatus is Success or Failed.',
      body: 'json',
      bodyFields: ['stepStatus', 'callFrom'],
    },
    'POST /pipelines/manual-approvals': {
      title: 'Approve or reject a step of a pipeline',
      note: 'approve=false rejects it.',
      query: ['pipelineId', 'approve'],
    },
  },
  operations: [
    {
      starts: ['POST /pipelines'],
      id: { body: 'pipelineId' },
      poll: '/pipelines/{pipelineId}',
      state: 'Status',
      pending: [],
      success: ['Success'],
      failure: ['Failed'],
    },
  ],
  errors: [
    {
      status: 401,
      means: 'the credential is missing or not valid; the header WWW-Authenticate explains why',
      remedy: 'Create a PAT on your own platform, not on mendix.com, and set it as the input pat.',
    },
  ],
});
