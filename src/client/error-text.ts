/** Characters: how much of a body is searched, and how long an extracted text may be before its secrets are hidden and it is cut. */
const maxScannedLength = 64 * 1024;
const maxTextLength = 2000;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Elements that say in one line what a page or a fault is about, the best first. */
const elements = [
  /<(?:[\w-]{1,40}:)?(?:message|errormessage|faultstring|reason)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?([^\s<>][^<>]*)/i,
  /<title(?:\s[^<>]*)?>\s*([^\s<>][^<>]*)/i,
  /<h1(?:\s[^<>]*)?>\s*([^\s<>][^<>]*)/i,
  /<(?:[\w-]{1,40}:)?(?:text|detail|error|code)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?([^\s<>][^<>]*)/i,
];

/**
 * The message in a failing response that is not JSON: the message of an XML fault, the title of an HTML page, or the first line of a plain
 * text. It is not masked, and no secret in it is cut: pass it through `excerpt`.
 *
 * @returns empty if the response has no readable message
 */
export function errorTextOf(text: string): string {
  const start = text.replace(/^\ufeff?\s*/, '');
  // A cut text ends with a marker that no message contains, so that a message that may end in half a secret is not used.
  const seen = start.length > maxScannedLength ? `${start.slice(0, maxScannedLength)}${cutMark}` : start;
  if (seen.startsWith('{') || seen.startsWith('[')) return '';
  const words = seen.startsWith('<') ? wordsOfMarkup(seen) : firstLine(seen);
  return words.length > maxTextLength || !isReadable(words) ? '' : words;
}

function wordsOfMarkup(markup: string): string {
  for (const element of elements) {
    const words = unescapeMarkup(element.exec(markup)?.[1]?.replace(/\]\]$/, '') ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (words !== '') return words;
  }
  return '';
}

const firstLine = (text: string): string =>
  text
    .split(/[\r\n]/, 1)
    .join('')
    .trim();

/** A text with this marker counts as unreadable. */
const cutMark = '\0';

const isReadable = (text: string): boolean => /\p{L}/u.test(text) && !/[\ufffd\0]/.test(text);

const unescapeMarkup = (text: string): string =>
  text.replace(/&(?:#0*[1-9]\d{0,6}|#x0*[1-9a-f][0-9a-f]{0,5}|[a-z]{2,6});/gi, (reference) => {
    const name = reference.slice(1, -1).toLowerCase();
    if (!name.startsWith('#')) return entities[name] ?? reference;
    const code = Number(name.replace('#x', '0x').replace('#', ''));
    return code > 0x10ffff ? reference : String.fromCodePoint(code);
  });
