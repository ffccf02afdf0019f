// Writes the generated parts of the documentation: the tables of each action's README.md, from its action.yml and between their marker
// comments; docs/apis.md, docs/apis/ and docs/egress.md from the catalogue; and the reference to this action wherever a step uses it. With --check
// nothing is written, and a difference is an error.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { findActions } from './actions.ts';
import { type Definition, readDefinition } from './definition.ts';
import { describeApis } from './describe-apis.ts';
import { describeEgress } from './describe-egress.ts';
import { table } from './markdown.ts';
import { withReference } from './released.ts';

function describeInputs({ inputs }: Definition): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.required ? 'required' : input.default === undefined ? '' : `\`${String(input.default)}\``,
    input.description ?? '',
  ]);
  return table(['Input', 'Default', 'Meaning'], rows);
}

function describeOutputs({ outputs }: Definition): string {
  const rows = Object.entries(outputs).map(([name, { description = '' }]) => [`\`${name}\``, description]);
  return table(['Output', 'Meaning'], rows);
}

/** Fills the place of a table in a document: what is between the two comments of its name. */
function fill(path: string, document: string, [name, text]: readonly [string, string]): string {
  const [begin, end] = [`<!-- ${name}: generated from action.yml by \`npm run docs\` -->`, `<!-- /${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${path} lacks the comments ${begin} and ${end}`);
  return `${document.slice(0, from + begin.length)}\n${text}\n${document.slice(to)}`;
}

const files = new Map([...(await describeApis()), ['docs/egress.md', await describeEgress()]]);
for (const { folder, path: definedIn } of findActions()) {
  const definition = readDefinition(definedIn);
  const path = posix.join(folder, 'README.md');
  const tables = [
    ['inputs', describeInputs(definition)],
    ['outputs', describeOutputs(definition)],
  ] as const;
  files.set(
    path,
    tables.reduce((text, each) => fill(path, text, each), readFileSync(path, 'utf8')),
  );
}

// What shows a step that uses this action.
for (const found of globSync([
  '*.md',
  '*/README.md',
  'docs/**/*.md',
  'examples/**/*.{yml,md}',
  'test/workflows/*.yml',
])) {
  const path = found.replaceAll('\\', '/');
  files.set(path, withReference(files.get(path) ?? readFileSync(path, 'utf8')));
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
