import type { Expression } from '../../expressions/jmespath.ts';
import type { Extraction } from '../../expressions/select.ts';
import { allValid, type Draft, type Invalid, type Issues, invalid, isComplete } from '../../inputs/issues.ts';
import { lineProblem } from '../../inputs/parse.ts';
import { formatTime } from '../../lib/format.ts';
import { apiPageOf } from '../../mendix/docs-pages.ts';
import type { EndpointMatch } from '../../mendix/lookup.ts';
import { type PagingPlan, readPaging } from '../../paging/schemes.ts';
import { findOperation } from '../../wait/operation.ts';
import type { WaitPlan } from '../../wait/plan.ts';
import type { FollowUpInputs } from './after-response-inputs.ts';
import { planWait, type WaitParts } from './wait-plan.ts';
import { createParse, type ParseInput } from './wait-url.ts';

/** What follows the request, every expression of it read. */
export interface FollowUpPlan {
  readonly extract: readonly Extraction[];
  readonly mask: readonly Expression[];
  readonly wait: WaitPlan | undefined;
  readonly pages: PagingPlan | undefined;
  readonly download: Expression | undefined;
  readonly downloadFile: string | undefined;
  /** Where the request begins something that is not waited for: a hint for what is missing in its response. */
  readonly startHint: string | undefined;
}

/** Whether anything follows the request: what few runs need is loaded by those alone. */
export function planFollowUp(
  inputs: FollowUpInputs,
  parts: Omit<WaitParts, 'inputs' | 'parse'>,
): FollowUpPlan | Invalid {
  const { issues } = parts.template;
  const parse = createParse(issues);
  const draft: Draft<FollowUpPlan> = {
    extract: readExtractions(inputs, parse),
    mask: allValid(inputs.mask.map(({ at, text }) => readMask(at, text, issues) ?? parse(at, text.trim()) ?? invalid)),
    wait: isComplete(inputs) ? planWait({ ...parts, inputs, parse }) : invalid,
    pages: inputs.paginate === true ? planPages(parts, parse) : undefined,
    download: parse('download', inputs.download),
    downloadFile: inputs.downloadFile,
    startHint: undefined,
  };
  if (!isComplete(draft)) return invalid;
  const operation = draft.wait ? undefined : findOperation(parts.request, parts.match);
  const hint = operation?.starts
    ? 'The operation has only started: set `wait: true` to wait until it has finished.'
    : undefined;
  return { ...draft, startHint: hint };
}

/** @returns invalid where a line cannot be an expression */
function readMask(at: string, text: string, issues: Issues): Invalid | undefined {
  const problem = lineProblem(text);
  return problem ? issues.add(at, problem) : undefined;
}

function readExtractions({ extract }: FollowUpInputs, parse: ParseInput): readonly Extraction[] | Invalid {
  if (extract === invalid) return invalid;
  return allValid(
    extract.map(({ at, name, value, optional }) => {
      const expression = parse(at, value);
      return expression && expression !== invalid ? { name, expression, optional } : invalid;
    }),
  );
}

function planPages(
  { match, template: { issues } }: Omit<WaitParts, 'inputs' | 'parse'>,
  parse: ParseInput,
): PagingPlan | Invalid {
  const paging = match.endpoints.map(({ endpoint }) => endpoint.pages).find((pages) => pages !== undefined);
  if (paging === undefined) return issues.add('paginate', noPages(match));
  const plan = readPaging(paging, (text) => {
    const expression = parse('paginate', text);
    return expression === invalid ? undefined : expression;
  });
  return plan ?? invalid;
}

const noPages = ({ endpoints: [called] }: EndpointMatch): string =>
  called
    ? `this endpoint has no pages; ${apiPageOf(called.api)} lists those that have`
    : 'the catalogue does not know how this URL is paged; name the API with `api`';

/** What would follow the request, a line each, for a dry run. */
export function describeFollowUp({ wait, pages, extract, mask, download }: FollowUpPlan): readonly string[] {
  return [
    ...(wait
      ? [
          `It would wait at most ${formatTime(wait.timeoutMs)} for ${wait.what}, until: ${endOf(wait)}`,
          `It would poll ${wait.pollDescription}`,
        ]
      : []),
    ...(pages ? ['It would fetch all further pages.'] : []),
    ...mask.map(({ text }) => `It would mask ${text}`),
    ...extract.map(({ name, expression }) => `It would set the output ${name} to ${expression.text}`),
    ...(download ? [`It would download the file at the URL in ${download.text}`] : []),
  ];
}

const endOf = (wait: WaitPlan): string => {
  if (wait.until) return wait.until.text;
  return wait.kind === 'operation' ? wait.states.success.join(' or ') : 'the response is a success';
};
