import type { Expression } from '../expressions/jmespath.ts';
import { expectedError } from '../lib/errors.ts';
import { counted } from '../lib/format.ts';
import { isTooCommon, looksSecret } from '../lib/redaction/secret-heuristics.ts';
import type { ApiResponse } from './response.ts';

/** The dependencies of masking. */
export interface MaskOptions {
  /** The expressions of the input `mask`, which select secrets in every response. */
  readonly expressions: readonly Expression[];
  protect(secret: string): void;
  warn(message: string): void;
}

/**
 * Creates a function that masks the secrets of responses: those known to the catalogue, and those that the user names. It returns a problem
 * if it cannot find the secrets of a body, which must then not be passed on.
 */
export function createMask({ expressions, protect, warn }: MaskOptions) {
  let isWarned = false;
  const warnOnce = (count: number): void => {
    if (count === 0 || isWarned) return;
    isWarned = true;
    warn(
      `${counted(count, 'secret value')} of the response cannot be masked: too short or too common (under 4 characters, or only punctuation).`,
    );
  };
  return async ({ body, match, ok }: Pick<ApiResponse, 'body' | 'match' | 'ok'>): Promise<string | undefined> => {
    const known = ok ? match.endpoints.flatMap(({ endpoint }) => endpoint.secrets ?? []) : [];
    if (known.length + expressions.length === 0) return undefined;
    try {
      const { document, why } = { why: '', ...body.json() };
      if (document === undefined) return expressions.length > 0 && why !== 'empty' ? unread(why) : undefined;
      // JMESPath is loaded only by runs that have secrets to look for.
      const { secretsIn, settingsIn } = await import('../expressions/secrets.ts');
      const secrets = known.flatMap((secret) =>
        typeof secret === 'string'
          ? [...secretsIn([secret], document)]
          : settingsIn(secret, document).flatMap(({ name, value }) => (looksSecret(name, value) ? [value] : [])),
      );
      for (const form of secrets.flatMap(formsOf)) protect(form);
      const named = [...secretsIn(expressions, document)].map(formsOf);
      for (const form of named.flat()) protect(form);
      warnOnce(named.filter(({ length }) => length === 0).length);
      return undefined;
    } catch (error) {
      return expectedError(error).message;
    }
  };
}

/** The problem with a body that cannot be searched for the user's secrets: it could contain them unmasked. */
const unread = (why: string): string =>
  `mask: the response is ${why}, so nothing can be selected in it; its body is not passed on`;

/** The parts of a secret that can be masked. The runner masks every line of a mask, however short. */
function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r\n|\r|\n/);
  const forms = lines.length === 1 ? lines : [...lines, JSON.stringify(secret).slice(1, -1)];
  return forms.filter((form) => !isTooCommon(form));
}
