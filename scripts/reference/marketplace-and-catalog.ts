import { api as catalogRegistrationV5 } from '../../src/mendix/apis/catalog-registration-v5.ts';
import { api as catalogSearchV5 } from '../../src/mendix/apis/catalog-search-v5.ts';
import { api as marketplaceContentV1 } from '../../src/mendix/apis/marketplace-content-v1.ts';
import { api as marketplacePublishV1 } from '../../src/mendix/apis/marketplace-publish-v1.ts';
import { created, noContent, referenceOf, within } from './define.ts';

const version = ['name', 'versionId', 'versionNumber', 'minSupportedMendixVersion', 'publicationDate'];
const component = [
  ...['contentId', 'publisher', 'type', 'categories[].name', 'supportCategory', 'licenseUrl', 'isPrivate'],
  ...within('latestVersion', version),
];
const release = [
  ...['name', 'status', 'releaseId', 'versionNumber', 'minSupportedMendixVersion', 'publicationDate', 'releaseNotes'],
];
const found = [
  ...['uuid', 'name', 'version', 'serviceType', 'specificationVersion', 'description', 'connections', 'lastUpdated'],
  ...['securityClassification', 'validated'],
  ...within('environment', ['name', 'location', 'type', 'uuid']),
  ...within('application', ['name', 'description', 'repositoryLocation', 'type', 'uuid']),
  ...['tags[].name', 'links', 'totalEntities', 'entities', 'totalActions', 'actions'],
];
const paging = ['links', 'limit', 'offset'];
const registered = { statuses: [200, 201] };

export const marketplaceAndCatalog = {
  'marketplace-content-v1': referenceOf(marketplaceContentV1, {
    errors: 'nested',
    responses: {
      'GET /content': { fields: within('items[]', component) },
      'GET /content/{contentId}': { fields: component },
      'GET /content/{contentId}/versions': { fields: within('items[]', [...version, 'releaseNotes', 'downloadUrl']) },
    },
  }),
  'marketplace-publish-v1': referenceOf(marketplacePublishV1, {
    errors: 'nested',
    responses: {
      'POST /components/{componentId}/releases': created,
      'PUT /releases/{releaseId}/source-file': { statuses: [202] },
      'GET /releases/{releaseId}': { fields: release },
      'DELETE /releases/{releaseId}': noContent,
    },
  }),
  'catalog-search-v5': referenceOf(catalogSearchV5, {
    errors: 'code-message',
    responses: { 'GET /data': { fields: [...within('data[]', found), 'totalResults', ...paging] } },
  }),
  'catalog-registration-v5': referenceOf(catalogRegistrationV5, {
    errors: 'code-message',
    responses: {
      'GET /applications': { fields: ['applications', 'totalApplications', ...paging] },
      'POST /applications': created,
      'PUT /applications/{AppUUID}': registered,
      'DELETE /applications/{AppUUID}': noContent,
      'GET /applications/{AppUUID}/environments': { fields: ['environments', 'totalEnvironments', ...paging] },
      'POST /applications/{AppUUID}/environments': created,
      'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}': registered,
      'DELETE /applications/{AppUUID}/environments/{EnvironmentUUID}': noContent,
      'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': { fields: ['endpoints'] },
      'POST /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': created,
      'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': registered,
      'DELETE /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': noContent,
      'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints': { fields: ['endpoints'] },
    },
  }),
};
