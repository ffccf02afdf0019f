import { oneLine } from '../lib/escape.ts';
import type { Json } from '../lib/json.ts';
import { isJsonObject, type JsonFields } from '../lib/json-fields.ts';
import { type Expression, evaluate, type Node } from './jmespath.ts';
import { dashHints, isPlainName } from './parse.ts';

/** A missing field of an expression, and the value that was searched for it. */
interface MissingField {
  /** Empty if a list was looked for, and an object is there. */
  readonly name: string;
  readonly within: Json;
  /** The name of what it was looked for in; empty if that is the whole response. */
  readonly parent: string;
}

/** A value, and the name that led to it; empty if it is the whole response. */
interface Position {
  readonly value: Json;
  readonly parent: string;
}

/** Follows an expression to the first name that does not exist. @returns undefined if its value is missing for another reason */
function missIn(node: Node, place: Position): MissingField | undefined {
  const { value, parent } = place;
  switch (node.type) {
    case 'Field':
      return isJsonObject(value) && Object.hasOwn(value, node.name)
        ? undefined
        : { name: node.name, within: value, parent };
    case 'Subexpression':
    case 'Pipe': {
      const left = valueAt(node.left, value);
      return left === null
        ? missIn(node.left, place)
        : missIn(node.right, { value: left, parent: lastName(node.left) || parent });
    }
    case 'IndexExpression':
    case 'Projection':
    case 'FilterProjection':
      return missIn(node.left, place) ?? noList(node.left, place);
    case 'ValueProjection':
      return missIn(node.left, place);
    case 'Flatten':
      return missIn(node.child, place) ?? noList(node.child, place);
    default:
      return undefined;
  }
}

function noList(node: Node, { value, parent }: Position): MissingField | undefined {
  const within = valueAt(node, value);
  return isJsonObject(within) ? { name: '', within, parent: lastName(node) || parent } : undefined;
}

/** The value of a part of an expression, null also if it fails. */
function valueAt(node: Node, value: Json): Json {
  try {
    return evaluate({ text: '', node }, value);
  } catch {
    return null;
  }
}

function lastName(node: Node): string {
  if (node.type === 'Field') return node.name;
  if (node.type === 'Subexpression' || node.type === 'Pipe') return lastName(node.right);
  return node.type === 'IndexExpression' ? lastName(node.left) : '';
}

/** Names that are listed, and characters of one that is. */
const maxNames = 12;
const maxNameLength = 40;

/** The names of an object, a few of them, as an expression writes them. No values: they may be secret. */
function namesOf(value: JsonFields): string {
  const names = Object.keys(value);
  const listed = names.filter((name) => name.length <= maxNameLength).slice(0, maxNames);
  const rest = names.length - listed.length;
  if (listed.length === 0) return rest > 0 ? `${rest} long names` : '';
  return `${listed.map(quoteName).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const quoteName = (name: string): string => (isPlainName(name) ? name : oneLine(JSON.stringify(name)));

/**
 * Hints for an expression that finds nothing in a response: the most similar name, or the existing names.
 *
 * @returns sentences without a full stop, the best first
 */
export function missingHints(expression: Expression, value: Json): readonly string[] {
  const { text } = expression;
  const minus = dashHints(text);
  const miss = minus.length > 0 ? undefined : missIn(expression.node, { value, parent: '' });
  const quotes = /"/.test(text) ? ['in JMESPath, strings go in single quotes and names in double quotes'] : [];
  return [...minus, ...(miss ? [describeMiss(miss)] : []), ...quotes];
}

function describeMiss({ name, within, parent }: MissingField): string {
  const where = parent ? quoteName(parent) : 'the response';
  if (Array.isArray(within)) {
    const list = parent ? quoteName(parent) : '';
    return `${where} is a list: write \`${list}[].${quoteName(name)}\` for each of its items, or \`${list}[0].${quoteName(name)}\` for the first`;
  }
  if (!isJsonObject(within))
    return within === null ? `${where} is null` : `${where} is a ${typeName(within)} and has no names`;
  if (name === '') return `${where} is not a list; it has ${namesOf(within) || 'no names'}`;
  const alike = Object.keys(within).find((each) => simplified(each) === simplified(name));
  if (alike !== undefined) return `did you mean ${quoteName(alike)}? Case and punctuation matter`;
  const names = namesOf(within);
  return names ? `${where} has ${names}` : `${where} is empty`;
}

const typeName = (value: Json): string => (typeof value === 'string' ? 'string' : typeof value);

const simplified = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '');

/** Field names in a condition, none of which exist in the response. */
interface MissingFields {
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
    const miss = missIn(node, { value, parent: '' });
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
