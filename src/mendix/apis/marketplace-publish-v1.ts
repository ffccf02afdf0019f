import { defineApi, on } from '../model/define.ts';

export const api = defineApi({
  id: 'marketplace-publish-v1',
  title: 'Marketplace Publish API',
  page: '/apidocs-mxsdk/apidocs/publish-api/',
  credential: 'pat',
  note: 'With publishManually a release stays Draft until somebody publishes it in the portal.',
  endpoints: {
    'POST /components/{componentId}/releases': {
      title: 'Create a release',
      note: 'The id of the release is in the header Location alone, and not in the body.',
      scopes: ['mx:marketplace:write'],
      body: 'json',
      bodyFields: ['versionNumber', 'mendixVersion', 'releaseNotes', 'publishManually'],
    },
    'PUT /releases/{releaseId}/source-file': {
      title: 'Upload the file of a release',
      note: 'The body is the file, as application/octet-stream; the header file-name is needed.',
      scopes: ['mx:marketplace:write'],
      headers: ['file-name'],
      body: 'binary',
    },
    'GET /releases/{releaseId}': {
      title: 'Get a release',
      note: 'It tells the status of the release.',
      scopes: ['mx:marketplace:write'],
    },
    'DELETE /releases/{releaseId}': {
      title: 'Unpublish a release',
      note: 'It unpublishes a release in any state.',
      scopes: ['mx:marketplace:write'],
      destructive: true,
    },
  },
  operations: [
    {
      starts: ['PUT /releases/{releaseId}/source-file'],
      poll: '/releases/{releaseId}',
      state: 'status',
      pending: ['Draft', 'InReview'],
      success: ['Published'],
      failure: ['Declined'],
      note: 'With publishManually it stays Draft: give wait-until.',
    },
  ],
  errors: [
    ...on(
      ['POST /components/{componentId}/releases'],
      [
        {
          status: 400,
          means: 'a version is not major.minor.patch, or a field is missing',
          remedy: 'Give versionNumber and mendixVersion as three numbers of 1 to 3 digits each.',
        },
      ],
    ),
    ...on(
      ['PUT /releases/{releaseId}/source-file'],
      [
        {
          status: 400,
          means: 'the file is not accepted, or the header file-name is missing',
          remedy:
            'Give the header file-name; a public component without platform support is a .mpk, .mxmodule or ' +
            '.mxsolution.',
        },
      ],
    ),
    { status: 400, means: 'the input could not be parsed' },
    { status: 401, means: 'the credential is missing or not accepted' },
    { status: 404, means: 'the component or the release was not found' },
    ...on(
      ['POST /components/{componentId}/releases'],
      [{ status: 409, means: 'the version number exists already, in whatever state' }],
    ),
    ...on(
      ['PUT /releases/{releaseId}/source-file'],
      [{ status: 409, means: 'the release is under review or published' }],
    ),
    ...on(
      ['DELETE /releases/{releaseId}'],
      [
        {
          status: 409,
          means: 'it is the last release of a component that is not deprecated',
          remedy: 'Deprecate the component first.',
        },
      ],
    ),
    { status: 500, means: 'the server failed' },
  ],
});
