import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Body, createForm, type Part } from '../../http/body.ts';
import { findHeader, type Header } from '../../http/request.ts';
import { allValid, type Invalid, type Issues, invalid } from '../../inputs/issues.ts';
import type { Pair } from '../../inputs/reader.ts';
import { type FileSegment, inspectFile, readBytes } from '../../lib/files.ts';
import type { InputContext } from '../define-action.ts';
import type { RequestInputs } from './inputs.ts';
import { describeJsonError } from './json-error.ts';

/** Bytes up to which a JSON file is checked before it is sent. */
const maxCheckedFileBytes = 1024 * 1024;

interface RequestBody {
  readonly body: Body;
  /** The media type that is sent with it if `headers` sets none. */
  readonly contentType: string;
}

type BodyContext = Pick<InputContext, 'issues' | 'runner'>;

/** Reads the body from `body`, `body-file` or `form`, of which only one may be set; undefined if none is. */
export function readBody(
  { body, bodyFile, form }: Pick<RequestInputs, 'body' | 'bodyFile' | 'form'>,
  headers: readonly Header[],
  context: BodyContext,
): RequestBody | Invalid | undefined {
  const { issues } = context;
  const hasForm = form === invalid || form.length > 0;
  const given = [body !== undefined && 'body', bodyFile !== undefined && 'body-file', hasForm && 'form'];
  const names = given.filter((name) => name !== false);
  const chosenType = findHeader(headers, 'content-type')?.value;
  if (hasForm && chosenType !== undefined)
    issues.add('headers', 'a Content-Type with `form` would lack its boundary; remove the line');
  if (names.length > 1) return issues.add(names.join(', '), 'cannot be combined; set one of them');

  if (form === invalid) return invalid;
  if (form.length > 0) {
    const parts = readForm(form, issues);
    return parts === invalid ? invalid : createForm(parts);
  }
  if (bodyFile !== undefined) return readBodyFile(bodyFile, chosenType, context);
  if (body === undefined) return undefined;

  const contentType = chosenType ?? 'application/json';
  if (!body.isWellFormed()) return issues.add('body', 'is not valid Unicode');
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1];
  if (charset && !/^(?:utf-?8|us-ascii)$/i.test(charset))
    issues.add(
      'headers',
      `the charset ${charset} is wrong: \`body\` is sent as UTF-8; remove it, or use \`body-file\``,
    );
  if (isJson(contentType)) checkJson('body', body, context);
  return { body: [{ bytes: Buffer.from(body) }], contentType };
}

function readBodyFile(path: string, chosenType: string | undefined, context: BodyContext): RequestBody | Invalid {
  const contentType = chosenType ?? (/\.json$/i.test(path) ? 'application/json' : 'application/octet-stream');
  const file = findFile('body-file', path, context.issues);
  if (file === invalid) return invalid;
  if (isJson(contentType)) {
    if (file.size > maxCheckedFileBytes)
      context.runner.notice(`body-file: ${path} is larger than 1 MiB, so it is sent without checking that it is JSON.`);
    else {
      const bytes = readBytes(path);
      checkJsonFile(bytes, context);
      // The bytes that were checked are the ones that are sent.
      return { body: [{ ...file, sha256: createHash('sha256').update(bytes).digest('hex') }], contentType };
    }
  }
  return { body: [file], contentType };
}

/** Looks up a file; notes a mistake if it cannot be sent. */
function findFile(at: string, path: string, issues: Issues): FileSegment | Invalid {
  const file = inspectFile(path);
  return typeof file === 'string' ? issues.add(at, file) : file;
}

/** JSON between systems is UTF-8 (RFC 8259, section 8.1). */
function checkJsonFile(bytes: Buffer, context: BodyContext): void {
  const { issues } = context;
  // A byte order mark of UTF-16, or its zeros between ASCII.
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff|\0[^\0]|[^\0]\0)/.test(bytes.subarray(0, 2).toString('latin1'));
  if (isUtf16) issues.add('body-file', 'is UTF-16, but JSON must be UTF-8; save it as UTF-8');
  else if (!isUtf8(bytes)) issues.add('body-file', 'is not UTF-8, as JSON must be; save it as UTF-8');
  else checkJson('body-file', bytes.toString(), context);
}

/** application/json, and any type that is JSON by its suffix (RFC 6839, section 3.1). */
const isJson = (mediaType: string): boolean => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(mediaType);

function checkJson(name: string, text: string, { issues, runner }: BodyContext): void {
  const problem = text.startsWith('\uFEFF')
    ? 'starts with a byte order mark, which JSON forbids; save it as UTF-8 without one'
    : describeJsonError(text, runner.redact);
  if (problem) issues.add(name, problem);
}

/** Reads lines like those of curl's `-F`: `name=value;type=text/plain`, `name=@path`, `name=@path;type=text/plain;filename=x`. */
export function readForm(lines: readonly Pair[], issues: Issues): readonly Part[] | Invalid {
  const parts = lines.map(({ at, name, value }): Part | Invalid => {
    if (!value.startsWith('@')) {
      if (looksLikePath(value))
        issues.warn(`${at}: the string "${value}" is sent, not a file; for a file write \`${name}=@${value}\``);
      return textPart(name, value);
    }
    const [path = '', ...options] = value.slice(1).split(/;(?=(?:type|filename)=)/);
    const option = (key: string): string | undefined =>
      options.findLast((each) => each.startsWith(`${key}=`))?.slice(key.length + 1);
    const type = option('type')?.trim() ?? 'application/octet-stream';
    const isType = isMediaType(type);
    if (!isType) issues.add(at, `"${type}" is not a media type such as application/zip`);
    const file = findFile(at, path.trim(), issues);
    if (file === invalid || !isType) return invalid;
    return { name, file, type, filename: option('filename') ?? basename(file.path) };
  });
  return allValid(parts);
}

const isMediaType = (type: string): boolean => /^[\w.+-]+\/[\w.+-][\x20-\x7e]*$/.test(type);

function textPart(name: string, value: string): Part {
  const end = value.lastIndexOf(';type=');
  const type = value.slice(end + ';type='.length).trim();
  return end >= 0 && isMediaType(type) ? { name, text: value.slice(0, end), type } : { name, text: value };
}

/** Whether a text starts like a path, or ends like the name of a file that is usually sent in forms. */
const looksLikePath = (value: string): boolean =>
  /^(?:\.{0,2}[/\\]|~\/|[A-Za-z]:[/\\])[^\r\n]*[^/\\\s]$/.test(value) ||
  /^[^\s:?]*[^\s:?/]\.(?:mda|mpk|mxmodule|zip|jar|tar|gz|backup|dump|json|xml|ya?ml|csv|pem|crt|cer|p12|pfx|jks)$/i.test(
    value,
  );
