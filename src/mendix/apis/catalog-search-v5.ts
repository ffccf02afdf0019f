import { defineApi } from '../model/define.ts';
import { catalogErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'catalog-search-v5',
  title: 'Catalog Search API',
  page: '/apidocs-mxsdk/apidocs/search-api/',
  credential: 'pat',
  endpoints: {
    'GET /data': {
      title: 'Search the Catalog',
      note: 'query has at least 3 characters.',
      scopes: ['mx:datahub:services:read'],
      query: ['query', 'productionEndpointsOnly', 'ownedContentOnly', 'serviceType', 'capabilities', 'offset', 'limit'],
      pages: { by: 'offset', items: 'data', size: 20, maxLimit: 100, total: 'totalResults' },
    },
    'GET /endpoints/{EndpointUUID}': { title: 'Get an endpoint', scopes: ['mx:datahub:services:read'] },
    'GET /applications/{AppUUID}/services/{ServiceName}': {
      title: 'Get a service',
      scopes: ['mx:datahub:services:read'],
    },
  },
  errors: [
    {
      status: 400,
      code: 'INVALID_REQUEST',
      means: 'a parameter is not valid',
      remedy: 'query needs at least 3 letters or digits; limit is at most 100.',
    },
    { status: 403, code: 'FORBIDDEN', means: 'the user has no access to it' },
    ...catalogErrors('Check the IDs in the path: GET /data finds applications, services and endpoints.'),
  ],
});
