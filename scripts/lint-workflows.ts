// Checks every workflow, example, action and code block of the documentation: actionlint with shellcheck, and zizmor as the
// auditor. It needs no network once the programs are installed. Exceptions are in .github/zizmor.yml, each with its reason.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { blocksOf, workflowOf } from './lint-workflows-blocks.ts';
import { endWithout, installGoTools, installPythonTools, tools } from './lint-workflows-tools.ts';

endWithout([installGoTools(['actionlint']), installPythonTools()]);

const exclude = ['node_modules/**', 'dist/**'];
const workflows = globSync(['.github/workflows/*.yml', 'examples/*.yml', 'test/workflows/*.yml']);
const actions = globSync(['action.yml', '*/action.yml', 'examples/*/action.yml', 'test/workflows/stubs/*/action.yml'], {
  exclude,
});
const documents = globSync(['*.md', '*/README.md', 'docs/**/*.md', '.github/**/*.md'], { exclude });
const blocks = documents.flatMap((path) =>
  blocksOf(path.replaceAll('\\', '/'), readFileSync(path, 'utf8').replaceAll('\r', '')),
);

const folder = mkdtempSync(join(tmpdir(), 'blocks-'));
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
};

/** The problems in test/workflows/faults/broken.yml. */
const faults = [/unexpected key "wiht"/, /SC2086/, /template-injection/, /unpinned-uses/];

let failed = 0;
function report(what: string, count: number, found: string): void {
  const isClean = found === '';
  console.log(`${isClean ? 'ok' : 'FAILED'} - ${what} (${count})${isClean ? '' : `\n${found}`}`);
  if (!isClean) failed += 1;
}

/** Runs a program. @returns its findings, or an empty text if it succeeded */
function findings(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? '' : `${error ?? ''}${stdout}${stderr}` || `${basename(command)} ended with ${status}`;
}

try {
  const wrapped: string[] = [];
  const shell: string[] = [];
  const strange: string[] = [];
  const dependabot: string[] = [];
  for (const block of blocks) {
    if (/^(?:sh|bash)$/.test(block.language)) shell.push(write(`${block.name}.${block.language}`, block.text));
    if (!/^ya?ml$/.test(block.language)) continue;
    if (block.text.startsWith('version: 2\n')) {
      dependabot.push(write(`${block.name}/.github/dependabot.yml`, block.text));
      continue;
    }
    const workflow = workflowOf(block);
    if (workflow === undefined) strange.push(`${block.place}: neither a workflow, nor steps, nor the env of a job.`);
    else wrapped.push(write(`.github/workflows/${block.name}.yml`, workflow));
  }
  report('YAML blocks are workflows or parts of one', wrapped.length, strange.join('\n'));
  // The examples and the composite action that one of them uses, in the places where a reader puts them: actionlint follows references between them.
  cpSync('examples/composite', join(folder, '.github/actions/stop-environment'), { recursive: true });
  mkdirSync(join(folder, '.git'));
  const placed = globSync('examples/*.yml').map((path) =>
    write(`.github/workflows/${basename(path)}`, readFileSync(path, 'utf8')),
  );

  // GitHub has supported both keys since 2026, but actionlint 1.7.12 does not know them: https://github.blog/changelog/ (May and March).
  const newKeys = ['unexpected key "queue" for "concurrency"', 'unexpected key "deployment" for "environment"'];
  const lint = [
    ...['-no-color', '-shellcheck', tools.shellcheck, '-pyflakes='],
    ...newKeys.flatMap((message) => ['-ignore', message]),
  ];
  const audit = [
    '--offline',
    '--quiet',
    '--no-progress',
    '--persona=auditor',
    '--config=.github/zizmor.yml',
    '--strict-collection',
  ];
  const bad = 'test/workflows/faults/broken.yml';
  const seen = findings(tools.actionlint, [...lint, bad]) + findings(tools.zizmor, [...audit, bad]);
  const unseen = faults.filter((fault) => !fault.test(seen));
  report(
    'the programs see the faults of a broken workflow',
    faults.length,
    unseen.map((fault) => `Not seen: ${fault}`).join('\n'),
  );

  const own = workflows.filter((path) => !path.startsWith('examples'));
  const all = [...own, ...placed];
  report('actionlint on workflows and examples', all.length, findings(tools.actionlint, [...lint, ...all]));
  report('actionlint on the documentation', wrapped.length, findings(tools.actionlint, [...lint, ...wrapped]));
  // SC2148: a code block has no first line that names its shell, as its language does so.
  const scripts = ['.ci/run', ...shell];
  report('shellcheck', scripts.length, findings(tools.shellcheck, ['--shell=bash', '--exclude=SC2148', ...scripts]));
  const inputs = [...workflows, ...actions, '.github/dependabot.yml'];
  report('zizmor on workflows, examples and actions', inputs.length, findings(tools.zizmor, [...audit, ...inputs]));
  const shown = [...wrapped, ...dependabot];
  report('zizmor on the documentation', shown.length, findings(tools.zizmor, [...audit, ...shown]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? 'No findings.' : `${failed} of the checks found something.`);
process.exitCode = failed === 0 ? 0 : 1;
