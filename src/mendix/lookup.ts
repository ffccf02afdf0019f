import { closest } from '../lib/similarity.ts';
import { catalogue, otherHosts } from './catalogue.ts';
import { endpointMethods } from './model/define.ts';
import type { Api, CredentialKind, Endpoint } from './model/types.ts';

/** What the catalogue knows of a call. */
export interface EndpointMatch {
  /** The APIs that it may belong to; none if its URL is under no API's base. */
  readonly apis: readonly Api[];
  /** The endpoints that it may be, each of one of these APIs; none if the path is not in the catalogue. */
  readonly endpoints: readonly { readonly api: Api; readonly endpoint: Endpoint }[];
  /** The other methods that the catalogue lists for its path, if it is not an endpoint. */
  methods?(): readonly string[];
  /** Sentences on where its path has moved to, if it is not an endpoint. */
  readonly moved?: readonly string[];
}

export const noMatch: EndpointMatch = { apis: [], endpoints: [] };

/** An API and the base that its paths go to. */
export interface PlacedApi {
  readonly api: Api;
  readonly base: string;
}

/** The id in the catalogue that a misspelt one was probably meant to be. */
export const closestApi = (text: string): string | undefined => closest(text, Object.keys(catalogue));

/** The path of an API that the end of a URL was probably meant to be: all of its names are the same but one, which is similar. */
export const closestPath = ({ endpoints }: Api, { pathname }: URL): string | undefined =>
  endpoints.find(({ path }) => {
    const names = path.split('/').slice(1);
    const segments = pathname.split('/').slice(-names.length);
    const [odd, ...others] = names.flatMap((name, index) =>
      name.startsWith('{') || name === segments[index] ? [] : [{ name, given: segments[index] ?? '' }],
    );
    return odd !== undefined && others.length === 0 && closest(odd.given, [odd.name]) !== undefined;
  })?.path;

/**
 * The hosts that may receive a credential: those of the catalogue, by their exact names, as customers' own apps live
 * below mendixcloud.com.
 */
export const mendixHosts = (): ReadonlySet<string> =>
  new Set([...Object.values(catalogue).flatMap(({ base, hosts }) => [...hostOf(base), ...hosts]), ...otherHosts]);

/** The AppId in the host or the URL of an app: its subdomain, without the suffix of environments other than production. */
export function subdomainOf(address: string): string | undefined {
  const [host = ''] = address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[/:]/);
  const [name = '', ...domain] = host.split('.');
  return domain.length > 0 && name ? name.replace(/-(?:test|accp|acceptance|acc)$/, '') : undefined;
}

/** Every API on a host. */
export const loadHost = (host: string): Promise<readonly PlacedApi[]> =>
  Promise.all(
    Object.values(catalogue)
      .filter(({ base }) => hostOf(base)[0] === host)
      .map(async ({ base, load }) => ({ base, api: await load() })),
  );

/** The further APIs that operations are asked for at, below the same root. */
export async function loadLinked(places: readonly PlacedApi[]): Promise<readonly PlacedApi[]> {
  const linked = places.flatMap(({ api, base }) => {
    const root = base.slice(0, base.length - basePath(catalogue[api.id]?.base ?? '').length);
    const polled = (api.operations ?? []).flatMap(({ pollApi }) => pollApi ?? []);
    return polled.filter((id) => !places.some((place) => place.api.id === id)).map((id) => ({ id, root }));
  });
  const found = linked.map(async ({ id, root }) => {
    const entry = catalogue[id];
    return entry ? [{ api: await entry.load(), base: root + basePath(entry.base) }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** The host of a base, if it has one. */
const hostOf = (base: string): readonly string[] => (base.startsWith('/') ? [] : base.split('/').slice(2, 3));

/** The path of an API's base, without a slash at its end. */
export const basePath = (base: string): string => base.replace(/^https:\/\/[^/]*/, '');

/** The path of a URL below a base, or undefined if it is not below it. */
export function pathBelow(url: URL, base: string): string | undefined {
  const { origin, pathname } = new URL(base);
  const root = pathname.replace(/\/$/, '');
  return url.origin === origin && `${url.pathname}/`.startsWith(`${root}/`)
    ? url.pathname.slice(root.length)
    : undefined;
}

/**
 * Finds what is known of a call. If two templates fit the path, the one with more literal text wins.
 *
 * @param places the APIs that it may be of
 */
export function lookUp(method: string, url: URL, places: readonly PlacedApi[]): EndpointMatch {
  const under = places.flatMap(({ api, base }) => {
    const path = pathBelow(url, base);
    return path === undefined ? [] : [{ api, path }];
  });
  const fitting = under.flatMap(({ api, path }) =>
    api.endpoints.flatMap((endpoint) => {
      const literal = endpoint.method === method ? literalText(endpoint.path, path) : undefined;
      return literal === undefined ? [] : [{ api, endpoint, literal }];
    }),
  );
  const maxLiteralLength = Math.max(...fitting.map(({ literal }) => literal));
  const endpoints = fitting.filter(({ literal }) => literal === maxLiteralLength);
  if (endpoints.length > 0) return { apis: endpoints.map(({ api }) => api), endpoints };
  const moved = under.flatMap(({ api, path }) =>
    (api.moved ?? []).filter(({ segment }) => path.split('/').includes(segment)).map(({ hint }) => hint),
  );
  return { apis: under.map(({ api }) => api), endpoints, moved };
}

/** The other methods that the catalogue knows for the path of a call; none if it is an endpoint. */
export const otherMethods = ({ methods }: EndpointMatch): readonly string[] => methods?.() ?? [];

/** The methods that the catalogue knows for the path of a URL. */
export const methodsOf = (url: URL, places: readonly PlacedApi[]): readonly string[] =>
  endpointMethods.filter((method) => lookUp(method, url, places).endpoints.length > 0);

/** How many characters of a path a template names, or undefined if it does not fit. */
function literalText(template: string, path: string): number | undefined {
  const parts = path.split('/');
  const names = template.split('/');
  if (parts.length !== names.length) return undefined;
  const fits = names.every((name, index) => (name.startsWith('{') ? parts[index] !== '' : name === parts[index]));
  return fits ? names.filter((name) => !name.startsWith('{')).join('').length : undefined;
}

/** The kind of credential that a call takes, if all that is known agrees on one. */
export function credentialOf({ apis }: EndpointMatch): CredentialKind | undefined {
  const [kind, ...others] = new Set(apis.map(({ credential }) => credential));
  return others.length === 0 ? kind : undefined;
}

/** How messages name an endpoint: `"Start the app" (Deploy API v1)`. */
export const endpointName = (api: Api, endpoint: Endpoint): string => `"${endpoint.title}" (${api.title})`;

/** The titles of the APIs that a call may be of. */
export const apiTitleOf = ({ apis }: EndpointMatch): string => apis.map(({ title }) => title).join(' or ');

/** The APIs that a run may meet. */
export interface Scope {
  /** What is known of a call: of one that was described, or of one that a redirect made of it. */
  match(method: string, url: URL): EndpointMatch;
  /** The base of an API that the run may meet. */
  baseOf(apiId: string): string | undefined;
}

/** @param near the APIs that the call may be of; those that their operations are asked for at are found from there */
export async function openScope(near: readonly PlacedApi[]): Promise<Scope> {
  const all = [...near, ...(await loadLinked(near))];
  return {
    match: (method, url) => {
      const own = lookUp(method, url, near);
      if (own.endpoints.length > 0) return own;
      const linked = lookUp(method, url, all);
      return linked.endpoints.length > 0 ? linked : { ...own, methods: () => methodsOf(url, all) };
    },
    baseOf: (apiId) => all.find(({ api }) => api.id === apiId)?.base,
  };
}

/**
 * Loads APIs by their ids.
 *
 * @param origin takes the place of the platform's own, for a gateway or a test server
 */
export const placeApis = (ids: readonly string[], origin?: string): Promise<readonly PlacedApi[]> =>
  Promise.all(
    ids.map(async (id) => {
      const entry = catalogue[id];
      if (entry === undefined) throw new Error(`the catalogue has no API ${id}`);
      return { api: await entry.load(), base: origin === undefined ? entry.base : origin + basePath(entry.base) };
    }),
  );
