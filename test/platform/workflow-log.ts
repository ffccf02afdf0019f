/** What a workflow's log shows of a step. */
export interface WorkflowLog {
  /** The lines of the log. */
  readonly lines: readonly string[];
  /** Hides in any text what the step has masked. */
  hide(text: string): string;
}

const titles: Readonly<Record<string, string>> = { error: 'Error', warning: 'Warning', notice: 'Notice' };

/**
 * Renders the output of a step as the runner does: masks are applied and not shown, annotations and groups show their titles, and other lines stay.
 * @param secrets what the runner hides from the start, as those of `secrets`
 */
export function renderLog(stdout: string, secrets: readonly string[]): WorkflowLog {
  const masks = new Set(secrets);
  // Longer ones first, as one may be part of another.
  const hide = (text: string): string =>
    [...masks].sort((a, b) => b.length - a.length).reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
  const lines = stdout.split(/\r?\n/).flatMap((line) => {
    const [, command = '', message = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    if (command === 'add-mask') {
      if (message) masks.add(decode(message));
      return [];
    }
    if (command === 'debug' || command === 'endgroup') return [];
    if (command === 'group') return hide(`\u25bc ${decode(message)}`);
    const title = titles[command];
    return hide(title ? `${title}: ${decode(message)}` : line).split('\n');
  });
  return { lines, hide };
}

const decode = (data: string): string => data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
