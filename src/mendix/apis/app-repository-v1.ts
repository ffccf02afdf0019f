import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'app-repository-v1',
  title: 'App Repository API',
  page: '/apidocs-mxsdk/apidocs/app-repository-api/',
  credential: 'pat',
  note:
    'In a URL, the slash of a branch name such as branches/development is %2F; path-params encodes it. Other ' +
    'APIs spell branches differently.',
  endpoints: {
    'GET /repositories/{appId}/info': {
      title: 'Get the repository of an app',
      scopes: ['mx:modelrepository:repo:read'],
    },
    'GET /repositories/{appId}/branches': {
      title: 'List branches',
      note: 'Each branch has its latestCommit.',
      scopes: ['mx:modelrepository:repo:read'],
      query: ['limit', 'cursor'],
      pages: { by: 'cursor', items: 'items', size: 20, maxLimit: 100, next: 'cursors.next' },
    },
    'GET /repositories/{appId}/branches/{name}': { title: 'Get a branch', scopes: ['mx:modelrepository:repo:read'] },
    'GET /repositories/{appId}/branches/{name}/commits': {
      title: 'List the commits of a branch',
      scopes: ['mx:modelrepository:repo:read'],
      query: ['limit', 'cursor'],
      pages: { by: 'cursor', items: 'items', size: 20, maxLimit: 100, next: 'cursors.next' },
    },
  },
  errors: [
    {
      status: 400,
      code: 'RS400',
      means: 'the app ID or the name of the branch is not valid',
      remedy:
        'appId is the project ID of the app, a UUID. Give the branch in path-params as it is, such as ' +
        'branches/development; in a URL its slash is %2F.',
    },
    { status: 401, means: 'the token is not valid' },
    {
      status: 403,
      means: 'access is denied',
      remedy: 'The owner of the PAT must be a member of the app whose role has access to the repository.',
    },
    {
      status: 404,
      means: 'the repository or the branch was not found',
      remedy: 'appId is the project ID of the app, a UUID; GET /repositories/{appId}/branches lists the branches.',
    },
    { status: 500, means: 'the server failed', remedy: 'Try again later; contact Mendix Support if it persists.' },
  ],
});
