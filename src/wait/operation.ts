import type { ApiResponse } from '../client/response.ts';
import { evaluate, wellFormed } from '../expressions/jmespath.ts';
import { select } from '../expressions/select.ts';
import { type ApiRequest, moveTo, withoutBody } from '../http/request.ts';
import { InvalidResponseError } from '../lib/errors.ts';
import { isTextOrNumber, type Json, parseJson } from '../lib/json.ts';
import { type EndpointMatch, endpointName, pathBelow, type Scope } from '../mendix/lookup.ts';
import type { IdPlace, Operation, Poll, SentField } from '../mendix/model/types.ts';
import { encodeSegment, fillTemplate, isSegment, placeholdersIn } from '../mendix/request.ts';
import type { OperationWait, States } from './plan.ts';

/** An operation of the catalogue, and the role of a call in it. */
interface FoundOperation {
  readonly operation: Operation;
  readonly apiId: string;
  /** The path of the endpoint that was called. */
  readonly path: string;
  readonly title: string;
  /** Whether the call starts it; otherwise the call polls it. */
  readonly starts: boolean;
}

/** Finds the operation that a call starts or polls. */
export function findOperation({ method, url }: ApiRequest, { endpoints }: EndpointMatch): FoundOperation | undefined {
  for (const { api, endpoint } of endpoints) {
    for (const operation of api.operations ?? []) {
      const { sent, pollApi, poll, when = {} } = operation;
      const starts =
        operation.starts.includes(endpoint.call) &&
        Object.entries(when).every(([name, value]) => url.searchParams.get(name) === value);
      const asks =
        method === 'GET' && sent === undefined && pollApi === undefined && poll.split('?')[0] === endpoint.path;
      if (starts || asks)
        return { operation, apiId: api.id, path: endpoint.path, title: endpointName(api, endpoint), starts };
    }
  }
  return undefined;
}

/** The further parts of the plan for an operation's wait. */
interface OperationParts extends Pick<OperationWait, 'timeoutMs' | 'intervalMs' | 'failed' | 'until'> {
  readonly request: ApiRequest;
  readonly scope: Scope;
}

/** Plans the wait for an operation: with the ID in the start's response, or with the request itself if that is the poll. */
export function planOperation(
  { operation, apiId, path, title, starts }: FoundOperation,
  { request, scope, ...limits }: OperationParts,
): OperationWait {
  const query = [...new URLSearchParams(operation.poll.split('?')[1]).keys()];
  // A request is itself the poll if it requests everything that the poll does.
  const isPoll = !starts && query.every((name) => request.url.searchParams.has(name));
  const values = valuesOf(request.url, path, scope.baseOf(apiId));
  const root = scope.baseOf(operation.pollApi ?? apiId) ?? request.url.origin;
  const fill = (poll: string, id?: string): string =>
    root + fillTemplate(poll, (name) => values.get(name) ?? (id && encodeSegment(id)));
  const ask = (poll: string, id: string): { request: ApiRequest; anonymous: boolean } => ({
    request: moveTo(new URL(fill(poll, id)), withoutBody(request, 'GET')),
    anonymous: false,
  });
  const { underWay, next } = operation;
  const common = { ...limits, kind: 'operation', what: title, firstCounts: isPoll } as const;
  const watch = (poll: Poll & { sent?: readonly SentField[] }): OperationWait => ({
    ...common,
    pollDescription: `GET ${fill(poll.poll)}`,
    firstCounts: false,
    states: statesOf(poll, request),
    locate: () => ask(poll.poll, ''),
    alternative: undefined,
    next: undefined,
  });
  const isNext = next && !(next.unless && isTrueOfBody(next.unless, request));
  return {
    ...common,
    pollDescription: isPoll ? `GET ${request.url.href}` : `GET ${fill(operation.poll)}`,
    states: statesOf(operation, request),
    locate: (first) =>
      isPoll ? { request, anonymous: false } : ask(operation.poll, starts ? idIn(first, operation.id) : ''),
    alternative: underWay && { codes: underWay.codes, wait: watch(underWay) },
    next: isNext ? watch(next) : undefined,
  };
}

/** The values of a called path, by the placeholders of its endpoint. */
function valuesOf(url: URL, path: string, base: string | undefined): ReadonlyMap<string, string> {
  const segments = (pathBelow(url, base ?? url.origin) ?? '').split('/');
  return new Map(
    path.split('/').flatMap((part, index) => placeholdersIn(part).map((name) => [name, segments[index] ?? ''])),
  );
}

/** The ID of the started operation. @throws ActionError if the response has none */
function idIn(first: ApiResponse, place: IdPlace | undefined): string {
  if (place === undefined) return '';
  const at = 'body' in place ? place.body : place.header;
  const id = 'body' in place ? idInBody(first, place.body) : idInHeader(first.headers[place.header]?.[0]);
  if (!id) throw new InvalidResponseError(`The response has no ${at}, so the step cannot wait for the operation.`);
  if (!isSegment(id) || id.length > 1000)
    throw new InvalidResponseError(
      `The ${at} of the response is not a valid ID, so the step cannot wait for the operation.`,
    );
  return id;
}

function idInBody({ body }: ApiResponse, path: string): string | undefined {
  const json = body.json();
  const id = json.document ? evaluate(wellFormed(path), json.document.value) : null;
  if (id !== null && !isTextOrNumber(id))
    throw new InvalidResponseError(
      `The ${path} of the response is not a string or number, so the step cannot wait for the operation.`,
    );
  return json.document && select(wellFormed(path), [json.document]);
}

const idInHeader = (text: string | undefined): string | undefined =>
  text?.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1);

function statesOf(
  poll: Poll & Partial<Pick<Operation, 'message' | 'successCodes' | 'sent'>>,
  request: ApiRequest,
): States {
  const { pending, success, failure, successCodes = [], message, sent = [] } = poll;
  return {
    pending,
    success,
    failure,
    successCodes,
    state: wellFormed(poll.state),
    message: message === undefined ? undefined : wellFormed(message),
    sent: sent.flatMap(({ poll: field, body }) => {
      const value = inBody(body, request);
      return value === null ? [] : [{ field: wellFormed(field), value }];
    }),
  };
}

const isTrueOfBody = (expression: string, request: ApiRequest): boolean => inBody(expression, request) === true;

/** What an expression selects in the JSON that a request sends. */
function inBody(expression: string, { body = [] }: ApiRequest): Json {
  const text = body.map((segment) => ('bytes' in segment ? segment.bytes.toString() : '')).join('');
  const document = parseJson(text);
  return document ? evaluate(wellFormed(expression), document.value) : null;
}
