import { type CredentialInput, type CredentialTexts, readCredentialTexts, secretsOf } from '../../auth/credentials.ts';
import { type AllowedHosts, readAllowedHosts } from '../../auth/hosts.ts';
import { defaultPolicy, type RequestPolicy } from '../../http/request.ts';
import { type Invalid, invalid, isValid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
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
 * @param credentialInputs those that the action has; all where absent
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
