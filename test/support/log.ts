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
 * Puts lines of src in the place of lines of the build, in the stacks of a text. Node does so by itself (`--enable-source-maps`), at half of
 * the time that a run takes.
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

/** What is shown of a line that a step prints: a command as the runner shows it, anything else as it is. */
function shownLines(line: string): readonly string[] {
  const [, command, text = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
  if (command === undefined) return [line];
  const sign = commands[command];
  return sign === undefined ? [] : [`${sign}${decode(text)}`];
}

/** Longer ones first, as one may be part of another. */
const hide = (text: string, masks: readonly string[]): string =>
  masks.toSorted((a, b) => b.length - a.length).reduce((shown, mask) => shown.replaceAll(mask, '***'), text);

/** What a workflow's log shows of a run: commands as the runner prints them, and `***` for all that is masked (runner: ActionCommandManager.cs). */
export function shownLog({ stdout, stderr, masks }: Run): string {
  const lines = stdout.split(/\r?\n/).flatMap(shownLines);
  return hide(withSources(`${lines.join('\n').trimEnd()}\n${stderr}`), masks);
}

/** Shows a run while it goes on. @returns what takes the next line that a step prints, and gives what to show of it; a mask holds from its own line on */
export function createLogView(): (line: string) => readonly string[] {
  const masks: string[] = [];
  return (line) => {
    const [, mask] = /^::add-mask::(.+)$/.exec(line) ?? [];
    if (mask) masks.push(decode(mask));
    return shownLines(line).map((each) => hide(withSources(each), masks));
  };
}
