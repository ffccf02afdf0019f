import { defineApi } from '../model/define.ts';
import { catalogErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'catalog-registration-v5',
  title: 'Catalog Registration API',
  page: '/apidocs-mxsdk/apidocs/registration-api/',
  credential: 'pat',
  note: 'The PUT of published endpoints deletes those that the body leaves out.',
  endpoints: {
    'GET /applications': {
      title: 'List applications',
      scopes: ['mx:datahub:services:read'],
      query: ['limit', 'offset'],
      pages: { by: 'offset', items: 'applications', size: 20, maxLimit: 100, total: 'totalApplications' },
    },
    'POST /applications': {
      title: 'Register an application',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'GET /applications/{AppUUID}': { title: 'Get an application', scopes: ['mx:datahub:services:read'] },
    'PUT /applications/{AppUUID}': {
      title: 'Register or update an application',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'DELETE /applications/{AppUUID}': {
      title: 'Delete an application',
      scopes: ['mx:datahub:services:write'],
      destructive: true,
    },
    'GET /applications/{AppUUID}/environments': {
      title: 'List environments',
      scopes: ['mx:datahub:services:read'],
      query: ['environmentType', 'limit', 'offset'],
      pages: { by: 'offset', items: 'environments', size: 20, maxLimit: 100, total: 'totalEnvironments' },
    },
    'POST /applications/{AppUUID}/environments': {
      title: 'Register an environment',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'GET /applications/{AppUUID}/environments/{EnvironmentUUID}': {
      title: 'Get an environment',
      scopes: ['mx:datahub:services:read'],
    },
    'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}': {
      title: 'Register or update an environment',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'DELETE /applications/{AppUUID}/environments/{EnvironmentUUID}': {
      title: 'Delete an environment',
      scopes: ['mx:datahub:services:write'],
      destructive: true,
    },
    'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
      title: 'List published endpoints',
      scopes: ['mx:datahub:services:read'],
    },
    'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
      title: 'Replace all published endpoints',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'POST /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
      title: 'Register a published endpoint',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
      title: 'Get a published endpoint',
      scopes: ['mx:datahub:services:read'],
    },
    'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
      title: 'Update a published endpoint',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'DELETE /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
      title: 'Delete a published endpoint',
      scopes: ['mx:datahub:services:write'],
      destructive: true,
    },
    'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints': {
      title: 'List consumed endpoints',
      scopes: ['mx:datahub:services:read'],
    },
    'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints': {
      title: 'Replace all consumed endpoints',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints/{EndpointUUID}': {
      title: 'Get a consumed endpoint',
      scopes: ['mx:datahub:services:read'],
    },
    'POST /transform/dependenciesjson': {
      title: 'Convert a dependencies file',
      note: 'The body is a dependencies.json; the response is a body for a registration.',
      scopes: ['mx:datahub:services:read'],
      body: 'json',
    },
  },
  errors: [
    {
      status: 400,
      code: 'INVALID_REQUEST',
      means: 'a parameter is not valid',
      remedy: 'The message names the parameter: check it in the query or the body.',
    },
    {
      status: 403,
      code: 'FORBIDDEN',
      means: 'the user has no access to it',
      remedy:
        'Call it as the owner of the application, a company admin or a curator of the Catalog: every DELETE and some ' +
        'PUT calls need one of them.',
    },
    ...catalogErrors(
      'Check the IDs in the path: GET /applications and GET /applications/{AppUUID}/environments list them.',
    ),
  ],
});
