import { poll } from './operation.ts';
import { type NewUpload, upload } from './packages.ts';
import { type Call, classicError, ok, type Routes } from './router.ts';
import { ofApp } from './scope.ts';
import type { State } from './state.ts';

const uploadOf = ({ request: { query, body }, user }: Call): NewUpload => ({
  name: query.get('name') ?? 'default.mda',
  creator: user.name,
  isForm: body.includes('name="file"'),
  size: sizeOfFile(body),
});

/** The bytes of the one file in a form (RFC 7578). */
function sizeOfFile(body: Buffer): number {
  const start = body.indexOf('\r\n\r\n') + 4;
  return body.lastIndexOf('\r\n--') - start;
}

/**
 * The uploads of Deploy API v1 and v2: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/ (Upload Package) and
 * https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-2/
 */
export const uploadRoutes = (state: State): Routes => ({
  'POST /api/1/apps/{AppId}/packages/upload': ofApp(state, (app, call) =>
    ok({ PackageId: upload(state, app, uploadOf(call)).added.id }),
  ),

  'POST /api/v2/apps/{AppId}/packages/upload': ofApp(state, (app, call) => {
    const { added, jobId } = upload(state, app, uploadOf(call));
    return ok({ PackageId: added.id, JobId: jobId });
  }),

  'GET /api/v2/apps/{AppId}/jobs/{JobId}': ofApp(state, ({ uploads }, { parameters }) => {
    const job = uploads.get(parameters.JobId ?? '');
    return job ? ok({ Status: poll(job, state.clock) }) : classicError(404, 'NOT_FOUND', 'Job not found.');
  }),
});
