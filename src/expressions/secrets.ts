import { ActionError } from '../lib/errors.ts';
import type { Json, JsonDocument } from '../lib/json.ts';
import { type Expression, evaluate, type Node } from './jmespath.ts';
import { isJsonObject, type JsonObject } from './miss.ts';

/** A text of a response, and what it is called there. */
export interface SecretText {
  /** The name of its field, with a name that stands beside it: of `{"Name":"Db.Password","Value":"x"}` both. Empty in a bare list. */
  readonly name: string;
  readonly value: string;
}

/** Texts to mask in one response, and their characters; each has some thirty forms that the runner searches every line for. */
const maxSecrets = 1000;
const maxSecretsLength = 256 * 1024;

/**
 * Every string that the expressions select in a response.
 *
 * @throws ActionError where an expression fails, or selects more than can be masked
 */
export function secretsIn(expressions: readonly Expression[], document: JsonDocument): readonly SecretText[] {
  const found = new Map<string, SecretText>();
  for (const expression of expressions)
    for (const text of textsOf(expression, document.value)) found.set(JSON.stringify([text.name, text.value]), text);
  const values = new Set([...found.values()].map(({ value }) => value));
  if (values.size > maxSecrets)
    throw new ActionError(`mask: the expressions select more than ${maxSecrets} texts; select the secret ones alone`);
  if ([...values].reduce((sum, { length }) => sum + length, 0) > maxSecretsLength)
    throw new ActionError('mask: the expressions select more than 256 KiB; select the secret texts alone');
  return [...found.values()];
}

function textsOf(expression: Expression, value: Json): readonly SecretText[] {
  const last = lastField(expression.node);
  const selected = textsIn(evaluate(expression, value), last?.name ?? '');
  if (last === undefined) return selected;
  // What is selected no longer knows what it was part of; what had it does.
  const owners = objectsIn(evaluate({ text: expression.text, node: last.owner }, value));
  const named = owners.flatMap((owner) => textsIn(owner[last.name] ?? null, nameWithin(owner, last.name)));
  const known = new Set(named.map((text) => text.value));
  const wanted = new Set(selected.map((text) => text.value));
  return [...named.filter((text) => wanted.has(text.value)), ...selected.filter((text) => !known.has(text.value))];
}

function objectsIn(value: Json): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isJsonObject(value) ? [value] : [];
}

/** An expression that ends in a name, as one for what has the name. */
function lastField(node: Node): { readonly owner: Node; readonly name: string } | undefined {
  switch (node.type) {
    case 'Field':
      return { owner: { type: 'Current' }, name: node.name };
    case 'Subexpression':
    case 'Projection':
    case 'FilterProjection':
    case 'ValueProjection': {
      const last = lastField(node.right);
      return last && { owner: { ...node, right: last.owner }, name: last.name };
    }
    default:
      return undefined;
  }
}

function textsIn(value: Json, name: string): readonly SecretText[] {
  if (typeof value === 'string') return [{ name, value }];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, name));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, nameWithin(value, key)));
}

const labels = ['Name', 'name', 'Key', 'key'];

function nameWithin(owner: JsonObject, field: string): string {
  const label = labels
    .map((each) => (Object.hasOwn(owner, each) ? owner[each] : undefined))
    .find((each) => typeof each === 'string');
  return labels.includes(field) || typeof label !== 'string' ? field : `${label} ${field}`;
}
