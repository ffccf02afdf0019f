import { compile, TreeInterpreter, tokenize } from '@jmespath-community/jmespath';
import { type Expression, syntaxMistake } from './jmespath.ts';

/** Characters of an expression. Nested deeper than this allows, it would be more than the stack holds. */
const maxExpressionLength = 2000;

/** Characters of an expression that is shown with its mistake. */
const maxShownLength = 120;

/**
 * Reads an expression, and checks all that can be known before there is a value: syntax, and names and arguments of functions.
 *
 * @returns what is wrong, if anything is, with the place marked by a caret
 */
export function parseExpression(text: string): Expression | string {
  if (text.length > maxExpressionLength) return `has more than ${maxExpressionLength} characters`;
  try {
    const node = compile(text);
    const problem = functionProblem(node);
    return problem === undefined
      ? { text, node }
      : pointTo(text, problem.what, tokenize(text).find(({ value }) => value === problem.where)?.start ?? 0);
  } catch (error) {
    const message = error instanceof RangeError ? 'it is nested too deeply' : syntaxMistake(error);
    const at = errorPosition(text);
    const hint = syntaxHint(text, text.slice(at));
    return pointTo(text, hint ? `${message}; ${hint}` : message, at);
  }
}

/** The expression is shown whole or not at all: a part of it could hold a part of a secret. */
const pointTo = (text: string, problem: string, at: number): string =>
  text.length > maxShownLength
    ? `is not JMESPath at character ${at + 1}: ${problem}`
    : `is not JMESPath: ${problem}\n    ${text}\n    ${' '.repeat(at)}^`;

/**
 * A hint for an expression that is not well formed, if it looks like jq or a programming language.
 *
 * @param rest the text from the place of the mistake on
 * @returns empty if there is no hint
 */
function syntaxHint(text: string, rest: string): string {
  const trimmed = text.trim();
  if (/^\.[A-Za-z_"[]/.test(trimmed)) return `remove the leading dot, which is jq syntax: \`${trimmed.slice(1)}\``;
  if (/^and\b/i.test(rest)) return '"and" is `&&`';
  if (/^or\b/i.test(rest)) return '"or" is `||`';
  const number = /^-?\d+(?:\.\d+)?/.exec(rest)?.[0];
  const before = text.slice(0, text.length - rest.length);
  if (number?.startsWith('-') && /\w$/.test(before)) return 'a dash is a minus: write the name in double quotes';
  if (number !== undefined && before.endsWith('.')) return `an index goes in brackets: \`[${number}]\``;
  if (number !== undefined) return `a number goes in backticks: \`${number}\``;
  if (rest.startsWith(',')) return 'write one expression per line; several in one are a list, `[a, b]`';
  return '';
}

/** The library does not report the position of an error: it is the first token after which no continuation is valid. */
function errorPosition(text: string): number {
  let tokens: { readonly start: number }[];
  try {
    tokens = tokenize(text);
  } catch {
    return firstBad(text);
  }
  const isHopeless = (end: number): boolean => {
    try {
      compile(text.slice(0, end));
      return false;
    } catch (error) {
      return !/EOF|end of JSON/.test(syntaxMistake(error));
    }
  };
  // If a beginning is invalid, each longer one is too, so a binary search needs few of the slow attempts to compile.
  let [bad, good] = [tokens.length, -1];
  while (bad - good > 1) {
    const middle = Math.floor((bad + good) / 2);
    if (isHopeless(tokens[middle + 1]?.start ?? text.length)) bad = middle;
    else good = middle;
  }
  return tokens[bad]?.start ?? text.length;
}

/** The position where the readable tokens end. */
function firstBad(text: string): number {
  for (let end = text.length - 1; end > 0; end -= 1) {
    try {
      tokenize(text.slice(0, end));
      return end;
    } catch {
      // Shorter, then.
    }
  }
  return 0;
}

/** A function that does not exist, or does not accept that number of arguments. */
function functionProblem(node: unknown): { readonly what: string; readonly where: string } | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(node));
  const [type, name, children] = [fields.get('type'), fields.get('name'), fields.get('children')];
  if (type === 'LetExpression') return { what: '`let` is not supported', where: 'let' };
  // The library parses `a = b` as part of a `let` anywhere and creates an object, so such a condition would always be true.
  if (type === 'Binding') return { what: '`=` compares nothing; write `==`', where: '=' };
  if (type === 'Function' && typeof name === 'string' && Array.isArray(children)) {
    const known = new Map(Object.entries(TreeInterpreter.runtime._functionTable)).get(name)?._signature;
    if (known === undefined) return { what: `there is no function ${name}()`, where: name };
    const minArguments = known.filter(({ optional, variadic }) => !optional && !variadic).length;
    const maxArguments = known.some(({ variadic }) => variadic) ? Number.POSITIVE_INFINITY : known.length;
    if (children.length < minArguments || children.length > maxArguments)
      return { what: `${name}() takes ${known.length} argument(s), not ${children.length}`, where: name };
  }
  for (const child of fields.values()) {
    const problem = functionProblem(child);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const comparators: ReadonlySet<string> = new Set(['EQ', 'NE', 'LT', 'LTE', 'GT', 'GTE']);
const names: ReadonlySet<string> = new Set(['UnquotedIdentifier', 'QuotedIdentifier']);

/**
 * Looks for a text in double quotes in a comparison: it is a name there, and the comparison is never true.
 *
 * @returns what is wrong with the condition, or undefined
 */
export function conditionProblem({ text }: Expression): string | undefined {
  const tokens = tokenize(text);
  for (const [index, { type }] of tokens.entries()) {
    if (!comparators.has(type)) continue;
    const [beyond, left, right, after] = [-2, -1, 1, 2].map((step) => tokens[index + step]);
    if (!left || !right || !names.has(left.type) || !names.has(right.type)) continue;
    // A part of a path is certainly a name.
    const isPath = { left: beyond?.type === 'Dot', right: after?.type === 'Dot' || after?.type === 'Lbracket' };
    const quoted = [...(isPath.right ? [] : [right]), ...(isPath.left ? [] : [left])].find(
      (token) => token.type === 'QuotedIdentifier' && looksText(String(token.value)),
    );
    if (quoted)
      return `"${quoted.value}" in double quotes is a field name, so this compares two fields. For a string use single quotes: '${quoted.value}'`;
  }
  return undefined;
}

/** Whether a name in quotes needs none, or has blanks, which no name of an API has. */
const looksText = (name: string): boolean => isPlainName(name) || name.includes(' ');

/** Whether a name needs no quotes in an expression. */
export const isPlainName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);

/** What to do about names with a dash that were written without quotes, so that the dash is a minus. */
export const dashHints = (text: string): readonly string[] =>
  dashedNames(text).map((name) => `a dash is a minus: write the name in double quotes, "${name}"`);

function dashedNames(text: string): readonly string[] {
  const names: string[] = [];
  let run = { from: 0, end: -1, dashes: 0 };
  const close = (): void => {
    const name = text.slice(run.from, run.end);
    if (run.dashes > 0 && /^[A-Za-z_].*[A-Za-z0-9_]$/.test(name)) names.push(name);
  };
  for (const { type, start, value } of tokenize(text)) {
    const isName = type === 'UnquotedIdentifier' || type === 'Number';
    const isDash = type === 'Minus';
    const end = start + (isDash ? 1 : String(value).length);
    if (start !== run.end || !(isName || isDash)) {
      close();
      run = { from: start, end: isName || isDash ? end : -1, dashes: 0 };
    } else run = { from: run.from, end, dashes: run.dashes + (isDash ? 1 : 0) };
  }
  close();
  return names;
}
