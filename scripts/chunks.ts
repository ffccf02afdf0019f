// The names of the bundle's chunks. ncc numbers them, and drops the comments in which a source could name one; but nobody can review a file
// called `757.main.js`.

/** Names of chunks by a module that only this chunk has. A chunk with an action is named after the action. */
const names: Readonly<Record<string, string>> = {
  'src/actions/call/after-response.ts': 'after-response',
  'src/expressions/secrets.ts': 'secrets',
  'src/mendix/apis/index.ts': 'catalogue',
  'src/mendix/diagnosis.ts': 'errors',
  'src/pipeline/stages.ts': 'stages',
  'node_modules/@jmespath-community/jmespath/dist/index.mjs': 'jmespath',
};

/** How the bundle finds the file of a chunk. */
const loader = '"" + chunkId + ".main.js"';

type Files = Readonly<Record<string, string>>;

/**
 * Renames each `<number>.main.js` and its map to a name such as `deploy.chunk.js`, wherever the name occurs.
 *
 * @param files the texts of a build by name
 * @throws Error if a chunk has no unique name
 */
export function nameChunks(files: Files): Files {
  const chunks = Object.fromEntries(
    Object.entries(files).flatMap(([file, text]) => {
      const id = /^(\d+)\.main\.js\.map$/.exec(file)?.[1];
      return id === undefined ? [] : [[id, nameOf(JSON.parse(text).sources)]];
    }),
  );
  const found = Object.values(chunks).sort();
  if (new Set(found).size < found.length)
    throw new Error(`two chunks have one name (scripts/chunks.ts): ${found.join(', ')}`);
  const { 'main.js': main = '' } = files;
  const named = main.replace(loader, () => `(${JSON.stringify(chunks)})[chunkId] + ".chunk.js"`);
  if (named === main) throw new Error('the bundle loads its chunks in an unknown way (scripts/chunks.ts)');
  const rename = (text: string): string =>
    text.replace(/\b(\d+)\.main\.js\b/g, (file, id) => (chunks[id] === undefined ? file : `${chunks[id]}.chunk.js`));
  return Object.fromEntries(
    Object.entries({ ...files, 'main.js': named }).map(([file, text]) => [rename(file), rename(text)]),
  );
}

/** @param sources the modules of a chunk, as its map lists them */
function nameOf(sources: readonly string[]): string {
  const modules = sources.map((source) => source.replace(/^(?:\.\.?\/)+/, ''));
  const found = modules.flatMap((each) => /^src\/actions\/([\w-]+)\/action\.ts$/.exec(each)?.[1] ?? names[each] ?? []);
  const [name] = found;
  if (name !== undefined && found.length === 1) return name;
  throw new Error(`one name must be given (scripts/chunks.ts) to the chunk of ${modules.join(', ')}`);
}
