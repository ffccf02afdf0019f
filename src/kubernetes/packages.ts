import { maxClockSkewMs } from '../lib/clock.ts';
import { StageError } from '../lib/errors.ts';
import { factOf, fieldsOf, type JsonFields, textOf } from '../lib/json-fields.ts';
import { type KubernetesSession, readList } from './api.ts';
import { staleReadMs } from './rollout-rules.ts';

/** A deployment package: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-cloud-build-api/ */
export interface KubernetesPackage {
  readonly id: string;
  /** Its model version. */
  readonly version: string;
  readonly runtimeVersion: string;
  readonly description: string;
  readonly fileName: string;
  /** Bytes; 0 if the API reports none, as of a package under way. */
  readonly size: number;
  /** Whether it can be deployed: the API has no status. */
  readonly isReady: boolean;
  /** Milliseconds since the epoch; undefined if the API reports no date. */
  readonly createdAt: number | undefined;
}

function kubernetesPackageOf(fields: JsonFields): KubernetesPackage {
  const { id, modelVersion, runtimeVersion, description, fileName, fileSize, createdOn } = fields;
  const createdAt = Date.parse(textOf(createdOn));
  const size = Number(textOf(fileSize)) || 0;
  return {
    id: factOf(id, 'package ID'),
    version: factOf(modelVersion, 'modelVersion'),
    runtimeVersion: factOf(runtimeVersion, 'runtimeVersion'),
    description: textOf(description),
    fileName: factOf(fileName, 'fileName'),
    size,
    isReady: textOf(modelVersion) !== '' && size > 0,
    createdAt: Number.isNaN(createdAt) ? undefined : createdAt,
  };
}

/** A package in messages: its version, or else the name of its file, and its ID. */
export const formatKubernetesPackage = ({ id, version, fileName }: KubernetesPackage): string =>
  `${version || fileName} (${id})`;

/** Every package of an app. */
export async function listPackages(session: KubernetesSession, appId: string): Promise<readonly KubernetesPackage[]> {
  const items = await readList(session, {
    limit: 50,
    field: 'packages',
    call: (query) => ({ api: 'kubernetes-build-v4', endpoint: 'GET /apps/{appId}/packages', path: { appId }, query }),
    idOf: ({ id }) => factOf(id, 'package ID'),
  });
  return items.map(kubernetesPackageOf);
}

/** Reads a package of an app. @returns undefined if the app has none of that id @throws StageError INVALID_RESPONSE if it is another one */
export async function findKubernetesPackage(
  session: KubernetesSession,
  appId: string,
  packageId: string,
): Promise<KubernetesPackage | undefined> {
  const path = { appId, packageId };
  const read = session.read({ api: 'kubernetes-build-v4', endpoint: 'GET /apps/{appId}/packages/{packageId}', path });
  try {
    const found = kubernetesPackageOf(fieldsOf(fieldsOf(await read).package));
    if (found.id.toLowerCase() === packageId.toLowerCase()) return found;
  } catch (error) {
    if (error instanceof StageError && error.code === 'HTTP_404') return undefined;
    throw error;
  }
  throw new StageError('INVALID_RESPONSE', `Mendix returned a package other than ${packageId}`);
}

/** Milliseconds after which a package that is not ready counts as failed, if its job is not known. */
const maxArrivalMs = 15 * 60_000;

/** Whether a package may still become ready. */
const mayArrive = ({ isReady, createdAt }: KubernetesPackage, now: number): boolean =>
  isReady || (createdAt !== undefined && now - createdAt < maxArrivalMs);

/** The best of the matching packages: a ready one rather than one in progress, and the latest first. */
export function bestPackage(
  packages: readonly KubernetesPackage[],
  fits: (each: KubernetesPackage) => boolean,
  now: number,
): KubernetesPackage | undefined {
  const isDatedAhead = ({ isReady, createdAt = now }: KubernetesPackage): boolean =>
    !isReady && createdAt - now > maxClockSkewMs;
  const fitting = packages.filter((each) => fits(each) && mayArrive(each, now) && !isDatedAhead(each));
  const sorted = fitting.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
  return sorted.find(({ isReady }) => isReady) ?? sorted[0];
}

/** Reads a package that was just created or seen: for some seconds, a response that does not know it may be stale. */
function packageFinder(
  session: KubernetesSession,
  appId: string,
  id: string,
): () => Promise<KubernetesPackage | 'hidden' | undefined> {
  const { clock } = session.client;
  let seenAt = clock.monotonicMs();
  return async () => {
    const found = await findKubernetesPackage(session, appId, id);
    if (!found) return clock.monotonicMs() - seenAt < staleReadMs ? 'hidden' : undefined;
    seenAt = clock.monotonicMs();
    return found;
  };
}

/** Waits for a package whose job is not known. @returns undefined if it counts as failed */
export async function awaitArrival(
  session: KubernetesSession,
  appId: string,
  id: string,
): Promise<KubernetesPackage | undefined> {
  const find = packageFinder(session, appId, id);
  const end = await session.poll(async () => {
    const found = await find();
    session.waitingFor(`package ${id} was not ready yet`);
    if (found === 'hidden') return undefined;
    if (found?.isReady) return { found };
    return found && mayArrive(found, session.client.clock.now()) ? undefined : { found: undefined };
  });
  return end.found;
}

/** Waits until a package can be deployed, up to the limit of the stage. @throws StageError PACKAGE_NOT_FOUND */
export function awaitReady(session: KubernetesSession, appId: string, id: string): Promise<KubernetesPackage> {
  const find = packageFinder(session, appId, id);
  return session.poll(async () => {
    const found = await find();
    if (!found) throw packageNotFound(id);
    session.waitingFor(`package ${id} was not ready yet`);
    return found !== 'hidden' && found.isReady ? found : undefined;
  });
}

/** The error for a package that the app does not have. */
export const packageNotFound = (id: string): StageError =>
  new StageError(
    'PACKAGE_NOT_FOUND',
    `the app has no package ${id}. Mendix deletes unused packages after some weeks; build it again`,
  );

/** Reads the version of the Mendix runtime of a package, as a hint. @returns empty if it cannot be read at once */
export async function tryRuntimeVersion(session: KubernetesSession, appId: string, packageId: string): Promise<string> {
  const path = { appId, packageId };
  const endpoint = 'GET /apps/{appId}/packages/{packageId}' as const;
  const found = await session.tryRead({ api: 'kubernetes-build-v4', endpoint, path });
  return kubernetesPackageOf(fieldsOf(fieldsOf(found).package)).runtimeVersion;
}
