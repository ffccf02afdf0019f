import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

// The JavaScript backend of the checker: the others are a native program and a JVM, which not every machine has.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Every regular expression literal in the sources, with its position. */
function literals(): Map<string, { source: string; flags: string; at: string }> {
  const found = new Map<string, { source: string; flags: string; at: string }>();
  for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'))) {
    const file = ts.createSourceFile(name, readFileSync(join(src, name), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        const at = `src/${name}:${line + 1}`;
        found.set(node.text, { source: node.text.slice(1, end), flags: node.text.slice(end + 1), at });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** Every regular expression that a module builds when it is loaded. */
async function madeOnLoad(): Promise<{ source: string; flags: string; at: string }[]> {
  const made: { source: string; flags: string; at: string }[] = [];
  const Usual = globalThis.RegExp;
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  for (const name of files.filter((each) => /new RegExp\(/.test(readFileSync(join(src, each), 'utf8')))) {
    globalThis.RegExp = new Proxy(Usual, {
      construct: (target, [source, flags = '']: [string, string?]) => {
        made.push({ source, flags, at: `src/${name}` });
        return new target(source, flags);
      },
    });
    // The query makes Node load the module again, even if another test has loaded it before.
    await import(`${pathToFileURL(join(src, name)).href}?made-on-load`);
    globalThis.RegExp = Usual;
  }
  return made;
}

/** The checker times suspicious expressions, so on a busy machine it can call a safe one vulnerable. Hence three attempts. */
function statusOf({ source, flags }: { source: string; flags: string }): string {
  let status = '';
  for (let tries = 0; tries < 3 && status !== 'safe'; tries += 1)
    status = checkSync(source, flags, { timeout: 20_000 }).status;
  return status;
}

/** How many unlisted expressions a test run may check. */
const maxUnlisted = 10;

const safeFile = new URL('safe-expressions.json', import.meta.url);

// The checker takes a third of a second for each expression, so those that passed are listed. `npm run check:expressions` checks all and
// writes the list.
test('every regular expression runs in linear time', async () => {
  const made = await madeOnLoad();
  assert.ok(made.some(({ at }) => at.endsWith('retry.ts')));
  const all = [...literals().values(), ...made];
  assert.ok(all.length > 50);
  const isWhole = process.argv.includes('--all');
  const known = new Set<string>(isWhole ? [] : JSON.parse(readFileSync(safeFile, 'utf8')));
  const unknown = all.filter(({ source, flags }) => !known.has(`/${source}/${flags}`));
  if (!isWhole)
    assert.ok(unknown.length <= maxUnlisted, 'please run `npm run check:expressions`, which lists what is safe');
  const checked = unknown.map((each) => ({ ...each, status: statusOf(each) }));
  const safe = checked.filter(({ status }) => status === 'safe').map(({ source, flags }) => `/${source}/${flags}`);
  if (isWhole) writeFileSync(safeFile, `${JSON.stringify([...new Set(safe)].sort(), undefined, 2)}\n`);
  assert.deepEqual(
    checked.filter(({ status }) => status === 'vulnerable'),
    [],
  );
  // If a busy machine gives no result in time, the expression counts as neither safe nor slow, and is not listed.
  const undecided = checked.filter(({ status }) => status === 'unknown').map(({ source, at }) => `${source} at ${at}`);
  if (undecided.length > 0) console.log(`Not checked in time: ${undecided.join(', ')}`);
});
