import { stateOf } from '../operation.ts';
import { type Call, ok, type PlatformAnswer, type Routes } from '../router.ts';
import { lookAtEnvironment, nameOf, putManifest, showManifest } from './environments.ts';
import { accepted, type Site } from './jobs.ts';
import { stringAt } from './json.ts';
import { notFound, ofKubernetesApp, ofKubernetesEnvironment } from './lookup.ts';
import { pageOf } from './pages.ts';
import type { Kubernetes, KubernetesApp, KubernetesEnvironment, Namespace } from './state.ts';
import { appsOfToken, forbidden, tokenOf, withScopes } from './tokens.ts';
import { faultsOf, refusedManifest } from './validation.ts';

const reads = ['mx:deployment:read|mx:deployment:write'];
const readsApps = ['mx:deployment:write', 'mx:app:metadata:read'];
const environmentPath = '/api/v4/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}';

/** Mendix on Kubernetes Deploy API: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-cloud-deploy-api/ */
export function kubernetesDeployRoutes(site: Site): Routes {
  const { kubernetes } = site;
  const { script } = kubernetes;
  const listApps = ({ request }: Call): PlatformAnswer => {
    const apps = appsOfToken(kubernetes, tokenOf(kubernetes, request));
    const page = pageOf(script, apps, { query: request.query, usual: 100 });
    return 'status' in page ? page : ok({ apps: page.items.map(showApp) });
  };
  const listEnvironments = ({ environments }: KubernetesApp, { request: { query } }: Call): PlatformAnswer => {
    const page = pageOf(script, environments, { query, usual: 20 });
    if ('status' in page) return page;
    const shown = page.items.map((each) => showManifest(script, each, stateOf(each.rollout)));
    return rawJson(`{"environments": [${shown.join(', ')}]}`);
  };
  const showEnvironment = (environment: KubernetesEnvironment): PlatformAnswer =>
    rawJson(showManifest(script, environment, lookAtEnvironment(site, environment)));
  return {
    'GET /api/v4/apps': withScopes(kubernetes, readsApps, listApps),
    'GET /api/v4/apps/{appId}': withScopes(
      kubernetes,
      readsApps,
      ofKubernetesApp(site, (app) => ok(showApp(app))),
    ),
    'GET /api/v4/apps/{appId}/environments': withScopes(kubernetes, reads, ofKubernetesApp(site, listEnvironments)),
    'GET /api/v4/clusters/{clusterId}/namespaces': withScopes(kubernetes, reads, (call) => listNamespaces(site, call)),
    [`GET ${environmentPath}`]: withScopes(kubernetes, reads, ofKubernetesEnvironment(site, showEnvironment)),
    [`PUT ${environmentPath}`]: withScopes(
      kubernetes,
      ['mx:deployment:write'],
      ofKubernetesEnvironment(site, (environment, call, app) => put(site, { environment, app }, call)),
    ),
  };
}

const rawJson = (text: string): PlatformAnswer => ({
  ...{ status: 200, headers: { 'Content-Type': 'application/json' }, body: Buffer.from(text) },
});

const showApp = ({ id, name }: KubernetesApp): object => ({
  manifestVersion: '2.0.0',
  app: { appId: id, appName: name },
});

function listNamespaces({ kubernetes }: Site, { parameters: { clusterId }, request }: Call): PlatformAnswer {
  if (!tokenOf(kubernetes, request)?.managesClusters) return forbidden;
  const ofCluster = kubernetes.namespaces.filter((each) => each.clusterId === clusterId);
  if (ofCluster.length === 0) return notFound('Cluster', clusterId);
  const page = pageOf(kubernetes.script, ofCluster, { query: request.query, usual: 20 });
  if ('status' in page) return page;
  const withEnvironments = request.query.get('retrieveEnvironments') === 'true';
  return ok({
    namespaces: page.items.map((each) => ({
      manifestVersion: '2.0.0',
      namespace: { ...showNamespace(each), ...(withEnvironments ? environmentsIn(kubernetes, each) : {}) },
    })),
  });
}

/** `secret` of each namespace. */
export const namespaceSecret = Buffer.from('namespace-secret-5e1f').toString('base64');

const showNamespace = ({ id, name }: Namespace): object => ({
  ...{ namespaceId: id, name, namespaceType: 'standard', installationType: 'Connected', secret: namespaceSecret },
  ...{ productTypePCLM: 'standard', enableDevelopmentMode: false, enableExternalSecretsStore: false, membership: [] },
});

const environmentsIn = ({ apps }: Kubernetes, { id }: Namespace): object => ({
  environments: apps.flatMap((app) =>
    app.environments
      .filter(({ namespaceId }) => namespaceId === id)
      .map((each) => ({
        ...{ environmentId: each.id, environmentName: nameOf(each), applicationId: app.id, applicationName: app.name },
      })),
  ),
});

interface Target {
  readonly environment: KubernetesEnvironment;
  readonly app: KubernetesApp;
}

function put(site: Site, { environment, app }: Target, { parameters, request }: Call): PlatformAnswer {
  const { kubernetes } = site;
  const token = tokenOf(kubernetes, request);
  if (token?.deploysTo !== 'all' && !token?.deploysTo.includes(environment.namespaceId)) return forbidden;
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return refusedManifest([{ name: 'Content-Type', reason: 'must be application/json' }]);
  const text = request.body.toString();
  const manifest = parse(text);
  if (manifest === undefined) return refusedManifest([{ name: 'body', reason: 'is not valid JSON' }]);
  const faults = faultsOf(manifest, kubernetes.script);
  if (faults.length > 0) return refusedManifest(faults);
  if (stringAt(text, 'environment.id') !== parameters.environmentId)
    return refusedManifest([{ name: 'environment.id', reason: 'is not the environment of the path' }]);
  const packageId = stringAt(text, 'environment.deployment.packageId');
  if (!app.packages.some(({ id }) => id === packageId))
    return refusedManifest([
      { name: 'environment.deployment.packageId', reason: `Package ${packageId} could not be found` },
    ]);
  return accepted(kubernetes, putManifest(site, environment, request.body));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
