import { EOL } from 'node:os';
import { ActionError } from '../lib/errors.ts';
import { excerpt, oneLine } from '../lib/escape.ts';
import { append, workOnFile } from '../lib/files.ts';
import { inspectAppendable } from '../lib/output-path.ts';
import { createRedactor } from '../lib/redaction/redactor.ts';
import { secretForms } from '../lib/redaction/secret-forms.ts';
import type { RunnerPort } from './port.ts';

/** What an action needs of the runner it runs on. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of an input just as it was given; empty where it was not. */
  input(name: string): string;
  /** Sets outputs, all in one go. @throws ActionError where they cannot be written */
  setOutputs(outputs: Readonly<Record<string, string>>): void;
  /** Says why outputs could not be set; asked before anything is sent. */
  outputProblem(): string | undefined;
  /** Adds to the summary of the job. @returns why that cannot be */
  summarize(markdown: string): string | undefined;
  /** Masks every form of a secret in the log, and keeps it out of whatever is printed from here on. */
  protect(secret: string, kind?: 'credential'): void;
  /** Removes every protected secret from a text. */
  redact(text: string): string;
  /** Removes the credential alone: for outputs that may hold the secrets of a response. */
  withoutCredential(text: string): string;
  info(message: string): void;
  /** Shows what is said meanwhile as a group that a reader can fold. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Whether the run is in debug mode. */
  readonly isDebug: boolean;
  /** Says something in debug mode only. */
  debug(message: () => string): void;
  notice(message: string): void;
  /** @param title stands above the message on the page of the run */
  warning(message: string, title?: string): void;
  error(message: string, title?: string): void;
}

/** Characters of a line of the log: whatever a server puts into it, a reader finds the next one. */
const maxLineLength = 8192;

/** Characters of the title of an annotation. */
const maxTitleLength = 100;

/** A line of a text that is free of secrets. */
const bounded = (line: string): string => excerpt(line, String, maxLineLength);

/** The runner of GitHub Actions, as seen through a port. */
export function githubRunner({ env, write, command, fileCommand, keyValue, batch }: RunnerPort): Runner {
  const secrets = createRedactor();
  const credentials = createRedactor();
  const masked = new Set<string>();
  /** Masks texts in the log, with one write for all of them. */
  const mask = (forms: readonly string[]): void => {
    batch(() => {
      for (const form of forms) {
        if (!masked.has(form)) command('add-mask', {}, form);
        masked.add(form);
      }
    });
  };
  const isDebug = env.RUNNER_DEBUG === '1';
  const clean = secrets.redact;
  // An annotation may have several lines of ours; the toolkit escapes the breaks between them.
  const cleanLines = (text: string): string => clean(text).split('\n').map(bounded).join('\n');
  const properties = (title: string | undefined): { title?: string } =>
    title === undefined ? {} : { title: excerpt(title, clean, maxTitleLength) };
  return {
    env,
    input: (name) => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '',
    outputProblem: () => {
      const path = env.GITHUB_OUTPUT;
      if (!path)
        return 'GITHUB_OUTPUT is not set, so that no output could be set: it names the file that the runner reads outputs from.';
      const problem = inspectAppendable(path);
      return (
        problem && `GITHUB_OUTPUT names ${path}, which cannot be written (${problem}), so that no output could be set.`
      );
    },
    setOutputs: (outputs) => {
      const entries = Object.entries(outputs).map(([name, value]) => keyValue(name, value));
      workOnFile('The file of GITHUB_OUTPUT', 'written', () => fileCommand('OUTPUT', entries.join(EOL)));
    },
    summarize: (markdown) => {
      const path = env.GITHUB_STEP_SUMMARY;
      if (!path) return 'the runner gives no file for it (GITHUB_STEP_SUMMARY)';
      try {
        append(path, `${clean(markdown)}\n`);
        return undefined;
      } catch (error) {
        if (error instanceof ActionError) return error.message;
        throw error;
      }
    },
    protect: (secret, kind) => {
      if (secrets.add(secret)) mask(secretForms(secret));
      if (kind === 'credential') credentials.add(secret);
    },
    redact: clean,
    withoutCredential: credentials.redact,
    info: (message) => write(`${excerpt(message, clean, maxLineLength)}\n`),
    group: async (title, work) => {
      command('group', {}, oneLine(clean(title)));
      try {
        return await work();
      } finally {
        command('endgroup', {}, '');
      }
    },
    isDebug,
    debug: (message) => {
      if (isDebug) command('debug', {}, excerpt(message(), clean, maxLineLength));
    },
    notice: (message) => command('notice', {}, cleanLines(message)),
    warning: (message, title) => command('warning', properties(title), cleanLines(message)),
    error: (message, title) => command('error', properties(title), cleanLines(message)),
  };
}
