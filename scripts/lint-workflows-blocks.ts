// The code blocks of the documentation, and the workflows that they represent (pure).

export interface Block {
  /** Where it is, such as `README.md:12`. */
  place: string;
  /** A unique file name for it, without an extension. */
  name: string;
  language: string;
  text: string;
  /** The IDs of the steps in earlier blocks, to which its expressions may refer. */
  earlier: readonly string[];
}

const idsIn = (text: string): string[] => [...text.matchAll(/^\s*(?:- )?id: ([\w-]+)$/gm)].map(([, id = '']) => id);

/** Every fenced block with a language. */
export function blocksOf(path: string, markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const match of markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    const [, language = '', text = ''] = match;
    const line = markdown.slice(0, match.index).split('\n').length;
    const name = `${path.replaceAll('/', '-')}-${String(blocks.length + 1).padStart(2, '0')}`;
    const earlier = blocks.flatMap((block) => idsIn(block.text));
    blocks.push({ place: `${path}:${line}`, name, language, text, earlier });
  }
  return blocks;
}

const indent = (text: string, depth: number): string => text.replace(/^(?=.)/gm, ' '.repeat(depth));

/** A workflow around the keys of a job. */
const frame = (job: string): string => `name: A block of the documentation
on: workflow_dispatch
permissions: {}
concurrency:
  group: block
jobs:
  job:
    name: A job
    runs-on: ubuntu-latest
    environment: documentation
${job}`;

/** Empty steps in place of those of earlier blocks to which a block refers. */
function stepsBefore(text: string, earlier: readonly string[]): string {
  const named = [...text.matchAll(/\bsteps\.([\w-]+)\./g)].map(([, id = '']) => id);
  const missing = [...new Set(named)].filter((id) => earlier.includes(id) && !idsIn(text).includes(id));
  return missing.map((id) => `      - id: ${id}\n        run: 'true'\n`).join('');
}

/**
 * The whole workflow that a YAML block represents: the block itself, or a frame around its steps or the keys of a job.
 * @returns undefined if it is none of these
 */
export function workflowOf({ text, earlier }: Block): string | undefined {
  const first = /^(?!#)(- |[\w-]+:)/m.exec(text)?.[1];
  switch (first) {
    case 'name:':
    case 'on:':
      return text;
    case '- ':
      return frame(`    steps:\n${stepsBefore(text, earlier)}${indent(text, 6)}`);
    case 'env:':
      return frame(`${indent(text, 4)}    steps:\n      - run: 'true'\n`);
    default:
      return undefined;
  }
}
