import { defineApi, on } from '../model/define.ts';

export const api = defineApi({
  id: 'marketplace-publish-v1',
  title: 'Marketplace Publish API',
  page: '/apidocs-mxsdk/apidocs/publish-api/',
  credential: 'pat',
  note: 'With publishManually a release stays Draft until a user publishes it in the Marketplace.',
  endpoints: {
    'POST /components/{componentId}/releases': {
      title: 'Create a release',
      note: 'The ID of the release is only in the header Location, not in the body.',
      scopes: ['mx:marketplace:write'],
      body: 'json',
      bodyFields: ['versionNumber', 'mendixVersion', 'releaseNotes', 'publishManually'],
    },
    'PUT /releases/{releaseId}/source-file': {
      title: 'Upload the file of a release',
      note: 'The body is the file, as application/octet-stream; the header file-name is required.',
      scopes: ['mx:marketplace:write'],
      headers: ['file-name'],
      body: 'binary',
    },
    'GET /releases/{releaseId}': {
      title: 'Get a release',
      scopes: ['mx:marketplace:write'],
    },
    'DELETE /releases/{releaseId}': {
      title: 'Unpublish a release',
      note: 'It works for a release in any state.',
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
      note: 'With publishManually it stays Draft: set wait-until.',
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
    {
      status: 400,
      means: 'the input could not be parsed',
      remedy: 'Check that the ID in the path is the ID of a component or a release.',
    },
    { status: 401, means: 'the credential is missing or not accepted' },
    {
      status: 404,
      means: 'the component or the release was not found',
      remedy:
        'componentId is the number in the URL of the component on the Marketplace; releaseId is in the header Location of the response that created the release.',
    },
    ...on(
      ['POST /components/{componentId}/releases'],
      [
        {
          status: 409,
          means: 'a release with this version number exists, in any state',
          remedy: 'Raise versionNumber; a version number that was declined or is a draft cannot be used again either.',
        },
      ],
    ),
    ...on(
      ['PUT /releases/{releaseId}/source-file'],
      [
        {
          status: 409,
          means: 'the release is under review or published',
          remedy:
            'Create a new release with a higher versionNumber; GET /releases/{releaseId} shows the status of this one.',
        },
      ],
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
    { status: 500, means: 'the server failed', remedy: 'Try again later; contact Mendix Support if it persists.' },
  ],
});
