// Writes the generated parts of the documentation: the tables of each action's README.md, from its action.yml and its stages; the links at the
// top of each page; docs/apis.md, docs/apis/, the allow-list and the list of error codes; and the reference to this action wherever a step uses
// it.
// With --check nothing is written, and a difference is an error.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { findActions, findStagedActions } from './actions.ts';
import { contentsOf } from './contents.ts';
import { type Definition, readDefinition } from './definition.ts';
import { describeAllowList } from './describe-allow-list.ts';
import { describeApis } from './describe-apis.ts';
import { describeErrorCodes } from './describe-errors.ts';
import { describeStages } from './describe-stages.ts';
import { inputGroups } from './input-groups.ts';
import { table } from './markdown.ts';
import { withReference } from './released.ts';

function tableOfInputs({ inputs }: Definition, names: readonly string[]): string {
  const rows = names.flatMap((name) => {
    const input = inputs[name];
    if (input === undefined) return [];
    const standard = input.default === undefined ? '' : `\`${String(input.default)}\``;
    return [[`\`${name}\``, input.required ? 'required' : standard, input.description ?? '']];
  });
  return table(['Input', 'Default', 'Meaning'], rows);
}

function describeInputs(definition: Definition, folder: string): string {
  const groups = inputGroups[folder];
  if (groups === undefined) return tableOfInputs(definition, Object.keys(definition.inputs));
  return Object.entries(groups)
    .map(([heading, names]) => `\n### ${heading}\n\n${tableOfInputs(definition, names)}\n`)
    .join('');
}

function describeOutputs({ outputs }: Definition): string {
  const rows = Object.entries(outputs).map(([name, { description = '' }]) => [`\`${name}\``, description]);
  return table(['Output', 'Meaning'], rows);
}

interface Part {
  readonly name: string;
  /** The file from which the part is generated. */
  readonly source: string;
  readonly text: string;
}

/** Fills in a generated part of a document: the text between the two comments with its name. */
function fill(path: string, document: string, { name, source, text }: Part): string {
  const [begin, end] = [`<!-- ${name}: generated from ${source} by \`npm run docs\` -->`, `<!-- /${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${path} lacks the comments ${begin} and ${end}`);
  return `${document.slice(0, from + begin.length)}\n${text}\n${document.slice(to)}`;
}

const files = new Map([...(await describeApis()), ['docs/firewall-allow-list.md', await describeAllowList()]]);
const textOf = (path: string): string => files.get(path) ?? readFileSync(path, 'utf8');
const fillIn = (path: string, part: Part): Map<string, string> => files.set(path, fill(path, textOf(path), part));

for (const { folder, path: definedIn } of findActions()) {
  const definition = readDefinition(definedIn);
  const path = posix.join(folder, 'README.md');
  fillIn(path, { name: 'inputs', source: 'action.yml', text: describeInputs(definition, folder) });
  fillIn(path, { name: 'outputs', source: 'action.yml', text: describeOutputs(definition) });
}
for (const { name, action } of await findStagedActions())
  fillIn(`${name}/README.md`, { name: 'stages', source: `src/actions/${name}`, text: describeStages(action) });
fillIn('docs/errors.md', { name: 'codes', source: 'scripts/error-codes.ts', text: describeErrorCodes() });

// The links at the top of each page.
const contents = (path: string, lead: string): Part => ({
  ...{ name: 'contents', source: 'the headings' },
  text: `${lead}${contentsOf(textOf(path))}`,
});
fillIn('README.md', contents('README.md', '**Contents:** '));
for (const found of globSync('docs/*.md', { exclude: ['docs/README.md', 'docs/apis.md'] })) {
  const path = found.replaceAll('\\', '/');
  fillIn(path, contents(path, '[All pages](README.md) · **On this page:** '));
}

// All files that show a step with this action.
for (const found of globSync([
  '*.md',
  '*/README.md',
  'docs/**/*.md',
  'examples/**/*.{yml,md}',
  'test/workflows/*.yml',
])) {
  const path = found.replaceAll('\\', '/');
  if (!['CHANGELOG.md', 'RELEASE.md'].includes(path)) files.set(path, withReference(textOf(path)));
}

const check = process.argv.includes('--check');
for (const [path, text] of files) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (!check) {
    mkdirSync(posix.dirname(path), { recursive: true });
    writeFileSync(path, text);
  } else {
    console.error(`${path} is out of date: run \`npm run docs\` and commit it.`);
    process.exitCode = 1;
  }
}
if (check && !process.exitCode) console.log('The documentation is up to date.');
