import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseJson } from '../../../src/lib/json.ts';
import type { Paging } from '../../../src/mendix/model/types.ts';
import { itemsOf, nextPage } from '../../../src/paging/schemes.ts';

const schemes = {
  total: { by: 'offset', items: 'items', size: 10, total: 'total' },
  short: { by: 'offset', items: 'items', size: 10, maxLimit: 50 },
  cut: { by: 'offset', items: 'items', size: 10, maxLimit: 50, limitAboveMax: 20 },
  served: { by: 'offset', items: 'items', size: 10, served: { size: 'size', limit: 'limit' } },
  whole: { by: 'offset', items: 'items' },
  page: { by: 'page', items: 'items', size: 10, total: 'total' },
  cursor: { by: 'cursor', items: 'items', next: 'next' },
  position: { by: 'position', items: 'items', size: 10 },
} satisfies Record<string, Paging>;

function documentOf(text: string) {
  const document = parseJson(text);
  assert.ok(document);
  return document;
}

/** A page as received, and the query of the next one, or nothing if it was the last. */
const table: [scheme: keyof typeof schemes, query: string, count: number, seen: number, page: string, next?: string][] =
  [
    ['total', '', 10, 10, '{"total":25}', '?offset=10'],
    ['total', '', 10, 10, '{"total":"25"}', '?offset=10'],
    ['total', '', 10, 10, '{"total":"10"}'],
    ['total', '', 10, 10, '{"total":"5a"}', '?offset=10'],
    ['total', '', 9, 9, '{"total":"a99"}'],
    ['total', '', 9, 9, '{"total":99}', '?offset=9'],
    ['total', '?offset=20&q=a%20b', 5, 25, '{"total":25}'],
    ['total', '?offset=x1&q=1', 5, 5, '{"total":25}', '?q=1&offset=5'],
    ['total', '?offset=1x', 5, 5, '{"total":25}', '?offset=5'],
    ['total', '?offset=1234567890123456', 5, 5, '{"total":25}', '?offset=5'],
    ['total', '?q=a%20b', 10, 10, '{"total":25}', '?q=a%20b&offset=10'],
    ['total', '?%6fffset=10&&q=1', 10, 20, '{"total":25}', '?q=1&offset=20'],
    ['total', '', 0, 0, '{"total":25}'],
    ['short', '', 10, 10, '{}', '?offset=10'],
    ['short', '', 9, 9, '{}'],
    ['short', '?limit=5', 5, 5, '{}', '?limit=5&offset=5'],
    ['short', '?limit=5', 4, 4, '{}'],
    ['short', '?limit=1', 1, 1, '{}', '?limit=1&offset=1'],
    ['short', '?limit=0', 9, 9, '{}'],
    ['short', '?limit=1.5', 9, 9, '{}'],
    ['short', '?limit=x', 9, 9, '{}'],
    ['short', '?limit=50', 50, 50, '{}', '?limit=50&offset=50'],
    ['short', '?limit=100', 50, 50, '{}', '?limit=100&offset=50'],
    ['short', '?limit=100', 49, 49, '{}'],
    ['cut', '?limit=50', 49, 49, '{}'],
    ['cut', '?limit=51', 20, 20, '{}', '?limit=51&offset=20'],
    ['served', '', 5, 5, '{"size":5,"limit":5}', '?offset=5'],
    ['served', '', 10, 10, '{"size":5,"limit":6}'],
    ['served', '', 10, 10, '{"size":5}', '?offset=10'],
    ['served', '', 9, 9, '{"limit":5}'],
    ['served', '', 9, 9, '{"size":5}'],
    ['whole', '', 99, 99, '{}'],
    ['whole', '?limit=5', 5, 5, '{}', '?limit=5&offset=5'],
    ['page', '', 10, 10, '{"total":25}', '?page=2'],
    ['page', '', 0, 0, '{"total":25}'],
    ['page', '', 10, 10, '{}'],
    ['page', '?page=2', 10, 10, '{"total":25}', '?page=3'],
    ['page', '?page=2', 10, 10, '{"total":20}'],
    ['page', '?page=3', 5, 25, '{"total":25}'],
    ['page', '?page=3', 5, 5, '{"total":25}', '?page=4'],
    ['page', '?limit=100', 50, 50, '{"total":120}', '?limit=100&page=2'],
    ['cursor', '', 3, 3, '{"next":"a/b=="}', '?cursor=a%2Fb%3D%3D'],
    ['cursor', '', 3, 3, '{"next":"/b=="}', '?cursor=%2Fb%3D%3D'],
    ['cursor', '', 3, 3, '{"next":"xhttps://a/?cursor=b"}', '?cursor=xhttps%3A%2F%2Fa%2F%3Fcursor%3Db'],
    ['cursor', '', 3, 3, '{"next":"a/?cursor=b"}', '?cursor=a%2F%3Fcursor%3Db'],
    ['cursor', '?a=1&cursor=x', 3, 3, '{"next":"/list?a=1&cursor=y"}', '?a=1&cursor=y'],
    ['cursor', '', 3, 3, '{"next":"?cursor=y"}', '?cursor=y'],
    ['cursor', '', 3, 3, '{"next":7}', '?cursor=7'],
    ['cursor', '', 3, 3, '{"next":"https://elsewhere.example/x?cursor=abc"}', '?cursor=abc'],
    ['cursor', '', 3, 3, '{"next":"http://elsewhere.example/x?cursor=abc"}', '?cursor=abc'],
    ['cursor', '', 3, 3, '{"next":null}'],
    ['cursor', '', 3, 3, '{"next":""}'],
    ['cursor', '?cursor=a', 0, 3, '{}'],
    ['position', '', 10, 10, '{}', '?cursor=11'],
    ['position', '', 0, 0, '{}'],
    ['position', '?cursor=11', 10, 20, '{}', '?cursor=21'],
    ['position', '?cursor=11', 4, 14, '{}'],
  ];

for (const [scheme, query, count, seen, page, next] of table) {
  test(`${scheme}: ${query || 'the first page'} with ${count} items of ${page} is followed by ${next ?? 'nothing'}`, () => {
    const before = new URL(`https://deploy.mendix.com/list${query}`);
    const url = nextPage(schemes[scheme], { url: before, count, seen, value: documentOf(page).value });
    assert.deepEqual(
      [url?.host, url?.search],
      next === undefined ? [undefined, undefined] : ['deploy.mendix.com', next],
    );
  });
}

test('a list with positions but without a page size has one page', () => {
  const paging: Paging = { by: 'position', items: 'items' };
  assert.equal(nextPage(paging, { url: new URL('https://a.example/'), count: 9, seen: 9, value: {} }), undefined);
});

for (const [next, says] of [
  ['https://a.example/?x=1', 'paginate: the response names a next page without a cursor at `next`.'],
  ['https://a.example/?cursor=', 'paginate: the response names a next page without a cursor at `next`.'],
  ['https://[', 'paginate: the response names a next page without a cursor at `next`.'],
  ['x'.repeat(4097), 'paginate: the cursor of the next page has more than 4096 characters.'],
] as const) {
  test(`an invalid next page is an error: ${next.slice(0, 30)}`, () => {
    const page = { url: new URL('https://a.example/'), count: 1, seen: 1, value: { next } };
    const go = () => nextPage(schemes.cursor, page);
    assert.throws(go, { message: says });
  });
}

test('a cursor may have 4096 characters', () => {
  const page = { url: new URL('https://a.example/'), count: 1, seen: 1, value: { next: 'x'.repeat(4096) } };
  const url = nextPage(schemes.cursor, page);
  assert.equal(url?.searchParams.get('cursor')?.length, 4096);
});

test('the items are the list that the expression finds, and it is an error if there is none', () => {
  assert.deepEqual(itemsOf(schemes.total, documentOf('{"items":[1,2]}')), [1, 2]);
  for (const page of ['{}', '{"items":{"a":1}}', '{"items":"ab"}'])
    assert.throws(() => itemsOf(schemes.total, documentOf(page)), {
      message: 'paginate: the response has no list at `items`.',
    });
});
