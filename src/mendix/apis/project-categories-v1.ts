import { defineApi } from '../model/define.ts';

export const api = defineApi({
  id: 'project-categories-v1',
  title: 'Project Category API',
  page: '/apidocs-mxsdk/apidocs/project-category-api/',
  credential: 'pat',
  role: 'company admin, for changes',
  note: 'At most 5 categories a company, and 250 values a category.',
  endpoints: {
    'GET /companies/{company-id}/categories': {
      title: 'List the categories of a company',
      scopes: ['mx:app:categories:read'],
      query: ['limit', 'offset'],
      pages: { by: 'offset', items: 'items', size: 5, most: 100, total: 'meta.page.totalElements' },
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
      pages: { by: 'offset', items: 'items', size: 100, most: 100, total: 'meta.page.totalElements' },
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
    { status: 400, means: 'the request is not valid' },
    { status: 401, means: 'the user is not authorised' },
    { status: 404, means: 'it was not found' },
    { status: 409, means: 'it conflicts with what is there', remedy: 'A category keeps 2 values at least.' },
    {
      status: 422,
      means: 'there would be too many',
      remedy: 'A company has 5 categories at most, and a category 250 values.',
    },
    { status: 500, means: 'the server failed' },
  ],
});
