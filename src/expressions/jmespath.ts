import { compile, TreeInterpreter } from '@jmespath-community/jmespath';
import { ActionError, messageOf } from '../lib/errors.ts';
import type { Json } from '../lib/json.ts';

/** A part of an expression. */
export type Node = ReturnType<typeof compile>;
type Interpreter = typeof TreeInterpreter;

/** A JMESPath expression (https://jmespath.site/), known to be well formed. */
export interface Expression {
  readonly text: string;
  readonly node: Node;
}

/** What the library says of an expression that it cannot read or evaluate. */
export const syntaxMistake = (error: unknown): string => messageOf(error).replace(/^[Ss]yntax(?: error)?[:,] */, '');

/**
 * Reads an expression that is known to be well formed, such as one of the catalogue, which a test has checked. One of a user is read by
 * `parseExpression`.
 *
 * @throws Error if it is not
 */
export const wellFormed = (text: string): Expression => ({ text, node: compile(text) });

/** The maximum cost of an expression: one for each step, and for what a step creates. Half a second of work, so that a cancel is heeded. */
const budget = 5_000_000;

/**
 * Evaluates an expression.
 *
 * @throws ActionError if a function does not take what it is given, or if it costs too much
 */
export function evaluate({ text, node }: Expression, value: Json): Json {
  try {
    return metered(TreeInterpreter.withScope({}), { left: budget }).search(node, value) ?? null;
  } catch (error) {
    const reason = error instanceof RangeError ? 'it is nested too deeply' : syntaxMistake(error);
    throw new ActionError(`The expression \`${text}\` fails: ${reason}`, { cause: error });
  }
}

/** The truth of JMESPath: all but null, false, and what is empty. */
export const isTrue = (value: Json): boolean =>
  value !== null && value !== false && value !== '' && (typeof value !== 'object' || Object.keys(value).length > 0);

/** A string that a function makes costs each of its characters, one that is only read, and may be compared, a part of them. */
function costOf({ type }: Node, result: unknown): number {
  if (Array.isArray(result)) return 1 + result.length;
  return typeof result === 'string' ? 1 + (type === 'Function' ? result.length : Math.floor(result.length / 32)) : 1;
}

/** Makes an interpreter count its steps, and see only the own properties of objects, not inherited ones. */
function metered(interpreter: Interpreter, meter: { left: number }): Interpreter {
  const visit = interpreter.visit.bind(interpreter);
  interpreter.visit = (node, value) => {
    if (node.type === 'Field' && typeof value === 'object' && value !== null && !Object.hasOwn(value, node.name))
      return null;
    const result = visit(node, value);
    meter.left -= costOf(node, result);
    if (meter.left < 0) throw new Error('it is too expensive to evaluate on this response');
    return result;
  };
  return interpreter;
}
