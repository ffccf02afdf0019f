import { createHash } from 'node:crypto';
import type { ResponseBody } from '../client/body.ts';
import type { Client } from '../client/client.ts';
import type { ApiResponse } from '../client/response.ts';
import { type BodyContent, type BodySpool, createBodySink, type SpoolTarget } from '../http/body-sink.ts';
import type { ApiRequest } from '../http/request.ts';
import { ActionError, expectedError } from '../lib/errors.ts';
import { counted } from '../lib/format.ts';
import type { JsonDocument } from '../lib/json.ts';
import type { Paging } from '../mendix/model/types.ts';
import { itemsOf, nextPage } from './schemes.ts';

/** Every page of a list, or the response that ended it early. */
type PagesResult =
  | { readonly kind: 'collected'; readonly last: ApiResponse; readonly body: ResponseBody; readonly count: number }
  | { readonly kind: 'broken off'; readonly last: ApiResponse; readonly error: ActionError };

/** Fetches every page after the first one, and collects the items as one JSON array. */
export async function collectPages(
  client: Client,
  { request, first, paging }: { request: ApiRequest; first: ApiResponse; paging: Paging },
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
    const place = client.spoolTo(200);
    const all = await paginate({ paging, start: request.url, first: pageOf(first), place, fetch: fetchPage });
    log(`${counted(all.count, 'item')} on ${counted(all.pages, 'page')}.`);
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

/** Empty pages in a row, after which the cursor of an API can no longer be trusted. */
const maxEmptyPages = 10;

/** The limit for a list that never ends. */
const maxPages = 10_000;

export interface AllItems {
  /** One JSON array of all items. */
  readonly body: BodyContent;
  readonly count: number;
  readonly pages: number;
}

/** The source of the pages of a list. */
interface PageSource {
  readonly paging: Paging;
  /** The URL of the first page. */
  readonly start: URL;
  readonly first: JsonDocument;
  /** Where the array goes once it is too large for memory. */
  readonly place: SpoolTarget;
  /** Fetches another page; if it throws, the collected file is removed. */
  fetch(url: URL): Promise<JsonDocument>;
}

/**
 * Fetches every page, and collects the items as one JSON array: in memory while it is small, else in a file.
 *
 * @throws ActionError if a page repeats, or too many are empty
 */
export async function paginate(source: PageSource): Promise<AllItems> {
  const list = createBodySink(source.place);
  try {
    list.add(Buffer.from('['));
    const counts = await addPages(source, list);
    list.add(Buffer.from(']'));
    return { body: list.end(), ...counts };
  } catch (error) {
    list.discard();
    throw error;
  }
}

async function addPages(
  { paging, start, first, fetch }: PageSource,
  list: BodySpool,
): Promise<Pick<AllItems, 'count' | 'pages'>> {
  const seen = new Set([start.href]);
  let [url, page, count, empty, before] = [start, first, 0, 0, ''];
  for (let pages = 1; ; pages += 1) {
    const items = itemsOf(paging, page);
    const text = items.map((item) => page.write(item)).join();
    const print = createHash('sha256').update(text).digest('base64');
    if (items.length > 0 && print === before) throw new ActionError('paginate: the API returned the same page twice.');
    before = print;
    if (items.length > 0) list.add(Buffer.from(`${count > 0 ? ',' : ''}${text}`));
    count += items.length;
    empty = items.length > 0 ? 0 : empty + 1;
    const next = nextPage(paging, { url, count: items.length, seen: count, value: page.value });
    if (next === undefined) return { count, pages };
    if (empty >= maxEmptyPages)
      throw new ActionError(
        `paginate: ${maxEmptyPages} pages in a row are empty, and the API names another one; the list may be incomplete.`,
      );
    if (seen.has(next.href)) throw new ActionError('paginate: the API names a page that was already read.');
    if (pages >= maxPages) throw new ActionError(`paginate: there are more than ${maxPages} pages.`);
    seen.add(next.href);
    url = next;
    page = await fetch(url);
  }
}
