import { StageError } from '../lib/errors.ts';
import { readTree } from '../lib/json-tree.ts';
import { responseError } from '../platform/attempts.ts';
import { type KubernetesCall, type KubernetesSession, withCodes } from './api.ts';
import { publicNames, secretsOfManifest } from './hidden-values.ts';
import { type Manifest, manifestOf } from './manifest.ts';
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
  const call: KubernetesCall = {
    ...{ api: 'kubernetes-deploy-v4', endpoint: `GET ${manifestPath}`, path: pathOf(target) },
  };
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
export const putCall = (target: EnvironmentTarget, manifest: string): KubernetesCall => ({
  ...{ api: 'kubernetes-deploy-v4', endpoint: `PUT ${manifestPath}`, path: pathOf(target) },
  form: { body: [{ bytes: Buffer.from(manifest) }], contentType: 'application/json' },
});
