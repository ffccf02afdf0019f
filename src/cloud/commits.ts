import { failureCode } from '../client/response.ts';
import { excerpt } from '../lib/escape.ts';
import { closest } from '../lib/similarity.ts';
import { type Stage, StageError } from '../pipeline/stages.ts';
import { listed } from './apps.ts';
import { type Cloud, type CloudCall, failure, readResponse, trySend } from './calls.ts';
import { type App, fieldsOf, listOf, textOf } from './fields.ts';

/** The newest commit of a branch. Whether a branch below `branches/` has that before its name depends on the repository. */
export async function newestRevision(cloud: Cloud, stage: Stage, app: App, branch: string): Promise<string> {
  for (const name of new Set([branch, bare(branch)])) {
    const call: CloudCall = {
      ...{ api: 'app-repository-v1', endpoint: 'GET /repositories/{appId}/branches/{name}' },
      path: { appId: app.projectId, name },
    };
    const response = await readResponse(cloud, stage, call);
    if (response.status === 404 && name === branch && branch.startsWith('branches/')) continue;
    if (!response.ok) {
      const others = response.status === 404 ? await otherBranches(cloud, stage, app, branch) : undefined;
      throw others ? new StageError(failureCode(response), others) : await failure(cloud, response);
    }
    const id = textOf(fieldsOf(fieldsOf(response.body.json().document?.value).latestCommit).id);
    if (id) return id;
    break;
  }
  throw new StageError(
    'INVALID_INPUT',
    `branch: ${branch} has no commit that the App Repository API tells of; give \`revision\`.`,
  );
}

const bare = (branch: string): string => branch.replace(/^branches\//, '');

/** A branch as the Build API takes it, and so the input `branch`. */
const spelled = (name: string): string => (/^(?:main$|trunk$|branches\/)/.test(name) ? name : `branches/${name}`);

/** Says which branches there are instead. @returns undefined where that cannot be read: the repository itself may be what is missing */
async function otherBranches(cloud: Cloud, stage: Stage, app: App, branch: string): Promise<string | undefined> {
  const names = await readBranches(cloud, stage, app);
  if (names.length === 0) return undefined;
  const show = (name: string): string => excerpt(spelled(name), cloud.client.redact);
  const meant = closest(bare(branch), names.map(bare));
  const question = meant === undefined ? '' : ` Did you mean ${show(meant)}?`;
  return `The repository of ${app.appId} has no branch "${branch}". It has ${listed(names.map(show))}.${question}`;
}

/** Pages of the largest size that are read for a hint. */
const maxPages = 10;

/** The names of the branches, as far as they can be read at once: they are a hint, and not worth a wait. */
async function readBranches(cloud: Cloud, stage: Stage, { projectId }: App): Promise<readonly string[]> {
  const names: string[] = [];
  for (let page = 0, cursor = ''; page === 0 || (page < maxPages && cursor); page += 1) {
    const query = { limit: '100', ...(cursor && { cursor }) };
    const call: CloudCall = {
      ...{ api: 'app-repository-v1', endpoint: 'GET /repositories/{appId}/branches' },
      ...{ path: { appId: projectId }, query },
    };
    const tried = await trySend(cloud, stage, call, cloud.retries);
    if ('error' in tried || !tried.response.ok) break;
    const { items, cursors } = fieldsOf(tried.response.body.json().document?.value);
    names.push(...listOf(items).flatMap((item) => textOf(fieldsOf(item).name) || []));
    cursor = textOf(fieldsOf(cursors).next);
  }
  return names;
}
