import type { WantedSetting } from '../../cloud/settings.ts';
import { allValid, type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader, Pair } from '../../inputs/reader.ts';
import type { Runner } from '../../runner/runner.ts';
import { holdsSettings, isSecretValue, looksLikeAddress } from '../shared/deploy-inputs.ts';

/** The inputs of settings, and the kinds as the API calls them. */
const settingInputs = {
  constants: 'Constants',
  'scheduled-events': 'ScheduledEvents',
  'custom-settings': 'CustomSettings',
} as const;

/** Reads the wanted settings; each mistake is noted, and never shows a value. */
export function readSettingInputs(reader: InputReader): readonly WantedSetting[] | Invalid {
  const read = Object.entries(settingInputs).map(([input, kind]) => {
    const broken = reader.lines(input).filter(({ text }) => !text.includes('=') && !/^(?:#|- )/.test(text));
    for (const { at } of broken)
      reader.issues.add(at, 'is not `name=value`. Each line is one setting: a value cannot have several lines');
    const pairs = broken.length > 0 ? invalid : reader.pairs(input, '`name=value`');
    if (pairs === invalid) return invalid;
    const seen = new Set<string>();
    return allValid(pairs.map((pair) => readSetting(reader, kind, { pair, seen })));
  });
  const all = allValid(read);
  return all === invalid ? invalid : all.flat();
}

function readSetting(
  { issues }: InputReader,
  kind: WantedSetting['kind'],
  { pair: { at, name, value: text }, seen }: { readonly pair: Pair; readonly seen: Set<string> },
): WantedSetting | Invalid {
  const given = text.trim();
  if (given === '')
    return issues.add(
      at,
      `the value of ${name} is empty (so is a secret that does not exist); write ${name}='' to set an empty value`,
    );
  if (holdsSettings(given))
    return issues.add(at, `the value of ${name} contains another setting; write each setting on its own line`);
  const value = kind === 'ScheduledEvents' ? eventValue(given) : given === "''" ? '' : given;
  if (value === undefined) return issues.add(at, `the value of ${name} is neither Enabled nor Disabled`);
  if (seen.has(name)) return issues.add(at, `${name} is set twice`);
  seen.add(name);
  return { kind, name, value };
}

const eventValue = (text: string): string | undefined =>
  ['Enabled', 'Disabled'].find((each) => each.toLowerCase() === text.toLowerCase());

/**
 * Masks the values of settings that are not public in a run.
 *
 * @param names what is public: at first the inputs, later the environment as well
 * @param known `inputs` as long as the address of the environment is not known, so that values that may be it have to wait
 */
export function maskSettings(
  { protect }: Pick<Runner, 'protect'>,
  settings: readonly WantedSetting[],
  { names, known }: { readonly names: readonly string[]; readonly known: 'inputs' | 'environment' },
): void {
  for (const { kind, value } of settings) {
    if (kind === 'ScheduledEvents' || !isSecretValue(value, names)) continue;
    if (known === 'environment' || !looksLikeAddress(value)) protect(value);
  }
}
