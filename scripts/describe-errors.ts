// The tables of docs/errors.md.
import { type ErrorCode, errorCodes } from './error-codes.ts';
import { code, codeList, table } from './markdown.ts';

const row = ({ code: name, actions, meaning, remedy }: ErrorCode): readonly string[] => [
  code(name),
  actions === undefined ? 'all' : codeList(actions),
  meaning,
  remedy,
];

export const describeErrorCodes = (): string =>
  Object.entries(errorCodes)
    .map(
      ([subject, codes]) =>
        `\n## ${subject}\n\n${table(['Code', 'Actions', 'Meaning', 'What to do'], codes.map(row))}\n`,
    )
    .join('');
