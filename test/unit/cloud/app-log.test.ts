// Which links to the log of an app may be called: a response must not make the runner call itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logUrlOf } from '../../../src/cloud/app-log.ts';

const cloud = 'https://deploy.mendix.com/api/1';
const local = 'http://127.0.0.1:8080/api/1';

for (const [link, base, problem] of [
  ['https://logs.example.test/x', cloud, undefined],
  ['http://127.0.0.1:9/x', local, undefined],
  ['', cloud, /Mendix returned no link to the log/],
  ['http://logs.example.test/x', cloud, /is not an https URL/],
  ['http://127.0.0.1:9/x', cloud, /is not an https URL/],
  ['https://localhost/x', cloud, /is not an https URL/],
  ['https://ada:pw@logs.example.test/x', cloud, /is not an https URL/],
] as const)
  test(`the link "${link}" to a log from ${base} is ${problem ? 'refused' : 'called'}`, () => {
    const url = URL.parse(link);
    if (problem) assert.throws(() => logUrlOf(url, base), problem);
    else assert.equal(logUrlOf(url, base).href, link);
  });
