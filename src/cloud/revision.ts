import { type Cloud, type CloudCall, failure, readResponse } from './calls.ts';
import { type App, fieldsOf, textOf } from './fields.ts';
import { type Stage, StageError } from './stages.ts';

/** The newest commit of a branch. Whether a branch below `branches/` has that before its name depends on the repository. */
export async function newestRevision(cloud: Cloud, stage: Stage, { projectId }: App, branch: string): Promise<string> {
  for (const name of new Set([branch, branch.replace(/^branches\//, '')])) {
    const call: CloudCall = {
      ...{ api: 'app-repository-v1', endpoint: 'GET /repositories/{appId}/branches/{name}' },
      path: { appId: projectId, name },
    };
    const response = await readResponse(cloud, stage, call);
    if (response.status === 404 && name === branch && branch.startsWith('branches/')) continue;
    if (!response.ok) throw await failure(cloud, response);
    const id = textOf(fieldsOf(fieldsOf(response.body.json().document?.value).latestCommit).id);
    if (id) return id;
    break;
  }
  throw new StageError(
    'INVALID_INPUT',
    `branch: ${branch} has no commit that the App Repository API tells of; give \`revision\`.`,
  );
}
