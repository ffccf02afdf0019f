// Builds `dist` from `src`: in a new folder that then takes its place, as ncc leaves old files where they are.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ncc from '@vercel/ncc';

const target = process.argv[2] ?? 'dist';
const fresh = `${target}.new`;
rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });

// CommonJS, which Node starts 1.5 ms sooner than a module; so the folder says that it is no module, as the rest of the repository is.
const { code, assets } = await ncc(join(process.cwd(), 'src/main.ts'), { cache: false, esm: false, quiet: true });
const files = { 'index.js': code, 'package.json': '{"type":"commonjs"}\n' };
for (const [name, { source }] of Object.entries(assets)) files[name] ??= source;
for (const [name, source] of Object.entries(files)) writeFileSync(join(fresh, name), source);

// ncc's own list has the packages of one chunk alone, and names not every package in the code. This has the text of each licence, and where
// the source is of what it covers.
const chunks = readdirSync(fresh).filter((name) => name.endsWith('.js'));
const text = chunks.map((name) => readFileSync(join(fresh, name), 'utf8')).join('\n');
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const found = [...text.matchAll(/\.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map(([, name]) => name);
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
