import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'marketplace-content-v1',
  title: 'Marketplace Content API',
  page: '/apidocs-mxsdk/apidocs/content-api/',
  credential: 'pat',
  note: 'contentId is the number in the URL of a component on the Marketplace. Private content belongs to your own company.',
  endpoints: {
    'GET /content': {
      title: 'List components',
      scopes: ['mx:marketplace-content:read'],
      query: ['name', 'isPrivate', 'publishedSince', 'limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 10, maxLimit: 100, limitAboveMax: 20 },
    },
    'GET /content/{contentId}': { title: 'Get a component', scopes: ['mx:marketplace-content:read'] },
    'GET /content/{contentId}/versions': {
      title: 'List the versions of a component',
      note: 'The response also has downloadUrl, which the page does not list.',
      scopes: ['mx:marketplace-content:read'],
      query: ['versionId', 'supportedMendixVersion', 'publishedSince', 'limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 10, maxLimit: 20 },
    },
  },
  errors: [
    {
      status: 400,
      means: 'the input could not be parsed',
      remedy: 'publishedSince is YYYY-MM-DD, isPrivate true or false, and contentId a number.',
    },
    { status: 401, means: 'the credential is missing or not accepted' },
    {
      status: 404,
      means: 'the content was not found',
      remedy:
        'contentId is the number in the URL of the component on the Marketplace; GET /content lists those that the owner of the PAT may see.',
    },
    { status: 500, means: 'the server failed', remedy: 'Try again later; contact Mendix Support if it persists.' },
  ],
});
