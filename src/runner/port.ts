// The toolkit's two parts that are used, and not its index: that loads all the rest of it (fs/promises, the OIDC client, the system's
// details) at every start, which costs as much as sending a request. No other file knows the toolkit.

import { issueCommand } from '@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/lib/file-command.js';
import { type Clock, systemClock } from '../lib/clock.ts';

/** What a runner does to the outside: a step has its process for that, a test records it. */
export interface RunnerPort {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The time that a step waits by. */
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

/** The process of a step. */
export const processPort: RunnerPort = {
  env: process.env,
  clock: systemClock,
  write: (text) => void process.stdout.write(text),
  command: issueCommand,
  fileCommand: issueFileCommand,
  keyValue: prepareKeyValueMessage,
  batch: (work) => {
    process.stdout.cork();
    work();
    process.stdout.uncork();
  },
};
