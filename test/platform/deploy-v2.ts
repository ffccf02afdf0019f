import { addUpload } from './deploy-v1.ts';
import { classicError, ok, type Routes } from './router.ts';
import { newId, poll, type State } from './state.ts';

/** Deploy API v2: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-2/ */
export const deployV2Routes = (state: State): Routes => ({
  'POST /api/v2/apps/{AppId}/packages/upload': (_, { query, body }) => {
    const id = newId();
    state.uploads.set(id, { id, polls: state.script.polls, end: state.script.uploadJob });
    return ok({ PackageId: addUpload(state, query, body), JobId: id });
  },
  'GET /api/v2/apps/{AppId}/jobs/{JobId}': ({ JobId = '' }) => {
    const job = state.uploads.get(JobId);
    return job
      ? ok({ Status: poll(job, ['Queued', 'Running'], job.end) })
      : classicError(404, 'NOT_FOUND', 'Job not found.');
  },
});
