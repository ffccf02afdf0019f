import type { Expression } from '../../expressions/jmespath.ts';
import { conditionProblem } from '../../expressions/parse.ts';
import type { Extraction } from '../../expressions/select.ts';
import type { ApiRequest, Method } from '../../http/request.ts';
import {
  allValid,
  type Complete,
  type Draft,
  type Invalid,
  type Issues,
  invalid,
  isComplete,
} from '../../inputs/issues.ts';
import { lineProblem } from '../../inputs/parse.ts';
import { apiPageOf } from '../../mendix/catalogue.ts';
import type { EndpointMatch, Scope } from '../../mendix/lookup.ts';
import type { Paging } from '../../mendix/model/types.ts';
import { findOperation, planOperation } from '../../wait/operation.ts';
import type { WaitPlan } from '../../wait/plan.ts';
import type { FollowUpInputs } from './inputs.ts';
import { createParse, locateByTemplate, type ParseInput, type TemplateParts } from './wait-url.ts';

/** What follows the request, every expression of it read. */
export interface FollowUpPlan {
  readonly extract: readonly Extraction[];
  readonly mask: readonly Expression[];
  readonly wait: WaitPlan | undefined;
  readonly paging: Paging | undefined;
  readonly download: Expression | undefined;
  readonly downloadFile: string | undefined;
  /** If the request starts an operation that the step does not wait for: a hint for values missing in its response. */
  readonly startHint: string | undefined;
}

/** The request, and what is known about it. */
export interface FollowUpParts extends TemplateParts {
  readonly match: EndpointMatch;
  readonly scope: Scope;
  /** Whether the user set the method, so that a GET is intended. */
  readonly isMethodGiven: boolean;
}

/** Plans what follows the request. Every mistake is noted with the issues. */
export function planFollowUp(inputs: FollowUpInputs, parts: FollowUpParts): FollowUpPlan | Invalid {
  const { issues } = parts;
  const parse = createParse(issues);
  const draft: Draft<FollowUpPlan> = {
    extract: readExtractions(inputs, parse),
    mask: allValid(inputs.mask.map(({ at, text }) => readMask(at, text, issues) ?? parse(at, text.trim()) ?? invalid)),
    wait: isComplete(inputs) ? planWait({ ...parts, inputs, parse }) : invalid,
    paging: inputs.paginate === true ? findPaging(parts) : undefined,
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

/** @returns invalid if a line is not an expression */
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

function findPaging({ match, issues }: FollowUpParts): Paging | Invalid {
  const paging = match.endpoints.map(({ endpoint }) => endpoint.pages).find((pages) => pages !== undefined);
  return paging ?? issues.add('paginate', noPages(match));
}

const noPages = ({ endpoints: [called] }: EndpointMatch): string =>
  called
    ? `this endpoint has no pages; remove \`paginate\`. ${apiPageOf(called.api)} lists the endpoints that do`
    : 'the catalogue does not know how this URL is paged; name the API with `api`';

/** The facts from which a wait is planned. */
interface WaitParts extends FollowUpParts {
  readonly inputs: Complete<FollowUpInputs>;
  parse: ParseInput;
}

/** Decides what to wait for, if anything. */
function planWait(parts: WaitParts): WaitPlan | undefined | Invalid {
  const { inputs, request, match, scope, issues, parse } = parts;
  if (!inputs.wait && inputs.waitUntil === undefined) return undefined;
  const until = readCondition(parts, 'wait-until', inputs.waitUntil);
  const failed = readCondition(parts, 'wait-failed', inputs.waitFailed);
  if (until === invalid || failed === invalid) return invalid;
  const common = {
    what: `${request.method} ${request.url.pathname}`,
    pollDescription: `${request.method} ${request.url.href}`,
    timeoutMs: inputs.waitTimeoutMs,
    intervalMs: inputs.waitIntervalMs,
    failed,
  };
  if (inputs.waitUrl !== undefined && until) {
    const pollDescription = `GET ${inputs.waitUrl}`;
    const locate = locateByTemplate(inputs.waitUrl, parts, parse);
    return locate === invalid
      ? invalid
      : { ...common, pollDescription, kind: 'condition', until, firstCounts: false, locate };
  }
  const found = inputs.wait ? findOperation(request, match) : undefined;
  if (found) return planOperation(found, { ...common, until, request, scope });
  const starter = starterMissed(parts);
  if (starter)
    return issues.add(
      'method',
      `is missing; ${starter} starts an operation here, but a GET does not show its progress. Set \`method: ${starter}\`, or \`method: GET\` to repeat the GET until it succeeds`,
    );
  if (request.method !== 'GET') return notWaitedFor(parts);
  if (inputs.wait) return { ...common, kind: 'availability', until, request };
  return until
    ? { ...common, kind: 'condition', until, firstCounts: true, locate: () => ({ request, anonymous: false }) }
    : undefined;
}

function readCondition(
  { parse, issues }: WaitParts,
  at: 'wait-until' | 'wait-failed',
  text: string | undefined,
): Expression | undefined | Invalid {
  const read = parse(at, text);
  const problem = read && read !== invalid ? conditionProblem(read) : undefined;
  return problem ? issues.add(at, problem) : read;
}

/** Says why a request that is not a GET cannot be waited for with these inputs. */
function notWaitedFor({ inputs, request: { method, url }, match, issues }: WaitParts): Invalid {
  if (!inputs.wait) return issues.add('wait-until', `a ${method} is not repeated; set \`wait-url\`, the URL to poll`);
  const name =
    match.apis.length > 0 ? 'remove `wait` if the response is already the result' : 'name the API with `api`';
  return issues.add(
    'wait',
    `the catalogue knows no operation that ${method} ${url.pathname} starts; ${name}, or set \`wait-url\` and \`wait-until\``,
  );
}

/** The method that was probably meant: a GET that waits, at the URL where another method starts an operation. */
function starterMissed({ inputs, request, match, scope, isMethodGiven }: WaitParts): Method | undefined {
  // A path without a known GET is reported elsewhere.
  const isForgotten = request.method === 'GET' && inputs.wait && !isMethodGiven && match.endpoints.length > 0;
  return isForgotten ? startedBy(request, scope) : undefined;
}

/** The method that starts an operation at the URL of a GET, if one does. */
const startedBy = (request: ApiRequest, scope: Scope): Method | undefined =>
  (['POST', 'PUT'] as const).find(
    (method) => findOperation({ ...request, method }, scope.match(method, request.url))?.starts,
  );
