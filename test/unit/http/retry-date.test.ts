import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHttpDate } from '../../../src/http/retry.ts';

const now = Date.UTC(2019, 5, 3, 11, 0, 0);
const soon = now + 12 * 60_000 + 10_000;

const dates: [text: string, expected: number | undefined][] = [
  ['Mon, 03 Jun 2019 11:12:10 GMT', soon],
  ['Monday, 03-Jun-19 11:12:10 GMT', soon],
  ['Mon Jun  3 11:12:10 2019', soon],
  ['Wed Jun 12 00:00:00 2019', Date.UTC(2019, 5, 12)],
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map(
    (month, index): [string, number] => [`Tue, 09 ${month} 2019 01:02:03 GMT`, Date.UTC(2019, index, 9, 1, 2, 3)],
  ),
  ...['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].map((day): [string, number] => [
    `${day} Jun  9 01:02:03 2019`,
    Date.UTC(2019, 5, 9, 1, 2, 3),
  ]),
  ...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].map((day): [string, number] => [
    `${day}, 09-Jun-19 01:02:03 GMT`,
    Date.UTC(2019, 5, 9, 1, 2, 3),
  ]),
  ['Mon, 03 Jun 2019 23:59:59 GMT', Date.UTC(2019, 5, 3, 23, 59, 59)],
  ['Mon, 03 Jun 2019 23:59:60 GMT', Date.UTC(2019, 5, 4)],
  // A two-digit year that would be more than fifty years ahead is in the past.
  ['Sunday, 06-Nov-94 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
  ['Sunday, 06-Nov-69 08:49:37 GMT', Date.UTC(2069, 10, 6, 8, 49, 37)],
  ['Mon, 03 Jun 2019 11:12:60 GMT', soon + 50_000],
  ...[
    'Mon, 03 Jun 2019 11:12:10',
    'Mon, 03 Jun 2019 11:12:10 +0000',
    'Mon, 03 Jun 2019 11:12:10 EST',
    'Mon, 3 Jun 2019 11:12:10 GMT',
    'Mon, 31 Feb 2019 11:12:10 GMT',
    'Mon, 03 Jun 2019 24:12:10 GMT',
    'Mon, 03 Jun 2019 24:12:60 GMT',
    'Mon, 03 Jun 2019 11:60:10 GMT',
    'Mon, 03 Jun 2019 11:12:61 GMT',
    ', 03 Jun 2019 11:12:10 GMT',
    'Mon, 03  2019 11:12:10 GMT',
    'a Mon, 03 Jun 2019 11:12:10 GMT',
    'Mon, 03 Jun 2019 11:12:10 GMT a',
    '2019-06-03T11:12:10Z',
    'a 5',
    'foo 5',
    'tomorrow',
    '',
  ].map((text): [string, undefined] => [text, undefined]),
];

for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Jerusalem']) {
  test(`HTTP dates in three formats are read as GMT in the time zone ${zone}`, (t) => {
    const before = process.env.TZ;
    t.after(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    process.env.TZ = zone;
    for (const [text, expected] of dates) assert.equal(parseHttpDate(text, now), expected, text);
  });
}
