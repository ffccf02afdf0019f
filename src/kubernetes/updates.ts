import { StageError } from '../lib/errors.ts';
import { listed } from '../lib/format.ts';
import { type JsonTree, writeTree } from '../lib/json-tree.ts';
import { type KubernetesSession, withCodes } from './api.ts';
import { applyEdits, type Edit, isDone, type WantedItem } from './edits.ts';
import { type ManifestSource, putCall, readManifest } from './environments.ts';
import { hiddenPlaces } from './hidden-values.ts';
import { awaitJob, sendWrite } from './jobs.ts';
import type { Manifest } from './manifest.ts';

/** A change of a manifest. */
interface ManifestChange {
  readonly source: ManifestSource;
  /** The manifest as it was read directly before. */
  readonly now: Manifest;
  /** The values to change. @throws StageError where the manifest is not one that may be changed */
  edits(manifest: Manifest): readonly Edit[];
  /** The values that this run sets, and so knows. */
  readonly set: readonly WantedItem[];
  /** Called once the platform has accepted the manifest, or it was found there. */
  onAccepted(): void;
}

/** A manifest that took effect. */
export interface SentManifest {
  /** All of it, as it was sent. */
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
      ...{ api: 'kubernetes-deploy-v4', id: end.id, what: 'the update of the manifest', failure: 'MANIFEST_REFUSED' },
      findEffect,
    });
  return { ...sent, finishedAt: session.client.clock.monotonicMs() };
}

/** @throws StageError MANIFEST_REFUSED where a PUT would store what the API shows in place of a value */
export function refuseHidden(tree: JsonTree, set: readonly WantedItem[]): void {
  const places = hiddenPlaces(tree, set);
  if (places.length === 0) return;
  throw new StageError(
    'MANIFEST_REFUSED',
    `the API may not show the value of ${listed(places)}, and sending the manifest back would replace it. Set it in this step if there is an input for it, or deploy in the Mendix portal`,
  );
}
