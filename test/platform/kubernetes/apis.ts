import { repositoryRoutes } from '../app-repository-v1.ts';
import type { Access } from '../credentials.ts';
import type { Links } from '../links.ts';
import { type Call, classicError, type Endpoint, type Routes } from '../router.ts';
import type { State } from '../state.ts';
import { createApp } from '../world.ts';
import { kubernetesBuildRoutes } from './build-v4.ts';
import { kubernetesDeployRoutes } from './deploy-v4.ts';
import { byKubernetesPat, refuseCloudPat, tokenOf, withScopes } from './tokens.ts';

/** The endpoints of an API, and who may call them. */
export type Api = readonly [Access, Routes];

/** Adds the APIs of Mendix on Kubernetes to others. If both have a path, the token decides which of them gets a call. */
export function withKubernetes(state: State, links: Links, others: readonly Api[]): readonly Api[] {
  const { kubernetes } = state;
  const own = { ...kubernetesDeployRoutes(state), ...kubernetesBuildRoutes(state, links), ...repository(state) };
  const added = Object.entries(own).map(([route, endpoint]): Api => {
    const [access, theirs] = find(others, route) ?? [refuseCloudPat, endpoint];
    const isOurs = ({ request }: Call): boolean => tokenOf(kubernetes, request) !== undefined;
    return [byKubernetesPat(kubernetes, access), { [route]: (call) => (isOurs(call) ? endpoint : theirs)(call) }];
  });
  return [...others, ...added];
}

function find(apis: readonly Api[], route: string): [Access, Endpoint] | undefined {
  for (const [access, routes] of apis) if (routes[route]) return [access, routes[route]];
  return undefined;
}

const noAccess = classicError(403, 'RS403', 'Access denied');

/** The App Repository API for the apps of Kubernetes. */
function repository(state: State): Routes {
  const { kubernetes } = state;
  const routes = repositoryRoutes({
    ...state,
    get apps() {
      return kubernetes.apps.map(({ id, name, repository }) =>
        createApp({ appId: id, projectId: id, name, repository }),
      );
    },
  });
  return Object.fromEntries(
    Object.entries(routes).map(([route, endpoint]) => [
      route,
      withScopes(kubernetes, ['mx:modelrepository:repo:read'], endpoint, noAccess),
    ]),
  );
}
