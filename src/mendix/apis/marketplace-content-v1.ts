import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'marketplace-content-v1',
  title: 'Marketplace Content API',
  page: '/apidocs-mxsdk/apidocs/content-api/',
  credential: 'pat',
  note: 'The id of content is the number in its URL on the portal. Private content is that of your own company.',
  endpoints: {
    'GET /content': {
      title: 'List components',
      scopes: ['mx:marketplace-content:read'],
      query: ['name', 'isPrivate', 'publishedSince', 'limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 10, most: 100, overMost: 20 },
    },
    'GET /content/{contentId}': { title: 'Get a component', scopes: ['mx:marketplace-content:read'] },
    'GET /content/{contentId}/versions': {
      title: 'List the versions of a component',
      note: 'downloadUrl is there, though the page does not have it.',
      scopes: ['mx:marketplace-content:read'],
      query: ['versionId', 'supportedMendixVersion', 'publishedSince', 'limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 10, most: 20 },
    },
  },
  errors: [
    { status: 400, means: 'the input could not be parsed' },
    { status: 401, means: 'the credential is missing or not accepted' },
    { status: 404, means: 'the content was not found' },
    { status: 500, means: 'the server failed' },
  ],
});
