import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRedactor } from '../../../../src/lib/redaction/redactor.ts';
import { secretForms } from '../../../../src/lib/redaction/secret-forms.ts';

const secret = 'k3Y/with+odd&Chars=9f<86>"d081\'884c';

const redactorOf = (...secrets: string[]) => {
  const redactor = createRedactor();
  for (const each of secrets) redactor.add(each);
  return redactor;
};
const html = (text: string, write: (code: number) => string): string =>
  text.replace(/[^a-z0-9]/gi, (char) => write(char.charCodeAt(0)));
const percent = (text: string): string => encodeURIComponent(text).replaceAll("'", '%27');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const mime = (bytes: Buffer, width: number, end: string): string =>
  bytes.toString('base64').replace(new RegExp(`.{${width}}(?!$)`, 'g'), `$&${end}`);

const forms: Record<string, string> = {
  unchanged: secret,
  'in lower case': secret.toLowerCase(),
  'in upper case': secret.toUpperCase(),
  'percent encoded': percent(secret),
  'percent encoded in lower case': percent(secret).toLowerCase(),
  'percent encoded twice': percent(percent(secret)),
  'percent encoded three times': percent(percent(percent(secret))),
  'percent encoded in part': secret.replace('/', '%2f'),
  'every byte percent encoded': Buffer.from(secret)
    .toString('hex')
    .replace(/../g, (hex) => `%${hex}`),
  'as a form': new URLSearchParams({ a: secret }).toString().slice(2),
  'in HTML by name': secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;'),
  'in HTML, all by name': html(secret, (code) => ({ 47: '&sol;', 43: '&plus;' })[code] ?? String.fromCharCode(code)),
  'in HTML in decimal': html(secret, (code) => `&#${code};`),
  'in HTML in hex': html(secret, (code) => `&#x${code.toString(16)};`),
  'in HTML in hex with zeros': html(secret, (code) => `&#X00${code.toString(16).toUpperCase()};`),
  'a URL within HTML': html(percent(secret), (code) => `&#${code};`),
  'in JSON': JSON.stringify(secret),
  'in JSON within JSON': JSON.stringify(JSON.stringify(secret)),
  'in JSON with all escaped': html(secret, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'in base64': Buffer.from(secret).toString('base64'),
  'in base64 with a user name': Buffer.from(`me:${secret}`).toString('base64').slice(4),
  'in base64url': Buffer.from(`?${secret}?`).toString('base64url'),
  'in base64 of MIME': mime(Buffer.from(secret), 16, '\r\n'),
  'in base64 of MIME, folded': mime(Buffer.from(secret), 16, '\r\n  '),
  'in base64 of MIME within JSON': JSON.stringify(mime(Buffer.from(secret), 16, '\n')),
  'in hex': Buffer.from(secret).toString('hex'),
  'in hex in capitals': Buffer.from(secret).toString('hex').toUpperCase(),
  'in UTF-16 in hex': Buffer.from(secret, 'utf16le').toString('hex'),
  'in UTF-16 in base64': Buffer.from(secret, 'utf16le').toString('base64'),
  'in UTF-16 within more, in base64': Buffer.from(`a${secret}b`, 'utf16le').toString('base64'),
  'in UTF-16, the other way round': utf16be(secret).toString('base64'),
  'over two lines': `${secret.slice(0, 9)}\n   ${secret.slice(9)}`,
};

test('a secret is hidden in every form, and the text around it stays', () => {
  const { redact } = redactorOf(secret);
  for (const [name, form] of Object.entries(forms)) {
    const clean = redact(`before ${form} after`);
    assert.match(
      clean,
      /^before ["\\]*[\w+/=]{0,4}\*\*\*[\w+/=]{0,6}["\\]*\s* after$/,
      `${name}: ${form} became ${clean}`,
    );
  }
});

test('overlapping secrets are hidden as one, and a long secret is hidden even if a shorter one is part of it', () => {
  assert.equal(redactorOf('abcdefgh', 'efghijkl').redact('<abcdefghijkl>'), '<***>');
  assert.equal(redactorOf('cdef', 'abcdefgh').redact('<abcdefgh> cdef'), '<***> ***');
  const long = Array.from({ length: 50 }, (_, index) => `line ${index} of a key`).join('\r\n');
  assert.equal(redactorOf(long).redact(`<${long.replaceAll('\r', '')}>`), '<***>');
});

test('the forms for the runner include the usual encodings, each only once', () => {
  const given = secretForms(secret);
  assert.equal(new Set(given).size, given.length);
  for (const name of [
    'unchanged',
    'in lower case',
    'in HTML in decimal',
    'percent encoded twice',
    'in base64',
    'in UTF-16 in hex',
  ])
    assert.ok(
      given.some((form) => forms[name]?.includes(form)),
      name,
    );
});

test('add returns whether the secret is new', () => {
  const redactor = createRedactor();
  assert.equal(redactor.add(secret), true);
  assert.equal(redactor.add(secret), false);
  assert.equal(redactor.add(''), false);
});

test('too many or too long secrets are refused rather than shown', () => {
  const many = createRedactor();
  for (let index = 0; index < 5000; index += 1) many.add(`secret-${index}`);
  assert.throws(() => many.add('one more'), /more secrets to mask than one step can hold/);
  assert.throws(() => createRedactor().add('x'.repeat(300_000)), /more secrets/);
});

test('a secret is hidden regardless of letter case, base64 alphabet and plus signs for spaces', () => {
  const bytes = Buffer.from(`fb${'ff'.repeat(12)}be`, 'hex').toString('base64');
  assert.match(bytes, /^\+.*\//);
  for (const [given, ...shown] of [
    [bytes, bytes.replaceAll('+', '-').replaceAll('/', '_'), bytes.replaceAll('+', '-'), bytes.replaceAll('/', '_')],
    ['open sesame now', 'open+sesame+now', 'OPEN SESAME NOW', 'open-sesame now'],
    ['a+b-c_d/e f@z', 'a-b+c/d_e+f@Z'],
    ['[ABC]xyz@0123', '[abc]XYZ@0123'],
    ['\u00c4\u00d6\u00dc\u0410\u0411\u0412xy', '\u00e4\u00f6\u00fc\u0430\u0431\u0432XY'],
    ['\u0130stanbul-1453', '\u0130STANBUL-1453'],
  ] as const) {
    assert.ok(given !== undefined);
    for (const each of [given, ...shown]) assert.equal(redactorOf(given).redact(`<${each}>`), '<***>', each);
  }
  for (const [given, other] of [
    ['abcdefgh@', 'abcdefgh`'],
    ['[bcdefghi', '{bcdefghi'],
    ['abcdefghZ', 'abcdefgh:'],
    ['i\u0307stanbul', 'istanbul!'],
  ] as const)
    assert.equal(redactorOf(given).redact(other), other);
});

test('a secret of any length is hidden as a whole, but a part of it is not', () => {
  for (const length of [63, 64, 65, 127, 128, 129, 200]) {
    const long = Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
    const { redact } = redactorOf(long);
    assert.equal(redact(`<${long}>`), '<***>', String(length));
    assert.equal(redact(long), '***');
    assert.equal(redact(long.slice(0, 60)), long.slice(0, 60));
  }
});

test('secrets at either end of a text and next to each other are hidden', () => {
  const { redact } = redactorOf('abcdefgh', '12345678');
  assert.equal(redact('abcdefgh x 12345678'), '*** x ***');
  assert.equal(redact('abcdefgh12345678'), '***');
  assert.equal(redact('abcdefghx12345678'), '***x***');
  assert.equal(createRedactor().redact('abcdefgh'), 'abcdefgh');
  assert.equal(redact(''), '');
});
