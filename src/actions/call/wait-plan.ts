import { conditionProblem } from '../../expressions/conditions.ts';
import type { Expression } from '../../expressions/jmespath.ts';
import type { ApiRequest, Method } from '../../http/request.ts';
import { type Complete, type Invalid, invalid } from '../../inputs/issues.ts';
import type { Scope } from '../../mendix/api-scope.ts';
import type { EndpointMatch } from '../../mendix/lookup.ts';
import { findOperation, planOperation } from '../../wait/operation.ts';
import type { WaitPlan } from '../../wait/plan.ts';
import type { FollowUpInputs } from './after-response-inputs.ts';
import { locateByTemplate, type ParseInput, type TemplateParts } from './wait-url.ts';

/** What a wait is planned from. */
export interface WaitParts {
  readonly inputs: Complete<FollowUpInputs>;
  readonly request: ApiRequest;
  readonly match: EndpointMatch;
  readonly scope: Scope;
  /** Whether the user says the method, so that a GET is meant. */
  readonly isMethodGiven: boolean;
  readonly template: Omit<TemplateParts, 'template' | 'placeholders'>;
  parse: ParseInput;
}

/** Decides what to wait for, if anything. */
export function planWait(parts: WaitParts): WaitPlan | undefined | Invalid {
  const { inputs, request, match, scope, template, parse } = parts;
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
    const locate = locateByTemplate(inputs.waitUrl, template, parse);
    return locate === invalid
      ? invalid
      : { ...common, pollDescription, kind: 'condition', until, firstCounts: false, locate };
  }
  const found = inputs.wait ? findOperation(request, match) : undefined;
  if (found) return planOperation(found, { ...common, until, request, scope });
  const starter = starterMissed(parts);
  if (starter)
    return template.issues.add(
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
  { parse, template: { issues } }: WaitParts,
  at: 'wait-until' | 'wait-failed',
  text: string | undefined,
): Expression | undefined | Invalid {
  const read = parse(at, text);
  const problem = read && read !== invalid ? conditionProblem(read) : undefined;
  return problem ? issues.add(at, problem) : read;
}

/** Says why a request that is not a GET cannot be waited for with these inputs. */
function notWaitedFor({ inputs, request: { method, url }, match, template: { issues } }: WaitParts): Invalid {
  if (!inputs.wait) return issues.add('wait-until', `a ${method} is not repeated; set \`wait-url\`, the URL to poll`);
  const name = match.apis.length > 0 ? 'remove `wait` if the response is its end' : 'name the API with `api`';
  return issues.add(
    'wait',
    `the catalogue knows no operation that ${method} ${url.pathname} starts; ${name}, or set \`wait-url\` and \`wait-until\``,
  );
}

/** The method that was probably meant: a GET that waits, at the URL where another method starts an operation. */
function starterMissed({ inputs, request, match, scope, isMethodGiven }: WaitParts): Method | undefined {
  // A path that is not known with GET at all is reported elsewhere.
  const isForgotten = request.method === 'GET' && inputs.wait && !isMethodGiven && match.endpoints.length > 0;
  return isForgotten ? startedBy(request, scope) : undefined;
}

/** The method that starts an operation at the URL of a GET, if one does. */
const startedBy = (request: ApiRequest, scope: Scope): Method | undefined =>
  (['POST', 'PUT'] as const).find(
    (method) => findOperation({ ...request, method }, scope.match(method, request.url))?.starts,
  );
