import type { Expression } from '../expressions/jmespath.ts';
import { expectedError } from '../lib/errors.ts';
import type { EndpointMatch } from '../mendix/lookup.ts';
import type { ResponseBody } from './body.ts';

/** What masking needs of the outside. */
export interface MaskOptions {
  /** What the user says is secret in every response. */
  readonly expressions: readonly Expression[];
  protect(secret: string): void;
  warn(message: string): void;
}

/**
 * Makes what masks the secrets of responses: those that the catalogue knows of, and those that the user names. It returns what is wrong
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
    const secrets = ok ? match.endpoints.flatMap(({ endpoint }) => endpoint.secrets ?? []) : [];
    if (secrets.length + expressions.length === 0) return undefined;
    try {
      const json = body.json();
      if (json.document === undefined)
        return expressions.length > 0 && json.why !== 'empty' ? unread(json.why) : undefined;
      // Loaded by those runs alone that have secrets to look for, and JMESPath with it.
      const { maskKnown, maskNamed } = await import('./mask-secrets.ts');
      maskKnown(secrets, json.document, protect);
      warnOnce(maskNamed(expressions, json.document, protect));
      return undefined;
    } catch (error) {
      return expectedError(error).message;
    }
  };
}

/** What the user calls secret must not be passed on because it could not be found. */
const unread = (why: string): string =>
  `mask: the response is ${why}, so that nothing can be selected in it; its body is not passed on`;
