import type { Secret } from './model/types.ts';

/** The values that a secret of the catalogue may be, as JMESPath on the response. */
export const secretPaths = (secret: Secret): readonly string[] =>
  typeof secret === 'string' ? [secret] : secret.values.map((value) => `${secret.each}.${value}`);
