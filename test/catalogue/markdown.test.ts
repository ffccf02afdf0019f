import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { code, prose, table } from '../../scripts/markdown.ts';
import { render, textOf } from '../support/render.ts';
import { apis } from './all.ts';

const pageOf = (id: string): string => render(readFileSync(`docs/apis/${id}.md`, 'utf8'));

test('only marks of endpoints are emphasised', () => {
  const emphasised = apis.flatMap(({ id }) => [...pageOf(id).matchAll(/<em>(.*?)<\/em>/g)].map(([, text]) => text));
  assert.deepEqual([...new Set(emphasised)].sort(), ['Deprecated.', 'Irreversible.']);
});

test('every text of the catalogue appears unchanged on the page of its API', () => {
  const plain = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, ' ');
  for (const { id, api } of apis) {
    const shown = textOf(pageOf(id));
    const texts = [
      ...[api.title, api.note, api.role],
      ...api.endpoints.flatMap(({ call, title, note, query, bodyFields }) => [
        ...[call, title, note],
        ...[...(query ?? []), ...(bodyFields ?? [])],
      ]),
      ...(api.operations ?? []).flatMap(({ poll, state, success, failure, note }) => [
        ...[poll, state, note],
        ...[...success, ...failure],
      ]),
      ...(api.errors ?? []).flatMap(({ code: symbol, says, means, remedy }) => [symbol, says, means, remedy]),
    ];
    for (const text of texts) assert.ok(shown.includes(plain(text ?? '')), `${id}: ${text}`);
  }
});

test('text is shown unchanged, even if it looks like Markdown', () => {
  for (const text of [
    'it goes as MxToken <PAT>',
    'branches/<name> and <b>bold</b>',
    '*not* emphasised, nor _this_, __that__ or ~~that~~',
    'snake_case and a_b_c stay',
    '[{"name", "role"}] and [a](b)',
    'a \\ backslash and \\*',
    'a | b',
  ]) {
    const html = render(table(['A'], [[prose(text)]]));
    const [, cell = ''] = /<td>(.*)<\/td>/.exec(html) ?? [];
    assert.equal(textOf(cell), text);
    assert.doesNotMatch(html, /<(?:em|strong|del|a|b)\b/, text);
  }
  assert.match(
    render(table(['A'], [[`${code('<a|b>')} ${prose('is `<c>`')}`]])),
    /<code>&lt;a\|b&gt;<\/code> is <code>&lt;c&gt;/,
  );
});
