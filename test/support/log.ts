import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { relative, resolve } from 'node:path';
import type { Run } from './step.ts';

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

/** What a workflow's log shows of a run: commands as the runner prints them, and `***` for all that is masked (runner: ActionCommandManager.cs). */
export function shownLog({ stdout, stderr, masks }: Run): string {
  const lines = stdout.split(/\r?\n/).flatMap((line) => {
    const [, command, text = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
    if (command === undefined) return [line];
    const sign = commands[command];
    return sign === undefined
      ? []
      : [`${sign}${text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')}`];
  });
  const log = withSources(`${lines.join('\n').trimEnd()}\n${stderr}`);
  return masks.toSorted((a, b) => b.length - a.length).reduce((text, mask) => text.replaceAll(mask, '***'), log);
}
