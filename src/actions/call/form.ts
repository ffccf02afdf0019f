import { basename } from 'node:path';
import type { Part } from '../../http/body.ts';
import { allValid, type Invalid, type Issues, invalid } from '../../inputs/issues.ts';
import type { Pair } from '../../inputs/reader.ts';
import type { FileSegment } from '../../lib/files.ts';

/** Looks a file up; notes the mistake where it cannot be sent. */
export type FindFile = (at: string, path: string) => FileSegment | Invalid;

/** Reads lines like those of curl's `-F`: `name=value;type=text/plain`, `name=@path`, `name=@path;type=text/plain;filename=x`. */
export function readForm(lines: readonly Pair[], findFile: FindFile, issues: Issues): readonly Part[] | Invalid {
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
    const file = findFile(at, path.trim());
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

/** By its look: a path that begins as one, or a name with the ending of a file that such forms carry. */
const looksLikePath = (value: string): boolean =>
  /^(?:\.{0,2}[/\\]|~\/|[A-Za-z]:[/\\])[^\r\n]*[^/\\\s]$/.test(value) ||
  /^[^\s:?]*[^\s:?/]\.(?:mda|mpk|mxmodule|zip|jar|tar|gz|backup|dump|json|xml|ya?ml|csv|pem|crt|cer|p12|pfx|jks)$/i.test(
    value,
  );
