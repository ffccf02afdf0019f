// Which type an input or output has, and the rules of the format (pure).
import { stringify } from 'yaml';

/** Inputs or outputs of an `action.yml`, by name. */
export type Fields = Record<string, { description?: string; default?: unknown }>;

type Type =
  | { type: 'string' | 'boolean' | 'integer' }
  | { type: 'enum'; 'allowed-values': readonly string[] }
  | { type: 'list'; separator: string; 'list-item': { type: 'string' } };

const text: Type = { type: 'string' };
const lines: Type = { type: 'list', separator: '\n', 'list-item': { type: 'string' } };

/**
 * The type of an input, derived from its default and from the fixed wording of descriptions: `one … per line` means a list.
 * `method` is not an enum, as upper and lower case are both accepted.
 */
export function typeOfInput(description: string, standard: unknown): Type {
  if (standard === 'true' || standard === 'false') return { type: 'boolean' };
  if (typeof standard === 'string' && /^\d+$/.test(standard)) return { type: 'integer' };
  if (/\bone [^.]{1,40} per line\b/.test(description)) return lines;
  const choice = /: ((?:`[\w-]+`, )+`[\w-]+` or `[\w-]+`)\./.exec(description)?.[1];
  if (typeof standard !== 'string' || choice === undefined) return text;
  const values = [...choice.matchAll(/`([\w-]+)`/g)].map(([, value = '']) => value);
  return values.includes(standard) ? { type: 'enum', 'allowed-values': values } : text;
}

const numbers = /^(?:How many|The HTTP status) /;
const each = (fields: Fields | undefined, typeOf: (field: Fields[string]) => Type): Record<string, Type> =>
  Object.fromEntries(Object.entries(fields ?? {}).map(([name, field]) => [name, typeOf(field)]));

/** The text of `action-types.yml` for an action. */
export function typesText({ inputs, outputs }: { inputs?: Fields; outputs?: Fields }): string {
  const types = {
    inputs: each(inputs, ({ description = '', default: standard }) => typeOfInput(description, standard)),
    outputs: each(outputs, ({ description = '' }) => (numbers.test(description) ? { type: 'integer' } : text)),
  };
  const head =
    '# Generated from action.yml by `npm run action-types`. See https://github.com/typesafegithub/github-actions-typing\n';
  return head + stringify(types, { lineWidth: 120, aliasDuplicateObjects: false, blockQuote: false });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isOptional = (test: (value: unknown) => boolean) => (value: unknown) => value === undefined || test(value);

const namedValues = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).length > 0 && Object.values(value).every(Number.isInteger);
const texts = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isText);
const listItem = (value: unknown): boolean => isRecord(value) && value.type !== 'list' && problemsOfType(value) === '';

/** The keys that each type may have in addition to `type`, and their checks: the rules of the format's schema, version 2.2.2. */
const rules: Record<string, Record<string, (value: unknown) => boolean>> = {
  string: {},
  boolean: {},
  float: {},
  integer: { name: isOptional(isText), 'named-values': isOptional(namedValues) },
  enum: { name: isOptional(isText), 'allowed-values': texts },
  list: { separator: isText, 'list-item': listItem },
};

function problemsOfType(field: unknown): string {
  if (!isRecord(field) || typeof field.type !== 'string') return 'has no type';
  const rule = Object.hasOwn(rules, field.type) ? rules[field.type] : undefined;
  if (rule === undefined) return `has the type ${field.type}, which does not exist`;
  const unknown = Object.keys(field).find((key) => key !== 'type' && !Object.hasOwn(rule, key));
  if (unknown !== undefined) return `has the key ${unknown}, which ${field.type} does not take`;
  const wrong = Object.entries(rule).find(([key, test]) => !test(field[key]));
  return wrong === undefined ? '' : `lacks a right ${wrong[0]}`;
}

/** The problems in the content of an `action-types.yml`, one sentence each. */
export function problemsOfTypes(types: unknown): string[] {
  if (!isRecord(types)) return ['The file holds no map.'];
  return Object.entries(types).flatMap(([group, fields]) => {
    if (group !== 'inputs' && group !== 'outputs') return [`${group} is neither inputs nor outputs.`];
    if (!isRecord(fields)) return [`${group} is not a map.`];
    return Object.entries(fields).flatMap(([name, field]) => {
      const problem = /^[_a-zA-Z][\w-]*$/.test(name) ? problemsOfType(field) : 'has a name that is not allowed';
      return problem === '' ? [] : [`${group}.${name} ${problem}.`];
    });
  });
}
