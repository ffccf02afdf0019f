/** Text as code; it must not contain a backtick. */
export const code = (text: string): string => `\`${text}\``;

export const codeList = (items: readonly string[]): string => items.map(code).join(', ');

/** Applies a function to the parts of a text that are not code. */
const outsideCode = (text: string, change: (part: string) => string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

/** Plain text as Markdown: characters that could form a tag, a link or emphasis are escaped. Text in backticks is code. */
export const prose = (text: string): string =>
  outsideCode(text, (part) =>
    part.replace(/[\\*[\]<~]/g, '\\$&').replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_'),
  );

/** A cell of Markdown: it stays in its table, and nothing in it is a tag, which GitHub would drop together with its text. */
const cell = (text: string): string =>
  outsideCode(text, (part) => part.replace(/(?<!\\)</g, '\\<'))
    .trim()
    .replaceAll('|', '\\|')
    .replace(/\s+/g, ' ');

/** A Markdown table of cells that are Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
