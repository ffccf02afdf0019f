import { createHash } from 'node:crypto';
import { type BodyContent, createBodySink, type SpoolTarget } from '../http/body-sink.ts';
import { ActionError } from '../lib/errors.ts';
import type { JsonDocument } from '../lib/json.ts';
import { itemsOf, nextPage, type PagingPlan } from './schemes.ts';

/** Pages without an item, one after the other: an API that answers so has lost its way, whatever its cursor says. */
const maxEmptyPages = 10;

/** A list that grows for ever would never end otherwise. */
const maxPages = 10_000;

export interface AllItems {
  /** One JSON array of all items. */
  readonly body: BodyContent;
  readonly count: number;
  readonly pages: number;
}

/**
 * Fetches every page, and collects the items as one JSON array: in memory while it is small, else in a file.
 *
 * @param first the first page
 * @param fetch fetches a further page; where it throws, nothing is left behind
 * @throws ActionError where a page repeats, or too many are empty
 */
export async function paginate(
  plan: PagingPlan,
  start: URL,
  first: JsonDocument,
  place: SpoolTarget,
  fetch: (url: URL) => Promise<JsonDocument>,
): Promise<AllItems> {
  const list = createBodySink(place);
  const seen = new Set([start.href]);
  let [url, page, count, empty, before] = [start, first, 0, 0, ''];
  try {
    list.add(Buffer.from('['));
    for (let pages = 1; ; pages += 1) {
      const items = itemsOf(plan, page);
      const text = items.map((item) => page.write(item)).join();
      const print = createHash('sha256').update(text).digest('base64');
      if (items.length > 0 && print === before)
        throw new ActionError('paginate: the API answered with the same page twice.');
      before = print;
      if (items.length > 0) list.add(Buffer.from(`${count > 0 ? ',' : ''}${text}`));
      count += items.length;
      empty = items.length > 0 ? 0 : empty + 1;
      const next = nextPage(plan, url, { count: items.length, seen: count }, page);
      if (next === undefined) {
        list.add(Buffer.from(']'));
        return { body: list.end(), count, pages };
      }
      if (empty >= maxEmptyPages)
        throw new ActionError(
          `paginate: ${maxEmptyPages} pages in a row are empty, and the API names a further one; the list may not be whole.`,
        );
      if (seen.has(next.href)) throw new ActionError('paginate: the API names a page that was there already.');
      if (pages >= maxPages) throw new ActionError(`paginate: there are more than ${maxPages} pages.`);
      seen.add(next.href);
      url = next;
      page = await fetch(url);
    }
  } catch (error) {
    list.discard();
    throw error;
  }
}
