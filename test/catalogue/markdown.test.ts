import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { code, prose, table } from '../../scripts/markdown.ts';
import { apis } from './all.ts';

/** As GitHub renders it, but for tags in the text, which stand as they are: GitHub drops those that it does not know. */
const render = (text: string): string =>
  micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name) => entities[name] ?? '')
    .replace(/\s+/g, ' ');

/** The tags that Markdown itself makes, in what is written here. */
const known = /^(?:h[123]|p|a|ul|li|table|thead|tbody|tr|th|td|code|pre|strong|em)$/;
const tagsOf = (html: string): readonly string[] =>
  [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<\/?([a-zA-Z][^\s/>]*)/g)].map(([, name]) => name ?? '');

const page = render(readFileSync('docs/apis.md', 'utf8'));

test('docs/apis.md has no tag that GitHub would drop, and its lines are tables where they mean to be', () => {
  assert.deepEqual(
    [...new Set(tagsOf(page))].filter((name) => !known.test(name)),
    [],
  );
  assert.doesNotMatch(textOf(page), /\| ---|\*\*|``/);
});

test('only marks of endpoints are emphasised', () => {
  const emphasised = [...page.matchAll(/<em>(.*?)<\/em>/g)].map(([, text]) => text);
  assert.deepEqual([...new Set(emphasised)].sort(), ['Deprecated.', 'Destroys.']);
});

test('every word of the catalogue is on the page as it is written', () => {
  const shown = textOf(page);
  const plain = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, ' ');
  for (const { id, api } of apis) {
    const texts = [
      ...[api.title, api.note, api.role],
      ...api.endpoints.flatMap(({ call, title, note, query, bodyFields }) => [
        ...[call, title.slice(1), note],
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

test('text is shown as it is, whatever Markdown could read in it', () => {
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
