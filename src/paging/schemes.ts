import { evaluate, wellFormed } from '../expressions/jmespath.ts';
import { ActionError } from '../lib/errors.ts';
import { isTextOrNumber, type Json, type JsonDocument } from '../lib/json.ts';
import type { CursorPaging, OffsetPaging, Paging } from '../mendix/model/types.ts';

/** Characters: no server accepts a URL with a longer cursor. */
const maxCursorLength = 4096;

/**
 * The items of a page.
 *
 * @throws ActionError if there is no list
 */
export function itemsOf({ items }: Paging, { value }: JsonDocument): readonly Json[] {
  const found = evaluate(wellFormed(items), value);
  if (Array.isArray(found)) return found;
  throw new ActionError(`paginate: the response has no list at \`${items}\`.`);
}

/** A received page. */
interface SeenPage {
  readonly url: URL;
  readonly value: Json;
  /** How many items it has. */
  readonly count: number;
  /** The number of items so far, including this page. */
  readonly seen: number;
}

/**
 * The URL of the next page, from the signal that the scheme defines. Its host is always the same.
 *
 * @returns undefined if this page was the last
 * @throws ActionError if the response names no usable next page
 */
export function nextPage(paging: Paging, { url, value, count, seen }: SeenPage): URL | undefined {
  const query = url.searchParams;
  const full = expectedItems(paging, query.get('limit'));
  switch (paging.by) {
    case 'cursor':
      return nextByCursor(paging, url, value);
    case 'page': {
      const [page, total] = [wholeNumber(query, 'page', 1), numberAt(paging.total, value) ?? 0];
      // The items received count, not the limit requested: a server may silently lower it. A list may start with a later page.
      const isLast = count === 0 || seen >= total || (count === full && page * full >= total);
      return isLast ? undefined : withQuery(url, 'page', String(page + 1));
    }
    case 'offset': {
      const next = wholeNumber(query, 'offset', 0) + count;
      return isLastOffset(paging, value, { next, count, full }) ? undefined : withQuery(url, 'offset', String(next));
    }
    case 'position': {
      const isLast = full === undefined || count < full;
      return isLast ? undefined : withQuery(url, 'cursor', String(wholeNumber(query, 'cursor', 1) + count));
    }
  }
}

function isLastOffset(
  { total, served }: OffsetPaging,
  value: Json,
  { next, count, full }: { next: number; count: number; full: number | undefined },
): boolean {
  if (count === 0) return true;
  const all = numberAt(total, value);
  if (all !== undefined) return next >= all;
  const [size, limit] = [numberAt(served?.size, value), numberAt(served?.limit, value)];
  if (size !== undefined && limit !== undefined) return size < limit;
  return full === undefined || count < full;
}

/** How many items a full page has; undefined if one page has all. */
function expectedItems(
  { size, maxLimit = Number.POSITIVE_INFINITY, limitAboveMax = maxLimit }: Paging,
  limit: string | null,
): number | undefined {
  // A limit that is not set counts as 0.
  const asked = Number(limit);
  if (!Number.isInteger(asked) || asked < 1) return size;
  return asked > maxLimit ? limitAboveMax : asked;
}

function nextByCursor({ next }: CursorPaging, url: URL, value: Json): URL | undefined {
  const found = evaluate(wellFormed(next), value);
  if (found === null || found === '') return undefined;
  const text = typeof found === 'string' ? found : isTextOrNumber(found) ? JSON.stringify(found) : '';
  // Base64 may also start with a slash.
  const isUrl = /^https?:\/\//.test(text) || (/^[/?]/.test(text) && /[?&]cursor=/.test(text));
  const cursor = isUrl ? URL.parse(text, url.href)?.searchParams.get('cursor') : text;
  if (cursor && cursor.length > maxCursorLength)
    throw new ActionError('paginate: the cursor of the next page has more than 4096 characters.');
  if (!cursor) throw new ActionError(`paginate: the response names a next page without a cursor at \`${next}\`.`);
  return withQuery(url, 'cursor', cursor);
}

function numberAt(path: string | undefined, value: Json): number | undefined {
  const found = path === undefined ? null : evaluate(wellFormed(path), value);
  const number = typeof found === 'string' && /^\d+$/.test(found) ? Number(found) : found;
  return typeof number === 'number' ? number : undefined;
}

function wholeNumber(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : fallback;
}

/** Sets one value of a query, and leaves the rest of it as it was written. */
function withQuery(url: URL, name: string, value: string): URL {
  const rest = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && decodeName(pair) !== name);
  const next = new URL(url.href);
  next.search = [...rest, `${name}=${encodeURIComponent(value.toWellFormed())}`].join('&');
  return next;
}

const decodeName = (pair: string): string => [...new URLSearchParams(pair).keys()][0] ?? '';
