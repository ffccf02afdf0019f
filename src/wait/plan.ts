import type { ChainInputs } from '../actions/call/follow-up-inputs.ts';
import type { Expression } from '../expressions/jmespath.ts';
import type { ApiRequest } from '../http/message.ts';
import type { Reader } from '../inputs/reader.ts';
import { type Known, type Placed, pathBelow } from '../mendix/lookup.ts';
import type { Operation } from '../mendix/types.ts';

/** Where a wait asks: the same again, a URL that needs the id from the first answer, or one that the user describes. */
export type Target =
  | { readonly kind: 'same' }
  | { readonly kind: 'operation'; readonly id: Expression | undefined; url(id: string): URL }
  | { readonly kind: 'template'; readonly template: string; readonly placeholders: ReadonlyMap<string, Expression> };

/** The states of an operation, and where its answers tell them. */
export interface States extends Pick<Operation, 'pending' | 'success' | 'failure'> {
  readonly state: Expression;
  readonly message: Expression | undefined;
  readonly successCodes: readonly string[];
}

/** What to wait for. */
export interface WaitPlan {
  /** What is waited for, for messages. */
  readonly what: string;
  readonly target: Target;
  /** Whether the first answer counts as a poll. */
  readonly judgesFirst: boolean;
  readonly states: States | undefined;
  readonly until: Expression | undefined;
  readonly failed: Expression | undefined;
  /** Whether a failing status, or no connection, means that it is not there yet. */
  readonly comesUp: boolean;
  /** Milliseconds; adaptive where absent. */
  readonly interval: number | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Reads the expression of an input, or notes what is wrong with it. */
export type Parse = (at: string, text: string | undefined) => Expression | undefined;

/** Decides what to wait for, if anything. Notes every mistake with the reader. */
export function planWait(
  inputs: ChainInputs,
  request: ApiRequest,
  known: Known,
  places: readonly Placed[],
  parse: Parse,
  reader: Reader,
): WaitPlan | undefined {
  if (!inputs.wait && inputs.waitUntil === undefined) return undefined;
  const what = `${request.method} ${request.url.pathname}`;
  const plain = {
    what,
    judgesFirst: false,
    states: undefined,
    until: parse('wait-until', inputs.waitUntil),
    failed: parse('wait-failed', inputs.waitFailed),
    comesUp: false,
    interval: inputs.waitInterval,
    timeout: inputs.waitTimeout,
  };
  if (inputs.waitUrl !== undefined) {
    const target = {
      kind: 'template',
      template: inputs.waitUrl,
      placeholders: placeholdersOf(inputs.waitUrl, parse),
    } as const;
    return { ...plain, target };
  }
  const found = inputs.wait ? findOperation(request, known) : undefined;
  if (found) {
    const { operation, starts } = found;
    const query = [...new URLSearchParams(operation.poll.split('?')[1]).keys()];
    // The request is itself the poll, where it asks for all that the poll does.
    const isPoll = !starts && query.every((name) => request.url.searchParams.has(name));
    return {
      ...plain,
      what: found.title,
      target: isPoll ? { kind: 'same' } : operationTarget(request.url, found, places, parse),
      judgesFirst: isPoll,
      states: statesOf(operation, parse),
    };
  }
  if (request.method === 'GET') return { ...plain, target: { kind: 'same' }, judgesFirst: true, comesUp: inputs.wait };
  if (inputs.wait) {
    const name = known.apis.length > 0 ? 'leave `wait` out if the answer is its end' : 'name the API with `api`';
    reader.fault(
      'wait',
      `the catalogue knows no operation that ${what} starts; ${name}, or give \`wait-url\` and \`wait-until\``,
    );
  } else reader.fault('wait-until', `a ${request.method} is not repeated; give \`wait-url\`, where to ask`);
  return undefined;
}

interface Found {
  readonly operation: Operation;
  readonly apiId: string;
  /** The path of the endpoint that was called. */
  readonly path: string;
  readonly title: string;
  /** Whether the call starts it; else the call asks for it. */
  readonly starts: boolean;
}

/** Finds the operation that a call starts, or asks for. */
export function findOperation({ method, url }: ApiRequest, { endpoints }: Known): Found | undefined {
  for (const { api, endpoint } of endpoints) {
    for (const operation of api.operations ?? []) {
      const { sent, pollApi, poll, when = {} } = operation;
      const starts =
        operation.starts.includes(endpoint.call) &&
        Object.entries(when).every(([name, value]) => url.searchParams.get(name) === value);
      const asks =
        method === 'GET' && sent === undefined && pollApi === undefined && poll.split('?')[0] === endpoint.path;
      if (starts || asks)
        return {
          operation,
          apiId: api.id,
          path: endpoint.path,
          title: `${api.title}: ${endpoint.title}`,
          starts,
        };
    }
  }
  return undefined;
}

/** The URL of an operation's poll: the values of the called path, and the id for the one that it lacks. */
function operationTarget(url: URL, found: Found, places: readonly Placed[], parse: Parse): Target {
  const { operation, apiId, path } = found;
  const baseOf = (id: string): string => places.find(({ api }) => api.id === id)?.base ?? url.origin;
  const base = baseOf(apiId);
  const pollBase = baseOf(operation.pollApi ?? apiId);
  const segments = (pathBelow(url, base) ?? '').split('/');
  const values = new Map(path.split('/').map((name, index) => [name, segments[index] ?? '']));
  return {
    kind: 'operation',
    id: found.starts && operation.id && 'body' in operation.id ? parse('wait', operation.id.body) : undefined,
    url: (id) =>
      new URL(pollBase + operation.poll.replace(/\{[^{}]*\}/g, (name) => values.get(name) ?? encodeURIComponent(id))),
  };
}

function statesOf(operation: Operation, parse: Parse): States | undefined {
  const state = parse('wait', operation.state);
  const { pending, success, failure, message, successCodes = [] } = operation;
  return state && { pending, success, failure, state, message: parse('wait', message), successCodes };
}

function placeholdersOf(template: string, parse: Parse): ReadonlyMap<string, Expression> {
  const texts = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, text]) => (text ?? '').trim());
  return new Map(
    texts.flatMap((text) => {
      const expression = parse('wait-url', text);
      return expression ? [[text, expression]] : [];
    }),
  );
}
