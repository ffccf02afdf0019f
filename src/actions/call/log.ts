import { type Credential, carriesCredential, credentialHeaders } from '../../auth/credentials.ts';
import { hostReason } from '../../auth/hosts.ts';
import type { ApiResponse } from '../../client/response.ts';
import { type Body, bodyLength } from '../../http/body.ts';
import { describeRoute } from '../../http/proxy.ts';
import type { ApiRequest } from '../../http/request.ts';
import type { Pair } from '../../inputs/reader.ts';
import { formatBytes, formatShortTime, formatTime } from '../../lib/format.ts';
import { isNamedSecret, isTooCommon } from '../../lib/redaction/secret-heuristics.ts';
import { mendixHosts } from '../../mendix/lookup.ts';
import type { Runner } from '../../runner/runner.ts';
import type { WaitPlan } from '../../wait/plan.ts';
import { proxyFor } from '../shared/connection.ts';
import type { FollowUpPlan } from './after-response-plan.ts';
import type { RequestInputs } from './inputs.ts';
import type { CallPlan } from './plan.ts';

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

/** Logs in debug mode what the inputs led to: the endpoint, who receives the credential, and the route. */
export function logPlan({ request: { method, url }, match, credential, inputs }: CallPlan, runner: Runner): void {
  runner.debug(() => {
    const known = match.endpoints.map(({ api, endpoint }) => `${api.id} ${endpoint.method} ${endpoint.path}`);
    const apis = match.apis.map(({ id }) => id).join(', ');
    return `Endpoint: ${known.join(', ') || `none for ${method} ${url.pathname}; the URL belongs to ${apis || 'no API'}`}.`;
  });
  runner.debug(() => {
    const sent = credential.kind === 'none' ? 'no credential is sent' : `it receives the ${credential.kind}`;
    return `Host: ${url.host} ${hostReason(url, inputs.allowedHosts, mendixHosts())}; ${sent}.`;
  });
  runner.debug(() => `Route: ${describeRoute(url, runner.env, proxyFor(url, runner))}.`);
}

/** Characters of a body that a dry run shows. */
const maxBodyLength = 2000;

/** Shows what would be sent, and what would follow; what in the body is secret by its name is masked first. */
export async function showDryRun(plan: CallPlan, runner: Runner): Promise<void> {
  const { inputs, request, match, followUp } = plan;
  for (const { name, value } of namedTexts(inputs))
    if (isNamedSecret(name, value) && !isTooCommon(value)) runner.protect(value);
  const { describeKnown } = await import('../../mendix/diagnosis.ts');
  const next = followUp ? describeFollowUp(followUp) : [];
  const lines = [...describeRequest(plan, runner.redact), ...describeKnown(match), ...next];
  await runner.group('Dry run: nothing is sent.', async () => lines.forEach(runner.info));
  // The catalogue knows nothing about the user's own apps.
  const isPlatform = match.apis.length > 0 || mendixHosts().has(request.url.host);
  if (isPlatform && match.endpoints.length === 0)
    runner.warning(
      `url: the catalogue does not list ${request.method} ${request.url.pathname}: is it spelled correctly?`,
    );
}

/** The texts that a body has under a name: those of a form, and those of JSON, however deep. */
function namedTexts({
  body = '',
  form,
}: Pick<RequestInputs, 'body' | 'form'>): readonly Pick<Pair, 'name' | 'value'>[] {
  const texts: Pick<Pair, 'name' | 'value'>[] = Array.isArray(form) ? [...form] : [];
  try {
    JSON.parse(body, (name, value: unknown) => {
      if (typeof value === 'string') texts.push({ name, value });
      return value;
    });
  } catch {
    // Another kind of text, or none.
  }
  return texts;
}

/**
 * The parts of a request, a line each; the values of credential headers are hidden.
 *
 * @param hide replaces secrets
 */
function describeRequest(
  { request: { method, url, headers, body }, credential }: CallPlan,
  hide: (text: string) => string,
): readonly string[] {
  const hidden = [...credentialHeaders(credential), ...headers].map(
    ({ name, value }) => `  ${name}: ${carriesCredential(name) ? '***' : value}`,
  );
  const bodyLines = body ? [`Body of ${formatBytes(bodyLength(body))}:`, ...describeBody(body, hide)] : ['No body.'];
  return [`${method} ${url.href}`, ...hidden, ...bodyLines];
}

function describeBody(body: Body, hide: (text: string) => string): readonly string[] {
  // Redacted as a whole, and only then cut: a part of a secret would not be recognised.
  const text = hide(
    body
      .map((part) => ('bytes' in part ? part.bytes.toString() : `(${formatBytes(part.size)} from ${part.path})`))
      .join(''),
  );
  const lines = text
    .slice(0, maxBodyLength)
    .trimEnd()
    .split(/\r\n|\r|\n/);
  return [...lines, ...(text.length > maxBodyLength ? [`(${text.length - maxBodyLength} more characters)`] : [])].map(
    (line) => `  ${line}`,
  );
}

/** What would follow the request, a line each. */
function describeFollowUp({ wait, paging, extract, mask, download }: FollowUpPlan): readonly string[] {
  return [
    ...(wait
      ? [
          `It would wait at most ${formatTime(wait.timeoutMs)} for ${wait.what}, until: ${endOf(wait)}`,
          `It would poll ${wait.pollDescription}`,
        ]
      : []),
    ...(paging ? ['It would fetch all further pages.'] : []),
    ...mask.map(({ text }) => `It would mask ${text}`),
    ...extract.map(({ name, expression }) => `It would set the output ${name} to ${expression.text}`),
    ...(download ? [`It would download the file at the URL in ${download.text}`] : []),
  ];
}

const endOf = (wait: WaitPlan): string => {
  if (wait.until) return wait.until.text;
  return wait.kind === 'operation' ? wait.states.success.join(' or ') : 'the response is a success';
};
