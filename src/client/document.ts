import type { Answered } from '../http/call.ts';
import { sizeOf } from '../http/receive.ts';
import { readBytes } from '../lib/files.ts';
import { type JsonDocument, parseJson } from '../lib/json.ts';
import { jsonText } from './text.ts';

/** Bytes of a response that expressions can read. */
const largestDocument = 32 * 1024 * 1024;

/** A response as JSON, or why there is none. */
export type Readable =
  | { readonly document: JsonDocument }
  | { readonly document: undefined; readonly why: 'empty' | 'not JSON' | 'larger than 32 MiB' };

export const isTooLarge = (readable: Readable): boolean =>
  readable.document === undefined && readable.why === 'larger than 32 MiB';

/** Reads the body of an answer as JSON, from memory or from its file. */
export function readDocument(answer: Answered): Readable {
  const { body } = answer;
  const size = sizeOf(body);
  if (size === 0) return { document: undefined, why: 'empty' };
  if (size > largestDocument) return { document: undefined, why: 'larger than 32 MiB' };
  const bytes = 'part' in body ? readBytes(body.part) : body.bytes;
  const text = jsonText(bytes, answer.headers['content-type']?.[0]);
  const document = text === undefined ? undefined : parseJson(text);
  return document ? { document } : { document: undefined, why: 'not JSON' };
}
