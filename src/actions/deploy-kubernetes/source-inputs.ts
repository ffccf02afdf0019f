import { type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import type { FileSegment } from '../../lib/files.ts';
import { isUuid } from '../../lib/redaction/secret-heuristics.ts';
import { readPackageFile } from '../shared/package-file.ts';

/** Where the package comes from. */
export type KubernetesSource =
  | {
      readonly kind: 'branch';
      readonly branch: string;
      readonly revision: string | undefined;
      readonly version: string | undefined;
    }
  | { readonly kind: 'file'; readonly file: FileSegment }
  | { readonly kind: 'package'; readonly packageId: string }
  | { readonly kind: 'environment'; readonly environment: string };

const sources = ['branch', 'package-file', 'package-id', 'from-environment'] as const;

/** Reads the inputs that name the package: exactly one source. */
export function readKubernetesSource(reader: InputReader): KubernetesSource | Invalid {
  const { issues, text } = reader;
  const given = sources.filter((name) => text(name) !== undefined);
  const [branch, file, packageId, environment] = sources.map((name) => text(name));
  const [revision, version] = [text('revision'), text('version')];
  for (const [name, value] of Object.entries({ revision, version }))
    if (value !== undefined && branch === undefined) issues.add(name, 'can be given only with `branch`');
  // Each source is read, so that all mistakes are reported.
  const read: readonly (KubernetesSource | Invalid | undefined)[] = [
    branch === undefined ? undefined : readBranch(reader, branch, { revision, version }),
    file === undefined ? undefined : readPackageFile(reader, file),
    packageId === undefined ? undefined : readPackageId(reader, packageId),
    environment === undefined ? undefined : { kind: 'environment', environment },
  ];
  const [only] = read.filter((source) => source !== undefined);
  if (only !== undefined && given.length === 1) return only;
  const found = given.length === 0 ? 'none is given' : `${given.join(' and ')} are given`;
  return issues.add(
    given[1] ?? 'branch',
    `exactly one of ${sources.map((name) => `\`${name}\``).join(', ')} says where the package comes from; ${found}`,
  );
}

function readBranch(
  { issues }: InputReader,
  branch: string,
  { revision, version }: { revision: string | undefined; version: string | undefined },
): KubernetesSource | Invalid {
  const problems = [
    ['branch', /^\.{1,2}$/.test(branch), `"${branch}" is not the name of a branch`],
    [
      'revision',
      revision !== undefined && !/^(?:[0-9a-f]{40}|\d{1,10})$/i.test(revision),
      `"${revision}" is neither a full Git hash of 40 digits nor an SVN number`,
    ],
    [
      'version',
      version !== undefined && !/^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version),
      `"${version}" is not of the form x.y.z, such as 2.3.5`,
    ],
  ] as const;
  const found = problems.filter(([, isWrong]) => isWrong);
  for (const [name, , problem] of found) issues.add(name, problem);
  return found.length === 0 ? { kind: 'branch', branch, revision, version } : invalid;
}

const readPackageId = ({ issues }: InputReader, packageId: string): KubernetesSource | Invalid =>
  isUuid(packageId)
    ? { kind: 'package', packageId }
    : issues.add('package-id', `"${packageId}" is not the id of a package, which is a UUID`);
