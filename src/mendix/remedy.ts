import { isUuid } from '../lib/redaction/secret-heuristics.ts';
import { type EndpointMatch, subdomainOf } from './lookup.ts';
import type { Api, Endpoint } from './model/types.ts';

/** An endpoint, and the API that it belongs to. */
interface ApiEndpoint {
  readonly api: Api;
  readonly endpoint: Endpoint;
}

/** What to do about an error for which the documentation names no remedy: what its status means for this endpoint. */
export function remedyFor(status: number, called: ApiEndpoint): string {
  if (status === 404) return idsRemedy(called);
  if (status === 409) return stateRemedy(called);
  if (status === 429) return 'Make fewer calls, or make them later.';
  if (status >= 500) return serverRemedy(called);
  return inputRemedy(called);
}

/** The IDs in the path, and the GET that lists them. */
function idsRemedy(called: ApiEndpoint): string {
  const found = [...called.endpoint.path.matchAll(/\{([^{}]*)\}/g)].map(([place, name = '']) => {
    const list = callOf(called, called.endpoint.path.split(`/${place}`)[0] ?? '');
    const meaning = ids[name];
    if (meaning === undefined) return list ? `${list} lists ${name}` : name;
    return list ? `${meaning}; ${list} lists it` : meaning;
  });
  return found.length === 0 ? 'Check the path.' : `Check the IDs in the path. ${found.map(sentence).join(' ')}`;
}

const sentence = (text: string): string => `${text.replace(/[^.]$/, '$&.')}`;

/** Which GET shows what the request conflicts with. */
function stateRemedy(called: ApiEndpoint): string {
  const state = stateCall(called);
  return state
    ? `The request conflicts with the current state, which ${state} shows.`
    : 'The request conflicts with the current state: check it in the Mendix portal.';
}

function serverRemedy(called: ApiEndpoint): string {
  const state = called.endpoint.method === 'GET' ? undefined : stateCall(called);
  const check = state ? `Before you repeat the call, check with ${state} whether it took effect.` : 'Try again later.';
  return `${check} If the error persists, contact Mendix Support.`;
}

/** Which inputs the endpoint has. */
function inputRemedy({ endpoint: { path, query = [], body, bodyFields = [] } }: ApiEndpoint): string {
  const places = [
    ...(path.includes('{') ? ['the IDs in the path'] : []),
    ...(query.length > 0 ? [`the query (${query.join(', ')})`] : []),
    ...(body === undefined ? [] : [`the body${bodyFields.length > 0 ? ` (${bodyFields.join(', ')})` : ''}`]),
  ];
  return `Check ${places.length > 0 ? new Intl.ListFormat('en-GB').format(places) : 'the request'}.`;
}

/** The GET of the same path, or of the nearest one above it. */
function stateCall(called: ApiEndpoint): string | undefined {
  const segments = called.endpoint.path.split('/');
  const paths = segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
  return paths.map((path) => callOf(called, path)).find((call) => call !== undefined);
}

const callOf = ({ api }: ApiEndpoint, path: string): string | undefined =>
  api.endpoints.find((endpoint) => endpoint.call === `GET ${path}`)?.call;

/** The meaning of the IDs in a path: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/ and deploy-api-4/. */
const ids: Readonly<Record<string, string>> = {
  AppId: 'AppId is the subdomain of the app (AppId in the list of apps)',
  ProjectId: 'ProjectId is the ID under Settings > General of the app, a UUID',
  appId: 'appId is the ID under Settings > General of the app, a UUID',
  EnvironmentId: 'EnvironmentId is in the list of environments of Deploy API v1',
  environmentId: 'environmentId is in the list of environments',
  Mode: 'Mode is Test, Acceptance, Production or the name of a flexible environment',
};

const modes = ['Test', 'Acceptance', 'Production'];

/**
 * The parts of a path that look like an ID other than the expected one.
 *
 * @returns sentences without a full stop; none if there is no such part
 */
export function idHints({ endpoints }: EndpointMatch, url: URL): readonly string[] {
  const [known] = endpoints;
  if (known === undefined) return [];
  const names = known.endpoint.path.split('/');
  const segments = url.pathname.split('/').slice(-names.length);
  return names.flatMap((name, index) => misplaced(name.slice(1, -1), decodeSegment(segments[index] ?? '')) ?? []);
}

function misplaced(name: string, value: string): string | undefined {
  if (name === 'AppId' && isUuid(value)) return `AppId is a UUID here. ${ids.AppId}; a UUID is the ProjectId`;
  const subdomain = name === 'AppId' ? subdomainOf(value) : undefined;
  if (subdomain !== undefined) return `AppId is a host here. ${ids.AppId}: write \`${subdomain}\` alone`;
  if ((name === 'ProjectId' || name === 'appId') && /^[a-z][a-z0-9-]*$/i.test(value) && !isUuid(value))
    return `${name} is not a UUID here. ${ids[name]}, not the subdomain (AppId)`;
  const mode = name === 'Mode' ? modeMeant(value) : undefined;
  return mode && `Mode is written ${mode}`;
}

/** A Mode in another letter case, or abbreviated; the addresses of apps abbreviate Acceptance as `accp`. */
function modeMeant(value: string): string | undefined {
  const start = value.toLowerCase().replace(/^accp$/, 'acc');
  return modes.find((mode) => mode !== value && start.length > 2 && mode.toLowerCase().startsWith(start));
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
