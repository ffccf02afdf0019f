import { expectedError } from '../lib/errors.ts';
import type { JsonDocument } from '../lib/json.ts';
import { missingHints } from './diagnostics.ts';
import { type Expression, evaluate } from './jmespath.ts';
import { dashHints } from './parse.ts';

/** A line of `extract`, read. */
export interface Extraction {
  readonly name: string;
  readonly expression: Expression;
  /** Whether it may be missing. */
  readonly optional: boolean;
}

/** Characters of an extracted value; more than this belongs into a file. */
const maxValueLength = 256 * 1024;

/**
 * What an expression selects, as text: strings as they are, all else as JSON.
 *
 * @param documents where to look, one after the other
 * @returns undefined if it is missing, which JMESPath's null is
 */
export function select(expression: Expression, documents: readonly (JsonDocument | undefined)[]): string | undefined {
  for (const document of documents) {
    const found = document ? evaluate(expression, document.value) : null;
    if (document && found !== null) return typeof found === 'string' ? found : document.write(found);
  }
  return undefined;
}

/**
 * Extracts every value.
 *
 * @param documents the last response and the first, as far as they are JSON
 * @param noDocument why there is none, for a message
 * @returns the values found, the problems with the others, and whether an expression failed rather than found nothing
 */
export function extract(
  extractions: readonly Extraction[],
  documents: readonly (JsonDocument | undefined)[],
  noDocument: string,
): { values: ReadonlyMap<string, string>; problems: readonly string[]; hasFailed: boolean } {
  const values = new Map<string, string>();
  const problems: string[] = [];
  let hasFailed = false;
  const document = documents.find((each) => each !== undefined);
  for (const { name, expression, optional } of extractions) {
    const at = `extract, ${name}: \`${expression.text}\``;
    try {
      const value = select(expression, documents) ?? (optional ? '' : undefined);
      if (value === undefined) {
        const why = document ? 'is missing in the response' : `finds nothing, as ${noDocument}`;
        const hints = document ? missingHints(expression, document.value) : [];
        problems.push([`${at} ${why}`, ...hints, 'end the name in `?` if it may be missing'].join('; '));
      } else if (value.length > maxValueLength) {
        problems.push(`${at} selects more than 256 KiB, which is too large for an output`);
      } else values.set(name, value);
    } catch (error) {
      const { message } = expectedError(error);
      hasFailed = true;
      problems.push([`extract, ${name}: ${message}`, ...dashHints(expression.text)].join('; '));
    }
  }
  return { values, problems, hasFailed };
}
