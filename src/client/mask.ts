import type { Expression } from '../expressions/jmespath.ts';
import { ActionError } from '../lib/errors.ts';
import type { JsonDocument } from '../lib/json.ts';
import { isTooCommon, looksSecret } from '../lib/looks-secret.ts';
import type { EndpointMatch } from '../mendix/lookup.ts';
import type { Secret } from '../mendix/model/types.ts';
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
    const secrets = ok ? match.endpoints.flatMap(({ endpoint }) => endpoint.secrets ?? []) : [];
    if (secrets.length + expressions.length === 0) return undefined;
    try {
      const json = body.json();
      if (json.document === undefined)
        return expressions.length > 0 && json.why !== 'empty' ? unread(json.why) : undefined;
      await maskKnown(secrets, json.document, protect);
      warnOnce(await maskNamed(expressions, json.document, protect));
      return undefined;
    } catch (error) {
      if (error instanceof ActionError) return error.message;
      throw error;
    }
  };
}

/** What the user calls secret must not be passed on because it could not be found. */
const unread = (why: string): string =>
  `mask: the response is ${why}, so that nothing can be selected in it; its body is not passed on`;

/** Masks what the catalogue knows to be secret: by its place, or, of settings that users name, by its own name or look. */
async function maskKnown(
  secrets: readonly Secret[],
  document: JsonDocument,
  protect: (secret: string) => void,
): Promise<void> {
  for (const secret of secrets) {
    if (typeof secret === 'string') {
      for (const { value } of await select([secret], document)) for (const form of formsOf(value)) protect(form);
      continue;
    }
    const [names, ...values] = await Promise.all(
      [secret.name, ...secret.values].map((field) => list(`${secret.each}.[${field}]`, document)),
    );
    for (const column of values)
      for (const [index, value] of column.entries())
        if (value !== undefined && looksSecret(names?.[index] ?? '', value))
          for (const form of formsOf(value)) protect(form);
  }
}

// JMESPath is loaded by those runs alone that need it.
const load = (): Promise<typeof import('../expressions/index.ts')> => import('../expressions/index.ts');

async function select(paths: readonly string[], document: JsonDocument): Promise<readonly { value: string }[]> {
  const { parseExpression, secretsIn } = await load();
  return secretsIn(
    paths.map(parseExpression).filter((each) => typeof each !== 'string'),
    document,
  );
}

/** The texts of one field in a list, in its order; undefined where one is no text. */
async function list(path: string, document: JsonDocument): Promise<readonly (string | undefined)[]> {
  const { evaluate, parseExpression } = await load();
  const expression = parseExpression(path);
  const found = typeof expression === 'string' ? null : evaluate(expression, document.value);
  return Array.isArray(found)
    ? found.map((each) => (Array.isArray(each) && typeof each[0] === 'string' ? each[0] : undefined))
    : [];
}

/** Masks what the user says is secret. @returns how many texts are too short or too common to be masked */
async function maskNamed(
  expressions: readonly Expression[],
  document: JsonDocument,
  protect: (secret: string) => void,
): Promise<number> {
  if (expressions.length === 0) return 0;
  const { secretsIn } = await load();
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
