import { type Call, classicError, type Endpoint, ok, type PlatformAnswer, type Routes } from './router.ts';
import { appsOf } from './scope.ts';
import type { App, Commit, Repository, State } from './state.ts';

const base = '/v1/repositories/{AppId}';
const notFound = classicError(404, 'RS404', 'Repository or branch not found');

/** App Repository API: https://docs.mendix.com/apidocs-mxsdk/apidocs/app-repository-api/ (its AppId is the ProjectId) */
export function repositoryRoutes(state: State): Routes {
  const ofApp =
    (answer: (app: App, call: Call) => PlatformAnswer): Endpoint =>
    (call) => {
      const id = call.parameters.AppId ?? '';
      if (!/^[0-9a-f-]{36}$/i.test(id)) return classicError(400, 'RS400', 'Please give valid input. Invalid app id');
      const app = appsOf(state, call.user).find(({ projectId }) => projectId === id);
      return app ? answer(app, call) : notFound;
    };
  const ofBranch = (answer: (branch: Branch, call: Call) => PlatformAnswer): Endpoint =>
    ofApp(({ repository }, call) => {
      const branch = branchesOf(repository).find(({ name }) => name === call.parameters.Name);
      return branch ? answer(branch, call) : notFound;
    });

  return {
    [`GET ${base}/info`]: ofApp(({ projectId: appId, repository: { type } }) =>
      ok({ appId, type, url: `https://${type === 'git' ? 'git.api.mendix' : 'teamserver.sprintr'}.com/${appId}` }),
    ),
    [`GET ${base}/branches`]: ofApp(({ repository }, { request: { query } }) =>
      page(branchesOf(repository).map(showBranch), query),
    ),
    [`GET ${base}/branches/{Name}`]: ofBranch((branch) => ok(showBranch(branch))),
    [`GET ${base}/branches/{Name}/commits`]: ofBranch(({ commits }, { request: { query } }) =>
      page(commits.map(showCommit), query),
    ),
  };
}

interface Branch {
  readonly name: string;
  readonly commits: readonly Commit[];
}

const branchesOf = ({ branches, bareNames }: Repository): Branch[] =>
  [...branches].map(([name, commits]) => ({ name: bareNames ? name.replace(/^branches\//, '') : name, commits }));

const showCommit = ({ id, message }: Commit): Record<string, unknown> => ({
  id,
  author: { name: 'Ada Byron', email: 'ada@example.com' },
  date: '2026-11-20T15:00:00.000Z',
  message,
  mendixVersion: '10.18.3.5510',
  relatedStories: [],
});

const showBranch = ({ name, commits: [latest] }: Branch): Record<string, unknown> => ({
  name,
  latestCommit: latest ? showCommit(latest) : null,
});

/** One page of a list: 20 items by default, at most 100; its cursors are opaque. */
function page(items: readonly unknown[], query: URLSearchParams): PlatformAnswer {
  const limit = Math.min(Number(query.get('limit') ?? 20), 100);
  const offset = Number(Buffer.from(query.get('cursor') ?? '', 'base64url').toString());
  const cursor = (at: number): string => Buffer.from(String(at)).toString('base64url');
  return ok({
    items: items.slice(offset, offset + limit),
    cursors: {
      first: cursor(0),
      ...(offset > 0 ? { prev: cursor(Math.max(0, offset - limit)) } : {}),
      ...(offset + limit < items.length ? { next: cursor(offset + limit) } : {}),
      last: cursor(Math.max(0, Math.ceil(items.length / limit) - 1) * limit),
    },
  });
}
