// Writes `action-types.yml` beside each `action.yml`: the types of its inputs and outputs, for editors and languages that check workflows
// (github.com/typesafegithub/github-actions-typing). With --check nothing is written, and a difference is an error.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { problemsOfTypes, typesText } from './action-types-rules.ts';
import { findActions } from './actions.ts';
import { readDefinition } from './definition.ts';

const check = process.argv.includes('--check');
for (const { folder, path } of findActions()) {
  const text = typesText(readDefinition(path));
  const target = join(folder, 'action-types.yml');
  const problems = problemsOfTypes(parse(text));
  if (problems.length > 0) throw new Error(`${target} would be wrong:\n${problems.join('\n')}`);
  if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
  if (check) {
    console.error(`${target} is out of date: run \`npm run action-types\` and commit it.`);
    process.exitCode = 1;
  } else {
    writeFileSync(target, text);
  }
}
if (check && !process.exitCode) console.log('The types of the inputs are up to date.');
