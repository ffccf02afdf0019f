/** The parts of a multipart body (RFC 7578) by their names. */
export function partsOf(contentType: string, body: Buffer): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  const parts = new Map<string, Buffer>();
  if (boundary === undefined) return parts;
  const delimiter = `\r\n--${boundary}`;
  // There is no line break before the first delimiter.
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  for (let at = whole.indexOf(delimiter); at >= 0; ) {
    const from = at + delimiter.length + 2;
    const next = whole.indexOf(delimiter, from);
    const part = whole.subarray(from, next < 0 ? from : next);
    const split = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(0, split)).toString())?.[1];
    if (name !== undefined) parts.set(name, part.subarray(split + 4));
    at = next;
  }
  return parts;
}
