import { InputError } from '../lib/errors.ts';

/**
 * Stands for a value that cannot be read: no value of any input is of this type, so that what is invalid cannot be used by mistake. Why it
 * is invalid has been noted with the issues.
 */
export const invalid: unique symbol = Symbol('invalid');
export type Invalid = typeof invalid;

export const isValid = <T>(value: T | Invalid): value is T => value !== invalid;

/** @returns the values once every one of them is valid */
export const allValid = <T>(values: readonly (T | Invalid)[]): readonly T[] | Invalid =>
  values.every(isValid<T>) ? values : invalid;

/** Collects what is wrong with the inputs, so that a user learns of every mistake at once. */
export interface Issues {
  /**
   * Notes a mistake.
   *
   * @param at the input, and the line if it has several
   * @param problem what is wrong, and what to do
   * @param hint a sentence on the cause, which is shown only once if several mistakes may have it
   */
  add(at: string, problem: string, hint?: string): Invalid;
  /** Warns of an unusual value that is not an error. */
  warn(message: string): void;
  readonly list: readonly string[];
  /** @throws InputError with every mistake */
  throwIfAny(): void;
}

/** @param warn shows a warning to the user */
export function createIssues(warn: (message: string) => void): Issues {
  const found: string[] = [];
  const noted = new Set<string>();
  const hints = new Set<string>();
  return {
    add: (at, problem, hint) => {
      const text = `${at}: ${problem}`;
      if (noted.has(text)) return invalid;
      noted.add(text);
      found.push(hint === undefined || hints.has(hint) ? text : `${text}. ${hint}`);
      if (hint) hints.add(hint);
      return invalid;
    },
    warn,
    list: found,
    throwIfAny: () => {
      if (found.length > 0) throw new InputError(found);
    },
  };
}

/** The parts of a draft once every one of them is valid. */
export type Complete<T> = { readonly [Key in keyof T]: Exclude<T[Key], Invalid> };

/** An object under construction, whose parts may be invalid. */
export type Draft<T> = { readonly [Key in keyof T]: T[Key] | Invalid };

/** Whether every part of a draft is valid, so that a plan can be created from it. */
export const isComplete = <T extends object>(draft: T): draft is T & Complete<T> =>
  !Object.values(draft).includes(invalid);
