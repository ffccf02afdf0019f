import { defineApi } from '../model/define.ts';
import { catalogErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'catalog-registration-v5',
  title: 'Catalog Registration API',
  page: '/apidocs-mxsdk/apidocs/registration-api/',
  credential: 'pat',
  note: 'PUT of published endpoints deletes what the body leaves out.',
  endpoints: {
    'GET /applications': {
      title: 'the list of applications',
      scopes: ['mx:datahub:services:read'],
      query: ['limit', 'offset'],
      pages: { by: 'offset', items: 'applications', size: 20, most: 100, total: 'totalApplications' },
    },
    'POST /applications': {
      title: 'the registration of an application',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'GET /applications/{AppUUID}': { title: 'an application', scopes: ['mx:datahub:services:read'] },
    'PUT /applications/{AppUUID}': {
      title: 'the registration or change of an application',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'DELETE /applications/{AppUUID}': {
      title: 'the deletion of an application',
      scopes: ['mx:datahub:services:write'],
      destructive: true,
    },
    'GET /applications/{AppUUID}/environments': {
      title: 'the list of environments',
      scopes: ['mx:datahub:services:read'],
      query: ['environmentType', 'limit', 'offset'],
      pages: { by: 'offset', items: 'environments', size: 20, most: 100, total: 'totalEnvironments' },
    },
    'POST /applications/{AppUUID}/environments': {
      title: 'the registration of an environment',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'GET /applications/{AppUUID}/environments/{EnvironmentUUID}': {
      title: 'an environment',
      scopes: ['mx:datahub:services:read'],
    },
    'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}': {
      title: 'the registration or change of an environment',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'DELETE /applications/{AppUUID}/environments/{EnvironmentUUID}': {
      title: 'the deletion of an environment',
      scopes: ['mx:datahub:services:write'],
      destructive: true,
    },
    'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
      title: 'the list of published endpoints',
      scopes: ['mx:datahub:services:read'],
    },
    'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
      title: 'the replacement of all published endpoints',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'POST /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
      title: 'the registration of a published endpoint',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
      title: 'a published endpoint',
      scopes: ['mx:datahub:services:read'],
    },
    'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
      title: 'the change of a published endpoint',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'DELETE /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
      title: 'the deletion of a published endpoint',
      scopes: ['mx:datahub:services:write'],
      destructive: true,
    },
    'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints': {
      title: 'the list of consumed endpoints',
      scopes: ['mx:datahub:services:read'],
    },
    'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints': {
      title: 'the replacement of all consumed endpoints',
      scopes: ['mx:datahub:services:write'],
      body: 'json',
    },
    'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints/{EndpointUUID}': {
      title: 'a consumed endpoint',
      scopes: ['mx:datahub:services:read'],
    },
    'POST /transform/dependenciesjson': {
      title: 'the translation of dependencies',
      note: 'The body is a dependencies.json; the answer is a body for a registration.',
      scopes: ['mx:datahub:services:read'],
      body: 'json',
    },
  },
  errors: [
    { status: 400, code: 'INVALID_REQUEST', means: 'a parameter is not valid' },
    {
      status: 403,
      code: 'FORBIDDEN',
      means: 'the user has no access to it',
      remedy:
        'Some PUT calls and every DELETE need the owner of the application, a company admin or a curator of the ' +
        'Catalog.',
    },
    ...catalogErrors,
  ],
});
