import { type Expression, parseExpression } from '../../expressions/jmespath.ts';
import { secretsIn } from '../../expressions/secrets.ts';
import { isTooCommon } from '../../expressions/select.ts';
import type { JsonDocument } from '../../lib/json.ts';
import type { Runner } from '../../runner/runner.ts';

/**
 * Masks what is secret in a response, before anything of it is output.
 *
 * @param paths what the catalogue says is secret in it
 * @param expressions what the user says is
 * @returns how many texts are too short or too common to be masked
 * @throws ActionError where an expression fails: it might have selected a secret
 */
export function maskSecrets(
  paths: readonly string[],
  expressions: readonly Expression[],
  document: JsonDocument,
  runner: Runner,
): number {
  const known = paths.map(parseExpression).filter((each) => typeof each !== 'string');
  let skipped = 0;
  const found = new Set(secretsIn([...known, ...expressions], document).map(({ value }) => value));
  for (const secret of found) {
    // The runner masks each line of what it is given, however short: so it is given those alone that are worth it.
    const lines = secret.split(/\r\n|\r|\n/);
    const forms = lines.length === 1 ? lines : [...lines, JSON.stringify(secret).slice(1, -1)];
    const worthy = forms.filter((form) => !isTooCommon(form));
    if (worthy.length === 0) skipped += 1;
    for (const form of worthy) runner.protect(form);
  }
  return skipped;
}
