import type { WantedSetting } from '../../cloud/settings.ts';
import { allValid, type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader, Pair } from '../../inputs/reader.ts';
import type { Runner } from '../../runner/runner.ts';
import { readTarget } from '../shared/cloud-target.ts';
import { defaultRetries, readConnection } from '../shared/connection.ts';
import {
  type AnyDeployInputs,
  checkSourceIsOther,
  givenSources,
  holdsSettings,
  isDots,
  isSecretValue,
  looksLikeAddress,
  type PackageSource,
  quotedSourceInputs,
  readDeployEnd,
  readDescription,
  readSource,
  sourceInputs,
} from '../shared/deploy-inputs.ts';
import { readStagedInputs } from '../shared/staged-action.ts';

/** The defaults of inputs, as text. action.yml also states them, for readers; a test compares the two. */
export const deployDefaults = {
  retries: defaultRetries,
  backup: 'false',
  'sync-database': 'true',
  start: 'true',
  'on-failure': 'leave',
  timeout: '3h',
  'dry-run': 'false',
  summary: 'true',
} as const;

/** Where the package comes from; `current`: it stays, and only settings change. */
export type DeploySource = PackageSource | { readonly kind: 'current' };

export interface DeployInputs extends AnyDeployInputs {
  readonly source: DeploySource | Invalid;
  readonly backup: boolean | Invalid;
  readonly settings: readonly WantedSetting[] | Invalid;
  readonly syncDatabase: boolean | Invalid;
  /** An environment, or `none`; undefined: the source, if that is an environment. */
  readonly pinEnvironment: string | undefined;
}

export function readDeployInputs(reader: InputReader, runner: Pick<Runner, 'env' | 'protect'>): DeployInputs {
  const settings = readSettingInputs(reader);
  const inputs: DeployInputs = {
    ...readConnection(reader, runner),
    ...readTarget(reader),
    ...readStagedInputs(reader, deployDefaults),
    source: readDeploySource(reader, settings === invalid || settings.length > 0 ? 'settings' : 'nothing'),
    description: readDescription(reader, runner),
    backup: reader.flag('backup', deployDefaults.backup),
    settings,
    pinEnvironment: reader.text('pin-environment'),
    syncDatabase: reader.flag('sync-database', deployDefaults['sync-database']),
    ...readDeployEnd(reader, deployDefaults),
  };
  if (inputs.settings !== invalid)
    maskSettings(runner, inputs.settings, { names: publicInputs(inputs), known: 'inputs' });
  if (inputs.start === false && reader.text('health-check-url'))
    reader.issues.add('health-check-url', 'cannot be used with `start: false`, as the app does not run then');
  if (inputs.start === false && !/^(?:none)?$/i.test(inputs.pinEnvironment ?? ''))
    reader.issues.add('pin-environment', 'cannot be used with `start: false`, as nothing is started then');
  checkSourceIsOther(reader, inputs);
  return inputs;
}

/** The inputs that are shown, so that a setting of the same value is not masked. */
export const publicInputs = ({ app, environment, source }: DeployInputs): readonly string[] =>
  [app, environment, source !== invalid && source.kind === 'environment' && source.environment].filter(
    (each): each is string => typeof each === 'string',
  );

/** @param more inputs that are set besides a source */
function readDeploySource(reader: InputReader, more: 'settings' | 'nothing'): DeploySource | Invalid {
  const { issues } = reader;
  const given = givenSources(reader);
  const [only, second] = given;
  if (second !== undefined)
    return issues.add(second, `only one of ${quotedSourceInputs} can be set; ${given.join(' and ')} are set`);
  if (only === undefined)
    return more === 'settings' ? { kind: 'current' } : issues.add(sourceInputs.join(', '), nothingGiven);
  const text = reader.text(only) ?? '';
  const isName = (only !== 'branch' && only !== 'package-id') || !isDots(text);
  return isName ? readSource(reader, only) : issues.add(only, `"${text}" is not a name`);
}

const nothingGiven = `set exactly one of ${quotedSourceInputs}, or only settings (\`constants\`, \`scheduled-events\`, \`custom-settings\`) to change those; none is set. An output of an earlier step is empty if its \`id\` or name is misspelt`;

/** The inputs of settings, and the kinds as the API calls them. */
const settingInputs = {
  constants: 'Constants',
  'scheduled-events': 'ScheduledEvents',
  'custom-settings': 'CustomSettings',
} as const;

/** Reads the wanted settings; each mistake is noted, and never shows a value. */
function readSettingInputs(reader: InputReader): readonly WantedSetting[] | Invalid {
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
