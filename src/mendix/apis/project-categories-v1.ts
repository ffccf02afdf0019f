import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'project-categories-v1',
  title: 'Project Category API',
  page: '/apidocs-mxsdk/apidocs/project-category-api/',
  credential: 'pat',
  role: 'company admin, for changes',
  note: 'A company has at most 5 categories, and a category at most 250 values.',
  endpoints: {
    'GET /companies/{company-id}/categories': {
      title: 'List the categories of a company',
      scopes: ['mx:app:categories:read'],
      query: ['limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 5, maxLimit: 100, total: 'meta.page.totalElements' },
    },
    'POST /companies/{company-id}/categories': {
      title: 'Create a category',
      scopes: ['mx:app:categories:write'],
      body: 'json',
    },
    'PUT /categories/{category-id}': {
      title: 'Update a category',
      scopes: ['mx:app:categories:write'],
      body: 'json',
    },
    'DELETE /categories/{category-id}': {
      title: 'Delete a category',
      scopes: ['mx:app:categories:write'],
      destructive: true,
    },
    'GET /categories/{category-id}/values': {
      title: 'List the values of a category',
      scopes: ['mx:app:categories:read'],
      query: ['limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'meta.page.totalElements' },
    },
    'POST /categories/{category-id}/values': {
      title: 'Add values to a category',
      scopes: ['mx:app:categories:write'],
      body: 'json',
    },
    'PUT /categories/{category-id}/values/{value-id}': {
      title: 'Update a value of a category',
      scopes: ['mx:app:categories:write'],
      body: 'json',
    },
    'DELETE /categories/{category-id}/values/{value-id}': {
      title: 'Delete a value of a category',
      scopes: ['mx:app:categories:write'],
      destructive: true,
    },
  },
  errors: [
    {
      status: 400,
      means: 'the request is not valid',
      remedy: 'The message names the attribute: check its value and its type.',
    },
    {
      status: 401,
      means: 'the user is not authorised',
      remedy: 'Use the PAT of an active user; changes need a company admin.',
    },
    {
      status: 404,
      means: 'it was not found',
      remedy: 'Look up the IDs with GET /companies/{company-id}/categories and GET /categories/{category-id}/values.',
    },
    {
      status: 409,
      means: 'it conflicts with existing categories or values',
      remedy:
        'A category keeps at least 2 values, and names must be unique: GET /categories/{category-id}/values lists the values.',
    },
    {
      status: 422,
      means: 'there would be too many',
      remedy: 'Delete one first: a company has at most 5 categories, and a category at most 250 values.',
    },
    { status: 500, means: 'the server failed', remedy: 'Try again later; contact Mendix Support if it persists.' },
  ],
});
