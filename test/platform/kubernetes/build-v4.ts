import type { Links } from '../links.ts';
import { type Call, fieldsOf, nestedError, ok, type PlatformAnswer, type Routes, textOf } from '../router.ts';
import { partsOf } from './form.ts';
import { accepted, pollJob, type Site, showJob } from './jobs.ts';
import { notFound, ofKubernetesApp } from './lookup.ts';
import { build, isReady, isShown, lookAt, showPackage, upload } from './packages.ts';
import { pageOf } from './pages.ts';
import type { Job, KubernetesApp } from './state.ts';
import { forbidden, hasScopes, tokenOf, withScopes } from './tokens.ts';
import { type InvalidParam, refusedManifest } from './validation.ts';

const reads = ['mx:privatecloud-build:read|mx:privatecloud-build:write'];
const uploads = ['mx:privatecloud-build:write'];
const builds = [...uploads, 'mx:modelrepository:write'];
const packagesPath = '/api/v4/apps/{appId}/packages';

/** Seconds for which the link to a package is valid. */
const linkTtl = 900;

/** Mendix on Kubernetes Build API: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-cloud-build-api/ */
export function kubernetesBuildRoutes(site: Site, links: Links): Routes {
  const { kubernetes } = site;
  return {
    [`GET ${packagesPath}`]: withScopes(
      kubernetes,
      reads,
      ofKubernetesApp(site, (app, call) => listPackages(site, app, call)),
    ),
    [`GET ${packagesPath}/{packageId}`]: withScopes(
      kubernetes,
      reads,
      ofKubernetesApp(site, (app, call) => onePackage(site, links, { app, call })),
    ),
    [`POST ${packagesPath}`]: withScopes(
      kubernetes,
      uploads,
      ofKubernetesApp(site, (app, call) => postPackage(site, app, call)),
    ),
    [`POST ${packagesPath}/build`]: withScopes(
      kubernetes,
      builds,
      ofKubernetesApp(site, (app, call) => postBuild(site, app, call)),
    ),
    'GET /api/v4/jobs/{jobId}': (call) => oneJob(site, call),
  };
}

function listPackages({ kubernetes: { script }, clock }: Site, app: KubernetesApp, call: Call): PlatformAnswer {
  for (const each of app.packages) lookAt(each, clock);
  const shown = app.packages.filter((each) => isShown(script, each));
  const page = pageOf(script, shown, { query: call.request.query, usual: 20, most: 50 });
  if ('status' in page) return page;
  const { items, offset, limit } = page;
  return ok({
    packages: items.map((each) => showPackage(script, app.id, each)),
    pagination: { offset, limit, size: items.length },
  });
}

function onePackage(
  { kubernetes: { script }, clock }: Site,
  links: Links,
  { app, call: { parameters, request } }: { app: KubernetesApp; call: Call },
): PlatformAnswer {
  const found = app.packages.find(({ id }) => id === parameters.packageId);
  if (found) lookAt(found, clock);
  if (!found || !isShown(script, found)) return notFound('Package', parameters.packageId);
  const wants = (name: string): boolean => request.query.get(name) === 'true';
  return ok({
    package: {
      ...showPackage(script, app.id, found),
      ...(wants('url') && isReady(found)
        ? { url: { location: links.make(`${found.id}.mda`, linkTtl), ttl: linkTtl } }
        : {}),
      ...(wants('log') ? { buildLog: found.buildLog } : {}),
    },
  });
}

function postPackage(site: Site, app: KubernetesApp, { request }: Call): PlatformAnswer {
  const parts = partsOf(request.headers['content-type'] ?? '', request.body);
  const [file, fileName] = [parts.get('file'), parts.get('fileName')?.toString()];
  if (!file || file.length === 0) return nestedError(400, 'The request has validation errors.', 'file', 'is missing');
  if (!fileName) return nestedError(400, 'The request has validation errors.', 'fileName', 'is missing');
  return accepted(site.kubernetes, upload(site, app, fileName, file));
}

function postBuild(site: Site, app: KubernetesApp, { request }: Call): PlatformAnswer {
  const fields = fieldsOf(request);
  const [branch, revision, version] = [textOf(fields.branch), textOf(fields.revision), textOf(fields.version)];
  const faults: InvalidParam[] = [];
  if (branch === '' || branch.length > 200) faults.push({ name: 'branch', reason: 'must have 1 to 200 characters' });
  if (revision === '' || revision.length > 50)
    faults.push({ name: 'revision', reason: 'must have 1 to 50 characters' });
  if (fields.version !== undefined && (version.length > 20 || !/^\d+\.\d+\.\d+$/.test(version)))
    faults.push({ name: 'version', reason: 'must be x.y.z' });
  if (faults.length > 0) return refusedManifest(faults, 'The request has validation errors.');
  const description = fields.description === undefined ? undefined : textOf(fields.description);
  return accepted(site.kubernetes, build(site, app, { branch, revision, version, description }));
}

/** The scopes that a job requires: a job of the Deploy API needs both of its scopes, as its page says. */
const scopesOf = ({ of }: Job): string[] => (of === 'update' ? ['mx:deployment:read', 'mx:deployment:write'] : reads);

function oneJob({ kubernetes, clock }: Site, { parameters, request }: Call): PlatformAnswer {
  const job = kubernetes.jobs.get(parameters.jobId ?? '');
  if (!job) return notFound('Job', parameters.jobId);
  if (!hasScopes(tokenOf(kubernetes, request), scopesOf(job))) return forbidden;
  const status = pollJob(job, clock);
  return ok(showJob(kubernetes, job, { status, withLog: request.query.get('log') === 'true' }));
}
