import assert from 'node:assert/strict';
import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { findActions } from '../../scripts/actions.ts';
import { readDefinition } from '../../scripts/definition.ts';
import { blocksOf, workflowOf } from '../../scripts/lint-workflows-blocks.ts';
import { apiKey, createFolder, pat, runInProcess, username } from '../support/action.ts';

const files = ['examples', '.github/workflows', 'test/workflows'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => join(folder, name)),
);

const documents = ['README.md', ...globSync('docs/**/*.md')];
const blocks = documents
  .flatMap((path) => blocksOf(path, readFileSync(path, 'utf8')))
  .filter(({ language }) => language === 'yaml');

/** The inputs of every step that uses an action of this repository, at the root or in a folder. */
function stepsIn(text: string, action = ''): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const fields = new Map(Object.entries(node));
    const uses = fields.get('uses');
    if (
      (uses === './' && action === '') ||
      (typeof uses === 'string' && uses.startsWith(`mendix-community/mendix-api-action${action}@`))
    )
      found.push(
        Object.fromEntries(Object.entries(fields.get('with') ?? {}).map(([name, value]) => [name, String(value)])),
      );
    for (const child of fields.values()) visit(child);
  };
  visit(parse(text));
  return found;
}

const texts = [
  ...blocks.map(({ text }) => text),
  ...[...files, 'examples/composite/action.yml'].map((file) => readFileSync(file, 'utf8')),
];
const steps = texts.flatMap((text) => stepsIn(text));

test('the inputs of every step that uses this action are declared', () => {
  const declared = new Set(Object.keys(parse(readFileSync('action.yml', 'utf8')).inputs));
  assert.ok(steps.length >= 15 + 33);
  for (const step of steps) for (const name of Object.keys(step)) assert.ok(declared.has(name), name);
});

for (const { folder, name, path } of findActions().filter((action) => action.folder !== '.')) {
  test(`the inputs of every step that uses ${name} are declared, and none is missing`, () => {
    const { inputs } = readDefinition(path);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const shown = blocksOf(folder, readme).flatMap(({ language, text }) => (language === 'yaml' ? [text] : []));
    const found = [...texts, ...shown].flatMap((text) => stepsIn(text, `/${folder}`));
    assert.ok(found.length >= 2);
    for (const step of found) {
      for (const given of Object.keys(step)) assert.ok(inputs[given], `${name} has no input ${given}`);
      for (const [needed, { required }] of Object.entries(inputs)) if (required) assert.ok(needed in step, needed);
    }
  });
}

test('every step in the documents and examples passes a dry run', async (t) => {
  const env = { MENDIX_USERNAME: username, MENDIX_API_KEY: apiKey, MENDIX_PAT: pat };
  const fill = (text: string): string =>
    text
      .replace(/\$\{\{ toJSON\([^}]*\}\}/g, '"x"')
      .replace(/\$\{\{ vars\.MENDIX_PLATFORM_URL \}\}/g, 'https://platform.example.com')
      .replace(/\$\{\{ vars\.MENDIX_PLATFORM_HOST \}\}/g, 'platform.example.com')
      .replace(/\$\{\{[^}]*\}\}/g, 'some-value-0123');
  for (const step of steps) {
    const folder = createFolder(t);
    mkdirSync(join(folder, 'build'));
    for (const file of ['build/app.mda', 'request.json']) writeFileSync(join(folder, file), '{}');
    const inputs = Object.fromEntries(Object.entries(step).map(([name, value]) => [name, fill(value)]));
    const run = await runInProcess(t, { folder, env, inputs: { ...inputs, 'dry-run': 'true' } });
    assert.deepEqual([run.code, run.errors, run.warnings], [0, [], []], `${JSON.stringify(step)}\n${run.stdout}`);
  }
});

test('both jobs of the self-test use every action of this repository', () => {
  const { jobs } = parse(readFileSync('.github/workflows/self-test.yml', 'utf8'));
  const expected = findActions().map(({ folder }) => (folder === '.' ? './' : `./${folder}`));
  for (const job of [jobs.system, jobs.container]) {
    const used: string[] = job.steps.flatMap(({ uses = '' }: { uses?: string }) =>
      uses.startsWith('./') ? [uses] : [],
    );
    assert.deepEqual([...new Set(used)].sort(), expected.sort());
  }
});

interface WorkflowStep {
  name?: string;
  id?: string;
  if?: string;
  with?: Record<string, unknown>;
}

test('the chain example never leaves the app stopped, and fails on every error that it does not handle', () => {
  const { concurrency, jobs } = parse(readFileSync('examples/deploy-chain.yml', 'utf8'));
  assert.equal(concurrency['cancel-in-progress'], false);
  const chain: WorkflowStep[] = jobs.deploy.steps;
  assert.ok(chain.every(({ name }) => name));
  const at = (end: string): number => chain.findIndex((step) => String(step.with?.url).endsWith(end));
  const [stop, transport, start] = [at('/stop'), at('/transport'), at('/start')];
  assert.ok(stop >= 0 && stop < transport && transport < start);
  assert.equal(chain[stop]?.id, 'stop');
  assert.match(chain[start]?.if ?? '', /^\$\{\{ !cancelled\(\) && steps\.stop\.outcome != 'skipped' \}\}$/);
  // Only a warning, as the status is a success; no step of the chain may treat it as one.
  assert.equal(chain[start + 1]?.if, "steps.start.outputs.error-code != ''");
  assert.match(JSON.stringify(chain[start + 1]), /exit 1/);
});

test('no script contains a workflow expression', () => {
  for (const text of [...blocks.map((block) => block.text), ...files.map((file) => readFileSync(file, 'utf8'))]) {
    assert.doesNotMatch(text, /^\s*(?:- )?run: .*\$\{\{/m);
    for (const [script] of text.matchAll(/^( *)(?:- )?run: \|\n(?:\1 +.*\n|\n)+/gm))
      assert.doesNotMatch(script, /\$\{\{/);
  }
});

const block = (text: string) => ({ place: 'a.md:1', name: 'a', language: 'yaml', text, earlier: ['before'] });

test('a code block in a document is read with its position, and checked according to its kind', () => {
  const markdown = 'Text\n\n```yaml\n- run: a\n```\n\n```sh\nls\n```\n\n```\nplain\n```\n';
  assert.deepEqual(
    blocksOf('docs/a.md', markdown).map(({ place, name, language, text }) => [place, name, language, text]),
    [
      ['docs/a.md:3', 'docs-a.md-01', 'yaml', '- run: a\n'],
      ['docs/a.md:7', 'docs-a.md-02', 'sh', 'ls\n'],
    ],
  );
  assert.equal(workflowOf(block('on: push\n')), 'on: push\n');
  assert.equal(workflowOf(block('name: A\non: push\n')), 'name: A\non: push\n');
  const steps = parse(workflowOf(block('# What it does\n- run: a\n- run: b\n')) ?? '');
  assert.deepEqual(steps.jobs.job.steps, [{ run: 'a' }, { run: 'b' }]);
  const named = parse(workflowOf(block('- run: a\n  if: steps.before.outputs.a\n')) ?? '');
  assert.deepEqual(named.jobs.job.steps[0], { id: 'before', run: 'true' });
  assert.equal(parse(workflowOf(block('- run: a\n  if: steps.never.outputs.a\n')) ?? '').jobs.job.steps.length, 1);
  assert.deepEqual(
    blocksOf('a.md', '```yaml\n- id: one\n```\n```yaml\n- run: a\n```\n').map(({ earlier }) => earlier),
    [[], ['one']],
  );
  const env = parse(workflowOf(block('env:\n  A: b\n')) ?? '');
  assert.deepEqual([env.jobs.job.env, env.permissions], [{ A: 'b' }, {}]);
  for (const text of ['with:\n  url: /\n', 'plain\n', '']) assert.equal(workflowOf(block(text)), undefined);
});
