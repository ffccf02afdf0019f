// What a reader of the documentation sees on GitHub: no text is lost, tables are tables, and every page can be found.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { findActions } from '../../scripts/actions.ts';
import { readDefinition } from '../../scripts/definition.ts';
import { inputGroups, problemsOfGroups } from '../../scripts/input-groups.ts';
import { anchorOf } from '../../scripts/lint-workflows-rules.ts';
import { everythingIn, render, strangeTags, textOf } from '../support/render.ts';

const documents = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md', 'test/**/README.md']);
const read = (path: string): string => readFileSync(path, 'utf8');

/** How often each word occurs in a text. */
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

/** The parts of a page that show Markdown syntax instead of its effect. */
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

test('the check of documents finds text that would not be rendered and tables that are not valid', () => {
  assert.deepEqual(strangeTags(render('as <PAT> and `<PAT>`')), ['PAT']);
  assert.deepEqual(lostWords('| a |\n| --- |\n| b | gone |\n'), ['gone']);
  assert.deepEqual(lostWords('[seen](https://a.example "and this")'), []);
  assert.deepEqual(unreadMarks('| a | b |\n| --- |\n'), ['|', '|', '|', '| ---', '|']);
  assert.deepEqual(unreadMarks('a **b'), ['**']);
  assert.deepEqual(unreadMarks('[a] (b) and [a](b c)'), ['](']);
  assert.deepEqual(unreadMarks('`a | b` and **b**'), []);
});

test('the links at the top of each page are its headings, in their order', () => {
  const pages = globSync('docs/*.md', { exclude: ['docs/README.md', 'docs/apis.md'] });
  assert.ok(pages.length >= 14);
  for (const path of ['README.md', ...pages]) {
    const text = read(path);
    const headings = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^## (.+)$/gm)].map(([, each = '']) => each);
    const [, contents = ''] =
      /^<!-- contents: .*\n.*\*\*(?:Contents|On this page):\*\* (.*)\n<!-- \/contents -->$/m.exec(text) ?? [];
    const links = [...contents.matchAll(/\[([^\]]+)\]\(#([^)]+)\)/g)].map(([, name, anchor]) => [name, anchor]);
    assert.ok(headings.length > 0, path);
    assert.deepEqual(
      links,
      headings.map((heading) => [heading, anchorOf(heading)]),
      path,
    );
  }
});

test('the index of the documents has every page', () => {
  const index = read('docs/README.md');
  for (const path of globSync('docs/*.md', { exclude: ['docs/README.md'] }))
    assert.ok(index.includes(`](${basename(path)})`), path);
});

test('headings that quote a message match the message in the code', () => {
  const sources = globSync('src/**/*.{ts,cjs}').map(read).join('\n');
  const troubleshooting = read('docs/troubleshooting.md');
  for (const words of [
    'is not an input of this action',
    'GitHub passes an empty string for a secret that does not exist',
    'is a field name, so this compares two fields',
    'the response has no field',
    'was redirected to a sign-in page on',
    'The outcome is unknown',
    'to CONNECT',
    'was issued by a certificate authority that this runner does not trust',
    'This action needs Node',
  ]) {
    assert.match(troubleshooting, new RegExp(`^## .*${words}`, 'm'));
    assert.ok(sources.includes(words), words);
  }
});

test('the README links every example', () => {
  const readme = read('README.md');
  const examples = globSync('examples/*.yml').map((path) => `(examples/${basename(path)})`);
  assert.ok(examples.length >= 12);
  assert.deepEqual(
    examples.filter((link) => !readme.includes(link)),
    [],
  );
});

test('if a README groups its inputs, each input is in exactly one group', () => {
  for (const { folder, path } of findActions()) {
    const groups = inputGroups[folder];
    if (groups !== undefined) assert.deepEqual(problemsOfGroups(groups, Object.keys(readDefinition(path).inputs)), []);
  }
  assert.deepEqual(problemsOfGroups({ A: ['a', 'b'], B: ['b', 'c'] }, ['a', 'b', 'd']), [
    'd is in no group',
    'b is in two places',
    'c is not an input',
  ]);
});

test('every picture exists, and has a text alternative', () => {
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

test('the check of every pull request starts with the command from the README, and only runs existing scripts', () => {
  const [first, ...others] = [...read('.ci/run').matchAll(/^step '[^']+' (.+)$/gm)].map(([, command = '']) => command);
  assert.match(read('README.md'), new RegExp(`^${first} `, 'm'));
  const { scripts } = JSON.parse(read('package.json'));
  assert.ok(others.length >= 7);
  for (const command of others) {
    const [, script = ''] = /^npm run --silent ([\w:-]+)(?: -- --check)?$/.exec(command) ?? [];
    assert.ok(Object.hasOwn(scripts, script), command);
  }
});
