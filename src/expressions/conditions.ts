import { tokenize } from '@jmespath-community/jmespath';
import type { Json } from '../lib/json.ts';
import { isJsonObject } from '../lib/json-fields.ts';
import { firstMissingField, isPlainName, type MissingField, namesOf, quoteName, valueAt } from './diagnostics.ts';
import type { Expression, Node } from './jmespath.ts';

const comparators: ReadonlySet<string> = new Set(['EQ', 'NE', 'LT', 'LTE', 'GT', 'GTE']);
const names: ReadonlySet<string> = new Set(['UnquotedIdentifier', 'QuotedIdentifier']);

/**
 * Looks for a text in double quotes where a condition compares: it is a name there, and the comparison is never true.
 *
 * @returns what is wrong with the condition, or undefined
 */
export function conditionProblem({ text }: Expression): string | undefined {
  const tokens = tokenize(text);
  for (const [index, { type }] of tokens.entries()) {
    if (!comparators.has(type)) continue;
    const [beyond, left, right, after] = [-2, -1, 1, 2].map((step) => tokens[index + step]);
    if (!left || !right || !names.has(left.type) || !names.has(right.type)) continue;
    // A part of a path is a name for certain.
    const isPath = { left: beyond?.type === 'Dot', right: after?.type === 'Dot' || after?.type === 'Lbracket' };
    const quoted = [...(isPath.right ? [] : [right]), ...(isPath.left ? [] : [left])].find(
      (token) => token.type === 'QuotedIdentifier' && looksText(String(token.value)),
    );
    if (quoted)
      return `"${quoted.value}" in double quotes is a field name, so this compares two fields. For a string use single quotes: '${quoted.value}'`;
  }
  return undefined;
}

/** Whether a name in quotes needs none, or has blanks, which no name of an API has. */
const looksText = (name: string): boolean => isPlainName(name) || name.includes(' ');

/** Field names in a condition, none of which exist in the response. */
export interface MissingFields {
  readonly missing: readonly string[];
  /** The existing fields, for a message: a limited number of names, without values. */
  readonly there: string;
}

/**
 * Checks whether any field of a condition exists in a response.
 *
 * @returns undefined if one of its fields exists, or if it names none
 */
export function missingFields(condition: Expression, value: Json): MissingFields | undefined {
  const misses: MissingField[] = [];
  for (const node of pathsIn(condition.node)) {
    if (valueAt(node, value) !== null) return undefined;
    const miss = firstMissingField({ text: condition.text, node }, value);
    // The field exists but is null, or a list was expected: only `extract` reports that.
    if (miss === undefined || miss.name === '') return undefined;
    misses.push(miss);
  }
  const [first] = misses;
  if (first === undefined) return undefined;
  return { missing: [...new Set(misses.map(({ name }) => quoteName(name)))], there: describePlace(first) };
}

function describePlace({ within, parent }: MissingField): string {
  const where = parent ? quoteName(parent) : 'the response';
  if (Array.isArray(within)) return `${where} is a list of ${within.length}`;
  if (!isJsonObject(within)) return `${where} is ${within === null ? 'null' : `a ${typeof within}`}`;
  return Object.keys(within).length > 0 ? `${where} has ${namesOf(within)}` : `${where} is empty`;
}

/** The paths that an expression reads from the response itself. */
function pathsIn(node: Node): readonly Node[] {
  switch (node.type) {
    case 'Field':
    case 'Subexpression':
    case 'IndexExpression':
    case 'Projection':
    case 'FilterProjection':
    case 'ValueProjection':
    case 'Flatten':
      return [node];
    case 'Pipe':
      return pathsIn(node.left);
    case 'Comparator':
    case 'AndExpression':
    case 'OrExpression':
    case 'Arithmetic':
      return [...pathsIn(node.left), ...pathsIn(node.right)];
    case 'NotExpression':
      return pathsIn(node.child);
    case 'Function':
    case 'MultiSelectList':
      return node.children.flatMap(pathsIn);
    default:
      return [];
  }
}
