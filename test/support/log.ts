import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { relative, resolve } from 'node:path';
import { decode, type Run } from './step.ts';

const commands: Readonly<Record<string, string>> = {
  error: 'Error: ',
  warning: 'Warning: ',
  notice: 'Notice: ',
  debug: '##[debug]',
  group: '##[group]',
  endgroup: '##[endgroup]',
};

/**
 * Replaces lines of the build by lines of src in the stack traces of a text. Node can do so itself (`--enable-source-maps`), but that takes half
 * as long again as the run itself.
 */
export const withSources = (text: string): string =>
  text.replace(
    /((?:[A-Za-z]:)?[/\\][^\s():]+\.js):(\d+):(\d+)/g,
    (whole, file: string, line: string, column: string) => {
      const map = `${file}.map`;
      if (!existsSync(map)) return whole;
      const entry = new SourceMap(JSON.parse(readFileSync(map, 'utf8'))).findEntry(
        Number(line) - 1,
        Number(column) - 1,
      );
      if (!('originalSource' in entry)) return whole;
      const source = relative('.', resolve(file, '..', entry.originalSource));
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );

/** A line that a step prints, as the log shows it: a command as the runner renders it, anything else unchanged. */
function shownLines(line: string): readonly string[] {
  const [, command, text = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
  if (command === undefined) return [line];
  const sign = commands[command];
  return sign === undefined ? [] : [`${sign}${decode(text)}`];
}

/** Longer ones first, as one may be part of another. */
const hide = (text: string, masks: readonly string[]): string =>
  masks.toSorted((a, b) => b.length - a.length).reduce((shown, mask) => shown.replaceAll(mask, '***'), text);

/** The log of a run: commands as the runner prints them, and `***` for masked values (runner: ActionCommandManager.cs). */
export function shownLog({ stdout, stderr, masks }: Run): string {
  const lines = stdout.split(/\r?\n/).flatMap(shownLines);
  return hide(withSources(`${lines.join('\n').trimEnd()}\n${stderr}`), masks);
}

/** Shows a run while it is in progress. @returns a function that renders the next printed line; a mask applies from its own line on */
export function createLogView(): (line: string) => readonly string[] {
  const masks: string[] = [];
  return (line) => {
    const [, mask] = /^::add-mask::(.+)$/.exec(line) ?? [];
    if (mask) masks.push(decode(mask));
    return shownLines(line).map((each) => hide(withSources(each), masks));
  };
}
