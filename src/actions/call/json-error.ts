import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

/** Characters of the offending line that are shown, and those of them before the place. */
const excerptLength = 120;
const excerptBefore = 60;

/**
 * Says what is wrong with a text that should be JSON: line, column, why, and the offending line.
 *
 * @param hide removes secrets; a line with one is shown from its start
 * @returns undefined if the text is JSON
 */
export function describeJsonError(text: string, hide: (text: string) => string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const { offset, what } = firstError(text);
    const before = text.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const line = (before.at(-1) ?? '') + (text.slice(offset).split('\n')[0] ?? '');
    const shown = hide(line);
    const from = shown === line ? Math.max(0, column - 1 - excerptBefore) : 0;
    const excerpt = shown.slice(from, from + excerptLength).trim();
    const why = reasonFor(text, offset, what);
    const place = `line ${before.length}, column ${column}`;
    return `is not JSON, at ${place}: ${excerpt || '(end of text)'}${why ? ` (${why})` : ''}${hintFor(text, why)}`;
  }
}

function firstError(text: string): { offset: number; what: string } {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors.sort((a, b) => a.offset - b.offset);
  if (first) return { offset: withinString(text, first.offset), what: printParseErrorCode(first.error) };
  // The parser accepts white space that JSON does not allow.
  const offset = text.search(/[^\x20-\x7e\n\r\t]/);
  return { offset: Math.max(0, offset), what: 'InvalidSymbol' };
}

/** The parser reports the start of an invalid string; this finds the position where it becomes invalid. */
function withinString(text: string, offset: number): number {
  const readable = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy;
  readable.lastIndex = offset;
  const length = readable.exec(text)?.[0].length ?? 0;
  return Math.min(text[offset + length] === '"' ? offset : offset + length, text.length);
}

const reasons: Readonly<Record<string, string>> = {
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing, or a quote within a string has no backslash',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'there is more than one value',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a string has no closing quote, or contains a line break that is not written \\n',
  InvalidCharacter: 'a tab within a string is written \\t',
  InvalidEscapeCharacter: 'a backslash itself is written \\\\',
  InvalidUnicode: 'four hex digits follow \\u',
  UnexpectedEndOfNumber: 'a number is incomplete',
};

/** A text that is the path of a file, or a URL of one. */
const filePath = /^(?:file:\/\/)?([^\s"'{}[\],:]{1,200}\.json)$/i;

/** Mistakes that come from values put into a text. */
const valueReasons = /quote within|closing quote|tab within|string needs double quotes|backslash/;

/** What to do about a mistake that its reason does not say. */
function hintFor(text: string, why: string): string {
  if (why.startsWith('to send a file')) return '';
  if (text !== '' && !/^\s*[[{"]/.test(text))
    return '. If it is not meant to be JSON, name another Content-Type in `headers`';
  return valueReasons.test(why) ? '. Put values in with toJSON(...)' : '';
}

/** Why a token cannot stand there, as far as the text shows it. */
function reasonFor(text: string, offset: number, what: string): string {
  const rest = text.slice(offset, offset + excerptLength);
  const before = text.slice(Math.max(0, offset - 200), offset).trimEnd();
  const word = /^[\p{L}_$][\p{L}\p{N}_$-]*/u.exec(rest)?.[0];
  const closes = rest.startsWith('}') || rest.startsWith(']');
  if (closes && before.endsWith(',')) return 'remove the comma before it';
  if (/^\s*@/.test(text)) return 'to send a file, use `body-file: path`, without the @';
  const path = filePath.exec(text.trim())?.[1];
  if (path) return `to send a file, use \`body-file: ${path}\``;
  if (rest.startsWith("'")) return 'JSON requires double quotes, not single quotes';
  if (rest.startsWith('//') || rest.startsWith('/*') || rest.startsWith('#')) return 'JSON has no comments';
  if (offset === text.length) return reasons[what] ?? 'something is missing';
  if (word && /^(?:true|false|null|none)$/i.test(word)) return `${word} is written true, false or null`;
  if (word && /[{,]$/.test(before) && /^\s*:/.test(text.slice(offset + word.length, offset + word.length + 10)))
    return `the name ${word} needs double quotes`;
  if (word && what !== 'EndOfFileExpected' && /(?:^|[:[,{])$/.test(before)) return 'a string needs double quotes';
  return reasons[what] ?? '';
}
