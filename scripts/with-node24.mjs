// Runs `node <arguments>` under Node 24: the running Node if it is new enough, otherwise a copy from npm.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const wanted = readFileSync(new URL('../.node-version', import.meta.url), 'utf8').trim();
const args = process.argv.slice(2);
const isCurrent = Number(process.versions.node.split('.')[0]) >= 24;
const platform = { linux: 'linux', win32: 'win' }[process.platform];

if (!isCurrent && platform === undefined) {
  console.error(
    `Node ${process.version} is older than 24 and npm has no copy for this system: please install Node 24.`,
  );
  process.exit(1);
}
if (!isCurrent) console.error(`Node ${process.version} is older than 24: taking Node ${wanted} from npm.`);

const npm = ['exec', '--yes', `--package=node-${platform}-${process.arch}@${wanted}`, '--', 'node', ...args];
const [file, parameters] = isCurrent ? [process.execPath, args] : ['npm', npm];
const { status, error } = spawnSync(file, parameters, {
  stdio: 'inherit',
  shell: process.platform === 'win32' && file === 'npm',
});
if (error) console.error(error.message);
process.exitCode = status ?? 1;
