import { tmpdir } from 'node:os';
import {
  type Credential,
  type CredentialInput,
  type CredentialTexts,
  readCredentialTexts,
  secretsOf,
} from '../../auth/credentials.ts';
import { type AllowedHosts, readAllowedHosts, type Signer } from '../../auth/hosts.ts';
import { type Client, type ClientParts, createClient } from '../../client/client.ts';
import { createMask, type Mask } from '../../client/mask.ts';
import type { SpoolTarget } from '../../http/body-sink.ts';
import { createConnections } from '../../http/connections.ts';
import { findProxy, type HttpProxy, secretsOfProxy } from '../../http/proxy.ts';
import { defaultPolicy, type RequestPolicy } from '../../http/request.ts';
import { type Invalid, invalid, isValid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import { privateMode } from '../../lib/atomic-file.ts';
import type { EndpointMatch, Scope } from '../../mendix/lookup.ts';
import type { Runner } from '../../runner/runner.ts';

/** The inputs that every action has: who calls, and where. */
export interface ConnectionInputs {
  readonly credentials: CredentialTexts;
  readonly baseUrl: string | undefined;
  readonly allowedHosts: AllowedHosts | Invalid;
  readonly policy: RequestPolicy | Invalid;
}

/** The default of `retries`. action.yml also states it, for readers; a test compares the two. */
export const defaultRetries = '3';

/** The inputs of an action that calls with an API key only. */
export const apiKeyInputs: readonly CredentialInput[] = ['username', 'api-key'];

/**
 * Reads the connection, and masks its credentials before anything else is said.
 *
 * @param credentialInputs those that the action has; all if absent
 */
export function readConnection(
  reader: InputReader,
  { env, protect }: Pick<Runner, 'env' | 'protect'>,
  credentialInputs?: readonly CredentialInput[],
): ConnectionInputs {
  const credentials = readCredentialTexts(reader, env, credentialInputs);
  for (const secret of secretsOf(credentials)) protect(secret, 'credential');
  const baseUrl = reader.text('base-url')?.replace(/(?<!\/)\/+$/, '');
  const allowedHosts = readAllowedHosts(reader.lines('allowed-hosts'), reader.issues);
  const retries = reader.integer('retries', [0, 10], Number(defaultRetries));
  return {
    credentials,
    baseUrl,
    allowedHosts,
    policy: isValid(retries) ? { ...defaultPolicy, retries } : invalid,
  };
}

/** The folder for data that does not fit into an output. */
export const tempFolder = ({ env }: Pick<Runner, 'env'>): string => env.RUNNER_TEMP || tmpdir();

/** Where a large body is stored if the user named no file. */
export const spoolInTemp = (runner: Pick<Runner, 'env'>): SpoolTarget => ({
  folder: tempFolder(runner),
  name: 'mendix-response',
  mode: privateMode,
});

/** Finds the proxy for a URL, and masks its password. @throws ActionError if it cannot be used */
export function proxyFor(url: URL, { env, protect }: Pick<Runner, 'env' | 'protect'>): HttpProxy | undefined {
  const proxy = findProxy(url, env);
  for (const secret of proxy ? secretsOfProxy(proxy) : []) protect(secret);
  return proxy;
}

/** What an action says of how it calls. */
export interface ConnectionPlan extends Pick<ClientParts, 'policy' | 'isSuccess'> {
  readonly signer: Signer;
  readonly scope: Scope;
  credentialFor(match: EndpointMatch): Credential;
  /** Masks what the user names in responses; only what the catalogue knows to be secret if absent. */
  readonly mask?: Mask;
  spoolTo?(status: number): SpoolTarget;
}

/** Puts a client together for a run. */
export function openClient(plan: ConnectionPlan, runner: Runner, cancelled: AbortSignal): Client {
  return createClient({
    spoolTo: () => spoolInTemp(runner),
    ...plan,
    connections: createConnections((url) => proxyFor(url, runner), runner.env.NODE_EXTRA_CA_CERTS),
    clock: runner.clock,
    cancelled,
    mask: (plan.mask ?? createMask({ expressions: [], protect: runner.protect, warn: runner.warning })).apply,
    redact: runner.redact,
    log: runner.info,
    debug: runner.debug,
  });
}
