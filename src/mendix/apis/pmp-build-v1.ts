import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-build-v1',
  title: 'Private Mendix Platform Build Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'Use a PAT of your own platform, not of mendix.com. pipelineId has more digits than a JSON number keeps in JavaScript.',
  endpoints: {
    'POST /apps/{appId}/packages': {
      title: 'Build a package',
      body: 'json',
      bodyFields: ['branchName', 'revisionId', 'majorVersion', 'minorVersion', 'patchVersion'],
    },
    'GET /apps/{appId}/packages': { title: 'List packages', note: 'The response is an array.' },
    'GET /apps/{appId}/packages/{packageId}': { title: 'Get a package' },
    'DELETE /apps/{appId}/packages/{packageId}': { title: 'Delete a package', destructive: true },
    'GET /apps/{appId}/packages/{packageId}/mdafile': { title: 'Download a package', binary: true },
    'GET /apps/{appId}/packages/{packageId}/sbomfile': { title: 'Download the SBOM of a package', binary: true },
    'POST /apps/{appId}/packages/{packageId}/request': {
      title: 'Lock or unlock a package',
      note: 'action is Lock or Unlock.',
      query: ['action'],
    },
  },
  operations: [
    {
      starts: ['POST /apps/{appId}/packages'],
      id: { body: 'packageId' },
      poll: '/apps/{appId}/packages/{packageId}',
      state: 'status',
      pending: [],
      success: ['Success'],
      failure: ['Failed'],
      note: 'Only Success is documented for packages; Failed is documented for other services.',
    },
  ],
  errors: platformErrors({
    parameters: 'appId or packageId',
    things: 'the app or the package',
    lookUp: 'Check the IDs in the path: GET /apps/{appId}/packages lists the packages of an app.',
  }),
});
