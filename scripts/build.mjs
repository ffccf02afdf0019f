// Builds `dist` from `src`: in a new folder that then takes its place, as ncc leaves old files where they are.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const target = process.argv[2] ?? 'dist';
const fresh = `${target}.new`;
const ncc = join(dirname(createRequire(import.meta.url).resolve('@vercel/ncc/package.json')), 'dist/ncc/cli.js');
const options = ['--no-cache'];

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

// ncc's own list has the packages of one chunk alone, and names not every package in the code. This has the text of each licence, and where
// the source is of what it covers.
const chunks = readdirSync(fresh).filter((name) => name.endsWith('.js'));
const code = chunks.map((name) => readFileSync(join(fresh, name), 'utf8')).join('\n');
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const found = [...code.matchAll(/\.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map(([, name]) => name);
const licences = [...new Set([...Object.keys(dependencies), ...found])].sort().map((name) => {
  const folder = join('node_modules', name);
  const { license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return `${name}\n${license}, source: ${repository?.url ?? repository}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
});
writeFileSync(join(fresh, 'licenses.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));

rmSync(target, { recursive: true, force: true });
renameSync(fresh, target);
