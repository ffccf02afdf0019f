import { linkProblem, schemeProblem } from '../../auth/hosts.ts';
import { type Expression, evaluate } from '../../expressions/jmespath.ts';
import { parseExpression } from '../../expressions/parse.ts';
import { select } from '../../expressions/select.ts';
import { type ApiRequest, moveTo, withoutBody } from '../../http/request.ts';
import { createIssues, type Invalid, type Issues, invalid } from '../../inputs/issues.ts';
import type { Pair } from '../../inputs/reader.ts';
import { ActionError } from '../../lib/errors.ts';
import { isTextOrNumber, type JsonDocument } from '../../lib/json.ts';
import { placeholdersIn } from '../../mendix/request.ts';
import type { PollLocator } from '../../wait/plan.ts';
import { type Base, buildUrl } from './url.ts';

/** Reads the expression of an input, or notes what is wrong with it. */
export type ParseInput = (at: string, text: string | undefined) => Expression | undefined | Invalid;

export const createParse =
  (issues: Issues): ParseInput =>
  (at, text) => {
    const read = text === undefined ? undefined : parseExpression(text);
    return typeof read === 'string' ? issues.add(at, read) : read;
  };

/** What a URL for polls is built with. */
export interface TemplateParts {
  readonly request: ApiRequest;
  readonly base: Base;
  readonly issues: Issues;
  /** @returns what is wrong if a URL of another origin may not be called */
  originProblem(url: URL): string | undefined;
}

/** Compiles `wait-url`: read like `url`, with expressions on the first response as its placeholders. */
export function locateByTemplate(template: string, parts: TemplateParts, parse: ParseInput): PollLocator | Invalid {
  const placeholders = new Map<string, Expression>();
  for (const name of placeholdersIn(template)) {
    const expression = parse('wait-url', name);
    if (expression === invalid) return invalid;
    if (expression) placeholders.set(name, expression);
  }
  const values = [...placeholders.keys()].map((name) => ({ at: 'wait-url', name, value: 'x' }));
  // A template that consists of one placeholder is replaced by its value, so nothing is known about it yet.
  if (!isOnePlaceholder(template) && fill(template, values, { ...parts, from: parts.request.url }) === invalid)
    return invalid;
  return (first) => {
    const json = first.body.json();
    const found = [...placeholders].map(([name, expression]) => placeholderValue(name, expression, json.document));
    const issues = createIssues(() => undefined);
    const url = fill(template, found, { ...parts, issues, from: first.request.url });
    issues.throwIfAny();
    if (url === invalid) throw new ActionError('wait-url: is not a URL.');
    const { request } = parts;
    return { request: moveTo(url, withoutBody(request, 'GET')), anonymous: url.origin !== request.url.origin };
  };
}

function placeholderValue(name: string, expression: Expression, document: JsonDocument | undefined): Pair {
  const found = document ? evaluate(expression, document.value) : null;
  if (found !== null && !isTextOrNumber(found))
    throw new ActionError(
      `wait-url: {${name}} is not a string or number in the first response, so there is nothing to poll.`,
    );
  const value = select(expression, [document]);
  if (!value)
    throw new ActionError(`wait-url: {${name}} is ${value === '' ? 'empty' : 'missing'} in the first response.`);
  return { at: 'wait-url', name, value };
}

function fill(
  template: string,
  values: readonly Pair[],
  { request, base, issues, originProblem, from }: TemplateParts & { readonly from: URL },
): URL | Invalid {
  const isOne = isOnePlaceholder(template);
  // A full URL comes from the server's response, and everything else from the user.
  const home = isOne ? from : request.url;
  const url = buildUrl(
    {
      at: 'wait-url',
      text: isOne ? (values[0]?.value ?? '') : template,
      pathParams: isOne ? [] : values,
      query: [],
    },
    { url: base.url, api: undefined },
    issues,
  );
  if (url === invalid) return invalid;
  const problem = schemeProblem(url) ?? originProblemOf(url, home, originProblem);
  return problem ? issues.add('wait-url', problem) : url;
}

const isOnePlaceholder = (template: string): boolean => /^\{[^{}]*\}$/.test(template);

function originProblemOf(url: URL, from: URL, originProblem: TemplateParts['originProblem']): string | undefined {
  if (url.origin === from.origin) return undefined;
  const problem = linkProblem(url, from);
  return problem ? `${url.origin} ${problem}` : originProblem(url);
}
