import type { Answer } from '../client.ts';
import { field } from '../client.ts';
import type { Platform } from '../platform.ts';
import type { KubernetesEnvironment } from './state.ts';
import { kubernetesPat } from './tokens.ts';

export interface RawAnswer extends Answer {
  /** The body as received. */
  readonly text: string;
}

/** A plain client for the tests of the simulator itself. */
export interface KubernetesClient {
  /** @param path the path below `/api/v4` @param body sent unchanged: JSON text, or a form */
  call(method: string, path: string, body?: string | FormData): Promise<RawAnswer>;
  /** Polls the job of a response until it ends, at most 20 times. @returns the result of the last poll */
  follow(started: RawAnswer): Promise<RawAnswer>;
  /** `container.state` of an environment. */
  stateOf(environment: KubernetesEnvironment): Promise<unknown>;
}

export const pathOf = ({ appId, namespaceId, id }: KubernetesEnvironment): string =>
  `/apps/${appId}/namespaces/${namespaceId}/environments/${id}`;

export function createKubernetesClient({ url }: Platform, pat = kubernetesPat): KubernetesClient {
  const call: KubernetesClient['call'] = async (method, path, body) => {
    const type = typeof body === 'string' ? { 'Content-Type': 'application/json' } : {};
    const headers = { Authorization: `MxToken ${pat}`, ...type };
    const response = await fetch(`${url}/api/v4${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) };
  };
  const follow: KubernetesClient['follow'] = async (started) => {
    const id = field(started.body, 'id') ?? field(started.body, 'job', 'id');
    for (let polls = 1; ; polls += 1) {
      const seen = await call('GET', `/jobs/${id}?log=true`);
      const status = field(seen.body, 'status');
      if (status === 'finished' || status === 'failed' || seen.status !== 200 || polls === 20) return seen;
    }
  };
  const stateOf: KubernetesClient['stateOf'] = async (environment) =>
    field((await call('GET', pathOf(environment))).body, 'environment', 'container', 'state');
  return { call, follow, stateOf };
}
