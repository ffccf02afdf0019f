import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Paging } from '../../src/mendix/model/types.ts';
import { apiKey, createFolder, leaks, pat, runInProcess, username } from '../support/action.ts';
import { serve } from '../support/serve.ts';
import { apis, parametersOf } from './all.ts';

/** IDs with more digits than a JavaScript number can hold. */
const item = (index: number): string => `{"id":9007199254740993${String(index).padStart(5, '0')},"v":1.10}`;

const place = (path: string, json: string): object =>
  JSON.parse(path.split('.').reduceRight((inner, name) => `{"${name}":${inner}}`, json));

/** Responds with a page as an API of this scheme does. */
function page(paging: Paging, query: URLSearchParams, total: number): string {
  const asked = query.has('limit') ? Number(query.get('limit')) : paging.size;
  const maxLimit = paging.maxLimit ?? Number.POSITIVE_INFINITY;
  const limit = asked === undefined ? total : asked > maxLimit ? (paging.limitAboveMax ?? maxLimit) : asked;
  const cursor = Number(query.get('cursor') ?? 0);
  const start = {
    offset: Number(query.get('offset') ?? 0),
    page: (Number(query.get('page') ?? 1) - 1) * limit,
    cursor,
    position: Number(query.get('cursor') ?? 1) - 1,
  }[paging.by];
  const size = Math.max(0, Math.min(limit, total - start));
  const items = `[${Array.from({ length: size }, (_, index) => item(start + index)).join()}]`;
  if (paging.items === '@') return items;
  const parts: object[] = [];
  if ('total' in paging && paging.total) parts.push(place(paging.total, String(total)));
  if ('served' in paging && paging.served) parts.push({ pagination: { offset: start, limit, size } });
  if (paging.by === 'cursor') {
    const isLast = start + size >= total;
    const next = size > 3 ? `"${start + size}"` : `"https://elsewhere.example/list?cursor=${start + size}&limit=1"`;
    parts.push(isLast ? { cursors: {} } : place(paging.next, next));
  }
  const name = paging.items.replace(/^not_null\((\w+).*$/, '$1');
  const rest = JSON.stringify(Object.assign({}, ...parts)).slice(1, -1);
  return `{"${name}":${items}${rest ? `,${rest}` : ''}}`;
}

/** How many items a list has; every list is tested with two full pages and a partial one. */
const totals = (paging: Paging, isFirst: boolean): readonly number[] => {
  const full = paging.size ?? 20;
  return isFirst ? [0, 1, full, 2 * full + 3, 10_000] : [2 * full + 3];
};

/** Only the first list of each scheme is tested with other lengths: they make the same difference for all lists of a scheme. */
const seen = new Set<string>();
const isFirstOf = ({ by, ...rest }: Paging): boolean => {
  const scheme = [by, 'total' in rest, 'served' in rest, rest.items === '@', rest.maxLimit === undefined].join();
  if (seen.has(scheme)) return false;
  seen.add(scheme);
  return true;
};

for (const { id, api } of apis) {
  for (const { call, path, pages } of api.endpoints) {
    if (pages === undefined) continue;
    for (const total of totals(pages, isFirstOf(pages))) {
      test(`${id}: ${call} gives ${total} items`, async (t) => {
        const server = await serve(t, ({ target }, response) => {
          const query = new URL(target, 'http://x').searchParams;
          response.writeHead(200, { 'content-type': 'application/json' }).end(page(pages, query, total));
        });
        const folder = createFolder(t);
        const limit = total === 10_000 ? `limit=${pages.maxLimit ?? 500}` : pages.size === undefined ? 'limit=20' : '';
        const run = await runInProcess(t, {
          folder,
          inputs: {
            ...{ username, 'api-key': apiKey, pat, 'base-url': server.url, 'allowed-hosts': server.host },
            ...{ api: id, url: path, 'path-params': parametersOf(path), paginate: 'true' },
            ...{ query: limit, extract: 'last?: [-1].id', 'response-file': 'items.json' },
          },
        });
        assert.equal(run.code, 0, run.stdout);
        assert.deepEqual([run.errors, run.warnings, leaks(run)], [[], [], []]);
        assert.equal(run.outputs.items, String(total));
        const expected = `[${Array.from({ length: total }, (_, index) => item(index)).join()}]`;
        assert.equal(readFileSync(`${folder}/items.json`, 'utf8'), expected);
        assert.equal(run.outputs.body, expected.length > 256 * 1024 ? '' : expected);
        assert.equal(run.outputs.last, total === 0 ? '' : `9007199254740993${String(total - 1).padStart(5, '0')}`);
        assert.ok(server.requests.every(({ headers }) => headers.host === server.host));
        if (total <= 1) assert.equal(server.requests.length, 1);
      });
    }
  }
}
