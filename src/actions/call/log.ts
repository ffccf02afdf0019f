import type { Credential, CredentialTexts } from '../../auth/credentials.ts';
import { type AllowedHosts, hostReason } from '../../auth/hosts.ts';
import type { ApiResponse } from '../../client/response.ts';
import { bodyLength } from '../../http/body.ts';
import { describeRoute } from '../../http/proxy.ts';
import type { ApiRequest } from '../../http/request.ts';
import { formatBytes, formatShortTime } from '../../lib/format.ts';
import { type EndpointMatch, mendixHosts } from '../../mendix/lookup.ts';
import type { Runner } from '../../runner/runner.ts';
import { proxyFor } from '../shared/connection.ts';
import { callDefaults } from './inputs.ts';

const credentialName: Readonly<Record<Credential['kind'], string>> = {
  'api-key': 'API key',
  pat: 'personal access token',
  none: 'no credential',
};

/** The log's line for a request. */
export const describeRequestLine = ({ method, url, body }: ApiRequest, kind: Credential['kind']): string =>
  `${method} ${url.href} (${credentialName[kind]}${body ? `, body of ${formatBytes(bodyLength(body))}` : ''})`;

/** The log's line for a response. */
export function describeResponse({ status, headers, body, durationMs, attempts }: ApiResponse): string {
  const type = headers['content-type']?.[0];
  const attempt = attempts > 1 ? `, attempt ${attempts}` : '';
  return `HTTP ${status} in ${formatShortTime(durationMs)}${attempt} (${formatBytes(body.size)}${type ? `, ${type}` : ''})`;
}

/**
 * Logs in debug mode where each input came from, without its value.
 *
 * @param names of the inputs that were read
 */
export function logInputs(names: readonly string[], credentials: CredentialTexts, { input, env, debug }: Runner): void {
  debug(() => {
    const given = names.filter((name) => input(name) !== '');
    const usual = Object.entries(callDefaults).flatMap(([name, value]) => (input(name) === value ? [name] : []));
    const { username, apiKey, pat } = credentials;
    const variables = [username, apiKey, pat].flatMap((text) => (text && !names.includes(text.at) ? [text.at] : []));
    const list = (each: readonly string[]): string => each.join(', ') || 'none';
    return (
      `Inputs: ${list(given.filter((name) => !usual.includes(name)))}. Defaults: ${list(usual)}. ` +
      `From the environment: ${list(variables)}.`
    );
  });
  debug(() => {
    const { GITHUB_ACTION_REPOSITORY: repository = 'local', GITHUB_ACTION_REF: ref = 'local' } = env;
    return `Action: ${repository} at ${ref}. Node ${process.version} on ${process.platform}, ${process.arch}.`;
  });
}

/** What is sent, to whom. */
interface SentCall {
  readonly request: ApiRequest;
  readonly match: EndpointMatch;
  readonly credential: Credential;
  readonly inputs: { readonly allowedHosts: AllowedHosts };
}

/** Logs in debug mode what the inputs led to: the endpoint, who receives the credential, and the route. */
export function logPlan({ request: { method, url }, match, credential, inputs }: SentCall, runner: Runner): void {
  runner.debug(() => {
    const known = match.endpoints.map(({ api, endpoint }) => `${api.id} ${endpoint.method} ${endpoint.path}`);
    const apis = match.apis.map(({ id }) => id).join(', ');
    return `Endpoint: ${known.join(', ') || `none for ${method} ${url.pathname}; the address is that of ${apis || 'no API'}`}.`;
  });
  runner.debug(() => {
    const sent = credential.kind === 'none' ? 'no credential is sent' : `it receives the ${credential.kind}`;
    return `Host: ${url.host} ${hostReason(url, inputs.allowedHosts, mendixHosts())}; ${sent}.`;
  });
  runner.debug(() => `Route: ${describeRoute(url, runner.env, proxyFor(url, runner))}.`);
}
