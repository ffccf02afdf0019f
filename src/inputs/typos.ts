/**
 * Detects a line that is wrong whatever its value: YAML has comments and lists, but the text of an input has neither.
 *
 * @returns undefined where nothing is
 */
export function lineProblem(line: string): string | undefined {
  if (line.startsWith('#'))
    return 'starts with `#`, which is not a comment here; remove the line, or put the comment above the input';
  return line.startsWith('- ') ? 'starts with `- `, which is not a list here; remove the dash' : undefined;
}

/**
 * Warns of a URL value that looks like several pairs. The value may be intended, so it is sent unchanged.
 *
 * @param name the name before it
 * @returns a sentence without a full stop, or undefined
 */
export function joinWarning(name: string, value: string): string | undefined {
  if (/&[\w.[\]-]+=/.test(value))
    return `the value of "${name}" contains an \`&\`, which is encoded; write one pair per line`;
  return /,\s*[\w.[\]-]+=/.test(value)
    ? `the value of "${name}" contains a comma and another \`=\`; write one pair per line`
    : undefined;
}

/**
 * Warns of an unusual value. It may be intended, so it is sent unchanged.
 *
 * @param name the name before it
 * @returns a sentence without a full stop, or undefined
 */
export function valueWarning(name: string, value: string): string | undefined {
  const text = value.trim();
  // Settings write the empty value as ''.
  if (/^(["']).*\1$/s.test(text) && text.length > 1 && text !== "''")
    return `the quotes around the value of "${name}" are part of it; remove them if that is not intended`;
  if (/^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/.test(text))
    return `the value of "${name}" is ${text}, ${unexpandedVariable}`;
  return undefined;
}

/** Why the name of a variable cannot be a value. */
export const unexpandedVariable = 'which no shell expands here; use a GitHub expression, such as `vars.NAME`';
