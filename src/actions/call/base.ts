import type { Reader } from '../../inputs/reader.ts';
import { catalogue } from '../../mendix/catalogue.ts';
import { closestApi, loadHost, type Placed, pathOf } from '../../mendix/lookup.ts';
import type { RequestInputs } from './request-inputs.ts';
import { type Base, checkUrl } from './url.ts';

/** Where paths go when neither `api` nor `base-url` says otherwise; not in action.yml, as code must know whether it was given. */
const defaultBase = 'https://deploy.mendix.com';

/**
 * Finds the base of the request: that of `api`, with `base-url` in place of its origin. Notes every mistake with the reader.
 *
 * @returns undefined where a mistake leaves no base
 */
export async function readBase(inputs: RequestInputs, reader: Reader): Promise<Base | undefined> {
  const given = inputs.baseUrl?.replace(/(?<!\/)\/+$/, '');
  if (given !== undefined) {
    if (!checkUrl('base-url', given, reader)) return undefined;
    if (/[?{}]/.test(given)) reader.fault('base-url', 'takes no query and no placeholder; they belong in `url`');
  }
  if (inputs.api === undefined) return { url: given ?? defaultBase, api: undefined };
  const entry = Object.entries(catalogue).find(([id]) => id === inputs.api?.toLowerCase())?.[1];
  if (entry === undefined) {
    reader.fault(
      'api',
      `"${inputs.api}" is no API of the catalogue; did you mean ${closestApi(inputs.api)}? docs/apis.md lists them all`,
    );
    return undefined;
  }
  const { api } = await entry.load();
  const path = pathOf(entry.base);
  if (given === undefined && path === entry.base) {
    reader.fault('base-url', `is missing; ${api.title} is on a host of your own, such as https://mendix.example.com`);
    return undefined;
  }
  if (given?.endsWith(path)) reader.fault('base-url', `ends in ${path}, which \`api\` adds already; leave it out`);
  if (`${inputs.url.split('?')[0]}/`.startsWith(`${path}/`))
    reader.fault('url', `begins with ${path}, which \`api\` adds already; leave it out`);
  return { url: given === undefined ? entry.base : given + path, api };
}

/** What may be known of calls to a URL: the API that the base names, or those of the URL's host. */
export const placesOf = async (base: Base | undefined, url: URL): Promise<readonly Placed[]> =>
  base?.api ? [{ api: base.api, base: base.url }] : loadHost(url.host);
