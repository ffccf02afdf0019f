import type { Expression } from '../expressions/jmespath.ts';
import { ActionError } from '../lib/errors.ts';
import type { JsonDocument } from '../lib/json.ts';
import type { EndpointMatch } from '../mendix/lookup.ts';
import { secretPaths } from '../mendix/secret-paths.ts';
import type { ResponseBody } from './body.ts';

/** What masking needs of the outside. */
export interface MaskOptions {
  /** What the user says is secret in every response. */
  readonly expressions: readonly Expression[];
  protect(secret: string): void;
  warn(message: string): void;
}

/**
 * Makes what masks the secrets of responses: those that the catalogue knows of, and those that the user names. It answers with what is wrong
 * where it cannot tell what is secret in a body: such a body must not be passed on.
 */
export function createMask({ expressions, protect, warn }: MaskOptions) {
  let isWarned = false;
  const warnOnce = (count: number): void => {
    if (count === 0 || isWarned) return;
    isWarned = true;
    warn(
      `${count} secret text(s) of the response are too short or too common to be masked: under 4 characters, or punctuation alone.`,
    );
  };
  return async (body: ResponseBody, match: EndpointMatch, ok: boolean): Promise<string | undefined> => {
    const paths = ok ? match.endpoints.flatMap(({ endpoint }) => endpoint.secrets ?? []).flatMap(secretPaths) : [];
    if (paths.length + expressions.length === 0) return undefined;
    try {
      const json = body.json();
      if (json.document) warnOnce(await maskDocument(paths, expressions, json.document, protect));
      else if (expressions.length > 0 && json.why === 'larger than 32 MiB')
        return 'mask: the response is larger than 32 MiB, so that nothing can be selected in it.';
      return undefined;
    } catch (error) {
      if (error instanceof ActionError) return error.message;
      throw error;
    }
  };
}

/** @returns how many texts are too short or too common to be masked */
async function maskDocument(
  paths: readonly string[],
  expressions: readonly Expression[],
  document: JsonDocument,
  protect: (secret: string) => void,
): Promise<number> {
  // JMESPath is loaded by those runs alone that need it.
  const { isTooCommon, parseExpression, secretsIn } = await import('../expressions/index.ts');
  const known = paths.map(parseExpression).filter((each) => typeof each !== 'string');
  let skipped = 0;
  const found = new Set(secretsIn([...known, ...expressions], document).map(({ value }) => value));
  for (const secret of found) {
    // The runner masks each line of what it is given, however short: so it is given those alone that are worth it.
    const lines = secret.split(/\r\n|\r|\n/);
    const forms = lines.length === 1 ? lines : [...lines, JSON.stringify(secret).slice(1, -1)];
    const worthy = forms.filter((form) => !isTooCommon(form));
    if (worthy.length === 0) skipped += 1;
    for (const form of worthy) protect(form);
  }
  return skipped;
}
