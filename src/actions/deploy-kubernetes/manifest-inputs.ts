import { allValid, type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader, Pair } from '../../inputs/reader.ts';
import type { WantedItem, WantedResource } from '../../kubernetes/edits.ts';
import type { ManifestList } from '../../kubernetes/manifest.ts';
import { holdsSettings, isSecretValue, looksLikeAddress } from '../shared/deploy-inputs.ts';

const levels = ['CRITICAL', 'ERROR', 'WARNING', 'INFO', 'DEBUG', 'TRACE', 'NONE'];

/** How an input with a line for each value is read. */
interface ItemInput {
  readonly list: ManifestList;
  readonly isSecret: boolean;
  /** What is wrong with a name. */
  nameProblem?(name: string): string | undefined;
  /** @returns the value, or what is wrong with it */
  parse(value: string): { readonly value: string | boolean } | string;
}

const variableName = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

const parseText: ItemInput['parse'] = (value) => {
  if (value === "''") return { value: '' };
  return value === ''
    ? "has an empty value; a secret or variable that does not exist is empty. Write '' for an empty value. A value cannot have several lines"
    : { value };
};

const parseSetting: ItemInput['parse'] = (value) =>
  holdsSettings(value) ? 'contains another setting; write each setting on its own line' : parseText(value);

const parseEvent: ItemInput['parse'] = (value) => {
  const state = value.toLowerCase();
  return state === 'enabled' || state === 'disabled'
    ? { value: state === 'enabled' }
    : 'is neither Enabled nor Disabled';
};

const parseLevel: ItemInput['parse'] = (value) => {
  const level = value.toUpperCase();
  return levels.includes(level) ? { value: level } : `is not one of ${levels.join(', ')}`;
};

const itemInputs: readonly ItemInput[] = [
  { list: 'constants', isSecret: true, parse: parseSetting },
  {
    list: 'environment-variables',
    isSecret: true,
    parse: parseText,
    nameProblem: (name) =>
      variableName.test(name)
        ? undefined
        : 'is not the name of an environment variable: letters, digits, `_`, `.` and `-`, and no digit first',
  },
  { list: 'custom-settings', isSecret: true, parse: parseSetting },
  { list: 'scheduled-events', isSecret: false, parse: parseEvent },
  { list: 'log-levels', isSecret: false, parse: parseLevel },
];

/** Reads the values that go into lists of the manifest, and masks those that may be secret, as far as it is known what is public. */
export function readItems(reader: InputReader, protect: (secret: string) => void): readonly WantedItem[] | Invalid {
  const inputNames = ['app', 'environment', 'namespace'].flatMap((name) => reader.text(name) ?? []);
  const read = itemInputs.map((input) => {
    const pairs = reader.pairs(input.list, '`name=value`');
    if (pairs === invalid) return invalid;
    const names = new Set<string>();
    return allValid(
      pairs.map((pair): WantedItem | Invalid => {
        const text = pair.value.trim();
        // The URL of the environment is not known yet: what may be an address is masked once it is.
        if (input.isSecret && isSecretValue(text, inputNames) && !looksLikeAddress(text)) protect(text);
        const item = readItem(reader, input, pair);
        const isDouble = names.has(pair.name);
        names.add(pair.name);
        return isDouble ? reader.issues.add(pair.at, `${pair.name} is set twice`) : item;
      }),
    );
  });
  const all = allValid(read);
  return all === invalid ? invalid : all.flat();
}

function readItem(
  { issues }: InputReader,
  { list, nameProblem, parse }: ItemInput,
  { at, name, value }: Pair,
): WantedItem | Invalid {
  const problem = nameProblem?.(name);
  if (problem !== undefined) issues.add(at, `${name} ${problem}`);
  const parsed = parse(value.trim());
  if (typeof parsed === 'string') return issues.add(at, `the value of ${name} ${parsed}`);
  return problem === undefined ? { list, name, value: parsed.value } : invalid;
}

const resourceInputs = {
  'cpu-limit': { of: 'limits', resource: 'cpu' },
  'cpu-request': { of: 'requests', resource: 'cpu' },
  'memory-limit': { of: 'limits', resource: 'memory' },
  'memory-request': { of: 'requests', resource: 'memory' },
} as const;

/** Reads limits and requests. */
export function readResources(reader: InputReader): readonly WantedResource[] | Invalid {
  const read = Object.entries(resourceInputs).map(([name, { of, resource }]): readonly WantedResource[] | Invalid => {
    const amount = reader.text(name);
    if (amount === undefined) return [];
    if (/^\d{1,9}(?:\.\d{1,9})?$/.test(amount) && Number(amount) > 0) return [{ of, resource, amount }];
    return reader.issues.add(name, `"${amount}" is not a decimal number above 0 without a unit, such as 0.5`);
  });
  const all = allValid(read);
  if (all === invalid) return invalid;
  const wanted = all.flat();
  for (const resource of ['cpu', 'memory'] as const)
    if (isAbove(wanted, resource)) reader.issues.add(`${resource}-request`, `is above \`${resource}-limit\``);
  return wanted;
}

function isAbove(wanted: readonly WantedResource[], resource: WantedResource['resource']): boolean {
  const amountOf = (of: WantedResource['of']): number | undefined => {
    const found = wanted.find((each) => each.of === of && each.resource === resource);
    return found && Number(found.amount);
  };
  const [request, limit] = [amountOf('requests'), amountOf('limits')];
  return request !== undefined && limit !== undefined && request > limit;
}
