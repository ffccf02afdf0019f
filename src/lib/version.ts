/** The numbers that a version begins with, such as 1, 3 and 2 of `1.3.2.98ab76cd`; undefined if it does not begin with three. */
function numbersOf(version: string): readonly number[] | undefined {
  const match = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?!\d)/.exec(version);
  return match?.slice(1).map(Number);
}

/** Whether a version is newer than another, number by number; false if one of them has no numbers. */
export function isNewerVersion(version: string, than: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(than)];
  return a !== undefined && b !== undefined && isHigher(a, b);
}

/** Whether the first number that differs is the higher one. */
function isHigher(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Whether a version is higher than another, all its numbers compared; false if one of the two is not a version of numbers alone. */
export function isHigherVersion(version: string, than: string): boolean {
  const [a, b] = [version, than].map((each) =>
    /^\d+(?:\.\d+)*$/.test(each) ? each.split('.').map(Number) : undefined,
  );
  return a !== undefined && b !== undefined && isHigher(a, b);
}

/** The version after the highest one, its last number raised by one. */
export function nextVersion(all: readonly string[]): string {
  const versions = all.map(numbersOf).filter((numbers) => numbers !== undefined);
  if (versions.length === 0) return '1.0.0';
  const highest = versions.reduce((a, b) => (isHigher(b, a) ? b : a));
  return [...highest.slice(0, 2), (highest[2] ?? 0) + 1].join('.');
}
