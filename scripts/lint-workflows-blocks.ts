// The code blocks of the documentation, and the workflows that they stand for (pure).

export interface Block {
  /** Where it is, such as `README.md:12`. */
  place: string;
  /** A file name for it that no other has, without an extension. */
  name: string;
  language: string;
  text: string;
}

/** Every fenced block that names its language. */
export function blocksOf(path: string, markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const match of markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    const [, language = '', text = ''] = match;
    const line = markdown.slice(0, match.index).split('\n').length;
    const name = `${path.replaceAll('/', '-')}-${String(blocks.length + 1).padStart(2, '0')}`;
    blocks.push({ place: `${path}:${line}`, name, language, text });
  }
  return blocks;
}

const indent = (text: string, depth: number): string => text.replace(/^(?=.)/gm, ' '.repeat(depth));

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

/**
 * The whole workflow that a YAML block stands for: itself, or a frame around its steps or keys of a job.
 * @returns undefined where it is none of these
 */
export function workflowOf({ text }: Block): string | undefined {
  const first = /^(?!#)(- |[\w-]+:)/m.exec(text)?.[1];
  switch (first) {
    case 'name:':
    case 'on:':
      return text;
    case '- ':
      return frame(`    steps:\n${indent(text, 6)}`);
    case 'env:':
      return frame(`${indent(text, 4)}    steps:\n      - run: 'true'\n`);
    default:
      return undefined;
  }
}
