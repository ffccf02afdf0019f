import { catalogue } from './catalogue.ts';
import { basePath, type EndpointMatch, loadLinked, lookUp, methodsOf, type PlacedApi } from './lookup.ts';

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
      return { api: (await entry.load()).api, base: origin === undefined ? entry.base : origin + basePath(entry.base) };
    }),
  );
