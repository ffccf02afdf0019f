import { type CredentialTexts, readCredentialTexts, secretsOf } from '../../auth/credential-inputs.ts';
import { type AllowedHosts, readAllowedHosts } from '../../auth/hosts.ts';
import { defaultPolicy, type RequestPolicy } from '../../http/request-policy.ts';
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

/** The default of `retries`. action.yml states it as well, for people; a test holds the two together. */
export const defaultRetries = '3';

/**
 * Reads the connection, and masks its credentials before anything else is said.
 *
 * @param hasPat whether the action has the input `pat`
 */
export function readConnection(
  reader: InputReader,
  { env, protect }: Pick<Runner, 'env' | 'protect'>,
  hasPat = true,
): ConnectionInputs {
  const credentials = readCredentialTexts(reader, env, hasPat);
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
