// The file host: signed links and their files. It supports Range (RFC 9110, section 14) if the script says so.
import type { Call, PlatformAnswer, Routes } from './router.ts';
import type { State } from './state.ts';

export interface Links {
  /** Signs a link to a file that is valid for this many seconds. */
  make(name: string, seconds: number): string;
}

export function createLinks({ clock, links }: State, origin: () => string): Links {
  return {
    make: (name, seconds) => {
      const signature = `s3cr3t-signature-${links.size + 1}`;
      links.set(signature, { name, expiresAt: clock.now + seconds * 1000 });
      return `${origin()}/files/${name}?signature=${signature}`;
    },
  };
}

/** Makes every existing link expire. */
export function expireLinks({ links }: State): void {
  for (const link of links.values()) link.expiresAt = 0;
}

export const fileRoutes = (state: State): Routes => ({
  'GET /files/{Name}': (call) => sendFile(state, call),
});

function sendFile({ clock, links, script }: State, { parameters, request }: Call): PlatformAnswer {
  const name = parameters.Name ?? '';
  const link = links.get(request.query.get('signature') ?? '');
  if (link?.name !== name) return { status: 403, body: { message: 'the signature is wrong' } };
  if (link.expiresAt <= clock.now) return { status: 403, body: { message: 'the link has expired' } };
  const day = /^log-(\d{4}-\d\d-\d\d)\.txt$/.exec(name)?.[1] ?? '';
  const file = script.appLog[day] ?? fileOf(name, script.fileSize);
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${name}"`,
  };
  if (!script.ranges) return { status: 200, headers, body: file };
  const whole = { ...headers, 'Accept-Ranges': 'bytes', ETag: `"${name}-${file.length}"` };
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const condition = request.headers['if-range'];
  if (!range || (condition !== undefined && condition !== whole.ETag))
    return { status: 200, headers: whole, body: file };
  const from = Number(range[1]);
  const to = Math.min(range[2] ? Number(range[2]) : file.length - 1, file.length - 1);
  if (from > to) return { status: 416, headers: { 'Content-Range': `bytes */${file.length}` } };
  return {
    status: 206,
    headers: { ...whole, 'Content-Range': `bytes ${from}-${to}/${file.length}` },
    body: file.subarray(from, to + 1),
  };
}

/** The binary contents of a file, the same for the same name and size. A backup starts like a gzip file. */
export function fileOf(name: string, size: number): Buffer {
  const magic = name.endsWith('.backup') ? [0x1f, 0x8b, 8, 0, 0, 0xff] : [0x50, 0x4b, 3, 4, 0, 0xff];
  const start = Buffer.concat([Buffer.from(magic), Buffer.from(name)]);
  return size <= start.length ? start : Buffer.concat([start, Buffer.alloc(size - start.length, '0123456789\n')]);
}
