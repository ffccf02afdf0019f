import type { ApiResponse } from '../client/response.ts';
import { StageError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { listed } from '../lib/format.ts';
import { factOf, fieldsOf, listOf, textOf } from '../lib/json-fields.ts';
import { closest } from '../lib/similarity.ts';
import { fieldsIn, type PlatformCall, responseError } from '../platform/attempts.ts';
import type { Session } from '../platform/session.ts';

/** An app whose repository is read: the App Repository API takes the ProjectId. */
interface RepositoryApp {
  readonly appId: string;
  readonly projectId: string;
}

type RepositorySession = Session<'app-repository-v1'>;

/** A branch, and its latest commit. */
interface FoundBranch {
  /** As the Build API writes it. */
  readonly name: string;
  readonly commit: string;
}

/**
 * Finds a branch and its latest commit. Whether the name of a branch below `branches/` has that prefix depends on the repository.
 *
 * @throws StageError BRANCH_NOT_FOUND, with the branches that exist
 */
export async function findBranch(session: RepositorySession, app: RepositoryApp, branch: string): Promise<FoundBranch> {
  let refused: ApiResponse | undefined;
  for (const name of possibleNames(branch)) {
    const call: PlatformCall<'app-repository-v1'> = {
      api: 'app-repository-v1',
      endpoint: 'GET /repositories/{appId}/branches/{name}',
      path: { appId: app.projectId, name },
    };
    const response = await session.request(call);
    if (response.status !== 404 && !response.ok) throw await responseError(session, response);
    refused ??= response.ok ? undefined : response;
    if (!response.ok) continue;
    const commit = factOf(fieldsOf(fieldsIn(response).latestCommit).id, 'commit ID');
    if (commit) return { name: spelled(name), commit };
    throw new StageError(
      'INVALID_INPUT',
      `branch: the App Repository API returned no commit for ${branch}; give \`revision\`.`,
    );
  }
  const others = await otherBranches(session, app, branch);
  if (others === undefined && refused) throw await responseError(session, refused);
  throw new StageError('BRANCH_NOT_FOUND', others ?? `branch: the repository has no branch "${branch}"`);
}

const bareName = (branch: string): string => branch.replace(/^branches\//, '');

const withoutRef = (branch: string): string => branch.replace(/^refs\/(?:heads|remotes)\//, '');
const withoutRemote = (branch: string): string => withoutRef(branch).replace(/^origin\//, '');

/** The names that a branch may have in a repository, the one that was given first. */
const possibleNames = (given: string): readonly string[] => [
  ...new Set([withoutRef(given), withoutRemote(given)].flatMap((name) => [name, bareName(name), spelled(name)])),
];

/** A branch as the Build API writes it, if it is not looked up. */
export const buildBranch = (given: string): string => spelled(withoutRemote(given));

/** A branch as the Build API, and so the input `branch`, writes it. */
const spelled = (name: string): string => (/^(?:main$|trunk$|branches\/)/.test(name) ? name : `branches/${name}`);

/** Lists the branches that exist. @returns undefined if they cannot be read: the repository itself may be missing */
async function otherBranches(
  session: RepositorySession,
  app: RepositoryApp,
  branch: string,
): Promise<string | undefined> {
  const names = await readBranches(session, app);
  if (names.length === 0) return undefined;
  const show = (name: string): string => excerpt(spelled(name), session.client.redact);
  const meant = closest(bareName(branch), names.map(bareName));
  const question = meant === undefined ? '' : ` Did you mean ${show(meant)}?`;
  return `branch: the repository of ${app.appId} in Mendix (Team Server, not GitHub) has no branch "${branch}". It has ${listed(names.map(show))}.${question}`;
}

/** Pages that are read for a hint. */
const maxPages = 10;

/** The names of the branches, as far as they can be read at once: they are a hint, and not worth a wait. */
async function readBranches(session: RepositorySession, { projectId }: RepositoryApp): Promise<readonly string[]> {
  const names: string[] = [];
  for (let page = 0, cursor = ''; page === 0 || (page < maxPages && cursor); page += 1) {
    const query = { limit: '100', ...(cursor && { cursor }) };
    const found = await session.tryRead({
      api: 'app-repository-v1',
      endpoint: 'GET /repositories/{appId}/branches',
      path: { appId: projectId },
      query,
    });
    const { items, cursors } = fieldsOf(found);
    names.push(...listOf(items).flatMap((item) => textOf(fieldsOf(item).name) || []));
    cursor = textOf(fieldsOf(cursors).next);
  }
  return names;
}
