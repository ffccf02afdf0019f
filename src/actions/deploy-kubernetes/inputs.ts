import { type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import type { WantedItem, WantedResource } from '../../kubernetes/edits.ts';
import { isUuid } from '../../lib/redaction/secret-heuristics.ts';
import type { Runner } from '../../runner/runner.ts';
import { requiredText } from '../shared/cloud-target.ts';
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
  type sourceInputs,
} from '../shared/deploy-inputs.ts';
import { readStagedInputs } from '../shared/staged-action.ts';
import { readItems, readResources } from './manifest-inputs.ts';

/** The defaults of inputs, as text. action.yml also states them, for readers; a test compares the two. */
export const deployKubernetesDefaults = {
  start: 'true',
  'on-failure': 'leave',
  timeout: '3h',
  'dry-run': 'false',
  summary: 'true',
  retries: defaultRetries,
} as const;

export interface DeployKubernetesInputs extends AnyDeployInputs {
  readonly namespace: string | undefined;
  readonly source: PackageSource | Invalid;
  readonly items: readonly WantedItem[] | Invalid;
  readonly resources: readonly WantedResource[] | Invalid;
  readonly instances: number | undefined | Invalid;
}

/** Reads the inputs, and notes every mistake in them. */
export function readDeployKubernetesInputs(
  reader: InputReader,
  runner: Pick<Runner, 'env' | 'protect'>,
): DeployKubernetesInputs {
  const defaults = deployKubernetesDefaults;
  const inputs: DeployKubernetesInputs = {
    ...readConnection(reader, runner, ['pat']),
    ...readStagedInputs(reader, defaults),
    app: requiredText(reader, 'app', 'the App ID (a UUID) or the exact name of the app'),
    environment: requiredText(reader, 'environment', 'the name or ID of the environment'),
    namespace: reader.text('namespace'),
    source: readKubernetesSource(reader),
    description: readDescription(reader, runner),
    items: readItems(reader, runner.protect),
    resources: readResources(reader),
    instances: readInstances(reader),
    ...readDeployEnd(reader, defaults),
  };
  checkTogether(inputs, reader);
  return inputs;
}

/** Notes inputs that contradict each other. */
function checkTogether(inputs: DeployKubernetesInputs, reader: InputReader): void {
  const { text, issues } = reader;
  for (const name of ['instances', 'health-check-url'])
    if (inputs.start === false && text(name) !== undefined)
      issues.add(name, 'cannot be used with `start: false`, as the app does not run then');
  checkSourceIsOther(reader, inputs);
}

function readInstances({ text, issues }: InputReader): number | undefined | Invalid {
  const given = text('instances');
  if (given === undefined) return undefined;
  return /^(?:[1-9]|10)$/.test(given)
    ? Number(given)
    : issues.add('instances', `"${given}" is not a whole number from 1 to 10; \`start: false\` stops the app`);
}

function readKubernetesSource(reader: InputReader): PackageSource | Invalid {
  const given = givenSources(reader);
  // Each source is read, so that all mistakes are reported.
  const [only, ...others] = given.map((input) => readNamedSource(reader, input));
  if (only !== undefined && others.length === 0) return only;
  const found = given.length === 0 ? 'none is set' : `${given.join(' and ')} are set`;
  return reader.issues.add(given[1] ?? 'branch', `set exactly one of ${quotedSourceInputs}; ${found}`);
}

function readNamedSource(reader: InputReader, input: (typeof sourceInputs)[number]): PackageSource | Invalid {
  const text = reader.text(input) ?? '';
  const problem =
    input === 'branch' && isDots(text)
      ? 'the name of a branch'
      : input === 'package-id' && !isUuid(text)
        ? 'the ID of a package, which is a UUID'
        : undefined;
  if (problem !== undefined) reader.issues.add(input, `"${text}" is not ${problem}`);
  const source = readSource(reader, input);
  return problem === undefined ? source : invalid;
}

/** Inputs of the action `deploy` that have no meaning on Kubernetes, and why. */
export const inputsOfDeploy: Readonly<Record<string, string>> = {
  backup:
    'is not supported: Mendix has no API for backups on Kubernetes. Create the backup in the cluster before this step',
  'sync-database': 'is not supported: the Mendix Operator decides when the database is updated',
  'pin-environment': 'is not supported: environments on Kubernetes have no version pinning',
  username: 'is not supported: the only credential is a personal access token, the input `pat`',
  'api-key': 'is not supported: the only credential is a personal access token, the input `pat`',
};
