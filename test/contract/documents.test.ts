// What a reader of the documentation sees on GitHub: nothing that was written vanishes, and what means to be a table is one.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { anchorOf } from '../../scripts/lint-workflows-rules.ts';
import { everythingIn, render, strangeTags, textOf } from '../support/render.ts';

const documents = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md', 'test/**/README.md']);
const read = (path: string): string => readFileSync(path, 'utf8');

/** How often each word stands in a text. */
function wordsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that a document has and its page lacks. */
function lostWords(markdown: string): readonly string[] {
  const shown = wordsOf(everythingIn(render(markdown)));
  const written = wordsOf(markdown.replace(/<!--[\s\S]*?-->|^ *\d+\. /gm, ''));
  return [...written].flatMap(([word, count]) => (count > (shown.get(word) ?? 0) ? [word] : []));
}

/** What of a page is Markdown that was not read as such. */
const unreadMarks = (markdown: string): readonly string[] => {
  const html = render(markdown).replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, '');
  return [...textOf(html).matchAll(/\|? ?-{3,}|\*\*|``|\]\(|^ ?\| |(?<= )\|(?= )/g)].map(([mark]) => mark.trim());
};

for (const path of documents) {
  test(`${path} loses nothing when GitHub shows it`, () => {
    const text = read(path);
    assert.deepEqual(strangeTags(render(text)), []);
    assert.deepEqual(lostWords(text), []);
    assert.deepEqual(unreadMarks(text), []);
  });
}

test('what vanishes, and what is no table, is found', () => {
  assert.deepEqual(strangeTags(render('as <PAT> and `<PAT>`')), ['PAT']);
  assert.deepEqual(lostWords('| a |\n| --- |\n| b | gone |\n'), ['gone']);
  assert.deepEqual(lostWords('[seen](https://a.example "and this")'), []);
  assert.deepEqual(unreadMarks('| a | b |\n| --- |\n'), ['|', '|', '|', '| ---', '|']);
  assert.deepEqual(unreadMarks('a **b'), ['**']);
  assert.deepEqual(unreadMarks('[a] (b) and [a](b c)'), ['](']);
  assert.deepEqual(unreadMarks('`a | b` and **b**'), []);
});

test('the contents of the README are its headings, in their order', () => {
  const text = read('README.md');
  const headings = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^## (.+)$/gm)].map(
    ([, heading = '']) => heading,
  );
  const [, contents = ''] = /^\*\*Contents:\*\*([\s\S]*?)\n\n/m.exec(text) ?? [];
  const links = [...contents.matchAll(/\[([^\]]+)\]\(#([^)]+)\)/g)].map(([, name, anchor]) => [name, anchor]);
  assert.deepEqual(
    links,
    headings.map((heading) => [heading, anchorOf(heading)]),
  );
});

test('every picture has words for who does not see it, and is there', () => {
  for (const path of documents) {
    for (const [tag, source = ''] of render(read(path)).matchAll(/<img src="([^"]*)"[^>]*>/g)) {
      assert.match(tag, / alt="[^"]{2,}"/, `${path}: ${tag}`);
      const [, workflow] = /\/actions\/workflows\/([\w.-]+)\/badge\.svg/.exec(source) ?? [];
      if (workflow !== undefined) assert.ok(existsSync(`.github/workflows/${workflow}`), workflow);
      else if (!source.startsWith('https://'))
        assert.ok(existsSync(new URL(source, `file://${process.cwd()}/${path}`)), source);
    }
  }
});
