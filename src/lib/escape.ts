const named: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t' };

/**
 * What a reader cannot see, or what changes the order of what is seen: control characters (C0, DEL, C1), the two line separators of Unicode,
 * halves of a character, and all that Unicode calls ignorable or a control of direction: zero-width blanks and joiners, byte order marks, tag
 * characters, variation selectors. What makes one picture of several emoji stays there: a joiner between them, a selector behind one.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const notVisible = (): RegExp =>
  /(?!(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)\u200d\p{Extended_Pictographic})(?!(?<=\p{Emoji})\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

const escapeChar = (char: string): string => {
  const hex = (char.codePointAt(0) ?? 0).toString(16);
  return named[char] ?? (hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`);
};

/**
 * Whether a text is only visible ASCII, as nearly all are: one that does needs none of the classes of Unicode, each of which takes a new
 * process a tenth of a millisecond to look up.
 */
export const isPlain = (text: string): boolean => !/[^\x20-\x7e]/.test(text);

/**
 * Makes a text from outside harmless within a log line: the runner takes `::command::` at the start of any line, whatever ends the one
 * before, and `##[command]` anywhere (runner: ActionCommand.cs).
 */
export const oneLine = (text: string): string =>
  (isPlain(text) ? text : text.replace(notVisible(), escapeChar)).replaceAll('##[', '## [');

/** Characters of an excerpt, unless it says otherwise. */
const maxExcerptLength = 300;

/**
 * The beginning of a text from outside, fit to be printed. Secrets are hidden first, as one that is cut or escaped would not be found:
 * so everything that prints such a text uses this.
 *
 * @param hide replaces secrets
 * @param maxLength characters to keep
 */
export function excerpt(text: string, hide: (text: string) => string, maxLength = maxExcerptLength): string {
  return shortened(oneLine(hide(beginningOf(text, hide))), maxLength);
}

/** Characters of a text that are searched for secrets, as the rest of it is not shown anyway, and would take minutes. */
const maxSearchedLength = 64 * 1024;

/** Characters at the end of what is searched: a secret that goes on behind it is not found, so that nothing of them may be shown. */
const unsafeLength = 4096;

/**
 * A text as it is, or the beginning of a huge one.
 *
 * @param hide replaces secrets
 */
export function beginningOf(text: string, hide: (text: string) => string): string {
  if (text.length <= maxSearchedLength) return text;
  const hidden = hide(text.slice(0, maxSearchedLength));
  return `${hidden.slice(0, Math.max(0, hidden.length - unsafeLength)).toWellFormed() || '***'}...`;
}

const shortened = (line: string, maxLength: number): string =>
  line.length > maxLength
    ? `${line
        .slice(0, maxLength)
        .toWellFormed()
        .replace(/\ufffd$/, '')}...`
    : line;

/** The lines of a text from outside, each fit to be printed; secrets are hidden in the whole text, as one may have several lines. */
export const excerptLines = (text: string, hide: (text: string) => string, maxLength: number): string =>
  hide(beginningOf(text, hide))
    .split('\n')
    .map((line) => shortened(oneLine(line), maxLength))
    .join('\n');

/** Text from outside never becomes Markdown or HTML: whatever could is written as a character reference, quotes and braces too. */
const escapeMarkdown = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,/:;_()=+%?-]/gu, (char) => `&#${char.codePointAt(0)};`);

/**
 * The same for a text that must not become a link or a picture either. GitHub makes links of URLs and e-mail addresses, and pictures of
 * `:names:`, after it has decoded character references. A place to break the line, within what it looks for, is seen by no reader and prevents
 * it: https://github.github.com/gfm/#autolinks-extension-
 */
export const escapeWithoutLinks = (text: string): string =>
  escapeMarkdown(text)
    .replaceAll('_', '&#95;')
    .replace(/:|&#(?:35|64);|www(?=\.)/gi, '$&<wbr>');
