// Builds `dist` from `src`: in a new folder that then takes its place, as ncc leaves old files where they are.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const target = process.argv[2] ?? 'dist';
const fresh = `${target}.new`;
const ncc = join(dirname(createRequire(import.meta.url).resolve('@vercel/ncc/package.json')), 'dist/ncc/cli.js');
const options = ['--license', 'licenses.txt', '--no-cache'];

rmSync(fresh, { recursive: true, force: true });
execFileSync(process.execPath, [ncc, 'build', 'src/index.ts', '-o', fresh, ...options], { stdio: 'inherit' });

// For each of Node's modules ncc makes a `require` of its own. One serves them all, and takes a twentieth off the start-up.
const bundle = join(fresh, 'index.js');
const made = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)';
const [imported, rest] = readFileSync(bundle, 'utf8').split(
  /(?<=^import \{ createRequire as __WEBPACK_EXTERNAL_createRequire \} from "module";\n)/m,
);
if (!rest?.includes(made))
  throw new Error('ncc has changed how it loads the modules of Node: see to scripts/build.mjs');
writeFileSync(bundle, `${imported}const nodeRequire = ${made};\n${rest.replaceAll(made, 'nodeRequire')}`);

rmSync(target, { recursive: true, force: true });
renameSync(fresh, target);
