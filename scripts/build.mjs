// Builds `dist` from `src`: in a new folder that then takes its place, as ncc leaves old files where they are.
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const target = process.argv[2] ?? 'dist';
const fresh = `${target}.new`;
const ncc = join(dirname(createRequire(import.meta.url).resolve('@vercel/ncc/package.json')), 'dist/ncc/cli.js');
const options = ['--license', 'licenses.txt', '--no-cache'];

rmSync(fresh, { recursive: true, force: true });
execFileSync(process.execPath, [ncc, 'build', 'src/index.ts', '-o', fresh, ...options], { stdio: 'inherit' });
rmSync(target, { recursive: true, force: true });
renameSync(fresh, target);
