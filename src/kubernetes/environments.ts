import { StageError } from '../lib/errors.ts';
import { listed } from '../lib/format.ts';
import { type JsonTree, readTree, writeTree } from '../lib/json-tree.ts';
import { responseError } from '../platform/attempts.ts';
import { type KubernetesCall, type KubernetesSession, withCodes } from './api.ts';
import { applyEdits, type Edit, isDone, type WantedItem } from './edits.ts';
import { awaitJob, sendWrite } from './jobs.ts';
import { hiddenPlaces } from './lost-values.ts';
import { type Manifest, manifestOf, publicNames, secretsOfManifest } from './manifest.ts';
import type { EnvironmentTarget } from './targets.ts';

const manifestPath = '/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}' as const;

const pathOf = ({ appId, namespaceId, environmentId }: EnvironmentTarget) => ({ appId, namespaceId, environmentId });

/** An environment, and what masks the secrets in its manifest. */
export interface ManifestSource {
  readonly target: EnvironmentTarget;
  /** @param names what is public of the environment, such as its URL */
  protect(secrets: readonly string[], names: readonly string[]): void;
}

/** Reads the manifest of an environment, and masks its secrets. @throws StageError ENVIRONMENT_NOT_FOUND, INVALID_RESPONSE */
export async function readManifest(session: KubernetesSession, { target, protect }: ManifestSource): Promise<Manifest> {
  const call: KubernetesCall = { api: 'kubernetes-deploy-v4', endpoint: `GET ${manifestPath}`, path: pathOf(target) };
  const read = async (): Promise<Manifest> => {
    const response = await session.request(call);
    if (!response.ok) throw await responseError(session, response);
    const text = response.body.json().document ? response.body.jsonSource() : undefined;
    if (text === undefined)
      throw new StageError('INVALID_RESPONSE', 'the manifest of the environment is not JSON, or is larger than 32 MiB');
    const tree = readTree(text);
    protect(secretsOfManifest(tree), publicNames(tree));
    return manifestOf(tree, target.environmentId);
  };
  return withCodes({ HTTP_404: 'ENVIRONMENT_NOT_FOUND' }, read());
}

/** The call that replaces the manifest of an environment. */
const putCall = (target: EnvironmentTarget, manifest: string): KubernetesCall => ({
  api: 'kubernetes-deploy-v4',
  endpoint: `PUT ${manifestPath}`,
  path: pathOf(target),
  form: { body: [{ bytes: Buffer.from(manifest) }], contentType: 'application/json' },
});

/** A change of a manifest. */
interface ManifestChange {
  readonly source: ManifestSource;
  /** The manifest as it was read directly before. */
  readonly now: Manifest;
  /** The values to change. @throws StageError if the manifest is not one that may be changed */
  edits(manifest: Manifest): readonly Edit[];
  /** The values that this run sets, and so knows. */
  readonly set: readonly WantedItem[];
  /** Called once the platform has accepted the manifest, or it was found there. */
  onAccepted(): void;
}

/** A manifest that took effect. */
export interface SentManifest {
  /** The whole manifest, as it was sent. */
  readonly tree: JsonTree;
  readonly edits: readonly Edit[];
  /** The manifest before. */
  readonly before: Manifest;
  /** When its job finished, in milliseconds. */
  readonly finishedAt: number;
}

/** Sends a manifest with some values changed, and waits for its job. @throws StageError MANIFEST_REFUSED */
export async function updateManifest(session: KubernetesSession, change: ManifestChange): Promise<SentManifest> {
  const { source, now, set, onAccepted } = change;
  let before: Manifest | undefined = now;
  let sent = { before: now, edits: change.edits(now), tree: now.tree };
  const prepare = async () => {
    const manifest = before ?? (await readManifest(session, source));
    before = undefined;
    const edits = change.edits(manifest);
    refuseHidden(manifest.tree, set);
    sent = { before: manifest, edits, tree: applyEdits(manifest.tree, edits) };
    return putCall(source.target, writeTree(sent.tree));
  };
  const findEffect = async (): Promise<true | undefined> => {
    const { tree } = await readManifest(session, source);
    return sent.edits.every((edit) => isDone(tree, edit)) ? true : undefined;
  };
  const end = await withCodes({ HTTP_400: 'MANIFEST_REFUSED' }, sendWrite(session, { prepare, findEffect }));
  onAccepted();
  if (end.kind === 'job')
    await awaitJob(session, {
      api: 'kubernetes-deploy-v4',
      id: end.id,
      what: 'the update of the manifest',
      failure: 'MANIFEST_REFUSED',
      findEffect,
    });
  return { ...sent, finishedAt: session.client.clock.monotonicMs() };
}

/** @throws StageError MANIFEST_REFUSED if a PUT would store what the API shows in place of a value */
export function refuseHidden(tree: JsonTree, set: readonly WantedItem[]): void {
  const places = hiddenPlaces(tree, set);
  if (places.length === 0) return;
  throw new StageError(
    'MANIFEST_REFUSED',
    `the API may not show the value of ${listed(places)}, and sending the manifest back would replace it. Set it in this step if there is an input for it, or deploy in the Mendix portal`,
  );
}
