// Writes the generated parts of the documentation: the tables of README.md from action.yml, between their marker comments, and
// docs/apis.md from the catalogue. With --check nothing is written, and a difference is an error.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describeApis } from './describe-apis.ts';
import { table } from './markdown.ts';

interface Input {
  description: string;
  required?: boolean;
  default?: string;
}

const action: { inputs: Record<string, Input>; outputs: Record<string, { description: string }> } = parse(
  readFileSync('action.yml', 'utf8'),
);

const inputs = Object.entries(action.inputs).map(([name, input]) => [
  `\`${name}\``,
  input.required ? 'required' : input.default === undefined ? '' : `\`${input.default}\``,
  input.description,
]);
const outputs = Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]);

/** Puts a text between the comments that mark its place. */
function fill(document: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}: generated from action.yml by \`npm run docs\` -->`, `<!-- /${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`README.md lacks the comments ${begin} and ${end}`);
  return `${document.slice(0, from + begin.length)}\n${text}\n${document.slice(to)}`;
}

const files = new Map<string, string>();
const readme = readFileSync('README.md', 'utf8');
files.set(
  'README.md',
  fill(
    fill(readme, 'inputs', table(['Input', 'Default', 'Meaning'], inputs)),
    'outputs',
    table(['Output', 'Meaning'], outputs),
  ),
);

files.set('docs/apis.md', await describeApis());

const check = process.argv.includes('--check');
for (const [path, text] of files) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (!check) {
    mkdirSync('docs', { recursive: true });
    writeFileSync(path, text);
  } else {
    console.error(`${path} is out of date: run \`npm run docs\` and commit it.`);
    process.exitCode = 1;
  }
}
if (check && !process.exitCode) console.log('The documentation is up to date.');
