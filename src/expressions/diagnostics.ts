import { tokenize } from '@jmespath-community/jmespath';
import { oneLine } from '../lib/escape.ts';
import type { Json } from '../lib/json.ts';
import { isJsonObject, type JsonFields } from '../lib/json-fields.ts';
import { type Expression, evaluate, type Node } from './jmespath.ts';

/** A missing field of an expression, and the value that was searched for it. */
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

/** Names that are listed, and characters of one that is. */
const maxNames = 12;
const maxNameLength = 40;

/** The names of an object, a few of them, as an expression writes them. No values: they may be secret. */
export function namesOf(value: JsonFields): string {
  const names = Object.keys(value);
  const listed = names.filter((name) => name.length <= maxNameLength).slice(0, maxNames);
  const rest = names.length - listed.length;
  if (listed.length === 0) return rest > 0 ? `${rest} long names` : '';
  return `${listed.map(quoteName).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

export const quoteName = (name: string): string => (isPlainName(name) ? name : oneLine(JSON.stringify(name)));

/** Whether a name needs no quotes in an expression. */
export const isPlainName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);

/**
 * Hints for an expression that finds nothing in a response: the most similar name, or the existing names.
 *
 * @returns sentences without a full stop, the best first
 */
export function missingHints(expression: Expression, value: Json): readonly string[] {
  const { text } = expression;
  const minus = dashHints(text);
  const miss = minus.length > 0 ? undefined : firstMissingField(expression, value);
  const quotes = /"/.test(text) ? ['in JMESPath, strings go in single quotes and names in double quotes'] : [];
  return [...minus, ...(miss ? [describeMiss(miss)] : []), ...quotes];
}

/** What to do about names with a dash that were written without quotes, so that the dash is a minus. */
export const dashHints = (text: string): readonly string[] =>
  dashedNames(text).map((name) => `a dash is a minus: write the name in double quotes, "${name}"`);

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
  if (alike !== undefined) return `did you mean ${quoteName(alike)}? Capitals and signs count`;
  const names = namesOf(within);
  return names ? `${where} has ${names}` : `${where} is empty`;
}

const typeName = (value: Json): string => (typeof value === 'string' ? 'string' : typeof value);

const simplified = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '');

function dashedNames(text: string): readonly string[] {
  const names: string[] = [];
  let run = { from: 0, end: -1, dashes: 0 };
  const close = (): void => {
    const name = text.slice(run.from, run.end);
    if (run.dashes > 0 && /^[A-Za-z_].*[A-Za-z0-9_]$/.test(name)) names.push(name);
  };
  for (const { type, start, value } of tokenize(text)) {
    const isName = type === 'UnquotedIdentifier' || type === 'Number';
    const isDash = type === 'Minus';
    const end = start + (isDash ? 1 : String(value).length);
    if (start !== run.end || !(isName || isDash)) {
      close();
      run = { from: start, end: isName || isDash ? end : -1, dashes: 0 };
    } else run = { from: run.from, end, dashes: run.dashes + (isDash ? 1 : 0) };
  }
  close();
  return names;
}
