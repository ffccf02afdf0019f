import { defineApi, on } from '../model/define.ts';

export const api = defineApi({
  id: 'epics-v1',
  title: 'Epics API',
  page: '/apidocs-mxsdk/apidocs/epics-api/',
  credential: 'pat',
  note: 'A POST responds with 207 if some of the items failed; the body lists them.',
  endpoints: {
    'GET /projects/{appId}/statuses': { title: 'List statuses', scopes: ['mx:epics:read|mx:epics:write'] },
    'GET /projects/{appId}/stories': {
      title: 'List stories',
      scopes: ['mx:epics:read|mx:epics:write'],
      query: ['limit', 'offset'],
      pages: { by: 'offset', items: 'stories', size: 20, maxLimit: 100, total: 'totalStories' },
    },
    'POST /projects/{appId}/stories': {
      title: 'Create stories',
      note: 'The body is an array of at most 50 stories. 207 means that some of them failed.',
      scopes: ['mx:epics:write'],
      body: 'json',
    },
    'GET /projects/{appId}/stories/{storyId}': { title: 'Get a story', scopes: ['mx:epics:read|mx:epics:write'] },
    'PATCH /projects/{appId}/stories/{storyId}': {
      title: 'Update a story',
      scopes: ['mx:epics:write'],
      body: 'json',
    },
    'GET /projects/{appId}/epics': {
      title: 'List epics',
      scopes: ['mx:epics:read|mx:epics:write'],
      query: ['limit', 'offset'],
      pages: { by: 'offset', items: 'epics', size: 20, maxLimit: 100, total: 'totalEpics' },
    },
    'GET /projects/{appId}/stories/{storyId}/tasks': {
      title: 'List the tasks of a story',
      note: 'The list has no pages.',
      scopes: ['mx:epics:read|mx:epics:write'],
    },
    'POST /projects/{appId}/stories/{storyId}/tasks': {
      title: 'Create tasks of a story',
      note: 'The body is an array. 207 means that some of them failed.',
      scopes: ['mx:epics:write'],
      body: 'json',
    },
    'GET /projects/{appId}/labels': {
      title: 'List labels',
      scopes: ['mx:epics:read|mx:epics:write'],
      query: ['limit', 'offset'],
      pages: { by: 'offset', items: 'labels', size: 20, maxLimit: 100, total: 'totalLabels' },
    },
  },
  errors: [
    ...on(
      ['POST /projects/{appId}/stories', 'POST /projects/{appId}/stories/{storyId}/tasks'],
      [{ status: 400, means: 'the body is not valid', remedy: 'Send a JSON array of at most 50 items.' }],
    ),
    ...on(
      ['PATCH /projects/{appId}/stories/{storyId}'],
      [
        {
          status: 400,
          means: 'an attribute is not valid',
          remedy:
            'A title has 1 to 200 characters; storyStatus is one of GET /projects/{appId}/statuses, and needed ' +
            'while the story is active.',
        },
      ],
    ),
    {
      status: 400,
      means: 'a parameter of the query is not supported',
      remedy: 'Only the lists of stories, epics and labels have parameters: limit and offset.',
    },
    { status: 401, means: 'the token is not valid' },
    {
      status: 404,
      means: 'the app does not exist, or the user has no access to it',
      remedy: 'appId is the project ID of the app, a UUID; the owner of the PAT must be a member of the app.',
    },
  ],
});
