import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A run as the runner and a user would see it. */
export interface Run {
  /** null if a signal ended the process. */
  code: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
  /** The messages of annotations, decoded. */
  errors: string[];
  warnings: string[];
  notices: string[];
  /** The titles of errors and warnings, decoded. */
  titles: string[];
  /** The masked values, decoded. */
  masks: string[];
  /** The lines of stdout that are not workflow commands. */
  log: string[];
}

/** The inputs and environment of a step. */
export interface StepInputs {
  /** Inputs by name. */
  inputs: Readonly<Record<string, string>>;
  /** Additional variables; the step sees none of this process. */
  env?: Readonly<Record<string, string>>;
  /** The folder that serves as the workspace, with RUNNER_TEMP in `temp`. */
  folder: string;
}

const filesIn = (folder: string) => ({
  output: join(folder, '.github-output'),
  summary: join(folder, '.github-summary'),
});

/** Prepares the files that the runner reads after a step. @returns the variables that the runner would set */
export function prepareStep({ inputs, env, folder }: StepInputs): Record<string, string> {
  const { output, summary } = filesIn(folder);
  for (const file of [output, summary]) writeFileSync(file, '');
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: join(folder, 'temp'),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...env,
  };
}

/** Reads what a step printed and what it left in the runner's files. */
export function readRun(folder: string, { code, stdout, stderr }: Pick<Run, 'code' | 'stdout' | 'stderr'>): Run {
  const { output, summary } = filesIn(folder);
  const lines = stdout.split(/\r\n|\r|\n/).filter(Boolean);
  const commands = (name: string): string[] =>
    lines.flatMap((line) => {
      const match = new RegExp(`^::${name}(?: [^:]*)?::(.*)$`).exec(line);
      return match?.[1] === undefined ? [] : [decode(match[1])];
    });
  return {
    code,
    stdout,
    stderr,
    outputs: parseOutputs(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
    errors: commands('error'),
    warnings: commands('warning'),
    notices: commands('notice'),
    titles: lines.flatMap((line) => {
      const title = /^::(?:error|warning) title=([^:]*)::/.exec(line)?.[1];
      return title === undefined ? [] : [decode(title.replaceAll('%3A', ':').replaceAll('%2C', ','))];
    }),
    masks: commands('add-mask'),
    log: lines.filter((line) => !line.startsWith('::')),
  };
}

/** The text of a workflow command as it was before the toolkit escaped it. */
export const decode = (data: string): string =>
  data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

/** Reads GITHUB_OUTPUT as the runner does (runner: FileCommandManager.cs); throws where the runner would fail the step. */
export function parseOutputs(file: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = file.split('\n').map((line) => (process.platform === 'win32' ? line.replace(/\r$/, '') : line));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [name, delimiter] = line.split('<<');
    const end = lines.indexOf(delimiter ?? '', index + 1);
    if (!name || !delimiter || end < 0) throw new Error(`GITHUB_OUTPUT has a line that is not an output: ${line}`);
    outputs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return outputs;
}
