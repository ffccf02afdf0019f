const cell = (text: string): string => text.trim().replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** A Markdown table; what its cells hold stays in them. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
