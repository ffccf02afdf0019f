import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'team-server-v1',
  title: 'Team Server API',
  page: '/apidocs-mxsdk/apidocs/team-server-api/',
  credential: 'api-key',
  permissions: ['API Rights'],
  note: 'Mendix announced its end for December 2024: use the App Repository API instead. For licensed apps on Mendix Cloud.',
  endpoints: {
    'GET /apps/{AppId}/branches': { title: 'List branches', deprecated: true },
    'GET /apps/{AppId}/branches/{Name}': {
      title: 'Get a branch',
      note: 'Name is the name without branches/.',
      deprecated: true,
    },
    'GET /apps/{AppId}/branches/{Name}/revisions': {
      title: 'List the revisions of a branch',
      note:
        "Name is trunk, or branches/<name>, whose slash is %2F in a URL. The last 20 are listed; in the page's " +
        'sample the newest is the last one.',
      deprecated: true,
    },
  },
  errors: [
    {
      status: 400,
      code: 'INVALID_APPID',
      means: 'the AppId is not valid',
      remedy: 'Give the subdomain of the app, not its project ID.',
    },
    {
      status: 404,
      code: 'APP_NOT_FOUND',
      means: 'there is no such app',
      remedy: 'Give the subdomain of a licensed app on Mendix Cloud, not its project ID.',
    },
    {
      status: 404,
      code: 'BRANCH_NOT_FOUND',
      means: 'there is no such branch',
      remedy:
        'The main line is trunk. For another branch, GET /apps/{AppId}/branches/{Name} takes the bare name; only the ' +
        'list of revisions takes branches/<name>.',
    },
  ],
});
