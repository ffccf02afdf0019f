import { type Expression, parseExpression } from '../../expressions/jmespath.ts';
import type { Extraction } from '../../expressions/select.ts';
import type { ApiRequest } from '../../http/message.ts';
import type { Reader } from '../../inputs/reader.ts';
import { formatTime } from '../../lib/format.ts';
import type { Known, Placed } from '../../mendix/lookup.ts';
import { type PagingPlan, readPaging } from '../../paging/pages.ts';
import { findOperation, planWait, type WaitPlan } from '../../wait/plan.ts';
import { checkTemplate } from '../../wait/target.ts';
import type { ChainInputs } from './follow-up-inputs.ts';
import type { RequestInputs } from './request-inputs.ts';
import type { Base } from './url.ts';

/** What follows the request, every expression of it read. */
export interface Chain {
  readonly extract: readonly Extraction[];
  readonly mask: readonly Expression[];
  readonly wait: WaitPlan | undefined;
  readonly pages: PagingPlan | undefined;
  readonly download: Expression | undefined;
  /** Where the request begins something that is not waited for: a hint for what is missing in its answer. */
  readonly begins: string | undefined;
  readonly base: Base;
}

/** Reads the expressions of the inputs, and holds them against the request. Notes every mistake with the reader. */
export function planChain(
  chain: ChainInputs,
  inputs: RequestInputs,
  request: ApiRequest,
  base: Base,
  known: Known,
  places: readonly Placed[],
  reader: Reader,
): Chain {
  const parse = (at: string, text: string | undefined): Expression | undefined => {
    const read = text === undefined ? undefined : parseExpression(text);
    if (typeof read !== 'string') return read;
    reader.fault(at, read);
    return undefined;
  };
  const extract = chain.extract.flatMap(({ at, name, value, optional }) => {
    const expression = parse(at, value);
    return expression ? [{ name, expression, optional }] : [];
  });
  const mask = chain.mask.flatMap(({ at, text }) => parse(at, text.trim()) ?? []);
  const faults = reader.faults.length;
  const wait = planWait(chain, request, known, places, parse, reader);
  if (wait?.target.kind === 'template' && reader.faults.length === faults)
    checkTemplate(wait.target, inputs, base, reader);
  const paging = chain.paginate ? pagingOf(known, reader) : undefined;
  const pages = paging && readPaging(paging, (text) => parse('paginate', text));
  const operation = wait ? undefined : findOperation(request, known);
  const begins = operation && 'The operation has only begun: with `wait: true` the step waits for its end.';
  return { extract, mask, wait, pages, download: parse('download', chain.download), begins, base };
}

/** What would follow the request, a line each, for a dry run. */
export function describeChain({ wait, pages, extract, mask, download }: Chain): readonly string[] {
  const ends = wait?.until?.text ?? wait?.states?.success.join(' or ') ?? 'it answers with a success';
  return [
    ...(wait ? [`Then it would wait, ${formatTime(wait.timeout)} at most, for ${wait.what}, until: ${ends}`] : []),
    ...(pages ? ['Then it would fetch the further pages.'] : []),
    ...mask.map(({ text }) => `It would mask ${text}`),
    ...extract.map(({ name, expression }) => `It would set the output ${name} to ${expression.text}`),
    ...(download ? [`It would download what ${download.text} names.`] : []),
  ];
}

function pagingOf({ endpoints }: Known, reader: Reader): PagingPlan['paging'] | undefined {
  const paging = endpoints.map(({ endpoint }) => endpoint.pages).find((pages) => pages !== undefined);
  if (paging === undefined)
    reader.fault(
      'paginate',
      endpoints.length > 0
        ? 'this endpoint has no pages; docs/apis.md tells which have'
        : 'the catalogue does not know how this address comes in pages; name the API with `api`',
    );
  return paging;
}
