import { type Credential, carriesCredential, credentialHeaders } from '../../auth/credentials.ts';
import { type Body, bodyLength } from '../../http/body.ts';
import type { ApiRequest } from '../../http/request.ts';
import { formatBytes, formatTime } from '../../lib/format.ts';
import { isNamedSecret, isTooCommon } from '../../lib/redaction/secret-heuristics.ts';
import { mendixHosts } from '../../mendix/lookup.ts';
import type { Runner } from '../../runner/runner.ts';
import type { WaitPlan } from '../../wait/plan.ts';
import type { FollowUpPlan } from './after-response-plan.ts';
import type { RequestInputs } from './inputs.ts';
import type { CallPlan } from './plan.ts';

/** Characters of a body that a dry run shows. */
const maxBodyLength = 2000;

/** Shows what would be sent, and what would follow; what in the body is secret by its name is masked first. */
export async function showDryRun(
  { inputs, request, credential, match, followUp }: CallPlan,
  runner: Runner,
): Promise<void> {
  for (const { name, value } of namedTexts(inputs))
    if (isNamedSecret(name, value) && !isTooCommon(value)) runner.protect(value);
  const { describeKnown } = await import('../../mendix/diagnosis.ts');
  const known = describeKnown(match);
  const next = followUp ? describeFollowUp(followUp) : [];
  const lines = [...describeForDryRun({ request, credential, known, hide: runner.redact }), ...next];
  await runner.group('Dry run: nothing is sent.', async () => lines.forEach(runner.info));
  // The catalogue knows nothing about the user's own apps.
  const isPlatform = match.apis.length > 0 || mendixHosts().has(request.url.host);
  if (isPlatform && match.endpoints.length === 0)
    runner.warning(
      `url: the catalogue does not list ${request.method} ${request.url.pathname}: is it spelled correctly?`,
    );
}

interface Field {
  readonly name: string;
  readonly value: string;
}

/** The texts that a body has under a name: those of a form, and those of JSON, however deep. */
function namedTexts({ body = '', form }: Pick<RequestInputs, 'body' | 'form'>): readonly Field[] {
  const texts: Field[] = Array.isArray(form) ? [...form] : [];
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

/** A request that is not sent, and what is logged about it. */
interface DryRun {
  readonly request: ApiRequest;
  readonly credential: Credential;
  /** What is known about the call, one line each. */
  readonly known: readonly string[];
  /** Replaces secrets. */
  hide(text: string): string;
}

/** Shows a request that is not sent, a line each; the values of credential headers are hidden. */
function describeForDryRun({ request, credential, known, hide }: DryRun): readonly string[] {
  const { method, url, headers, body } = request;
  const hidden = [...credentialHeaders(credential), ...headers].map(
    ({ name, value }) => `  ${name}: ${carriesCredential(name) ? '***' : value}`,
  );
  const bodyLines = body ? [`Body of ${formatBytes(bodyLength(body))}:`, ...describeBody(body, hide)] : ['No body.'];
  return [`${method} ${url.href}`, ...hidden, ...bodyLines, ...known];
}

function describeBody(body: Body, hide: DryRun['hide']): readonly string[] {
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
function describeFollowUp({ wait, pages, extract, mask, download }: FollowUpPlan): readonly string[] {
  return [
    ...(wait
      ? [
          `It would wait at most ${formatTime(wait.timeoutMs)} for ${wait.what}, until: ${endOf(wait)}`,
          `It would poll ${wait.pollDescription}`,
        ]
      : []),
    ...(pages ? ['It would fetch all further pages.'] : []),
    ...mask.map(({ text }) => `It would mask ${text}`),
    ...extract.map(({ name, expression }) => `It would set the output ${name} to ${expression.text}`),
    ...(download ? [`It would download the file at the URL in ${download.text}`] : []),
  ];
}

const endOf = (wait: WaitPlan): string => {
  if (wait.until) return wait.until.text;
  return wait.kind === 'operation' ? wait.states.success.join(' or ') : 'the response is a success';
};
