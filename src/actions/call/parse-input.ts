import { type Expression, parseExpression } from '../../expressions/index.ts';
import type { Invalid, Issues } from '../../inputs/issues.ts';

/** Reads the expression of an input, or notes what is wrong with it. */
export type ParseInput = (at: string, text: string | undefined) => Expression | undefined | Invalid;

export const createParse =
  (issues: Issues): ParseInput =>
  (at, text) => {
    const read = text === undefined ? undefined : parseExpression(text);
    return typeof read === 'string' ? issues.add(at, read) : read;
  };
