import { ActionError } from '../errors.ts';
import { type Expression, evaluate } from '../expressions/jmespath.ts';
import type { Json, JsonDocument } from '../json.ts';
import type { Paging } from '../mendix/types.ts';

/** A scheme of paging whose expressions are read. */
export interface PagingPlan {
  readonly paging: Paging;
  readonly items: Expression;
  readonly total: Expression | undefined;
  readonly size: Expression | undefined;
  readonly limit: Expression | undefined;
  readonly next: Expression | undefined;
}

/** Characters: longer ones fit no URL that a server takes. */
const longestCursor = 4096;

/** Reads the expressions of a scheme. */
export function readPaging(
  paging: Paging,
  parse: (text: string | undefined) => Expression | undefined,
): PagingPlan | undefined {
  const items = parse(paging.items);
  return (
    items && {
      paging,
      items,
      total: parse('total' in paging ? paging.total : undefined),
      size: parse('served' in paging ? paging.served?.size : undefined),
      limit: parse('served' in paging ? paging.served?.limit : undefined),
      next: parse('next' in paging ? paging.next : undefined),
    }
  );
}

/**
 * The items of a page.
 *
 * @throws ActionError where there is no list
 */
export function itemsOf({ items }: PagingPlan, { value }: JsonDocument): readonly Json[] {
  const found = evaluate(items, value);
  if (Array.isArray(found)) return found;
  throw new ActionError(`paginate: the answer has no list at \`${items.text}\`.`);
}

/**
 * The URL of the page after one, by the scheme's own signal. Its host is always the same.
 *
 * @param count the items of this page
 * @returns undefined where this page was the last
 * @throws ActionError where the answer names no usable next page
 */
export function nextPage(plan: PagingPlan, url: URL, count: number, { value }: JsonDocument): URL | undefined {
  const { paging } = plan;
  const query = url.searchParams;
  if (paging.by === 'cursor') return nextByCursor(plan, url, value);
  const expected = expectedItems(plan, query.get('limit'));
  if (count === 0) return undefined;
  const total = numberAt(plan.total, value);
  if (paging.by === 'page') {
    const page = wholeNumber(query, 'page', 1);
    const isLast = total === undefined ? count < (expected ?? 0) : page * (expected ?? count) >= total;
    return isLast ? undefined : withQuery(url, 'page', String(page + 1));
  }
  const name = paging.by === 'offset' ? 'offset' : 'cursor';
  const next = wholeNumber(query, name, paging.by === 'offset' ? 0 : 1) + count;
  return isEnd(plan, value, { next, total, count, expected }) ? undefined : withQuery(url, name, String(next));
}

function isEnd(
  plan: PagingPlan,
  value: Json,
  page: { next: number; total: number | undefined; count: number; expected: number | undefined },
): boolean {
  if (page.total !== undefined) return page.next >= page.total;
  const [size, limit] = [numberAt(plan.size, value), numberAt(plan.limit, value)];
  if (size !== undefined && limit !== undefined) return size < limit;
  return page.expected === undefined || page.count < page.expected;
}

/** How many items a full page has; undefined where one page has all. */
function expectedItems({ paging }: PagingPlan, limit: string | null): number | undefined {
  const { size, most = Number.POSITIVE_INFINITY, overMost = most } = paging;
  const asked = Number(limit);
  if (limit === null || !Number.isInteger(asked) || asked < 1) return size;
  return asked > most ? overMost : asked;
}

function nextByCursor({ next }: PagingPlan, url: URL, value: Json): URL | undefined {
  const found = next ? evaluate(next, value) : null;
  if (found === null || found === '') return undefined;
  const text = typeof found === 'string' ? found : JSON.stringify(found);
  const cursor = /^(?:https?:\/\/|[/?])/.test(text) ? URL.parse(text, url.href)?.searchParams.get('cursor') : text;
  if (cursor && cursor.length > longestCursor)
    throw new ActionError('paginate: the cursor of the next page has more than 4096 characters.');
  if (!cursor) throw new ActionError(`paginate: the answer names a next page without a cursor at \`${next?.text}\`.`);
  return withQuery(url, 'cursor', cursor);
}

function numberAt(expression: Expression | undefined, value: Json): number | undefined {
  const found = expression ? evaluate(expression, value) : null;
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
