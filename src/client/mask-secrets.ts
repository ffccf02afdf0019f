import { type Expression, evaluate, parseExpression, secretsIn } from '../expressions/index.ts';
import type { JsonDocument } from '../lib/json.ts';
import { isTooCommon, looksSecret } from '../lib/redaction/secret-heuristics.ts';
import type { Secret } from '../mendix/model/types.ts';

/** Masks what the catalogue knows to be secret: by its place, or, of settings that users name, by its own name or look. */
export function maskKnown(secrets: readonly Secret[], document: JsonDocument, protect: (secret: string) => void): void {
  for (const secret of secrets) {
    if (typeof secret === 'string') {
      for (const { value } of selectSecrets([secret], document)) for (const form of formsOf(value)) protect(form);
      continue;
    }
    const [names, ...values] = [secret.name, ...secret.values].map((field) =>
      list(`${secret.each}.[${field}]`, document),
    );
    for (const column of values)
      for (const [index, value] of column.entries())
        if (value !== undefined && looksSecret(names?.[index] ?? '', value))
          for (const form of formsOf(value)) protect(form);
  }
}

function selectSecrets(paths: readonly string[], document: JsonDocument): readonly { value: string }[] {
  return secretsIn(
    paths.map(parseExpression).filter((each) => typeof each !== 'string'),
    document,
  );
}

/** The texts of one field in a list, in its order; undefined where one is no text. */
function list(path: string, document: JsonDocument): readonly (string | undefined)[] {
  const expression = parseExpression(path);
  const found = typeof expression === 'string' ? null : evaluate(expression, document.value);
  return Array.isArray(found)
    ? found.map((each) => (Array.isArray(each) && typeof each[0] === 'string' ? each[0] : undefined))
    : [];
}

/** Masks what the user says is secret. @returns how many texts are too short or too common to be masked */
export function maskNamed(
  expressions: readonly Expression[],
  document: JsonDocument,
  protect: (secret: string) => void,
): number {
  if (expressions.length === 0) return 0;
  let skipped = 0;
  for (const secret of new Set(secretsIn(expressions, document).map(({ value }) => value))) {
    const forms = formsOf(secret);
    if (forms.length === 0) skipped += 1;
    for (const form of forms) protect(form);
  }
  return skipped;
}

/** What of a secret is worth a mask. The runner masks each line of what it is given, however short. */
function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r\n|\r|\n/);
  const forms = lines.length === 1 ? lines : [...lines, JSON.stringify(secret).slice(1, -1)];
  return forms.filter((form) => !isTooCommon(form));
}
