/**
 * What may have been meant by an expression that is not well formed: the slips of people who know jq or a programming language.
 *
 * @param rest the text from the place of the mistake on
 * @returns empty where nothing is known
 */
export function syntaxHint(text: string, rest: string): string {
  const trimmed = text.trim();
  if (/^\.[A-Za-z_"[]/.test(trimmed))
    return `leave out the dot at the beginning, which is jq's: \`${trimmed.slice(1)}\``;
  if (/^and\b/i.test(rest)) return '"and" is `&&`';
  if (/^or\b/i.test(rest)) return '"or" is `||`';
  const number = /^-?\d+(?:\.\d+)?/.exec(rest)?.[0];
  const before = text.slice(0, text.length - rest.length);
  if (number?.startsWith('-') && /\w$/.test(before)) return 'a dash is a minus: write the name in double quotes';
  if (number !== undefined && before.endsWith('.')) return `an index stands in brackets: \`[${number}]\``;
  if (number !== undefined) return `a number stands in backticks: \`${number}\``;
  if (rest.startsWith(',')) return 'an input takes one expression a line; several in one are a list, `[a, b]`';
  return '';
}
