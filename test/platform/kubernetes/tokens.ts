// Personal access tokens of Mendix on Kubernetes. One origin serves all APIs in tests, and Deploy API v4 of Mendix Cloud has some of the same
// paths: so the token decides which of the two gets a call.
import { type Access, ada, byPat } from '../credentials.ts';
import { type Endpoint, nestedError, type PlatformAnswer, type PlatformRequest } from '../router.ts';
import type { Kubernetes, KubernetesApp } from './state.ts';

export interface Token {
  readonly pat: string;
  readonly scopes: 'all' | readonly string[];
  /** The IDs of the apps that its owner sees. */
  readonly apps: 'all' | readonly string[];
  /** The IDs of the namespaces in which its owner may change environments. */
  readonly deploysTo: 'all' | readonly string[];
  /** Whether its owner is a Cluster Manager. */
  readonly managesClusters: boolean;
}

export const kubernetesPat = 'kubernetes-pat-0123456789abcdef';

/** A token with all rights, except for the fields given; `state.kubernetes.tokens.push(createToken(...))` adds one. */
export const createToken = (limits: Partial<Token> = {}): Token => ({
  ...{ pat: kubernetesPat, scopes: 'all', apps: 'all', deploysTo: 'all', managesClusters: true },
  ...limits,
});

export const tokenOf = ({ tokens }: Kubernetes, { headers }: PlatformRequest): Token | undefined =>
  tokens.find(({ pat }) => headers.authorization === `MxToken ${pat}`);

/** Both specifications: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-cloud-deploy-api/ */
export const forbidden = nestedError(403, 'Forbidden', 'Authentication', 'The token is not accepted');

/** Accepts the tokens of Kubernetes; `others` decides on every other credential. */
export const byKubernetesPat =
  (kubernetes: Kubernetes, others: Access): Access =>
  (request) => {
    const token = tokenOf(kubernetes, request);
    return token ? { user: { ...ada, pat: token.pat, apps: token.apps } } : others(request);
  };

/** Also rejects tokens of Mendix Cloud, on paths that only Kubernetes has. */
export const refuseCloudPat: Access = (request) => {
  const access = byPat(request);
  return 'refusal' in access ? access : { refusal: forbidden };
};

/** Whether a token has all scopes, each of which may name alternatives: `a|b`. */
export const hasScopes = (token: Token | undefined, scopes: readonly string[]): boolean =>
  token !== undefined &&
  scopes.every((scope) => token.scopes === 'all' || scope.split('|').some((each) => token.scopes.includes(each)));

/** Makes an endpoint require scopes. */
export const withScopes =
  (
    kubernetes: Kubernetes,
    scopes: readonly string[],
    endpoint: Endpoint,
    refusal: PlatformAnswer = forbidden,
  ): Endpoint =>
  (call) =>
    hasScopes(tokenOf(kubernetes, call.request), scopes) ? endpoint(call) : refusal;

/** The apps that the owner of a token sees. */
export const appsOfToken = ({ apps }: Kubernetes, token: Token | undefined): KubernetesApp[] =>
  apps.filter(({ id }) => token?.apps === 'all' || token?.apps.includes(id));
