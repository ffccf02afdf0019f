import type { Run } from './step.ts';

const commands: Readonly<Record<string, string>> = {
  error: 'Error: ',
  warning: 'Warning: ',
  notice: 'Notice: ',
  debug: '##[debug]',
  group: '##[group]',
  endgroup: '##[endgroup]',
};

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
  const log = `${lines.join('\n').trimEnd()}\n${stderr}`;
  return masks.toSorted((a, b) => b.length - a.length).reduce((text, mask) => text.replaceAll(mask, '***'), log);
}
