import { hideSignature } from '../http/redirect.ts';

/** Headers whose value may let somebody in. */
const secretName = /cookie|authorization|token|secret|key|signature|password/i;

/** The headers of a response for a maintainer, one a line; what may be a secret is hidden. */
export const describeHeaders = (
  status: number,
  headers: Readonly<Record<string, readonly string[]>>,
): readonly string[] => [
  `Headers of the answer ${status}:`,
  ...Object.entries(headers).flatMap(([name, values]) =>
    values.map((value) => `  ${name}: ${secretName.test(name) ? '***' : hideSignature(value)}`),
  ),
];
