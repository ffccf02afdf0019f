import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-marketplace-v1',
  title: 'Private Mendix Platform Marketplace Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'Use a PAT of your own platform, not of mendix.com. Files are sent as base64 inside JSON.',
  endpoints: {
    'GET /packages': {
      title: 'List packages',
      query: [
        'name',
        'appContentTypeName',
        'appCategoryName',
        'modelerMajorVersion',
        'ownerUserName',
        'visibility',
        'status',
        'limit',
        'offset',
      ],
      pages: { by: 'offset', items: '@' },
    },
    'POST /packages': { title: 'Create a package', body: 'json' },
    'GET /packages/{packageId}': { title: 'Get a package' },
    'PUT /packages/{packageId}': { title: 'Update a draft', body: 'json' },
    'DELETE /packages/{packageId}': { title: 'Delete a draft', destructive: true },
    'GET /packages/{packageId}/versions': { title: 'List the versions of a package' },
    'POST /packages/{packageId}/versions': { title: 'Create a version', body: 'json' },
    'PUT /packages/{packageId}/request': {
      title: 'Publish, approve, decline, retire or activate a package',
      note: 'type is Publish, Approve, Decline, Retire or Activate.',
      query: ['type'],
    },
    'PUT /packages/{packageId}/owner': { title: 'Update the owner of a package', body: 'json' },
    'GET /packages/{packageId}/groups': { title: 'List the share groups of a package' },
    'POST /packages/{packageId}/requests': {
      title: 'Add or remove share groups of a package',
      note: 'type is Add or Delete; objectType is Group.',
      query: ['type', 'objectType'],
      body: 'json',
    },
    'GET /versions/{versionId}': { title: 'Get a version' },
    'PUT /versions/{versionId}': { title: 'Update a version', body: 'json' },
    'DELETE /versions/{versionId}': { title: 'Delete a version', destructive: true },
    'PUT /versions/{versionId}/request': {
      title: 'Publish, retire or activate a version',
      note: 'type is Publish, Retire or Activate.',
      query: ['type'],
    },
    'GET /versions/{versionId}/download': {
      title: 'Download a version',
      note: 'The version must be published.',
      query: ['Source'],
      binary: true,
    },
  },
  operations: [
    {
      starts: ['PUT /packages/{packageId}/request'],
      when: { type: 'Publish' },
      poll: '/packages/{packageId}',
      state: 'status',
      pending: ['Draft', 'WaitingForApproval'],
      success: ['Published'],
      failure: ['Declined'],
      note: 'Publishing may wait for the approval of a person.',
    },
  ],
  errors: platformErrors({
    parameters: 'id, name, appContentTypeName, appCategories, license, ownerGroupName or a version number',
    things: 'the package or the version',
    lookUp: 'Check the IDs in the path: GET /packages and GET /packages/{packageId}/versions list them.',
  }),
});
