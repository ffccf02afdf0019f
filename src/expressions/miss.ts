import { oneLine } from '../lib/escape.ts';
import type { Json } from '../lib/json.ts';
import { type Expression, evaluate, type Node } from './jmespath.ts';

/** Where an expression finds nothing: a name that is not there, in what it was looked for. */
export interface MissingField {
  /** Empty where a list was looked for, and an object is there. */
  readonly name: string;
  readonly within: Json;
  /** The name of what it was looked for in; empty where that is the whole response. */
  readonly parent: string;
}

/** Follows an expression to the first name that is not there. @returns undefined where it is missing for another reason */
export function firstMissingField({ node }: Expression, value: Json): MissingField | undefined {
  return missIn(node, { value, parent: '' });
}

interface Position {
  readonly value: Json;
  readonly parent: string;
}

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

/** The value of a part of an expression, null also where it fails. */
export function valueAt(node: Node, value: Json): Json {
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

export type JsonObject = { readonly [name: string]: Json };

export const isJsonObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that are listed, and characters of one that is. */
const maxNames = 12;
const maxNameLength = 40;

/** The names of an object, a few of them, as an expression writes them. No values: they may be secret. */
export function namesOf(value: JsonObject): string {
  const names = Object.keys(value);
  const listed = names.filter((name) => name.length <= maxNameLength).slice(0, maxNames);
  const rest = names.length - listed.length;
  if (listed.length === 0) return rest > 0 ? `${rest} long names` : '';
  return `${listed.map(quoteName).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

export const quoteName = (name: string): string => (isPlainName(name) ? name : oneLine(JSON.stringify(name)));

/** Whether a name needs no quotes in an expression. */
export const isPlainName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
