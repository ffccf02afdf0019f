// A simulator of the Mendix Pipelines API for the example that starts a run: https://docs.mendix.com/apidocs-mxsdk/apidocs/pipelines-api/
import { demoPat } from '../platform/credentials.ts';
import { fieldsOf } from '../platform/router.ts';
import { forTestApp } from '../support/certificates.ts';
import { type Cleanup, serve } from '../support/serve.ts';
import type { Received, TestServer } from '../support/server.ts';

/** The Design ID of the pipeline, and the ID of the run that it starts. */
export const pipelineId = '0b9f3a52-7c1d-4e54-8f0f-6d2b1f7c9e77';
const runId = '5e8e0a52-6c1d-4c54-8f0f-6d2b1f7c9e88';

/** Starts the API. One poll finds the run in progress, and the next one finds that it succeeded. */
export function startPipelines(t: Cleanup): Promise<TestServer> {
  const states = ['CREATED', 'RUNNING', 'SUCCEEDED'];
  return serve(
    t,
    (request, response) => {
      const [status, body] = respond(request, states);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    },
    { tls: forTestApp },
  );
}

function respond(request: Received, states: string[]): readonly [status: number, body: object] {
  const { method, target, headers } = request;
  const runs = /^\/api\/v1\/apps\/[\da-f-]{36}\/runs(.*)$/.exec(target)?.[1];
  if (headers.authorization !== `MxToken ${demoPat}`) return [403, { error: { code: 403, message: 'Forbidden' } }];
  if (method === 'POST' && runs === '' && fieldsOf(request).pipelineId === pipelineId)
    return [201, { id: runId, pipelineId, pipelineName: 'Nightly', triggeredBy: { email: 'ada@example.com' } }];
  if (method === 'GET' && runs === `/${runId}/status`) return [200, { runId, status: states.shift() ?? 'SUCCEEDED' }];
  return [404, { error: { code: 404, message: 'Not found' } }];
}
