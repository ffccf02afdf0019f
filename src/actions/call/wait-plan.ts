import { conditionProblem, type Expression } from '../../expressions/index.ts';
import type { ApiRequest } from '../../http/message.ts';
import type { Method } from '../../http/methods.ts';
import { type Complete, type Invalid, invalid } from '../../inputs/issues.ts';
import type { Scope } from '../../mendix/api-scope.ts';
import type { EndpointMatch } from '../../mendix/lookup.ts';
import { findOperation, planOperation } from '../../wait/operation.ts';
import type { PollRequest, WaitPlan } from '../../wait/plan.ts';
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
export function planWait({
  inputs,
  request,
  match,
  scope,
  template,
  isMethodGiven,
  parse,
}: WaitParts): WaitPlan | undefined | Invalid {
  if (!inputs.wait && inputs.waitUntil === undefined) return undefined;
  const condition = (at: string, text: string | undefined): Expression | undefined | Invalid => {
    const read = parse(at, text);
    const problem = read && read !== invalid ? conditionProblem(read) : undefined;
    return problem ? template.issues.add(at, problem) : read;
  };
  const until = condition('wait-until', inputs.waitUntil);
  const failed = condition('wait-failed', inputs.waitFailed);
  if (until === invalid || failed === invalid) return invalid;
  const what = `${request.method} ${request.url.pathname}`;
  const asks = `${request.method} ${request.url.href}`;
  const common = {
    what,
    pollDescription: asks,
    timeoutMs: inputs.waitTimeoutMs,
    intervalMs: inputs.waitIntervalMs,
    failed,
  };
  const repeat = (): PollRequest => ({ request, anonymous: false });

  if (inputs.waitUrl !== undefined && until) {
    const locate = locateByTemplate(inputs.waitUrl, template, parse);
    return locate === invalid
      ? invalid
      : { ...common, pollDescription: `GET ${inputs.waitUrl}`, kind: 'condition', until, firstCounts: false, locate };
  }
  const found = inputs.wait ? findOperation(request, match) : undefined;
  if (found) return planOperation(found, { ...common, until, request, scope });
  // A path that is not known with GET at all is told elsewhere.
  const isForgotten = request.method === 'GET' && inputs.wait && !isMethodGiven && match.endpoints.length > 0;
  const starter = isForgotten ? startedBy(request, scope) : undefined;
  if (starter)
    return template.issues.add(
      'method',
      `is missing; ${starter} starts something here, and a GET does not ask how far it is. Set \`method: ${starter}\`, or \`method: GET\` to repeat the GET until it succeeds`,
    );
  if (request.method === 'GET' && inputs.wait) return { ...common, kind: 'availability', until, request };
  if (request.method === 'GET' && until)
    return { ...common, kind: 'condition', until, firstCounts: true, locate: repeat };
  const { issues } = template;
  if (!inputs.wait)
    return issues.add('wait-until', `a ${request.method} is not repeated; give \`wait-url\`, where to ask`);
  const name = match.apis.length > 0 ? 'leave `wait` out if the answer is its end' : 'name the API with `api`';
  return issues.add(
    'wait',
    `the catalogue knows no operation that ${what} starts; ${name}, or give \`wait-url\` and \`wait-until\``,
  );
}

/** The method that starts an operation at the URL of a GET, if one does. */
const startedBy = (request: ApiRequest, scope: Scope): Method | undefined =>
  (['POST', 'PUT'] as const).find(
    (method) => findOperation({ ...request, method }, scope.match(method, request.url))?.starts,
  );
