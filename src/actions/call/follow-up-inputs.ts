import type { Line, Pair, Reader } from '../../inputs/reader.ts';
import { shortestInterval } from '../../wait/schedule.ts';
import { outputNames } from './output-names.ts';
import { defaults } from './request-inputs.ts';

/** A line of `extract`. */
interface NamedText extends Pair {
  /** Whether it may be missing. */
  readonly optional: boolean;
}

/** The inputs of what follows a request, typed, but with their expressions as text. */
export interface ChainInputs {
  extract: readonly NamedText[];
  mask: readonly Line[];
  wait: boolean;
  waitUrl: string | undefined;
  waitUntil: string | undefined;
  waitFailed: string | undefined;
  /** Milliseconds between polls; they adapt to the time waited where absent. */
  waitInterval: number | undefined;
  /** Milliseconds. */
  waitTimeout: number;
  paginate: boolean;
  download: string | undefined;
  downloadFile: string | undefined;
  summary: boolean;
}

/** Reads the inputs that say what follows the request, and checks what needs no knowledge of it. */
export function readChainInputs(reader: Reader): ChainInputs {
  const given = reader.text('wait-interval');
  const waitInterval = given === undefined ? undefined : reader.duration('wait-interval', given);
  if (waitInterval !== undefined && waitInterval > 0 && waitInterval < shortestInterval)
    reader.fault('wait-interval', `"${given}" is too short; the platform is asked once a second at most`);
  const inputs: ChainInputs = {
    extract: readNames(reader.pairs('extract', ':'), reader),
    mask: reader.lines('mask'),
    wait: reader.flag('wait', defaults.wait),
    waitUrl: reader.text('wait-url'),
    waitUntil: reader.text('wait-until'),
    waitFailed: reader.text('wait-failed'),
    waitInterval,
    waitTimeout: reader.duration('wait-timeout', defaults['wait-timeout']),
    paginate: reader.flag('paginate', defaults.paginate),
    download: reader.text('download'),
    downloadFile: reader.text('download-file'),
    summary: reader.flag('summary', defaults.summary),
  };
  const waits = inputs.wait || inputs.waitUntil !== undefined;
  if (inputs.waitUrl !== undefined && inputs.waitUntil === undefined)
    reader.fault('wait-url', 'needs `wait-until`, which tells when the wait is over');
  if (inputs.waitFailed !== undefined && !waits)
    reader.fault('wait-failed', 'needs `wait-until` or `wait: true`, which tell when the wait is over');
  if (inputs.paginate && waits) reader.fault('paginate', 'cannot go with a wait; use a step for each');
  if (inputs.downloadFile !== undefined && inputs.download === undefined)
    reader.fault('download-file', 'needs `download`, which tells where the URL is in the response');
  return inputs;
}

/** Reads the names of outputs: each an identifier, none twice, none of the action's own; they compare without regard to case. */
function readNames(pairs: readonly Pair[], reader: Reader): readonly NamedText[] {
  const taken = new Set<string>();
  return pairs.map(({ at, name, value }) => {
    const optional = name.endsWith('?');
    const output = (optional ? name.slice(0, -1) : name).trim();
    const key = output.toLowerCase();
    if (!/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/.test(output))
      reader.fault(at, `"${output}" is no name for an output; use letters, digits, - and _, with a letter first`);
    else if (outputNames.some((own) => own === key)) reader.fault(at, `"${output}" is an output of the action itself`);
    else if (taken.has(key)) reader.fault(at, `"${output}" is given twice`);
    taken.add(key);
    return { at, name: output, value: value.trim(), optional };
  });
}
