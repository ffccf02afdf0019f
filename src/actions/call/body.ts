import type { Body } from '../../http/body.ts';
import { findHeader, type Header } from '../../http/message.ts';
import type { Reader } from '../../inputs/reader.ts';
import type { FileSegment } from '../../lib/files.ts';
import { encodeForm, type FindFile, readForm } from './form.ts';
import type { RequestInputs } from './request-inputs.ts';

/** Bytes up to which a JSON file is checked before it is sent. */
const largestCheckedFile = 1024 * 1024;

/** What the description of a body needs of the outside. */
export interface BodySources {
  findFile: FindFile;
  /** The whole of a small file. */
  readFile(file: FileSegment): Buffer;
  /** A fresh multipart boundary. */
  boundary(): string;
  notice(message: string): void;
}

export interface DescribedBody {
  body: Body | undefined;
  /** The media type that goes with it where `headers` gives none. */
  contentType: string | undefined;
}

/** Describes the body that `body`, `body-file` or `form` gives, of which there is at most one. */
export async function describeBody(
  inputs: RequestInputs,
  headers: readonly Header[],
  sources: BodySources,
  reader: Reader,
): Promise<DescribedBody> {
  const given = [
    inputs.body !== undefined && 'body',
    inputs.bodyFile !== undefined && 'body-file',
    inputs.form.length > 0 && 'form',
  ];
  const names = given.filter((name) => name !== false);
  if (names.length > 1) reader.fault(names.join(', '), 'exclude each other; give one of them');
  const chosenType = findHeader(headers, 'content-type')?.value;

  if (inputs.form.length > 0) {
    if (chosenType !== undefined)
      reader.fault('headers', 'a Content-Type beside `form` would lack its boundary; take the line out');
    const boundary = sources.boundary();
    const body = encodeForm(readForm(inputs.form, sources.findFile, reader), boundary);
    return { body, contentType: `multipart/form-data; boundary=${boundary}` };
  }
  if (inputs.bodyFile !== undefined) return describeFile(inputs.bodyFile, chosenType, sources, reader);
  if (inputs.body === undefined) return { body: undefined, contentType: undefined };

  const contentType = chosenType ?? 'application/json';
  if (!inputs.body.isWellFormed()) reader.fault('body', 'is not valid Unicode');
  if (isJson(contentType)) await checkJson('body', inputs.body, reader);
  return { body: [{ bytes: Buffer.from(inputs.body) }], contentType };
}

async function describeFile(
  path: string,
  chosenType: string | undefined,
  sources: BodySources,
  reader: Reader,
): Promise<DescribedBody> {
  const contentType = chosenType ?? (/\.json$/i.test(path) ? 'application/json' : 'application/octet-stream');
  const file = sources.findFile('body-file', path);
  if (file === undefined) return { body: undefined, contentType };
  if (isJson(contentType)) {
    if (file.size > largestCheckedFile)
      sources.notice(`body-file: ${path} is larger than 1 MiB and is sent without a check that it is JSON.`);
    else await checkJson('body-file', sources.readFile(file).toString(), reader);
  }
  return { body: [file], contentType };
}

/** application/json, and whatever is JSON by its suffix (RFC 6839, section 3.1). */
const isJson = (mediaType: string): boolean => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(mediaType);

async function checkJson(name: string, text: string, reader: Reader): Promise<void> {
  const problem = text.startsWith('\uFEFF')
    ? 'begins with a byte order mark, which JSON forbids; save it as UTF-8 without one'
    : isJsonText(text)
      ? undefined
      : // Few runs need it.
        (await import('./json-error.ts')).describeJsonError(text);
  if (problem === undefined) return;
  reader.fault(name, `${problem}. Put values in with toJSON(...), or name another Content-Type in \`headers\``);
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
