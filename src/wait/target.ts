import type { RequestInputs } from '../actions/call/request-inputs.ts';
import { type Base, buildUrl } from '../actions/call/url.ts';
import { checkScheme } from '../auth/hosts.ts';
import type { SignedRequest } from '../auth/sign.ts';
import { select } from '../expressions/select.ts';
import { follow } from '../http/redirect.ts';
import { createReader, type Pair, type Reader } from '../inputs/reader.ts';
import { ActionError, InputError } from '../lib/errors.ts';
import type { JsonDocument } from '../lib/json.ts';
import type { Target, WaitPlan } from './plan.ts';

type Template = Extract<Target, { kind: 'template' }>;

/**
 * The request that is polled with, once the first answer is there.
 *
 * @throws ActionError where the first answer lacks what it takes
 */
export function pollRequest(
  { target }: WaitPlan,
  first: SignedRequest,
  document: JsonDocument | undefined,
  inputs: RequestInputs,
  base: Base,
): SignedRequest {
  if (target.kind === 'same') return first;
  if (target.kind === 'template') return follow(first, templateUrl(target, document, inputs, base));
  if (target.id === undefined) return follow(first, target.url(''));
  const id = select(target.id, [document]);
  if (id !== undefined && (id === '.' || id === '..' || id.length > 1000 || !id.isWellFormed()))
    throw new ActionError(`The ${target.id.text} of the answer is no id, so that it cannot be waited for.`);
  if (!id) throw new ActionError(`The answer lacks ${target.id.text}, without which it cannot be waited for.`);
  return follow(first, target.url(id));
}

function templateUrl(target: Template, document: JsonDocument | undefined, inputs: RequestInputs, base: Base): URL {
  const values = [...target.placeholders].map(([name, expression]): Pair => {
    const value = select(expression, [document]);
    if (!value)
      throw new ActionError(`wait-url: {${name}} is ${value === '' ? 'empty' : 'missing'} in the first response.`);
    return { at: 'wait-url', name, value };
  });
  const reader = createReader(() => '');
  const url = buildTemplate(target.template, values, inputs, base, reader);
  if (url === undefined || reader.faults.length > 0) throw new InputError(reader.faults);
  return url;
}

/** Checks a template before anything is sent, with something in each placeholder. */
export function checkTemplate(target: Template, inputs: RequestInputs, base: Base, reader: Reader): void {
  if (isOnePlaceholder(target.template)) return;
  const values = [...target.placeholders.keys()].map((name) => ({ at: 'wait-url', name, value: 'x' }));
  buildTemplate(target.template, values, inputs, base, reader);
}

/** A template is read like `url`; one that is a single placeholder is what that selects. */
function buildTemplate(
  template: string,
  values: readonly Pair[],
  inputs: RequestInputs,
  base: Base,
  reader: Reader,
): URL | undefined {
  const named: Reader = { ...reader, fault: (_, problem) => reader.fault('wait-url', problem) };
  const read = isOnePlaceholder(template)
    ? { ...inputs, query: [], url: values[0]?.value ?? '', pathParams: [] }
    : { ...inputs, query: [], url: template, pathParams: values };
  const url = buildUrl(read, { url: base.url, api: undefined }, named);
  const problem = url && checkScheme(url);
  if (problem) named.fault('url', problem);
  return url;
}

const isOnePlaceholder = (template: string): boolean => /^\{[^{}]*\}$/.test(template);
