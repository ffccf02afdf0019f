// The text of docs/apis.md: what the catalogue knows, one row an endpoint, and one step to copy for each API.
import { catalogue, type Entry } from '../src/mendix/catalogue.ts';
import { credentials, docsPageOf } from '../src/mendix/docs-pages.ts';
import type { Api, ApiError, CredentialKind, Endpoint, NextPoll, Operation, Poll } from '../src/mendix/model/types.ts';
import { generalRemedy } from '../src/mendix/remedy.ts';
import { stepOf } from './example-step.ts';
import { code, codeList, prose, table } from './markdown.ts';
import { errorShapes, type Reference } from './reference/define.ts';
import { references } from './reference/index.ts';

interface Known {
  readonly id: string;
  readonly entry: Entry;
  readonly api: Api;
}

export async function describeApis(): Promise<string> {
  const apis: readonly Known[] = await Promise.all(
    Object.entries(catalogue).map(async ([id, entry]) => ({ id, entry, api: (await entry.load()).api })),
  );
  const count = apis.reduce((sum, { api }) => sum + api.endpoints.length, 0);
  const rows = apis.map(({ id, entry, api }) => [
    `[${code(id)}](#${id})`,
    prose(api.title),
    code(baseOf(entry)),
    credentials[api.credential].name,
  ]);
  return [
    '# The APIs of the Mendix platform',
    '',
    '<!-- Generated from src/mendix by `npm run docs`. -->',
    '',
    `${apis.length} APIs with ${count} endpoints, as documented in November 2026. Name one with the input ${code('api')}, and ${code('url')} is a path of it.`,
    '',
    table([code('api'), 'API', 'Base', 'Credential'], rows),
    '',
    ...apis.flatMap(describe),
    otherAddresses,
    '',
  ].join('\n');
}

/** https://docs.mendix.com/developerportal/deploy/deploy-apis-with-ai-agents/ and deploy-mxonk8s-apis-with-ai-agents/. */
const otherAddresses = `## Other addresses

The MCP gateway, ${code('https://mcp.home.mendix.com/')}, offers Deploy, Build and Backups as tools. It wants both an API key and a
personal access token at once, so that this action cannot call it; ${code('https://mcp.home.mendix.com/private')}, for Mendix on Kubernetes, takes the
token alone. Its 60 requests a minute are the only rate that Mendix has published.

Git, at ${code('https://git.api.mendix.com/<appId>.git')}, takes the token as the password of the user ${code('pat')}, and not in the header that this
action sends.`;

const baseOf = ({ base }: Entry): string => (base.startsWith('/') ? `https://<your host>${base}` : base);

/** Paragraphs, with an empty line after each. */
const paragraphs = (...texts: readonly (string | undefined)[]): readonly string[] =>
  texts.flatMap((text) => (text ? [text, ''] : []));

function describe({ id, entry, api }: Known): readonly string[] {
  const reference = references[id];
  if (reference === undefined) throw new Error(`scripts/reference lacks ${id}`);
  const { permissions, role, note, operations = [], errors = [] } = api;
  const source = api.page ? `[Documentation](${docsPageOf(api)})` : prose(docsPageOf(api));
  return paragraphs(
    `## ${id}`,
    `**${prose(api.title)}**, ${code(baseOf(entry))}. It takes ${credentials[api.credential].name}. ${source}`,
    permissions && `The user needs ${permissions.join(' and ')} on the Permissions tab of the Environments page.`,
    role && `The user needs a role: ${prose(role)}.`,
    note && prose(note),
    ['```yaml', ...stepOf(id, entry, api), '```'].join('\n'),
    table(['Endpoint', 'What it is', 'Scopes of the PAT', 'Takes'], api.endpoints.map(endpointRow)),
    describeResponses(api, reference),
    ...operations.map(describeOperation),
    `Errors are of the form ${code(errorShapes[reference.errors])}.`,
    errors.length > 0
      ? table(
          ['Status', 'Code', 'Where', 'Means', 'What to do'],
          errors.map((error) => errorRow(error, api.credential)),
        )
      : '',
  );
}

const endpointRow = (endpoint: Endpoint): readonly string[] => [
  code(endpoint.call),
  [...marks(endpoint), `${prose(endpoint.title)}.`, prose(endpoint.note ?? '')].join(' '),
  (endpoint.scopes ?? []).map((scope) => scope.split('|').map(code).join(' or ')).join(' and '),
  takes(endpoint),
];

const marks = ({ destructive, deprecated }: Endpoint): readonly string[] => [
  ...(deprecated ? ['*Deprecated.*'] : []),
  ...(destructive ? ['*Destroys.*'] : []),
];

const bodies = { json: 'JSON', multipart: 'a form', binary: 'a file' } as const;

const takes = ({ query, headers, body, bodyFields, pages }: Endpoint): string =>
  [
    body ? `${bodies[body]}${bodyFields ? ` with ${codeList(bodyFields)}` : ''}` : '',
    query ? `query ${codeList(query)}` : '',
    headers ? `header ${codeList(headers)}` : '',
    pages ? 'pages' : '',
  ]
    .filter(Boolean)
    .join('; ');

/** What the endpoints answer, where that is documented and more than a 200. */
function describeResponses({ endpoints }: Api, { responses = {} }: Reference): string {
  const rows = endpoints.flatMap(({ call }) => {
    const { statuses = [200], fields = [] } = responses[call] ?? {};
    return responses[call] ? [[code(call), statuses.join(', '), codeList(fields)]] : [];
  });
  if (rows.length === 0) return '';
  const about = `Answers, as far as they are documented. Fields are JMESPath; ${code('[]')} stands for each item of a list.`;
  return `${about}\n\n${table(['Endpoint', 'Status', 'Fields'], rows)}`;
}

function describeOperation(operation: Operation): string {
  const { starts, when = {}, underWay, next, note } = operation;
  const query = Object.entries(when).map(([name, value]) => code(`${name}=${value}`));
  const after =
    starts.length > 0 ? `after ${codeList(starts)}${query.length > 0 ? ` with ${query.join(', ')}` : ''} ` : '';
  return [
    `${code('wait: true')} ${after}asks ${watch(operation)}.`,
    ...(next ? [`Then it asks ${watch(next)}.`] : []),
    ...(underWay ? [`After the error ${codeList(underWay.codes)} it asks ${watch(underWay)} instead.`] : []),
    ...(note ? [prose(note)] : []),
  ].join(' ');
}

function watch({ poll, state, success, failure, sent = [] }: Poll & Pick<NextPoll, 'sent'>): string {
  const equals = sent.map((field) => `${code(field.poll)} is what was sent`);
  const ends = failure.length > 0 ? `, or ${codeList(failure)} where it failed` : '; failures come as errors';
  return `${code(`GET ${poll}`)} until ${[...equals, `${code(state)} is ${codeList(success)}`].join(', and ')}${ends}`;
}

/** A call by the end of its path, where that is long. */
const short = (call: string): string => call.replace(/ .*(\/[^/]+\/[^/]+)$/, ' \u2026$1');

const errorRow = (
  { status, code: symbol, says, kind, on, means, remedy }: ApiError,
  credential: CredentialKind,
): readonly string[] => [
  String(status),
  symbol ? code(symbol) : '',
  on ? codeList(on.map(short)) : 'everywhere',
  prose(`${means}${says ? `, where the message says "${says}"` : ''}${kind === 'wait' ? ' (tried again)' : ''}`),
  prose(remedy ?? generalRemedy(status, credential)),
];
