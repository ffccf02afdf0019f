const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const longDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const month = `(?<month>${months.join('|')})`;
const time = '(?<hours>\\d\\d):(?<minutes>\\d\\d):(?<seconds>\\d\\d)';

/** The three formats of a date in HTTP, all of them in GMT (RFC 9110, section 5.6.7). */
const formats = [
  new RegExp(`^(?:${days.join('|')}), (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${time} GMT$`),
  new RegExp(`^(?:${longDays.join('|')}), (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${time} GMT$`),
  new RegExp(`^(?:${days.join('|')}) ${month} (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`),
];

/**
 * Reads a date of HTTP in one of the three formats of RFC 9110, and in no other; `Date.parse` takes many more, and some in the local zone.
 *
 * @param now milliseconds since the epoch: a year of two digits is within fifty years from it
 * @returns milliseconds since the epoch, or undefined if it is none
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const found = formats.map((format) => format.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const number = (name: string): number => Number(found[name]);
  const at = (year: number): number =>
    Date.UTC(
      year,
      months.indexOf(found.month ?? ''),
      number('day'),
      number('hours'),
      number('minutes'),
      number('seconds'),
    );
  if (number('hours') > 23 || number('minutes') > 59 || number('seconds') > 60) return undefined;
  const year = found.year?.length === 2 ? fullYear(number('year'), now) : number('year');
  // A day that the month has not would be one of the next.
  return new Date(at(year)).getUTCDate() === number('day') || number('seconds') === 60 ? at(year) : undefined;
}

/** A year of two digits that would be more than fifty years ahead is the last one that ends so (RFC 9110, section 5.6.7). */
function fullYear(digits: number, now: number): number {
  const current = new Date(now).getUTCFullYear();
  const year = current - (current % 100) + digits;
  return year > current + 50 ? year - 100 : year;
}
