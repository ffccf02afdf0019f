import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseExpression } from '../../../src/expressions/index.ts';
import { parseJson } from '../../../src/lib/json.ts';
import type { Paging } from '../../../src/mendix/model/types.ts';
import { nextPage, readPaging } from '../../../src/paging/pages.ts';

const schemes = {
  total: { by: 'offset', items: 'items', size: 10, total: 'total' },
  short: { by: 'offset', items: 'items', size: 10, most: 50 },
  page: { by: 'page', items: 'items', size: 10, total: 'total' },
  cursor: { by: 'cursor', items: 'items', next: 'next' },
  position: { by: 'position', items: 'items', size: 10 },
} satisfies Record<string, Paging>;

/** A page as it came, and the query of the next one, or nothing where it was the last. */
const table: [scheme: keyof typeof schemes, query: string, count: number, seen: number, page: string, next?: string][] =
  [
    ['total', '', 10, 10, '{"total":25}', '?offset=10'],
    ['total', '?offset=20&q=a%20b', 5, 25, '{"total":25}'],
    ['total', '?q=a%20b', 10, 10, '{"total":25}', '?q=a%20b&offset=10'],
    ['total', '', 0, 0, '{"total":25}'],
    ['short', '', 10, 10, '{}', '?offset=10'],
    ['short', '', 9, 9, '{}'],
    ['short', '?limit=100', 50, 50, '{}', '?limit=100&offset=50'],
    ['page', '', 10, 10, '{"total":25}', '?page=2'],
    ['page', '?page=3', 5, 25, '{"total":25}'],
    ['page', '?limit=100', 50, 50, '{"total":120}', '?limit=100&page=2'],
    ['cursor', '', 3, 3, '{"next":"a/b=="}', '?cursor=a%2Fb%3D%3D'],
    ['cursor', '', 3, 3, '{"next":"https://elsewhere.example/x?cursor=abc"}', '?cursor=abc'],
    ['cursor', '', 3, 3, '{"next":null}'],
    ['cursor', '?cursor=a', 0, 3, '{}'],
    ['position', '', 10, 10, '{}', '?cursor=11'],
    ['position', '?cursor=11', 4, 14, '{}'],
  ];

for (const [scheme, query, count, seen, page, next] of table) {
  test(`${scheme}: after ${query || 'the first page'} with ${count} of ${page} comes ${next ?? 'nothing'}`, () => {
    const plan = readPaging(schemes[scheme], (text) => {
      const expression = text === undefined ? undefined : parseExpression(text);
      assert.ok(typeof expression !== 'string');
      return expression;
    });
    const document = parseJson(page);
    assert.ok(plan && document);
    const url = nextPage(plan, new URL(`https://deploy.mendix.com/list${query}`), { count, seen }, document);
    assert.deepEqual(
      [url?.host, url?.search],
      next === undefined ? [undefined, undefined] : ['deploy.mendix.com', next],
    );
  });
}
