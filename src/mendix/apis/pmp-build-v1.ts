import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-build-v1',
  title: 'Private Mendix Platform Build Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'The PAT is one of that platform. pipelineId has more digits than a JSON number keeps in JavaScript.',
  endpoints: {
    'POST /apps/{appId}/packages': {
      title: 'the build of a package',
      body: 'json',
      bodyFields: ['branchName', 'revisionId', 'majorVersion', 'minorVersion', 'patchVersion'],
    },
    'GET /apps/{appId}/packages': { title: 'the list of packages', note: 'The answer is a bare array.' },
    'GET /apps/{appId}/packages/{packageId}': { title: 'a package' },
    'DELETE /apps/{appId}/packages/{packageId}': { title: 'the deletion of a package', destructive: true },
    'GET /apps/{appId}/packages/{packageId}/mdafile': { title: 'the download of a package', binary: true },
    'GET /apps/{appId}/packages/{packageId}/sbomfile': { title: 'the download of an SBOM', binary: true },
    'POST /apps/{appId}/packages/{packageId}/request': {
      title: 'the lock of a package',
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
      note: 'Success alone is documented for packages; Failed is so elsewhere.',
    },
  ],
  errors: platformErrors({
    parameters: 'appId or packageId',
    things: 'the app or the package',
  }),
});
