// Shared by the benchmarks: the server, the folder, and how a step's inputs become variables.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface Bench {
  /** The addresses of the server over http and https. */
  plain: string;
  secure: string;
  /** The file of the authority that issued the server's certificate. */
  authority: string;
  /** A folder for this run, removed at its end. */
  folder: string;
  close(): void;
}

/** Starts the server in a separate process. */
export async function startBench(): Promise<Bench> {
  const server = fork(fileURLToPath(new URL('server.ts', import.meta.url)));
  const message = await new Promise<unknown>((resolve, reject) => {
    server.once('message', resolve);
    server.once('exit', () => reject(new Error('the server of the bench did not start')));
  });
  const [plain = '', secure = '', authority = ''] = String(message).split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  return {
    plain,
    secure,
    authority,
    folder,
    close: () => {
      server.disconnect();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The variables that the runner sets for a step with these inputs, and the authority to trust. */
export function stepEnv({ folder, authority }: Bench, inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const output = join(folder, 'output');
  writeFileSync(output, '');
  return {
    PATH: process.env.PATH,
    NODE_EXTRA_CA_CERTS: authority,
    GITHUB_OUTPUT: output,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
}

/**
 * The options of the command: the scripts of other actions to measure as well, such as `--fjogeleit=…/dist/index.js`, and the sizes of files
 * in GiB.
 */
export const options = parseArgs({
  options: { fjogeleit: { type: 'string' }, octokit: { type: 'string' }, sizes: { type: 'string', default: '1' } },
}).values;
