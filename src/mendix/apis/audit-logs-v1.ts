import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'audit-logs-v1',
  title: 'Audit Logging API',
  page: '/apidocs-mxsdk/apidocs/apis-for-audit-logs/',
  credential: 'pat',
  note: 'The PAT determines whose logs are returned: those of a company, or of a platform account.',
  endpoints: {
    'GET /logs': {
      title: 'Search the audit logs',
      scopes: ['mx:audit-logging:read'],
      query: [
        'q',
        'from',
        'to',
        'page',
        'limit',
        'sortBy',
        'sortOrder',
        'resourceId',
        'resourceType',
        'contextId',
        'contextType',
        'eventOutcome',
      ],
      pages: { by: 'page', items: 'items', size: 50, maxLimit: 100, total: 'pagination.total' },
    },
    'GET /logs-chain': {
      title: 'List the chain of audit logs',
      note: 'The newest entries come first.',
      scopes: ['mx:audit-logging:read'],
      query: ['cursor', 'limit'],
      pages: { by: 'cursor', items: 'items', size: 25, maxLimit: 100, next: 'cursors.next' },
    },
  },
  errors: [
    {
      status: 400,
      means: 'the input is not valid',
      remedy: 'Check the query: the message names the parameter, and limit is at most 100.',
    },
    { status: 401, means: 'the credential is not valid' },
    { status: 403, means: 'the user has no access' },
    {
      status: 500,
      kind: 'wait',
      means: 'the server failed',
      remedy: 'Try again later; contact Mendix Support if it persists.',
    },
  ],
});
