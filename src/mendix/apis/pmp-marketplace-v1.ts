import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-marketplace-v1',
  title: 'Private Mendix Platform Marketplace Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'The PAT is one of that platform. Files go as base64 inside JSON.',
  endpoints: {
    'GET /packages': {
      title: 'the list of packages',
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
    'POST /packages': { title: 'the creation of a package', body: 'json' },
    'GET /packages/{packageId}': { title: 'a package' },
    'PUT /packages/{packageId}': { title: 'the change of a draft', body: 'json' },
    'DELETE /packages/{packageId}': { title: 'the deletion of a draft', destructive: true },
    'GET /packages/{packageId}/versions': { title: 'the list of versions' },
    'POST /packages/{packageId}/versions': { title: 'the creation of a version', body: 'json' },
    'PUT /packages/{packageId}/request': {
      title: 'the request for a package',
      note: 'type is Publish, Approve, Decline, Retire or Activate.',
      query: ['type'],
    },
    'PUT /packages/{packageId}/owner': { title: 'the change of the owner', body: 'json' },
    'GET /packages/{packageId}/groups': { title: 'the list of share groups' },
    'POST /packages/{packageId}/requests': {
      title: 'the change of share groups',
      note: 'type is Add or Delete; objectType is Group.',
      query: ['type', 'objectType'],
      body: 'json',
    },
    'GET /versions/{versionId}': { title: 'a version' },
    'PUT /versions/{versionId}': { title: 'the change of a version', body: 'json' },
    'DELETE /versions/{versionId}': { title: 'the deletion of a version', destructive: true },
    'PUT /versions/{versionId}/request': {
      title: 'the request for a version',
      note: 'type is Publish, Retire or Activate.',
      query: ['type'],
    },
    'GET /versions/{versionId}/download': {
      title: 'the download of a version',
      note: 'It must be published.',
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
  }),
});
