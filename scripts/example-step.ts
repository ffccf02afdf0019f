import type { Entry } from '../src/mendix/catalogue.ts';
import type { Api } from '../src/mendix/model/types.ts';
import { uses } from './released.ts';

/** A step that reads something from an API, with every value that it needs. */
export function stepOf(id: string, { base }: Entry, api: Api): readonly string[] {
  const endpoint = api.endpoints.find(({ method, binary }) => method === 'GET' && !binary) ?? api.endpoints[0];
  if (endpoint === undefined) return [];
  const names = [...endpoint.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
  const values = names.map((name) => `${name}=${expression(`vars.${variableOf(name)}`)}`);
  return [
    `- uses: ${uses}`,
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
