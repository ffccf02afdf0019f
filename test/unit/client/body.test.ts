import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonText, outputText, parseMediaType } from '../../../src/client/body.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const json = '{"a":"café"}';

test('JSON is read regardless of its Content-Type, its charset and a stray byte', () => {
  const table: [bytes: Buffer, type: string | undefined, text: string | undefined][] = [
    [Buffer.from(json), 'application/json', json],
    [Buffer.from(json), undefined, json],
    [Buffer.from(json), 'binary/octet-stream', json],
    [Buffer.from(json), 'json', json],
    [Buffer.from(json), 'application/json, application/json', json],
    [Buffer.from(`\ufeff${json}`), 'application/json', json],
    [latin1(json), 'application/json', '{"a":"caf\ufffd"}'],
    [latin1(json), 'application/json; charset=utf-8', '{"a":"caf\ufffd"}'],
    [latin1(json), 'application/json; charset=iso-8859-1', json],
    [latin1(json), 'application/json; charset="ISO-8859-1"; v=1', json],
    [Buffer.from(json), 'application/json; charset=utf8mb4', json],
    [Buffer.from(json), 'application/json; charset=none', json],
    [Buffer.from(`\ufeff${json}`, 'utf16le'), 'application/json; charset=utf-16', json],
    [Buffer.from(json), 'application/json; charset=iso-2022-kr', undefined],
    [Buffer.alloc(0), 'application/json', ''],
  ];
  for (const [bytes, type, text] of table) assert.equal(jsonText(bytes, type), text, type);
});

test('the output is text if both the Content-Type and the bytes are; otherwise the body stays a file', () => {
  const table: [bytes: Buffer, type: string | undefined, text: string | undefined][] = [
    [Buffer.from(`\ufeff${json}`), 'application/problem+json', json],
    [latin1(json), 'text/json', '{"a":"caf\ufffd"}'],
    [Buffer.from(json), 'json', json],
    [Buffer.from(json), 'application/json, application/json', json],
    [Buffer.from('PK\u0003\u0004\0').fill(0xff, 3, 4), 'application/json', undefined],
    [Buffer.from(json), 'application/json; charset=iso-2022-kr', undefined],
    [Buffer.from('<p>'), 'text/html; charset=utf-8, application/json', '<p>'],
    [Buffer.from('\ufeffplain'), 'text/plain', '\ufeffplain'],
    [latin1('café'), 'text/plain', undefined],
    [latin1('café'), 'text/plain; charset=iso-8859-1', 'café'],
    [Buffer.from('plain'), 'text/plain; charset=none', undefined],
    [Buffer.from('plain'), undefined, 'plain'],
    [latin1('café'), undefined, undefined],
    [Buffer.from('plain'), 'application/octet-stream', undefined],
    [Buffer.from(json), 'binary/octet-stream', undefined],
    [Buffer.alloc(0), 'image/png', ''],
  ];
  for (const [bytes, type, text] of table) assert.equal(outputText(bytes, type), text, type);
});

test('encodings that must not be decoded are left alone', () => {
  for (const label of ['replacement', 'csISO2022KR', 'hz-gb-2312', 'iso-2022-cn', 'ISO-2022-CN-EXT', 'iso-2022-kr'])
    assert.equal(outputText(Buffer.from('x'), `text/plain; charset=${label}`), undefined, label);
});

test('a media type is read regardless of case and parameters', () => {
  const table: [header: string | undefined, type: string | undefined, charset: string | undefined][] = [
    ['Text/HTML', 'text/html', undefined],
    ['text/html ; Charset = UTF-8', 'text/html', 'utf-8'],
    ['text/html; charset="a b"', 'text/html', 'a b'],
    ['text/html; charset=utf-8, application/json', 'text/html', 'utf-8'],
    ['text/html; x="y"; charset=utf-8', 'text/html', 'utf-8'],
    ['', undefined, undefined],
    [undefined, undefined, undefined],
    [';charset=utf-8', undefined, undefined],
  ];
  for (const [header, type, charset] of table) {
    const media = parseMediaType(header);
    assert.deepEqual([media?.type, media?.charset], [type, charset], header);
  }
});
