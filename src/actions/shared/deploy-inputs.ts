// The inputs that the deploys of all platforms have.
import { type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import type { FileSegment } from '../../lib/files.ts';
import { isCallable } from '../../platform/url-rules.ts';
import type { Runner } from '../../runner/runner.ts';
import type { TargetInputs } from './cloud-target.ts';
import { readPackageFile } from './package-file.ts';
import type { StagedInputs } from './staged-action.ts';

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
  | { readonly kind: 'environment'; readonly environment: string };

/** The package may also stay as it is. */
type AnySource = PackageSource | { readonly kind: 'current' };

/** The inputs that name a package. */
export const sourceInputs = ['branch', 'package-file', 'package-id', 'from-environment'] as const;
type SourceInput = (typeof sourceInputs)[number];

/** For messages. */
export const quotedSourceInputs = sourceInputs.map((name) => `\`${name}\``).join(', ');

/** The inputs that name a package, as far as they are given; `revision` and `version` are noted if they belong to none. */
export function givenSources({ text, issues }: InputReader): readonly SourceInput[] {
  for (const name of ['revision', 'version'])
    if (text(name) !== undefined && text('branch') === undefined) issues.add(name, 'can be set only with `branch`');
  return sourceInputs.filter((name) => text(name) !== undefined);
}

/** Whether a text is `.` or `..`, which no branch or package can have as its name in a URL. */
export const isDots = (text: string): boolean => /^\.{1,2}$/.test(text);

/** Reads the package that an input names. */
export function readSource(reader: InputReader, input: SourceInput): PackageSource | Invalid {
  const text = reader.text(input) ?? '';
  switch (input) {
    case 'branch':
      return readBranch(reader, text);
    case 'package-file':
      return readPackageFile(reader, text);
    case 'package-id':
      return { kind: 'package', packageId: text };
    case 'from-environment':
      return { kind: 'environment', environment: text };
  }
}

function readBranch({ text, issues }: InputReader, branch: string): PackageSource | Invalid {
  const [revision, version] = [text('revision'), text('version')];
  const isRevision = revision === undefined || /^(?:[0-9a-f]{40}|\d{1,10})$/i.test(revision);
  const isVersion = version === undefined || /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version);
  if (!isRevision) issues.add('revision', `"${revision}" is neither a full Git hash of 40 digits nor an SVN number`);
  if (!isVersion) issues.add('version', `"${version}" is not of the form x.y.z, such as 2.3.5`);
  return isRevision && isVersion ? { kind: 'branch', branch, revision, version } : invalid;
}

/** Notes a package that comes from the environment that it is to go to. */
export function checkSourceIsOther(
  { issues }: InputReader,
  { source, environment }: { readonly source: AnySource | Invalid; readonly environment: string | Invalid },
): void {
  if (source === invalid || environment === invalid || source.kind !== 'environment') return;
  if (source.environment.toLowerCase() === environment.toLowerCase())
    issues.add('from-environment', 'is the target itself; name the environment that the package comes from');
}

/** The inputs that the deploys of all platforms have, beside the source of their package. */
export interface AnyDeployInputs extends StagedInputs, TargetInputs {
  readonly description: string;
  readonly start: boolean | Invalid;
  /** A path of the app, or a whole URL. */
  readonly healthCheckUrl: string | undefined | Invalid;
  readonly onFailure: 'leave' | 'rollback' | Invalid;
  readonly dryRun: boolean | Invalid;
}

/** Reads the inputs about how a deploy ends. */
export const readDeployEnd = (
  reader: InputReader,
  defaults: { readonly start: 'true'; readonly 'on-failure': 'leave'; readonly 'dry-run': 'false' },
): Pick<AnyDeployInputs, 'start' | 'healthCheckUrl' | 'onFailure' | 'dryRun'> => ({
  start: reader.flag('start', defaults.start),
  healthCheckUrl: readHealthCheckUrl(reader),
  onFailure: reader.choice('on-failure', ['leave', 'rollback'], defaults['on-failure']),
  dryRun: reader.flag('dry-run', defaults['dry-run']),
});

/** Reads what a build is described by. */
export const readDescription = ({ text }: InputReader, { env }: Pick<Runner, 'env'>): string =>
  text('description') ?? `${env.GITHUB_WORKFLOW || 'Deploy'} #${env.GITHUB_RUN_NUMBER || '1'}`;

/** Reads a path of the app, or a whole URL. */
function readHealthCheckUrl({ text, issues }: InputReader): string | undefined | Invalid {
  const given = text('health-check-url');
  if (given === undefined || /^\/(?![/\\])/.test(given)) return given;
  const url = URL.parse(given);
  return url && isCallable(url)
    ? given
    : issues.add('health-check-url', 'must be a path such as / or an https URL, without a username');
}

/** Whether a value holds several settings in one line, as `Module.A=1,Module.B=2`. */
export const holdsSettings = (value: string): boolean => /,\s*[A-Za-z_]\w*\.[A-Za-z_]\w*\s*=/.test(value);

/** Characters: masks of shorter values would make the log unreadable. */
const minMaskLength = 6;

/**
 * Whether a value is to be masked. What is public in a run stays visible: GitHub would also drop an output that contains a masked value.
 *
 * @param names what is public, such as the name of the environment and its URL
 */
export function isSecretValue(value: string, names: readonly string[]): boolean {
  const text = value.trim().toLowerCase();
  const isPublic = names.some((name) => name.toLowerCase().includes(text.replace(/\/$/, '')));
  return text.length >= minMaskLength && !isPublic;
}

/** A URL or the name of a host, either of which may be that of an environment. */
export const looksLikeAddress = (value: string): boolean =>
  /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?::\d+)?\/?$/i.test(value.trim());
