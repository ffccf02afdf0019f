import type { WantedSetting } from '../../cloud/settings.ts';
import { type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import type { FileSegment } from '../../lib/files.ts';
import { isCallable } from '../../platform/url-rules.ts';
import type { Runner } from '../../runner/runner.ts';
import { readTarget, type TargetInputs } from '../shared/cloud-target.ts';
import { defaultRetries, readConnection } from '../shared/connection.ts';
import { readPackageFile } from '../shared/package-file.ts';
import { readStagedInputs, type StagedInputs } from '../shared/staged-action.ts';
import { maskSettings, readSettingInputs } from './setting-inputs.ts';

/** The defaults of inputs that are given as text. action.yml states them as well, for people; a test holds the two together. */
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

/** Where the package comes from. */
export type PackageSource =
  | {
      readonly kind: 'branch';
      readonly branch: string;
      readonly revision: string | undefined;
      readonly version: string | undefined;
    }
  | { readonly kind: 'file'; readonly file: FileSegment }
  | { readonly kind: 'package'; readonly packageId: string }
  | { readonly kind: 'environment'; readonly environment: string }
  /** The package stays, and only settings change. */
  | { readonly kind: 'current' };

export interface DeployInputs extends StagedInputs, TargetInputs {
  readonly source: PackageSource | Invalid;
  readonly description: string;
  readonly backup: boolean | Invalid;
  readonly settings: readonly WantedSetting[] | Invalid;
  readonly syncDatabase: boolean | Invalid;
  readonly start: boolean | Invalid;
  /** A path of the app, or a whole URL. */
  readonly healthCheckUrl: string | undefined | Invalid;
  /** An environment, or `none`; undefined: the source, if that is an environment. */
  readonly pinEnvironment: string | undefined;
  readonly onFailure: 'leave' | 'rollback' | Invalid;
  readonly dryRun: boolean | Invalid;
}

export function readDeployInputs(reader: InputReader, runner: Pick<Runner, 'env' | 'protect'>): DeployInputs {
  const { env } = runner;
  const settings = readSettingInputs(reader);
  const inputs: DeployInputs = {
    ...readConnection(reader, runner),
    ...readTarget(reader),
    ...readStagedInputs(reader, deployDefaults),
    source: readSource(reader, settings === invalid || settings.length > 0 ? 'settings' : 'nothing'),
    description: reader.text('description') ?? `${env.GITHUB_WORKFLOW || 'Deploy'} #${env.GITHUB_RUN_NUMBER || '1'}`,
    backup: reader.flag('backup', deployDefaults.backup),
    settings,
    pinEnvironment: reader.text('pin-environment'),
    syncDatabase: reader.flag('sync-database', deployDefaults['sync-database']),
    start: reader.flag('start', deployDefaults.start),
    healthCheckUrl: readHealthCheckUrl(reader),
    onFailure: reader.choice('on-failure', ['leave', 'rollback'], deployDefaults['on-failure']),
    dryRun: reader.flag('dry-run', deployDefaults['dry-run']),
  };
  if (inputs.settings !== invalid)
    maskSettings(runner, inputs.settings, { names: publicInputs(inputs), known: 'inputs' });
  if (inputs.start === false && reader.text('health-check-url'))
    reader.issues.add('health-check-url', 'cannot be used with `start: false`, as the app does not run then');
  if (inputs.start === false && !/^(?:none)?$/i.test(inputs.pinEnvironment ?? ''))
    reader.issues.add('pin-environment', 'cannot be used with `start: false`, as nothing is started then');
  const { source, environment } = inputs;
  if (source !== invalid && source.kind === 'environment' && environment !== invalid)
    if (source.environment.toLowerCase() === environment.toLowerCase())
      reader.issues.add('from-environment', 'is the target itself; name the environment that the package comes from');
  return inputs;
}

/** The inputs that are shown, so that a setting of the same value is not masked. */
export const publicInputs = ({ app, environment, source }: DeployInputs): readonly string[] =>
  [app, environment, source !== invalid && source.kind === 'environment' && source.environment].filter(
    (each): each is string => typeof each === 'string',
  );

const sources = ['branch', 'package-file', 'package-id', 'from-environment'] as const;

/** @param more what is given beside a source */
function readSource(reader: InputReader, more: 'settings' | 'nothing'): PackageSource | Invalid {
  const { issues, text } = reader;
  const given = sources.filter((name) => text(name) !== undefined);
  const [branch, file, packageId, environment] = sources.map((name) => text(name));
  const [revision, version] = [text('revision'), text('version')];
  for (const [name, value] of Object.entries({ revision, version }))
    if (value !== undefined && branch === undefined) issues.add(name, 'can be given only with `branch`');
  if (given.length > 1)
    return issues.add(given[1] ?? '', `only one of ${quotedSources} can be set; ${given.join(' and ')} are set`);
  if (given.length === 0 && more === 'settings') return { kind: 'current' };
  if (given.length === 0) return issues.add(sources.join(', '), nothingGiven);
  for (const name of ['branch', 'package-id'])
    if (/^\.{1,2}$/.test(text(name) ?? '')) return issues.add(name, `"${text(name)}" is not a name`);
  if (branch !== undefined) return readBranch(reader, branch, { revision, version });
  if (packageId !== undefined) return { kind: 'package', packageId };
  if (environment !== undefined) return { kind: 'environment', environment };
  return readPackageFile(reader, file ?? '');
}

const quotedSources = sources.map((name) => `\`${name}\``).join(', ');

const nothingGiven = `set exactly one of ${quotedSources}, or only settings (\`constants\`, \`scheduled-events\`, \`custom-settings\`) to change those; none is set. An output of an earlier step is empty where its \`id\` or name is misspelt`;

function readBranch(
  { issues }: InputReader,
  branch: string,
  { revision, version }: { revision: string | undefined; version: string | undefined },
): PackageSource | Invalid {
  const isRevision = revision === undefined || /^(?:[0-9a-f]{40}|\d{1,10})$/i.test(revision);
  const isVersion = version === undefined || /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version);
  if (!isRevision) issues.add('revision', `"${revision}" is neither a full Git hash of 40 digits nor an SVN number`);
  if (!isVersion) issues.add('version', `"${version}" is not of the form x.y.z, such as 2.3.5`);
  return isRevision && isVersion ? { kind: 'branch', branch, revision, version } : invalid;
}

function readHealthCheckUrl({ text, issues }: InputReader): string | undefined | Invalid {
  const given = text('health-check-url');
  if (given === undefined || /^\/(?![/\\])/.test(given)) return given;
  const url = URL.parse(given);
  if (!url || !isCallable(url))
    return issues.add('health-check-url', 'is neither a path that begins with / nor an https URL without a user name');
  return given;
}
