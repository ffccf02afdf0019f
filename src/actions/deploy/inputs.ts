import type { WantedSetting } from '../../cloud/settings.ts';
import { type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import type { Runner } from '../../runner/runner.ts';
import { readTarget } from '../shared/cloud-target.ts';
import { defaultRetries, readConnection } from '../shared/connection.ts';
import {
  type AnyDeployInputs,
  checkSourceIsOther,
  givenSources,
  isDots,
  type PackageSource,
  quotedSourceInputs,
  readDeployEnd,
  readDescription,
  readSource,
  sourceInputs,
} from '../shared/deploy-inputs.ts';
import { readStagedInputs } from '../shared/staged-action.ts';
import { maskSettings, readSettingInputs } from './setting-inputs.ts';

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
