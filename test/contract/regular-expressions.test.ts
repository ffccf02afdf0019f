import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

// The checker in JavaScript: the others are a native program and a JVM, which not every machine has.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Every regular expression that stands in the sources, and where. */
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

/** Those that are put together when a module is loaded, as the modules make them. */
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
    await import(pathToFileURL(join(src, name)).href);
    globalThis.RegExp = Usual;
  }
  return made;
}

test('every regular expression runs in linear time', async () => {
  const made = await madeOnLoad();
  assert.ok(made.some(({ at }) => at.endsWith('http-date.ts')));
  const all = [...literals().values(), ...made];
  assert.ok(all.length > 50);
  // The checker holds what it suspects against the clock, and a busy machine makes it suspect what is safe: what is slow is so each time.
  const isSafe = ({ source, flags }: { source: string; flags: string }): boolean =>
    checkSync(source, flags, { timeout: 20_000 }).status === 'safe';
  const slow = all.filter((each) => !isSafe(each) && !isSafe(each) && !isSafe(each));
  assert.deepEqual(slow, []);
});
