// The text of docs/apis.md: what the catalogue knows, one row an endpoint, and one step to copy for each API.
import { catalogue, type Entry } from '../src/mendix/catalogue.ts';
import { credentials, pageOf } from '../src/mendix/pages.ts';
import type { Api, ApiError, Endpoint, Operation } from '../src/mendix/types.ts';
import { table } from './markdown.ts';

const code = (text: string): string => `\`${text}\``;
const list = (items: readonly string[]): string => items.map(code).join(', ');

export async function describeApis(): Promise<string> {
  const apis = await Promise.all(
    Object.entries(catalogue).map(async ([id, entry]) => ({ id, entry, api: (await entry.load()).api })),
  );
  const count = apis.reduce((sum, { api }) => sum + api.endpoints.length, 0);
  const rows = apis.map(({ id, entry, api }) => [
    `[${code(id)}](#${id})`,
    api.title,
    code(baseOf(entry)),
    credentials[api.credential].name,
  ]);
  return [
    '# The APIs of the Mendix platform',
    '',
    '<!-- Generated from src/mendix by `npm run docs`. -->',
    '',
    `${apis.length} APIs with ${count} endpoints, as documented in November 2026. Name one with the input \`api\`, and \`url\` is a path of it.`,
    '',
    table(['`api`', 'API', 'Base', 'Credential'], rows),
    '',
    ...apis.flatMap(({ id, entry, api }) => describe(id, entry, api)),
  ].join('\n');
}

const shapes: Readonly<Record<Api['errorShape'], string>> = {
  classic: '{errorCode, errorMessage}',
  nested: '{error: {code, message, detail, invalid-params}}',
  'nested-status': '{error: {status, message}}',
  problem: '{status, title, detail, invalid-params}',
  'code-message': '{code, message}',
  'display-text': '{statusCode, errorCode, errorText, displayText}',
};

const baseOf = ({ base }: Entry): string => (base.startsWith('/') ? `https://<your host>${base}` : base);

const describe = (id: string, entry: Entry, api: Api): readonly string[] => [
  `## ${id}`,
  '',
  `**${api.title}**, ${code(baseOf(entry))}. It takes ${credentials[api.credential].name}.${api.page ? ` [Documentation](${pageOf(api)})` : ` ${pageOf(api)}`}`,
  '',
  ...(api.permissions
    ? [`The user needs ${api.permissions.join(' and ')} on the Permissions tab of the Environments page.`, '']
    : []),
  ...(api.role ? [`The user needs a role: ${api.role}.`, ''] : []),
  ...(api.note ? [api.note, ''] : []),
  '```yaml',
  ...stepOf(id, entry, api),
  '```',
  '',
  table(
    ['Endpoint', 'What it does', 'Scopes of the PAT', 'Takes', 'Answers'],
    api.endpoints.map((endpoint) => [
      code(`${endpoint.method} ${endpoint.path}`),
      [...marks(endpoint), endpoint.does].join(' '),
      (endpoint.scopes ?? []).map((scope) => scope.split('|').map(code).join(' or ')).join(' and '),
      takes(endpoint),
      (endpoint.answers ?? [200]).join(', '),
    ]),
  ),
  '',
  ...(api.operations ?? []).flatMap(describeOperation),
  `Errors are of the form ${code(shapes[api.errorShape])}.`,
  '',
  ...(api.errors ? [table(['Status', 'Code', 'Where', 'Means', 'What to do'], api.errors.map(errorRow)), ''] : []),
];

const marks = ({ destructive, deprecated }: Endpoint): readonly string[] => [
  ...(deprecated ? ['*Deprecated.*'] : []),
  ...(destructive ? ['*Destroys.*'] : []),
];

const takes = ({ query, headers, body, pages }: Endpoint): string =>
  [
    body ? (body === 'json' ? 'JSON' : body === 'multipart' ? 'a form' : 'a file') : '',
    query ? `query ${list(query)}` : '',
    headers ? `header ${list(headers)}` : '',
    pages ? 'pages' : '',
  ]
    .filter(Boolean)
    .join('; ');

const describeOperation = ({ starts, poll, state, success, failure, note }: Operation): readonly string[] => [
  `${code('wait: true')} ${starts.length > 0 ? `after ${list(starts)} ` : ''}asks ${code(`GET ${poll}`)} until ${code(state)} is ${list(success)}${
    failure.length > 0 ? `, or ${list(failure)} where it failed` : '; failures come as errors'
  }.${note ? ` ${note}` : ''}`,
  '',
];

/** A call by the end of its path, where that is long. */
const short = (call: string): string => call.replace(/ .*(\/[^/]+\/[^/]+)$/, ' \u2026$1');

const errorRow = ({ status, code: symbol, says, kind, on, means, remedy }: ApiError): readonly string[] => [
  String(status),
  symbol ? code(symbol) : '',
  on ? list(on.map(short)) : 'everywhere',
  `${means}${says ? `, where the message says "${says}"` : ''}${kind === 'wait' ? ' (tried again)' : ''}`,
  remedy ?? '',
];

/** A step that reads something, with every value that it needs. */
function stepOf(id: string, { base }: Entry, api: Api): readonly string[] {
  const endpoint = api.endpoints.find(({ method, binary }) => method === 'GET' && !binary) ?? api.endpoints[0];
  if (endpoint === undefined) return [];
  const names = [...endpoint.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
  const values = names.map((name) => `${name}=${expression(`vars.${variableOf(name)}`)}`);
  return [
    '- uses: mendix-community/mendix-api-action@v1',
    '  with:',
    `    api: ${id}`,
    ...(base.startsWith('/')
      ? ['    base-url: https://mendix.example.com', '    allowed-hosts: mendix.example.com']
      : []),
    ...(endpoint.method === 'GET' ? [] : [`    method: ${endpoint.method}`]),
    `    url: ${endpoint.path}`,
    ...(values.length > 1 ? ['    path-params: |', ...values.map((value) => `      ${value}`)] : []),
    ...(values.length === 1 ? [`    path-params: ${values[0]}`] : []),
    ...(endpoint.body === 'json' ? ['    body-file: request.json'] : []),
    ...(api.credential === 'pat'
      ? [`    pat: ${expression('secrets.MENDIX_PAT')}`]
      : [
          `    username: ${expression('vars.MENDIX_USERNAME')}`,
          `    api-key: ${expression('secrets.MENDIX_API_KEY')}`,
        ]),
  ];
}

const expression = (text: string): string => `\${{ ${text} }}`;
/** The variables that the README names. */
const variables: Readonly<Record<string, string>> = {
  AppId: 'MENDIX_APP_ID',
  appId: 'MENDIX_PROJECT_ID',
  'app-id': 'MENDIX_PROJECT_ID',
  ProjectId: 'MENDIX_PROJECT_ID',
};
const variableOf = (name: string): string =>
  variables[name] ?? name.replace(/([a-z])([A-Z])|-/g, '$1_$2').toUpperCase();
