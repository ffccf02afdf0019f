import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileNameOf } from '../../../../src/actions/call/download.ts';

test('a download keeps the name from its server if the name is harmless', () => {
  const table: [disposition: string, name: string][] = [
    ['attachment; foo="; filename=evil.txt"; filename="good.zip"', 'good.zip'],
    ["attachment; filename*=iso-8859-1'en'%A3.zip", '£.zip'],
    ['attachment; filename="a.mda"; filename*=UTF-8\'\'na%C3%AFve%20b.mda', 'naïve b.mda'],
    ['attachment; filename=a b.zip', 'a b.zip'],
    ['attachment; filename="€ 5 + 1.zip"', '€ 5 + 1.zip'],
    ['attachment; filename="😀.zip"', '😀.zip'],
    ['attachment; filename="a|b<c>$x`y~z.zip"', 'a_b_c__x_y_z.zip'],
    ['attachment; filename="a\u202eb.zip"', 'a_b.zip'],
    ['attachment; filename=" . .a . . "', 'a'],
    [`attachment; filename="a${' .'.repeat(5000)}"`, 'a'],
    ["attachment; filename*=UTF-8''..%2f..%2fx", 'x'],
    ["attachment; filename*=UTF-8''%e2%82", 'url.zip'],
    ['attachment; filename="unfinished', 'url.zip'],
    ['inline; filename=', 'url.zip'],
    ['garbage;;;=', 'url.zip'],
    ['', 'url.zip'],
  ];
  for (const [disposition, name] of table)
    assert.equal(fileNameOf(disposition, new URL('https://x.example/a/url.zip?b'), String), name, disposition);
});

test('a harmful name from a server is made harmless', () => {
  const of = (disposition: string | undefined, url = 'https://x.example/a%20b.zip?c=/d'): string =>
    fileNameOf(disposition, new URL(url), String);
  assert.equal(of(undefined), 'a b.zip');
  assert.equal(of('attachment'), 'a b.zip');
  assert.equal(of('attachment; filename=x.mda'), 'x.mda');
  assert.equal(of(`attachment; filename="a.mda"; filename*=UTF-8''na%C3%AFve%20b.mda`), 'naïve b.mda');
  assert.equal(of('attachment; filename="..\\\\..\\\\evil.exe"'), 'evil.exe');
  assert.equal(of('attachment; filename="/etc/passwd"'), 'passwd');
  assert.equal(of('attachment; filename="a\u0000b\nc|d.mda"'), 'a_b_c_d.mda');
  assert.equal(of('attachment; filename=".bashrc"'), 'bashrc');
  assert.equal(of('attachment; filename="con.txt"'), 'download-con.txt');
  assert.equal(of(undefined, 'https://x.example/'), 'download');
  assert.equal(of(undefined, 'https://x.example/%2e%2e%2f%2e%2e'), 'download');
  assert.equal(of(undefined, 'https://x.example/%ff'), 'download');
  assert.equal(of(`attachment; filename="${'x'.repeat(400)}"`).length, 150);
});
