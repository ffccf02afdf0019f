// The text of docs/apis/<id>.md: the catalogue's facts about an API, a section for each endpoint, and a step to copy.
import { credentials, docsPageOf, type Entry } from '../src/mendix/catalogue.ts';
import type { Api, ApiError, Endpoint, NextPoll, Operation, Poll } from '../src/mendix/model/types.ts';
import { stepOf } from './example-step.ts';
import { generalRemedy } from './general-remedy.ts';
import { anchorOf } from './lint-workflows-rules.ts';
import { code, codeList, prose, table } from './markdown.ts';
import { type DocumentedResponse, errorShapes, type Reference } from './reference/define.ts';
import { references } from './reference/index.ts';

export const baseOf = ({ base }: Entry): string => (base.startsWith('/') ? `https://<your host>${base}` : base);

/** Paragraphs, with an empty line after each. */
const paragraphs = (...texts: readonly (string | undefined)[]): string =>
  texts.flatMap((text) => (text ? [text, ''] : [])).join('\n');

export function describeApi(entry: Entry, api: Api): string {
  const { id, title, endpoints, permissions, role, note } = api;
  const reference = references[id];
  if (reference === undefined) throw new Error(`scripts/reference lacks ${id}`);
  const source = api.page ? `[Mendix documentation](${docsPageOf(api)})` : prose(docsPageOf(api));
  return paragraphs(
    `# ${prose(title)}`,
    '<!-- Generated from src/mendix by `npm run docs`. -->',
    `${code(`api: ${id}`)}, base ${code(baseOf(entry))}. It requires ${credentials[api.credential].name}. ${source}. [All APIs](../apis.md).`,
    permissions && `The user needs ${permissions.join(' and ')} on the Permissions tab of the Environments page.`,
    role && `The user needs a role: ${prose(role)}.`,
    note && prose(note),
    ['```yaml', ...stepOf(id, entry, api), '```'].join('\n'),
    '## Endpoints',
    table(['Endpoint', 'What it does'], endpoints.map(endpointRow)),
    reference.responses && `The fields of responses are JMESPath; ${code('[]')} is each item of a list.`,
    ...endpoints.map((endpoint) => describeEndpoint(endpoint, api, reference)),
    ...describeErrors(api, reference),
  );
}

/** GitHub numbers repeated headings. */
function endpointRow({ call, title }: Endpoint, index: number, all: readonly Endpoint[]): readonly string[] {
  const before = all.slice(0, index).filter((each) => each.title === title).length;
  return [code(call), `[${title}](#${anchorOf(title)}${before > 0 ? `-${before}` : ''})`];
}

const bodies = { json: 'JSON', multipart: 'a form', binary: 'a file' } as const;

function describeEndpoint(endpoint: Endpoint, { operations = [] }: Api, { responses = {} }: Reference): string {
  const { call, title, note, query, headers, body, bodyFields, pages, scopes, binary } = endpoint;
  const response = responses[call];
  const facts = [
    scopes && scopes.length > 0 && `Scope of the PAT: ${scopes.map(scopeOf).join(' and ')}`,
    query && `Query: ${codeList(query)}`,
    headers && `Header: ${codeList(headers)}`,
    body && `Body: ${bodies[body]}${bodyFields ? ` with ${codeList(bodyFields)}` : ''}`,
    pages && `Pages: ${code('paginate: true')} collects all of them`,
    binary && 'Response: a file',
    response && `Response: ${describeResponse(response)}`,
  ];
  return paragraphs(
    `### ${title}`,
    code(call),
    [...marks(endpoint), prose(note ?? '')].join(' ').trim(),
    facts.flatMap((fact) => (fact ? [`- ${fact}`] : [])).join('\n'),
    ...operations.filter((operation) => isOf(operation, endpoint)).map(describeOperation),
  ).trimEnd();
}

const scopeOf = (scope: string): string => either(scope.split('|'));

const marks = ({ destructive, deprecated }: Endpoint): readonly string[] => [
  ...(deprecated ? ['*Deprecated.*'] : []),
  ...(destructive ? ['*Irreversible.*'] : []),
];

const describeResponse = ({ statuses = [200], fields = [] }: DocumentedResponse): string =>
  `${statuses.join(', ')}${fields.length > 0 ? ` with ${codeList(fields)}` : ''}`;

/** Whether an endpoint starts an operation, or polls one that no endpoint in the catalogue starts. */
const isOf = ({ starts, poll }: Operation, { call }: Endpoint): boolean =>
  starts.length > 0 ? starts.includes(call) : call === `GET ${poll.split('?')[0]}`;

function describeOperation(operation: Operation): string {
  const { when = {}, underWay, next, note } = operation;
  const query = Object.entries(when).map(([name, value]) => code(`${name}=${value}`));
  return [
    `${code('wait: true')}${query.length > 0 ? ` with ${query.join(', ')}` : ''} polls ${watch(operation)}.`,
    ...(next ? [`Then it polls ${watch(next)}.`] : []),
    ...(underWay ? [`After the error ${either(underWay.codes)} it polls ${watch(underWay)}.`] : []),
    ...(note ? [prose(note)] : []),
  ].join(' ');
}

function watch({ poll, state, success, failure, sent = [] }: Poll & Pick<NextPoll, 'sent'>): string {
  const equals = sent.map((field) => `${code(field.poll)} is the value that was sent`);
  const end = [...equals, `${code(state)} is ${either(success)}`].join(' and ');
  return `${code(`GET ${poll}`)} until ${end}; ${failure.length > 0 ? `${either(failure)} is a failure` : 'failures are HTTP errors'}`;
}

const either = (items: readonly string[]): string => items.map(code).join(' or ');

function describeErrors(api: Api, reference: Reference): readonly string[] {
  const { errors = [] } = api;
  const shape = `The body of an error is ${code(errorShapes[reference.errors])}.`;
  const rows = errors.toSorted((a, b) => a.status - b.status).map((error) => errorRow(error, api));
  return ['## Errors', shape, rows.length > 0 ? table(['Status', 'Code', 'Meaning', 'What to do', 'Where'], rows) : ''];
}

function errorRow({ status, code: symbol, says, kind, on, means, remedy }: ApiError, api: Api): readonly string[] {
  const titles = on?.map((call) => api.endpoints.find((endpoint) => endpoint.call === call)?.title ?? call);
  return [
    String(status),
    symbol ? code(symbol) : '',
    prose(`${means}${says ? `, if the message contains "${says}"` : ''}`),
    prose(
      `${remedy ?? generalRemedy(status, api.credential)}${kind === 'wait' ? ' The action retries the call.' : ''}`,
    ),
    titles ? titles.join('; ') : 'every endpoint',
  ];
}
