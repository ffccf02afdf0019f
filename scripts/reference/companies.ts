import { api as auditLogsV1 } from '../../src/mendix/apis/audit-logs-v1.ts';
import { api as projectCategoriesV1 } from '../../src/mendix/apis/project-categories-v1.ts';
import { api as userDeactivationV1 } from '../../src/mendix/apis/user-deactivation-v1.ts';
import { api as userIdentifiersV1 } from '../../src/mendix/apis/user-identifiers-v1.ts';
import { api as userManagementV1 } from '../../src/mendix/apis/user-management-v1.ts';
import { created, noContent, referenceOf, within } from './define.ts';

const paging = [
  ...within('meta.page', ['totalElements', 'offset', 'elements']),
  ...within('links', ['self', 'next', 'prev', 'first', 'last']),
];
const value = ['valueId', 'code', 'value'];
const logs = {
  fields: [
    ...within('items[]', [
      ...['logId', 'timestamp', 'ownerId', 'ownerIdType', 'internalService', 'externalService'],
      ...within('client', ['userUuid', 'userAccountEmail', 'userName', 'ipAddress', 'originType']),
      ...within('event', ['action', 'description', 'outcome', 'errorMessage', 'oldValue', 'newValue']),
      ...within('event.resource', ['resourceId', 'resourceType', 'name', 'description']),
      ...within('event.context', ['contextId', 'contextType', 'name', 'description']),
    ]),
    ...within('pagination', ['self', 'page', 'pageSize', 'total']),
    ...within('cursors', ['self', 'prev', 'next', 'first', 'last']),
  ],
};

export const companies = {
  'user-identifiers-v1': referenceOf(userIdentifiersV1, {
    errors: 'display-text',
    responses: { 'POST /uuids': { fields: ['error.emailAddresses'] } },
  }),
  'user-deactivation-v1': referenceOf(userDeactivationV1, {
    errors: 'nested',
    responses: { 'PATCH /platform-users/{uuid}': noContent },
  }),
  'user-management-v1': referenceOf(userManagementV1, {
    errors: 'classic',
    responses: {
      'GET /users': { fields: ['users', 'count'] },
      'GET /groups': { fields: ['groups', 'count'] },
      'POST /groups': { statuses: [201], fields: ['uuid', 'getUrl'] },
      'GET /groups/{uuid}/users': { fields: ['users', 'count'] },
    },
  }),
  'project-categories-v1': referenceOf(projectCategoriesV1, {
    errors: 'nested',
    responses: {
      'GET /companies/{company-id}/categories': {
        fields: [...within('items[]', ['categoryId', 'name']), ...paging],
      },
      'POST /companies/{company-id}/categories': created,
      'DELETE /categories/{category-id}': noContent,
      'GET /categories/{category-id}/values': { fields: [...within('items[]', value), ...paging] },
      'POST /categories/{category-id}/values': created,
      'PUT /categories/{category-id}/values/{value-id}': { fields: value },
      'DELETE /categories/{category-id}/values/{value-id}': noContent,
    },
  }),
  'audit-logs-v1': referenceOf(auditLogsV1, {
    errors: 'nested-status',
    responses: { 'GET /logs': logs, 'GET /logs-chain': logs },
  }),
};
