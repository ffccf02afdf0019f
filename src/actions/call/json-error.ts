const blank = /[ \t\r\n]*/y;
// One token of JSON (RFC 8259, section 2).
const token =
  /([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

type Expecting = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/**
 * Says what is wrong with a text that should be JSON: line, column and the offending line.
 *
 * @returns undefined where the text is JSON
 */
export function describeJsonError(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const offset = positionIn(String(error)) ?? unexpectedToken(text);
    const before = text.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const line = (before.at(-1) ?? '') + (text.slice(offset).split('\n')[0] ?? '');
    const from = Math.max(0, column - 61);
    const excerpt = line.slice(from, from + 120).trim();
    return `is not JSON, at line ${before.length}, column ${column}: ${excerpt || '(the text ends there)'}`;
  }
}

/** V8 names the position of every mistake but an unexpected token. */
function positionIn(message: string): number | undefined {
  const position = / at position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : Number(position);
}

/** @returns the offset of the first token that cannot stand where it does, or of the text's end where one is missing */
function unexpectedToken(text: string): number {
  const open: string[] = [];
  let expecting: Expecting = 'value';
  let position = 0;
  for (;;) {
    blank.lastIndex = position;
    position += blank.exec(text)?.[0].length ?? 0;
    token.lastIndex = position;
    const [whole, mark, string, scalar]: (string | undefined)[] = token.exec(text) ?? [];
    const next: Expecting | undefined = advance(expecting, mark ?? (string ? 'string' : scalar && 'scalar'), open);
    if (whole === undefined || next === undefined) return position;
    expecting = next;
    position += whole.length;
  }
}

/** @returns what may follow a token, or undefined where the token may not stand here */
function advance(expecting: Expecting, kind: string | undefined, open: string[]): Expecting | undefined {
  const closing = open.at(-1) === '{' ? '}' : ']';
  if (kind === closing && [', or end', `value or ${closing}`, `key or ${closing}`].includes(expecting)) {
    open.pop();
    return ', or end';
  }
  switch (expecting) {
    case 'value':
    case 'value or ]':
      if (kind !== '{' && kind !== '[') return kind === 'string' || kind === 'scalar' ? ', or end' : undefined;
      open.push(kind);
      return kind === '{' ? 'key or }' : 'value or ]';
    case 'key':
    case 'key or }':
      return kind === 'string' ? ':' : undefined;
    case ':':
      return kind === ':' ? 'value' : undefined;
    case ', or end':
      return kind === ',' && open.length > 0 ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
  }
}
