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
  const parts = [found.year, found.day, found.hours, found.minutes, found.seconds].map(Number);
  const [year = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const whole = found.year?.length === 2 ? fullYear(year, now) : year;
  const date = Date.UTC(whole, months.indexOf(found.month ?? ''), day, hours, minutes, seconds);
  // A day that the month does not have would be one of the next month.
  return new Date(date).getUTCDate() === day || seconds === 60 ? date : undefined;
}

/** A year of two digits that would be more than fifty years ahead is the last one that ends so (RFC 9110, section 5.6.7). */
function fullYear(digits: number, now: number): number {
  const current = new Date(now).getUTCFullYear();
  const year = current - (current % 100) + digits;
  return year > current + 50 ? year - 100 : year;
}
