import { tokenize } from '@jmespath-community/jmespath';
import type { Json } from '../lib/json.ts';
import type { Expression } from './jmespath.ts';
import { firstMissingField, isJsonObject, type MissingField, namesOf, quoteName } from './miss.ts';

/**
 * What helps where an expression finds nothing in a response: the name that was probably meant, or the names that are there.
 *
 * @returns sentences without a full stop, the best first
 */
export function missingHints(expression: Expression, value: Json): readonly string[] {
  const { text } = expression;
  const minus = dashHints(text);
  const miss = minus.length > 0 ? undefined : firstMissingField(expression, value);
  const quotes = /"/.test(text) ? ['in JMESPath a text stands in single quotes, and a name in double ones'] : [];
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
  if (name === '') return `${where} is no list; it has ${namesOf(within) || 'no names'}`;
  const alike = Object.keys(within).find((each) => simplified(each) === simplified(name));
  if (alike !== undefined) return `did you mean ${quoteName(alike)}? Capitals and signs count`;
  const names = namesOf(within);
  return names ? `${where} has ${names}` : `${where} is empty`;
}

const typeName = (value: Json): string => (typeof value === 'string' ? 'text' : typeof value);

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
