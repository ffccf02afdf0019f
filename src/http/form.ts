import type { FileSegment } from '../lib/files.ts';
import type { Body } from './body.ts';

/** A part of a form: a text, or a file with the name that it is sent under; both may have a type. */
export type Part =
  | { name: string; text: string; type?: string }
  | { name: string; file: FileSegment; type: string; filename: string };

/** Escapes a name as browsers and curl do: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const quoted = (name: string): string => name.replace(/["\r\n]/g, encodeURIComponent);

/** Encodes the parts as multipart/form-data (RFC 7578), files by reference. */
export function encodeForm(parts: readonly Part[], boundary: string): Body {
  const pieces = parts.map((part): Body => {
    const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(part.name)}"`;
    const type = part.type === undefined ? '' : `\r\nContent-Type: ${part.type}`;
    if ('text' in part) return [{ bytes: Buffer.from(`${disposition}${type}\r\n\r\n${part.text}\r\n`) }];
    const head = `${disposition}; filename="${quoted(part.filename)}"${type}\r\n\r\n`;
    return [{ bytes: Buffer.from(head) }, part.file, { bytes: Buffer.from('\r\n') }];
  });
  return [...pieces.flat(), { bytes: Buffer.from(`--${boundary}--\r\n`) }];
}
