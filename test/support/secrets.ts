import type { Run } from './step.ts';

export const apiKey = 'key-0123456789/abc+def=';
export const pat = 'pat-zyxw9876/vuts+543=';
export const username = 'ada@example.com';

/** Every text into which a careless program could turn a secret; none may appear outside `::add-mask::`. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    ...['', 'x', 'xx'].map((prefix) => {
      const skip = Math.ceil((prefix.length * 8) / 6);
      return Buffer.from(`${prefix}${secret}`).toString('base64').slice(skip, -4);
    }),
  ];
}

/** Finds secrets in the output and files of a run, except in mask commands. @returns the findings, which should be none */
export function leaks({ stdout, stderr, outputs, summary }: Run, secrets: readonly string[] = [apiKey, pat]): string[] {
  const printed = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const seen = [...printed, stderr, summary, ...Object.values(outputs)].join('\n');
  return secrets.flatMap(formsOf).filter((form) => seen.includes(form));
}
