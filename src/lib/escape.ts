const named: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t' };

/** Control characters (C0, DEL, C1) and the two line separators of Unicode, told by what they are not. */
const notPrintable = /[^\x20-\x7e\xa0-\u2027\u202a-\uffff]/g;

const escapeControl = (char: string): string =>
  named[char] ?? `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/**
 * Makes a text from outside harmless within a log line: the runner takes `::command::` at the start of any line, whatever ends the one
 * before, and `##[command]` anywhere (runner: ActionCommand.cs).
 */
export const oneLine = (text: string): string => text.replace(notPrintable, escapeControl).replaceAll('##[', '## [');
