import type { Expression } from '../expressions/jmespath.ts';
import { expectedError } from '../lib/errors.ts';
import { counted } from '../lib/format.ts';
import { isTooCommon, looksSecret } from '../lib/redaction/secret-heuristics.ts';
import type { ApiResponse } from './response.ts';

/** What masking needs from outside. */
interface MaskOptions {
  /** What the user says is secret in every response. */
  readonly expressions: readonly Expression[];
  protect(secret: string): void;
  warn(message: string): void;
}

type MaskedResponse = Pick<ApiResponse, 'body' | 'match' | 'ok'>;

/** Masks the secrets of responses: those that the catalogue knows of, and those that the user names. */
export interface Mask {
  /** @returns why the secrets of a body cannot be determined: such a body must not be passed on */
  apply(response: MaskedResponse): Promise<string | undefined>;
  /** The expressions that selected nothing in any successful response; none if there was no such response. */
  unused(): readonly Expression[];
}

export function createMask({ expressions, protect, warn }: MaskOptions): Mask {
  const used = new Set<Expression>();
  const protectAll = createProtect({ protect, warn });
  let wasRead = false;
  return {
    apply: async ({ body, match, ok }) => {
      const known = ok ? match.endpoints.flatMap(({ endpoint }) => endpoint.secrets ?? []) : [];
      if (known.length + expressions.length === 0) return undefined;
      try {
        const { document, why } = { why: '', ...body.json() };
        if (document === undefined) return expressions.length > 0 && why !== 'empty' ? unread(why) : undefined;
        // JMESPath is loaded only by runs that have secrets to look for.
        const { secretsIn, settingsIn } = await import('../expressions/secrets.ts');
        const knownSecrets = known.flatMap((secret) =>
          typeof secret === 'string'
            ? [...secretsIn([secret], document)]
            : settingsIn(secret, document).flatMap(({ name, value }) => (looksSecret(name, value) ? [value] : [])),
        );
        for (const form of knownSecrets.flatMap(formsOf)) protect(form);
        for (const expression of expressions) {
          const secrets = secretsIn([expression], document);
          if (secrets.size > 0) used.add(expression);
          protectAll(secrets);
        }
        wasRead ||= ok;
        return undefined;
      } catch (error) {
        return expectedError(error).message;
      }
    },
    unused: () => (wasRead ? expressions.filter((expression) => !used.has(expression)) : []),
  };
}

/** Masks what the user names, and warns once of what cannot be masked. */
function createProtect({ protect, warn }: Pick<MaskOptions, 'protect' | 'warn'>): (secrets: Iterable<string>) => void {
  let isWarned = false;
  return (secrets) => {
    const forms = [...secrets].map(formsOf);
    for (const form of forms.flat()) protect(form);
    const unmasked = forms.filter(({ length }) => length === 0).length;
    if (unmasked === 0 || isWarned) return;
    isWarned = true;
    warn(
      `${counted(unmasked, 'secret value')} of the response cannot be masked: too short or too common (under 4 characters, or only punctuation).`,
    );
  };
}

/** The reason why a body is not passed on: values that the user calls secret could not be looked for in it. */
const unread = (why: string): string =>
  `mask: the response is ${why}, so nothing can be selected in it; its body is not passed on`;

/** The parts of a secret that are worth masking. The runner masks each line of what it is given, however short. */
function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r\n|\r|\n/);
  const forms = lines.length === 1 ? lines : [...lines, JSON.stringify(secret).slice(1, -1)];
  return forms.filter((form) => !isTooCommon(form));
}
