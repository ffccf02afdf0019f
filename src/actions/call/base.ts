import { type Invalid, type Issues, invalid } from '../../inputs/issues.ts';
import { catalogue } from '../../mendix/catalogue.ts';
import { apiListPage } from '../../mendix/docs-pages.ts';
import { basePath, closestApi, loadHost, type PlacedApi } from '../../mendix/lookup.ts';
import { type Base, urlProblem } from './url.ts';

/** Where paths go when neither `api` nor `base-url` says otherwise; not in action.yml, as code must know whether it was given. */
const defaultBase = 'https://deploy.mendix.com';

/** The inputs that say where a request goes. */
export interface BaseInputs {
  readonly url: string | Invalid;
  readonly api: string | undefined;
  readonly baseUrl: string | undefined;
}

/** Finds the base of the request: that of `api`, with `base-url` in place of its origin. */
export async function readBase({ url, api: id, baseUrl }: BaseInputs, issues: Issues): Promise<Base | Invalid> {
  const problem = baseUrl === undefined ? undefined : urlProblem(baseUrl);
  if (problem) return issues.add('base-url', problem);
  if (baseUrl !== undefined && /[?{}]/.test(baseUrl))
    issues.add('base-url', 'takes no query and no placeholder; they belong in `url`');
  if (id === undefined) return { url: baseUrl ?? defaultBase, api: undefined };
  const entry = Object.entries(catalogue).find(([each]) => each === id.toLowerCase())?.[1];
  if (entry === undefined) {
    const closest = closestApi(id);
    return issues.add(
      'api',
      `"${id}" is no API of the catalogue; did you mean ${closest}? ${apiListPage} lists them all`,
    );
  }
  const { api } = await entry.load();
  const path = basePath(entry.base);
  if (baseUrl === undefined && path === entry.base)
    return issues.add(
      'base-url',
      `is missing; ${api.title} is on a host of your own, such as https://mendix.example.com`,
    );
  if (baseUrl?.endsWith(path)) issues.add('base-url', `ends in ${path}, which \`api\` adds already; leave it out`);
  if (url !== invalid && `${url.split('?')[0]}/`.startsWith(`${path}/`))
    issues.add('url', `begins with ${path}, which \`api\` adds already; leave it out`);
  return { url: baseUrl === undefined ? entry.base : baseUrl + path, api };
}

/** The APIs that a call to a URL may be of: the one that the base names, or those of the URL's host. */
export const apisNear = async (base: Base | Invalid, url: URL): Promise<readonly PlacedApi[]> =>
  base !== invalid && base.api ? [{ api: base.api, base: base.url }] : loadHost(url.host);
