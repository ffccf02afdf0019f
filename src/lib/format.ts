/** 1 KiB is 1024 bytes, as tools that show file sizes count. */
export function formatBytes(count: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(count, 1)) / 10));
  return `${power === 0 ? count : (count / 1024 ** power).toFixed(1)} ${units[power]}`;
}

/** A count with its noun: `1 poll`, `2 polls`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Milliseconds for people: `4.2 s`, `3 min 20 s`, `1 h 5 min`. */
export function formatTime(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = hours > 0 || seconds % 60 === 0 ? '' : ` ${seconds % 60} s`;
  return `${hours > 0 ? `${hours} h ` : ''}${minutes} min${rest}`;
}

/** A short time in milliseconds, such as that of one request: `0.01 s`. */
export const formatShortTime = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** A limit in milliseconds as a user would write it: `0.4 s`, `30 s`, `300 s`. */
export const formatLimit = (ms: number): string => `${ms / 1000} s`;

/** How many names a message lists. */
const maxListed = 10;

/** The first of some names, and how many more there are. */
export function listed(names: readonly string[]): string {
  const more = names.length > maxListed ? ` and ${names.length - maxListed} more` : '';
  return names.slice(0, maxListed).join(', ') + more;
}
