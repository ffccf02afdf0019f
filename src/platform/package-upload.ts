import { type FileSegment, readChunks } from '../lib/files.ts';

/** A file whose bytes were hashed: nothing else is sent. */
export type HashedFile = FileSegment & { readonly sha256: string };

/** Hashes a file, so that what is sent is compared with it. */
export function hashFile(file: FileSegment): HashedFile {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const chunk of readChunks(file)) hash.update(chunk);
  return { ...file, sha256: hash.digest('hex') };
}

/** `<base name>-<first 12 hex digits of its SHA-256>.mda`: the same bytes have the same name. */
export function uploadName({ path, sha256 }: HashedFile): string {
  const { basename } = process.getBuiltinModule('node:path');
  return `${basename(path).replace(/\.mda$/i, '')}-${sha256.slice(0, 12)}.mda`;
}
