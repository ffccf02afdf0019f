import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ActionError } from '../../../src/lib/errors.ts';
import { type JsonDocument, parseJson } from '../../../src/lib/json.ts';
import type { Paging } from '../../../src/mendix/model/types.ts';
import { type AllItems, paginate } from '../../../src/paging/collect.ts';

function pageOf(text: string): JsonDocument {
  const document = parseJson(text);
  assert.ok(document);
  return document;
}

interface Collected {
  readonly list: Promise<AllItems>;
  /** The queries of all pages after the first. */
  readonly asked: string[];
  readonly folder: string;
}

const byCursor: Paging = { by: 'cursor', items: 'items', next: 'next' };

/** Collects the pages of a list by their cursors or numbers; the first page has neither. */
function collect(t: TestContext, page: (cursor: string) => string, paging: Paging = byCursor): Collected {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const asked: string[] = [];
  const start = new URL('https://a.example/list?limit=2');
  const list = paginate({
    paging,
    start,
    first: pageOf(page('')),
    place: { folder, name: 'list' },
    fetch: async (url) => {
      asked.push(url.search);
      return pageOf(page(url.searchParams.get(paging.by) ?? ''));
    },
  });
  return { list, asked, folder };
}

const text = ({ body }: AllItems): string => ('bytes' in body ? body.bytes.toString() : `a file of ${body.size} bytes`);

test('the items of all pages become one array, with all digits', async (t) => {
  const pages: Record<string, string> = {
    '': '{"items":[1, 12345678901234567890],"next":"b"}',
    b: '{"items":[],"next":"c"}',
    c: '{"items":[{"a":"x"}]}',
  };
  const { list, asked, folder } = collect(t, (cursor) => pages[cursor] ?? '');
  const all = await list;
  assert.equal(text(all), '[1,12345678901234567890,{"a":"x"}]');
  assert.deepEqual([all.count, all.pages], [3, 3]);
  assert.deepEqual(asked, ['?limit=2&cursor=b', '?limit=2&cursor=c']);
  assert.deepEqual(readdirSync(folder), []);
});

test('paging ends once all items have been read', async (t) => {
  const paging: Paging = { by: 'page', items: 'items', size: 2, total: 'total' };
  const { list, asked } = collect(t, (number) => `{"items":["${number}",7],"total":4}`, paging);
  assert.equal(text(await list), '["",7,"2",7]');
  assert.deepEqual(asked, ['?limit=2&page=2']);
});

test('a list without items is an empty array', async (t) => {
  const { list } = collect(t, () => '{"items":[]}');
  const all = await list;
  assert.deepEqual([text(all), all.count, all.pages], ['[]', 0, 1]);
});

test('several pages in a row may have no items', async (t) => {
  const { list } = collect(t, (cursor) => (cursor === 'aa' ? '{"items":[]}' : `{"items":[],"next":"${cursor}a"}`));
  assert.equal((await list).pages, 3);
});

const many = JSON.stringify(Array.from({ length: 100 }, () => 'x'.repeat(3000)));

test('a long list is written to a file', async (t) => {
  const { list } = collect(t, () => `{"items":${many}}`);
  assert.equal(text(await list), `a file of ${many.length} bytes`);
});

for (const [name, page, message, requests] of [
  [
    'a page that repeats the one before',
    (cursor: string) => `{"items":[1],"next":"${cursor}a"}`,
    'the API returned the same page twice.',
    1,
  ],
  [
    'a next page that was already read',
    (cursor: string) => `{"items":["${Math.random()}"],"next":"${cursor === 'a' ? 'b' : 'a'}"}`,
    'the API names a page that was already read.',
    2,
  ],
  [
    'a page without a list',
    (cursor: string) => (cursor === '' ? `{"items":${many},"next":"a"}` : '{}'),
    'the response has no list at `items`.',
    1,
  ],
  [
    'too many pages',
    (cursor: string) => `{"items":[${Number(cursor)}],"next":"${Number(cursor) + 1}"}`,
    'there are more than 10000 pages.',
    9999,
  ],
  [
    'a series of empty pages',
    (cursor: string) => `{"items":[],"next":"${Number(cursor) + 1}"}`,
    '10 pages in a row are empty, and the API names another one; the list may be incomplete.',
    9,
  ],
] as const) {
  test(`paging fails with ${name}, and leaves no file`, async (t) => {
    const { list, asked, folder } = collect(t, page);
    await assert.rejects(list, new ActionError(`paginate: ${message}`));
    assert.equal(asked.length, requests);
    assert.deepEqual(readdirSync(folder), []);
  });
}
