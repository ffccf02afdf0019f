import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCallableLink } from '../../../src/platform/url-rules.ts';

const cloud = 'https://deploy.mendix.com/api/1';
const local = 'http://127.0.0.1:8080/api/1';
for (const [link, base, isCallable] of [
  ['https://calc.mendixcloud.com/', cloud, true],
  ['http://calc.mendixcloud.com/', cloud, false],
  ['https://ada:pw@calc.mendixcloud.com/', cloud, false],
  ['http://127.0.0.1:9/', cloud, false],
  ['https://127.0.0.1:9/', cloud, false],
  ['https://localhost/', cloud, false],
  ['https://localhost./', cloud, false],
  ['http://[::1]/', cloud, false],
  ['ftp://calc.mendixcloud.com/', cloud, false],
  ['http://127.0.0.1:9/', local, true],
  ['https://localhost/', local, true],
  ['https://calc.mendixcloud.com/', local, true],
] as const)
  test(`the link ${link} in a response from ${base} is ${isCallable ? 'called' : 'refused'}`, () =>
    assert.equal(isCallableLink(new URL(link), base), isCallable));
