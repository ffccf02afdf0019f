/** A text, and where each of its UTF-16 units comes from in the text that it was made of. */
export interface DecodedText {
  readonly text: string;
  from(at: number): number;
  /** Where the unit before `end` ends. */
  to(end: number): number;
}

export const decodedText = (text: string): DecodedText => ({ text, from: (at) => at, to: (end) => end });

/** The names that HTML has for the characters of ASCII that are neither letters nor digits. */
const entities: ReadonlyMap<string, string> = new Map(
  [
    ...['excl!', 'quot"', 'num#', 'dollar$', 'percnt%', 'amp&', "apos'", 'lpar(', 'rpar)', 'ast*', 'plus+', 'comma,'],
    ...['hyphen-', 'dash-', 'period.', 'sol/', 'colon:', 'semi;', 'lt<', 'equals=', 'gt>', 'quest?', 'commat@'],
    ...['lsqb[', 'lbrack[', 'bsol\\', 'rsqb]', 'rbrack]', 'hat^', 'lowbar_', 'grave`', 'lcub{', 'lbrace{', 'verbar|'],
    ...['vert|', 'rcub}', 'rbrace}', 'tilde~', 'nbsp '],
  ].map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

const shortEscapes: ReadonlyMap<string, string> = new Map(
  Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }),
);

/** What stands for something else: bytes in percent, entities of HTML, escapes of JSON and JavaScript; and breaks between lines. */
const escapes =
  /((?:%[0-9a-f]{2})+)|(?:%u|\\u)([0-9a-f]{4})|\\x([0-9a-f]{2})|\\u\{0*([1-9a-f][0-9a-f]{0,5})\}|\\([^ux])|&#x0*([1-9a-f][0-9a-f]{0,5});?|&#0*([1-9]\d{0,6});?|&([a-z]{2,6});|[\r\n]+[\t ]*/gi;

/**
 * Undoes one layer of escapes, whichever are in the text, and joins its lines.
 *
 * @returns undefined if there is nothing to undo
 */
export function unescapeLayer(view: DecodedText): DecodedText | undefined {
  const { text } = view;
  if (!/[%\\&\r\n]/.test(text)) return undefined;
  const parts: string[] = [];
  // What an escape stands for is never longer than the escape.
  const froms = new Uint32Array(text.length);
  const tos = new Uint32Array(text.length);
  let length = 0;
  const add = (piece: string, from: number, to: number): void => {
    parts.push(piece);
    const end = length + piece.length;
    froms.fill(view.from(from), length, end);
    tos.fill(view.to(to), length, end);
    length = end;
  };
  const keep = (from: number, to: number): void => {
    parts.push(text.slice(from, to));
    for (let at = from; at < to; at += 1) {
      froms[length] = view.from(at);
      tos[length] = view.to(at + 1);
      length += 1;
    }
  };
  let end = 0;
  for (const match of text.matchAll(escapes)) {
    keep(end, match.index);
    end = match.index + match[0].length;
    const percent = match[1];
    if (percent === undefined) add(meaningOf(match), match.index, end);
    else
      for (const { char, at, length } of charsOf(Buffer.from(percent.replaceAll('%', ''), 'hex')))
        add(char, match.index + 3 * at, match.index + 3 * (at + length));
  }
  keep(end, text.length);
  return {
    text: parts.join(''),
    from: (at) => froms[at] ?? 0,
    to: (to) => tos[to - 1] ?? 0,
  };
}

function meaningOf([whole, , four, two, braced, short, hex, decimal, name]: RegExpExecArray): string {
  if (short !== undefined) return shortEscapes.get(short) ?? short;
  if (name !== undefined) return entities.get(name.toLowerCase()) ?? whole;
  if (decimal !== undefined) return fromCode(Number(decimal));
  const code = four ?? two ?? braced ?? hex;
  return code === undefined ? '' : fromCode(Number.parseInt(code, 16));
}

const fromCode = (code: number): string => (code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));

/** The characters that bytes are in UTF-8; a byte that is in none of them is taken for Latin-1. */
function* charsOf(bytes: Buffer): Generator<{ char: string; at: number; length: number }> {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const wanted = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
    const char = bytes.toString('utf8', at, at + wanted);
    const isWhole = Buffer.from(char).equals(bytes.subarray(at, at + wanted));
    const length = isWhole ? wanted : 1;
    yield { char: isWhole ? char : String.fromCharCode(lead), at, length };
    at += length;
  }
}
