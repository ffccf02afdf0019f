import { ActionError } from '../lib/errors.ts';
import type { Json, JsonDocument } from '../lib/json.ts';
import { isJsonObject } from '../lib/json-fields.ts';
import { type Expression, evaluate, wellFormed } from './jmespath.ts';

/** Strings to mask in one response, and their characters; each has some thirty forms that the runner searches every line for. */
const maxSecrets = 1000;
const maxSecretsLength = 256 * 1024;

/**
 * Every string that the expressions select in a response, also within what they select.
 *
 * @param expressions as text if they are of the catalogue
 * @throws ActionError if an expression fails, or selects more than can be masked
 */
export function secretsIn(expressions: readonly (Expression | string)[], document: JsonDocument): ReadonlySet<string> {
  const read = expressions.map((each) => (typeof each === 'string' ? wellFormed(each) : each));
  const found = new Set(read.flatMap((expression) => stringsIn(evaluate(expression, document.value))));
  if (found.size > maxSecrets)
    throw new ActionError(`mask: the expressions select more than ${maxSecrets} strings; select only the secret ones`);
  if ([...found].reduce((sum, { length }) => sum + length, 0) > maxSecretsLength)
    throw new ActionError('mask: the expressions select more than 256 KiB; select only the secret strings');
  return found;
}

function stringsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(stringsIn) : [];
}

/** A list of settings that users name, as JMESPath: the list, and in each of its items the name and the values. */
interface SettingsPaths {
  readonly each: string;
  readonly name: string;
  readonly values: readonly string[];
}

/** A string, and the name that stands beside it. */
interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** The values of a list of settings, each with the name of its setting. */
export function settingsIn({ each, name, values }: SettingsPaths, document: JsonDocument): readonly NamedValue[] {
  const column = (field: string): readonly (string | undefined)[] => {
    const found = evaluate(wellFormed(`${each}.[${field}]`), document.value);
    return Array.isArray(found) ? found.map(firstString) : [];
  };
  const names = column(name);
  return values.flatMap((field) =>
    column(field).flatMap((value, index) => (value === undefined ? [] : [{ name: names[index] ?? '', value }])),
  );
}

const firstString = (value: Json): string | undefined =>
  Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined;
