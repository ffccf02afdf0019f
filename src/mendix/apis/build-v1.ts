import { defineApi, on } from '../model/define.ts';
import { busyErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'build-v1',
  title: 'Build API v1',
  page: '/apidocs-mxsdk/apidocs/build-api/',
  credential: 'api-key',
  // The page names API Rights alone; the one on permissions counts creating packages among Transport Rights:
  // https://docs.mendix.com/developerportal/deploy/node-permissions/
  permissions: ['API Rights', 'possibly Transport Rights'],
  note: 'AppId is the subdomain. Branch is trunk, main or branches/<name>; other APIs spell branches differently.',
  endpoints: {
    'GET /apps/{AppId}/packages': {
      title: 'List packages',
      note:
        'The response is an array. Packages that are on an environment do not expire, nor do the five that were ' +
        'deployed last; Mendix deletes others within 15 days unless they are deployed.',
    },
    'GET /apps/{AppId}/packages/{PackageId}': {
      title: 'Get a package',
      note: 'url=true adds a link to the file, which is valid for Url.TTL seconds.',
      query: ['url'],
      secrets: ['Url.Location'],
    },
    'DELETE /apps/{AppId}/packages/{PackageId}': { title: 'Delete a package' },
    'GET /apps/{AppId}/packages/{PackageId}/download': {
      title: 'Download a package',
      note: 'Get the package with url=true instead.',
      binary: true,
      deprecated: true,
    },
    'POST /apps/{AppId}/packages': {
      title: 'Build a package',
      note:
        'On a Free App it also deploys the package. Version becomes a tag in the repository. With Git, give the full ' +
        'hash as Revision: a short one can time out in a large repository. With SVN, the revision is built even if it ' +
        'is not on the branch.',
      body: 'json',
      bodyFields: ['Branch', 'Revision', 'Version', 'Description'],
    },
  },
  operations: [
    {
      starts: ['POST /apps/{AppId}/packages'],
      id: { body: 'PackageId' },
      poll: '/apps/{AppId}/packages/{PackageId}?url=true',
      state: 'Status',
      pending: ['Queued', 'Building', 'Uploading'],
      success: ['Succeeded'],
      failure: ['Failed'],
    },
  ],
  errors: [
    ...on(
      ['GET /apps/{AppId}/packages', 'POST /apps/{AppId}/packages'],
      [
        {
          status: 400,
          code: 'INVALID_APPID',
          means: 'the AppId is not valid',
          remedy: 'Give the subdomain of the app (AppId in the list of apps), not its project ID.',
        },
      ],
    ),
    ...on(
      [
        'GET /apps/{AppId}/packages/{PackageId}',
        'DELETE /apps/{AppId}/packages/{PackageId}',
        'GET /apps/{AppId}/packages/{PackageId}/download',
      ],
      [
        {
          status: 400,
          code: 'INVALID_PARAMETERS',
          means: 'the AppId or the PackageId is missing',
          remedy: 'Give both AppId and PackageId.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{AppId}/packages'],
      [
        {
          status: 400,
          code: 'INVALID_PARAMETERS',
          means: 'the Revision or the Version is missing',
          remedy: 'Give both Revision and Version in the body.',
        },
        {
          status: 400,
          code: 'INVALID_VERSION',
          means: 'the Version is not valid',
          remedy: 'Write the Version as major.minor.patch, such as 2.3.5.',
        },
        {
          status: 404,
          code: 'APP_NOT_FOUND',
          means: 'there is no such app',
          remedy: 'Take the AppId, the subdomain of the app, from the list of apps of Deploy API v1.',
        },
      ],
    ),
    ...on(
      [
        'GET /apps/{AppId}/packages/{PackageId}',
        'DELETE /apps/{AppId}/packages/{PackageId}',
        'GET /apps/{AppId}/packages/{PackageId}/download',
      ],
      [
        {
          status: 404,
          code: 'PACKAGE_NOT_FOUND',
          means: 'there is no such package or build',
          remedy: 'Look for the PackageId in GET /apps/{AppId}/packages. If it has expired, build the package again.',
        },
      ],
    ),
    ...on(
      ['DELETE /apps/{AppId}/packages/{PackageId}'],
      [
        {
          status: 409,
          code: 'PACKAGE_IN_USE',
          means: 'the package is still in use',
          remedy: 'Transport another package to each environment that has this one, then delete it.',
        },
      ],
    ),
    ...on(
      ['GET /apps/{AppId}/packages/{PackageId}/download'],
      [
        {
          status: 500,
          code: 'BUILD_NOT_SUCCEEDED',
          means: 'the build has not ended with success',
          remedy: 'Wait until Status is Succeeded, then call GET /apps/{AppId}/packages/{PackageId}?url=true instead.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{AppId}/packages'],
      [
        {
          status: 500,
          code: 'BUILD_FAILED',
          kind: 'unclear',
          means: 'the build failed',
          remedy:
            'Read the log of the build in the Mendix portal; GET /apps/{AppId}/packages shows whether a build exists.',
        },
        {
          status: 504,
          means: 'the call took too long',
          remedy:
            'GET /apps/{AppId}/packages shows whether the build has started. With Git, give the full hash as Revision: a ' +
            'short one can time out in a large repository.',
        },
      ],
    ),
    // Last, as what the page says of an endpoint comes before.
    ...busyErrors,
  ],
});
