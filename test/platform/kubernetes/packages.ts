import { createHash } from 'node:crypto';
import { begin, type Clock, isOver, poll } from '../operation.ts';
import { newId } from '../state.ts';
import { beginJob, hasFinished, pollJob, type Site } from './jobs.ts';
import { type KubernetesScript, pollsOf } from './script.ts';
import type { Job, KubernetesApp, KubernetesPackage } from './state.ts';

/** A package that is ready; `app.packages.push(createKubernetesPackage(...))` adds one. */
export function createKubernetesPackage(
  some: Pick<KubernetesPackage, 'modelVersion' | 'createdAt'> & Partial<KubernetesPackage>,
): KubernetesPackage {
  const { modelVersion, createdAt } = some;
  const arrival = begin({ polls: 0, pending: [], end: '' }, { now: createdAt, perRequest: 0 });
  return {
    ...{
      id: newId(),
      runtimeVersion: '10.18.3.58900',
      description: undefined,
      fileName: `MainLine-${modelVersion}.mda`,
    },
    ...{ fileSize: 2_924_125, sha256: undefined, buildLog: '', job: undefined, arrival },
    ...some,
  };
}

export interface Build {
  readonly branch: string;
  readonly revision: string;
  readonly version: string;
  readonly description: string | undefined;
}

/** Starts the build of a package. The job fails if the branch lacks the revision, or if the script says so. */
export function build(site: Site, app: KubernetesApp, { branch, revision, version, description }: Build): Job {
  const commits = app.repository.branches.get(branch) ?? app.repository.branches.get(`branches/${branch}`);
  const hasCommit = commits?.some(({ id }) => id.startsWith(revision));
  const error = hasCommit ? undefined : `Revision ${revision} of branch ${branch} could not be found`;
  const modelVersion = `${version || '1.0.0'}.${app.repository.type === 'git' ? revision.slice(0, 8) : revision}`;
  return add(site, app, {
    ...{ of: 'build', details: 'Request to build deployment package.', error },
    package: { modelVersion, description },
  });
}

/** Starts to process an uploaded file. A real file contains its version; here the version comes from its name. */
export function upload(site: Site, app: KubernetesApp, fileName: string, file: Buffer): Job {
  const name = fileName.endsWith('.mda') ? fileName : `${fileName}.mda`;
  const sha256 = createHash('sha256').update(file).digest('hex');
  const modelVersion = /\d+\.\d+\.\d+\.\w+/.exec(name)?.[0] ?? '1.0.0.1';
  return add(site, app, {
    ...{ of: 'upload', details: 'Request to upload deployment package.', error: undefined },
    package: { modelVersion, fileName: name, fileSize: file.length, sha256 },
  });
}

function add(
  site: Site,
  app: KubernetesApp,
  added: Pick<Job, 'of' | 'details' | 'error'> & {
    package: Partial<KubernetesPackage> & Pick<KubernetesPackage, 'modelVersion'>;
  },
): Job {
  const { kubernetes, clock } = site;
  const { script } = kubernetes;
  const id = newId();
  const job = beginJob(site, { ...added, packageId: id });
  const arrival = begin({ polls: pollsOf(script, 'arrival'), pending: ['arriving'], end: '' }, clock);
  const { runtimeVersion, buildLog } = script;
  const facts = { id, createdAt: clock.now, runtimeVersion, buildLog, job, arrival };
  app.packages.push(createKubernetesPackage({ ...added.package, ...facts }));
  return job;
}

export const isReady = ({ job, arrival }: KubernetesPackage): boolean =>
  (job === undefined || hasFinished(job)) && isOver(arrival);

const hasFailed = ({ job }: KubernetesPackage): boolean =>
  job !== undefined && isOver(job.operation) && !hasFinished(job);

/** Counts a poll of a package, which advances its job and then the package itself. */
export function lookAt({ job, arrival }: KubernetesPackage, clock: Clock): void {
  if (job && !isOver(job.operation)) pollJob(job, clock);
  else poll(arrival, clock);
}

/** Whether the API knows a package. */
export function isShown(script: KubernetesScript, each: KubernetesPackage): boolean {
  if (isReady(each)) return true;
  return hasFailed(each) ? script.listsFailedPackages : script.listsPackagesUnderWay;
}

/** A package as the API shows it. */
export function showPackage(script: KubernetesScript, appId: string, each: KubernetesPackage): Record<string, unknown> {
  const { id, modelVersion, runtimeVersion, description, fileName, fileSize, createdAt } = each;
  const incomplete = script.incompletePackages === 'absent' ? {} : { modelVersion: '', fileSize: 0 };
  return {
    ...{ id, appId, runtimeVersion, createdOn: new Date(createdAt).toISOString() },
    ...(description === undefined ? {} : { description }),
    fileName,
    ...(isReady(each) ? { modelVersion, fileSize } : incomplete),
    expiryDate: new Date(createdAt + 14 * 24 * 3600 * 1000).toISOString(),
  };
}
