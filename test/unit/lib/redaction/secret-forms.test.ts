import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternsOf, secretForms } from '../../../../src/lib/redaction/secret-forms.ts';

const secret = `a/B+c&<d>"e'f=! \u00e9`;

test('the runner must mask exactly these forms of a secret', () => {
  const bytes = Buffer.from(secret);
  const wide = Buffer.from(secret, 'utf16le').subarray(0, -1);
  const within = (each: Buffer, offset: number): string => {
    const all = Buffer.concat([Buffer.alloc(offset), each, Buffer.alloc(3)]).toString('base64');
    // Each base64 character has six bits; those that depend only on the secret occur in every text with it.
    return all.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + each.length) * 8) / 6));
  };
  const url = 'a%2FB%2Bc%26%3Cd%3E%22e%27f%3D%21%20%C3%A9';
  const binary = [bytes, wide].flatMap((each) => [0, 1, 2].map((offset) => within(each, offset)));
  const expected = [
    secret,
    secret.toLowerCase(),
    secret.toUpperCase(),
    url,
    url.replace('%27', "'").replace('%21', '!'),
    url.replace('%27', "'").replace('%21', '!').replace('%20', '+'),
    url.replace('%20', '+'),
    url.replace(/%../g, (each) => each.toLowerCase()),
    url
      .replace('%27', "'")
      .replace('%21', '!')
      .replace(/%../g, (each) => each.toLowerCase()),
    url.replaceAll('%', '%25'),
    url.replace(/%../g, (each) => each.toLowerCase()).replaceAll('%', '%25'),
    url.replace('%27', "'").replace('%21', '!').replaceAll('%', '%25'),
    `a/B+c&<d>\\"e'f=! \u00e9`,
    `a\\/B+c&<d>\\"e'f=! \u00e9`,
    `a/B\\u002Bc\\u0026\\u003Cd\\u003E\\"e\\u0027f=! \u00e9`,
    `a/B\\u002bc\\u0026\\u003cd\\u003e\\"e\\u0027f=! \u00e9`,
    `a\\/B\\u002Bc\\u0026\\u003Cd\\u003E\\"e\\u0027f=! \u00e9`,
    `a\\/B\\u002bc\\u0026\\u003cd\\u003e\\"e\\u0027f=! \u00e9`,
    `a/B+c&amp;&lt;d&gt;&quot;e'f=! \u00e9`,
    'a/B+c&amp;&lt;d&gt;&quot;e&#39;f=! \u00e9',
    'a/B+c&amp;&lt;d&gt;&quot;e&#x27;f=! \u00e9',
    'a/B+c&amp;&lt;d&gt;&quot;e&apos;f=! \u00e9',
    'a&#47;B&#43;c&#38;&#60;d&#62;&#34;e&#39;f&#61;&#33;&#32;\u00e9',
    'a&#x2f;B&#x2b;c&#x26;&#x3c;d&#x3e;&#x22;e&#x27;f&#x3d;&#x21;&#x20;\u00e9',
    'a&#x2F;B&#x2B;c&#x26;&#x3C;d&#x3E;&#x22;e&#x27;f&#x3D;&#x21;&#x20;\u00e9',
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    wide.toString('hex'),
    wide.toString('hex').toUpperCase(),
    ...binary,
    ...binary.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    new URLSearchParams([['', secret]]).toString().slice(1),
  ];
  const forms = secretForms(secret);
  for (const each of expected) assert.ok(forms.includes(each), each);
  const known = new Set(expected);
  const lower = url
    .replace('%27', "'")
    .replace('%21', '!')
    .replace(/%../g, (each) => each.toLowerCase());
  known.add(lower.replaceAll('%', '%25'));
  assert.deepEqual(
    forms.filter((form) => !known.has(form)),
    [],
  );
  assert.equal(new Set(forms).size, forms.length);
});

test('base64url forms have no padding, be it one character or two', () => {
  for (const each of ['abcdefgh', 'abcdefghi', 'abcdefghij'])
    assert.ok(secretForms(each).includes(Buffer.from(each).toString('base64url')), each);
});

test('a short secret keeps its original form, but not its other short forms', () => {
  assert.ok(secretForms('abc').includes('abc'));
  assert.ok(!secretForms('abc').includes('ABC'));
  assert.ok(!secretForms('abcde').includes(Buffer.from('abcde').toString('base64').slice(0, 6)));
  assert.ok(secretForms('abcdefgh').includes('ABCDEFGH'));
  assert.doesNotThrow(() => secretForms('lone \ud800 surrogate'));
});

test('a secret of several lines is also searched for as one line', () => {
  const patterns = patternsOf('abcd\r\n\t efgh\n\nij kl');
  assert.ok(patterns.includes('abcdefghij kl'));
  assert.equal(patterns[0], 'abcd\r\n\t efgh\n\nij kl');
  assert.deepEqual(patternsOf('a\nb')[0], 'a\nb');
  assert.ok(!patternsOf('a\nb').includes('ab'));
});

test('a strict percent encoding has capital digits, as the unreserved marks of RFC 2396 do in .NET', () => {
  const forms = secretForms('a(b)*c!d');
  assert.ok(forms.includes('a%28b%29%2Ac%21d'));
  assert.ok(forms.includes('a%28b%29%2ac%21d'));
});

test('a form of eight characters is long enough to be searched for', () => {
  assert.ok(patternsOf('abcd\nefgh').includes('abcdefgh'));
  assert.ok(secretForms('ab/cdef').includes('ab\\/cdef'));
});
