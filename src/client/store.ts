import { basename, join } from 'node:path';
import type { Answered } from '../http/call.ts';
import { codingsOf } from '../http/decode.ts';
import { type Place, sizeOf } from '../http/receive.ts';
import { privateMode, publish, writeWhole } from '../lib/part.ts';
import { partFolder } from '../lib/target.ts';
import { outputText } from './text.ts';

/** Where the body of an answer went: into an output, into a file, or both. */
export interface StoredBody {
  readonly text: string;
  /** An absolute path, empty where there is no file. */
  readonly file: string;
}

/** Where bodies go. */
export interface BodyTarget {
  /** The absolute path that the user wants a success's body at, if any. */
  readonly responseFile: string | undefined;
  /** The mode of that file, where it is not as the umask says. */
  readonly mode?: number;
  /** The folder for bodies that fit no output. */
  readonly temp: string;
}

/** Where a body is collected that may stay a file: beside its final name, so that it appears there whole. */
export const placeOf = ({ responseFile, temp }: BodyTarget, isSuccess: boolean): Place =>
  responseFile !== undefined && isSuccess
    ? { folder: partFolder(responseFile, temp), name: basename(responseFile) }
    : { folder: temp, name: 'mendix-response', mode: privateMode };

/** @returns the body as text, or undefined where it is too large for an output or no text */
export function textOf({ body, headers }: Pick<Answered, 'body' | 'headers'>): string | undefined {
  const isDecoded = codingsOf(headers['content-encoding'] ?? []) !== undefined;
  return 'bytes' in body && isDecoded ? outputText(body.bytes, headers['content-type']?.[0]) : undefined;
}

/**
 * Puts a whole body where it belongs: small text into the output, the rest into a file; and a success into the file the user named, too.
 * An error's body never replaces that file.
 *
 * @throws ActionError where a file cannot be written
 */
export function storeBody(
  answer: Pick<Answered, 'body' | 'headers'>,
  target: BodyTarget,
  isSuccess: boolean,
): StoredBody {
  const { body } = answer;
  const text = textOf(answer);
  const wanted = isSuccess ? target.responseFile : undefined;
  if (wanted === undefined && text !== undefined) return { text, file: '' };
  if (wanted === undefined && sizeOf(body) === 0) return { text: '', file: '' };
  const file = wanted ?? join(target.temp, `mendix-response-${crypto.randomUUID()}`);
  if ('bytes' in body) writeWhole(file, body.bytes, wanted === undefined ? privateMode : target.mode);
  else publish(body.part, file);
  return { text: text ?? '', file };
}
