import type { ResponseBody } from '../client/body.ts';
import type { Client } from '../client/client.ts';
import type { ApiResponse } from '../client/response.ts';
import type { ApiRequest } from '../http/message.ts';
import { ActionError, expectedError } from '../lib/errors.ts';
import type { JsonDocument } from '../lib/json.ts';
import { paginate } from './paginate.ts';
import type { PagingPlan } from './schemes.ts';

/** Every page of a list, or the response that broke it off. */
export type PagesResult =
  | { readonly kind: 'collected'; readonly last: ApiResponse; readonly body: ResponseBody; readonly count: number }
  | { readonly kind: 'broken off'; readonly last: ApiResponse; readonly error: ActionError };

/** Fetches every page after the first one, and collects the items as one JSON array. */
export async function collectPages(
  client: Client,
  { request, first, plan }: { request: ApiRequest; first: ApiResponse; plan: PagingPlan },
  log: (line: string) => void,
): Promise<PagesResult> {
  let last = first;
  const fetchPage = async (url: URL): Promise<JsonDocument> => {
    const next = await client.send({ ...request, url });
    if (last !== first) last.body.discard();
    last = next;
    if (!last.ok) throw new ActionError(await client.explain(last));
    if (last.request.url.host !== url.host)
      throw new ActionError(`paginate: a page is redirected to another host, ${last.request.url.host}.`);
    return pageOf(last);
  };
  try {
    const all = await paginate(plan, request.url, pageOf(first), client.spoolTo(200), fetchPage);
    log(`${all.count} item(s) on ${all.pages} page(s).`);
    const body = client.own(all.body, { 'content-type': ['application/json'] });
    return { kind: 'collected', last, body, count: all.count };
  } catch (error) {
    return { kind: 'broken off', last, error: expectedError(error) };
  }
}

function pageOf({ body }: ApiResponse): JsonDocument {
  const json = body.json();
  if (json.document) return json.document;
  throw new ActionError(`paginate: the response is ${json.why}.`);
}
