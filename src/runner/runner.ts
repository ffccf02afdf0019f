import { EOL } from 'node:os';
import type { issueCommand } from '@actions/core/lib/command.js';
import type { issueFileCommand, prepareKeyValueMessage } from '@actions/core/lib/file-command.js';
import type { Clock } from '../lib/clock.ts';
import { ActionError, expectedError, StepFailure } from '../lib/errors.ts';
import { excerpt, excerptLines, oneLine } from '../lib/escape.ts';
import { append, workOnFile } from '../lib/files.ts';
import { inspectAppendable } from '../lib/output-path.ts';
import { createRedactor } from '../lib/redaction/redactor.ts';
import { secretForms } from '../lib/redaction/secret-forms.ts';

/** What an action needs of the runner it runs on. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock for the waits of a step. */
  readonly clock: Clock;
  /** The text of an input just as it was given; empty if it was not. */
  input(name: string): string;
  /** Sets outputs, all in one go. @throws ActionError if they cannot be written */
  setOutputs(outputs: Readonly<Record<string, string>>): void;
  /** Why outputs cannot be set, if so; checked before anything is sent. */
  outputProblem(): string | undefined;
  /** Adds to the summary of the job. @returns why that cannot be */
  summarize(markdown: string): string | undefined;
  /** Masks every form of a secret in the log, and keeps it out of whatever is printed from here on. */
  protect(secret: string, kind?: 'credential'): void;
  /** Removes every protected secret from a text. */
  redact(text: string): string;
  /** Removes only the credential, for outputs that may contain the secrets of a response. */
  withoutCredential(text: string): string;
  info(message: string): void;
  /** Puts the log of the work into a group that a reader can fold. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Logs a message in debug mode only. */
  debug(message: () => string): void;
  notice(message: string): void;
  /** @param title stands above the message on the page of the run */
  warning(message: string, title?: string): void;
  error(message: string, title?: string): void;
}

/** The output side of a runner: the process in a real step, a recording in a test. */
export interface RunnerPort {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock for the waits of a step. */
  readonly clock: Clock;
  /** Writes to the log. */
  write(text: string): void;
  /** Writes a workflow command to the log. */
  readonly command: typeof issueCommand;
  /** Appends to one of the runner's files, such as that of `OUTPUT`. */
  readonly fileCommand: typeof issueFileCommand;
  /** An output as a text for its file. */
  readonly keyValue: typeof prepareKeyValueMessage;
  /** Joins what is written meanwhile into one write. */
  batch(work: () => void): void;
}

/** Characters of a line of the log: whatever a server puts into it, a reader finds the next one. */
const maxLineLength = 8192;

/** Characters of the title of an annotation. */
const maxTitleLength = 100;

/** The variable of an input's value: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs */
const inputVariable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;

/** The runner of GitHub Actions, as seen through a port. */
export function githubRunner(port: RunnerPort): Runner {
  const { env, clock } = port;
  const secrets = createRedactor();
  const credentials = createRedactor();
  const mask = createMasker(port);
  return {
    env,
    clock,
    input: (name) => env[inputVariable(name)] ?? '',
    outputProblem: () => outputProblem(env.GITHUB_OUTPUT),
    setOutputs: (outputs) => {
      const entries = Object.entries(outputs).map(([name, value]) => port.keyValue(name, value));
      workOnFile('The file of GITHUB_OUTPUT', 'written', () => port.fileCommand('OUTPUT', entries.join(EOL)));
    },
    summarize: (markdown) => appendSummary(env.GITHUB_STEP_SUMMARY, secrets.redact(markdown)),
    protect: (secret, kind) => {
      if (secrets.add(secret)) mask(secretForms(secret));
      if (kind === 'credential') credentials.add(secret);
    },
    redact: secrets.redact,
    withoutCredential: credentials.redact,
    ...createLog(port, secrets.redact),
  };
}

/** Masks texts in the log, each once, with one write for all of them. */
function createMasker({ batch, command }: RunnerPort): (forms: readonly string[]) => void {
  const masked = new Set<string>();
  return (forms) =>
    batch(() => {
      for (const form of forms) {
        if (!masked.has(form)) command('add-mask', {}, form);
        masked.add(form);
      }
    });
}

function outputProblem(path: string | undefined): string | undefined {
  if (!path)
    return 'GITHUB_OUTPUT is not set, so no output can be set. It names the file from which the runner reads outputs.';
  const problem = inspectAppendable(path);
  return problem && `GITHUB_OUTPUT names ${path}, which cannot be written (${problem}), so no output can be set.`;
}

function appendSummary(path: string | undefined, markdown: string): string | undefined {
  if (!path) return 'the runner provides no file for it (GITHUB_STEP_SUMMARY)';
  try {
    append(path, `${markdown}\n`);
    return undefined;
  } catch (error) {
    return expectedError(error).message;
  }
}

type Log = Pick<Runner, 'info' | 'group' | 'debug' | 'notice' | 'warning' | 'error'>;

/** @param clean removes secrets */
function createLog({ env, write, command }: RunnerPort, clean: (text: string) => string): Log {
  const isDebug = env.RUNNER_DEBUG === '1';
  const line = (text: string): string => excerpt(text, clean, maxLineLength);
  // An annotation may have several lines of ours; the toolkit escapes the breaks between them.
  const lines = (text: string): string => excerptLines(text, clean, maxLineLength);
  const annotate = (kind: 'notice' | 'warning' | 'error', message: string, title?: string): void =>
    command(kind, title === undefined ? {} : { title: excerpt(title, clean, maxTitleLength) }, lines(message));
  return {
    info: (message) => write(`${line(message)}\n`),
    group: async (title, work) => {
      command('group', {}, oneLine(clean(title)));
      try {
        return await work();
      } finally {
        command('endgroup', {}, '');
      }
    },
    debug: (message) => {
      if (isDebug) command('debug', {}, line(message()));
    },
    notice: (message) => annotate('notice', message),
    warning: (message, title) => annotate('warning', message, title),
    error: (message, title) => annotate('error', message, title),
  };
}

/**
 * The title of an annotation, which stands above its message on the page of a run: `Mendix ENVIRONMENT_BUSY (409)`.
 *
 * @param code the code of a failure or an error, as in the output `error-code`
 * @param status of the response that it came with
 */
export function annotationTitle(code: string, status?: number): string {
  if (status === undefined) return `Mendix ${code}`;
  return ['', String(status), `HTTP_${status}`].includes(code) ? `Mendix HTTP ${status}` : `Mendix ${code} (${status})`;
}

/** An action: reads its inputs from the runner, sets its outputs there, and throws to fail the step. */
export type ActionRun = (runner: Runner, cancelled: AbortSignal) => Promise<void>;

/** Runs an action to its end, and annotates a failure. @returns the exit code */
export async function settle(action: ActionRun, runner: Runner, cancelled: AbortSignal): Promise<0 | 1> {
  try {
    await action(runner, cancelled);
    return 0;
  } catch (error) {
    if (error instanceof ActionError) runner.error(error.message, titleOfError(error));
    else runner.error(describeBug(error), 'Bug in mendix-api-action');
    if (error instanceof Error) runner.debug(() => error.stack ?? '');
    return 1;
  }
}

function titleOfError(error: ActionError): string {
  return annotationTitle(error.code ?? 'ACTION_FAILED', error instanceof StepFailure ? error.status : undefined);
}

/** Where users report bugs. */
const issuesPage = 'https://github.com/mendix-community/mendix-api-action/issues/new';

function describeBug(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${text}\nThis is a bug in mendix-api-action. Please report it with a debug log: ${issuesPage}`;
}
