// Builds `dist` from `src` in a new folder that then replaces it, because ncc does not remove old files. `dist` has one bundle for all
// actions, chunks for parts that not every run needs, and for each action the script that the runner starts.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ncc from '@vercel/ncc';
import { findActions } from './actions.ts';
import { nameChunks } from './chunks.ts';

/** Builds into a folder next to `src`, to which its source maps point. Ends the process if the code has an error. */
export async function build(target) {
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const files = await bundle();
  for (const [name, text] of Object.entries({ ...files, ...scripts() })) writeFileSync(join(fresh, name), text);
  writeFileSync(join(fresh, 'licenses.txt'), licences(fresh));
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}

async function bundle() {
  // CommonJS, which Node starts 1.5 ms sooner than a module. The folder declares it, because the rest of the repository consists of modules.
  const { code, map, assets } = await ncc(join(process.cwd(), 'src/main.ts'), {
    cache: false,
    esm: false,
    quiet: true,
    filename: 'main.js',
    sourceMap: true,
    sourceMapRegister: false,
  }).catch((error) => {
    // The stack trace would print ncc's own code, a line of 2 MB.
    console.error(error.message);
    process.exit(1);
  });
  const files = {
    'main.js': code,
    'main.js.map': map,
    'package.json': '{"type":"commonjs"}\n',
  };
  for (const [name, { source }] of Object.entries(assets)) files[name] ??= String(source);
  return Object.fromEntries(
    Object.entries(nameChunks(files)).map(([name, text]) => [
      name,
      name.endsWith('.map') ? withoutSources(text) : text,
    ]),
  );
}

/** The sources are next to `dist`, so a map needs only their names and is small enough to commit. */
const withoutSources = (map) => `${JSON.stringify({ ...JSON.parse(map), sourcesContent: undefined })}\n`;

/** The scripts that the runner starts, one for each action. */
function scripts() {
  const script = readFileSync('src/start.cjs', 'utf8');
  return Object.fromEntries(
    findActions().map(({ name, path, main }) => {
      if (posix.dirname(main) !== 'dist') throw new Error(`${path}: \`main\` is ${main}, which is not in dist`);
      return [posix.basename(main), script.replaceAll('$ACTION', name)];
    }),
  );
}

/** How a package's repository names the tag of a version, where that is known. */
const tags = { '@jmespath-community/jmespath': (version) => `v${version}` };

// ncc's own list has only the packages of one chunk, and not all of those. This list has the text of each licence, and the address of
// the source that it covers.
function licences(folder) {
  const chunks = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const text = chunks.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const found = [...text.matchAll(/\.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map(([, name]) => name);
  return [...new Set([...Object.keys(dependencies), ...found])]
    .sort()
    .map(licence)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licence(name) {
  const folder = join('node_modules', name);
  const { version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  // The line endings are those of this repository, whatever the package uses.
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return `${name}@${version}\n${license}, source: ${sourceOf(name, version, repository)}\n\n${text}\n`;
}

function sourceOf(name, version, repository) {
  // A bare name means a repository on GitHub (package.json, `repository`).
  const address = (repository?.url ?? repository)
    .replace(/^(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/')
    .replace(/^(?:git\+)?(?:git|ssh|https):\/\/(?:git@)?/, 'https://');
  const page = address.replace(/\.git$/, '');
  const tag = tags[name]?.(version);
  if (tag !== undefined) return `${page}/tree/${tag}`;
  return repository?.directory === undefined ? page : `${page}, in ${repository.directory}`;
}

if (import.meta.main) await build(process.argv[2] ?? 'dist');
