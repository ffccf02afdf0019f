import { type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import type { WantedItem, WantedResource } from '../../kubernetes/edits.ts';
import { isCallable } from '../../platform/url-rules.ts';
import type { Runner } from '../../runner/runner.ts';
import { requiredText } from '../shared/cloud-target.ts';
import { defaultRetries, readConnection } from '../shared/connection.ts';
import { readStagedInputs, type StagedInputs } from '../shared/staged-action.ts';
import { readItems, readResources } from './manifest-inputs.ts';
import { type KubernetesSource, readKubernetesSource } from './source-inputs.ts';

/** The defaults of inputs that are given as text. action.yml states them as well, for people; a test holds the two together. */
export const deployKubernetesDefaults = {
  start: 'true',
  'on-failure': 'leave',
  timeout: '3h',
  'dry-run': 'false',
  summary: 'true',
  retries: defaultRetries,
} as const;

export interface DeployKubernetesInputs extends StagedInputs {
  readonly app: string | Invalid;
  readonly environment: string | Invalid;
  readonly namespace: string | undefined;
  readonly source: KubernetesSource | Invalid;
  readonly description: string;
  readonly items: readonly WantedItem[] | Invalid;
  readonly resources: readonly WantedResource[] | Invalid;
  readonly instances: number | undefined | Invalid;
  readonly start: boolean | Invalid;
  /** A path of the app, or a whole URL. */
  readonly healthCheckUrl: string | undefined | Invalid;
  readonly onFailure: 'leave' | 'rollback' | Invalid;
  readonly dryRun: boolean | Invalid;
}

/** Reads the inputs, and notes every mistake in them. */
export function readDeployKubernetesInputs(
  reader: InputReader,
  runner: Pick<Runner, 'env' | 'protect'>,
): DeployKubernetesInputs {
  const { env, protect } = runner;
  const defaults = deployKubernetesDefaults;
  const inputs: DeployKubernetesInputs = {
    ...readConnection(reader, runner, ['pat']),
    ...readStagedInputs(reader, defaults),
    app: requiredText(reader, 'app', 'the App ID (a UUID) or the exact name of the app'),
    environment: requiredText(reader, 'environment', 'the name of the environment, or its id'),
    namespace: reader.text('namespace'),
    source: readKubernetesSource(reader),
    description: reader.text('description') ?? `${env.GITHUB_WORKFLOW || 'Deploy'} #${env.GITHUB_RUN_NUMBER || '1'}`,
    items: readItems(reader, protect),
    resources: readResources(reader),
    instances: readInstances(reader),
    start: reader.flag('start', defaults.start),
    healthCheckUrl: readHealthCheckUrl(reader),
    onFailure: reader.choice('on-failure', ['leave', 'rollback'], defaults['on-failure']),
    dryRun: reader.flag('dry-run', defaults['dry-run']),
  };
  checkTogether(inputs, reader);
  return inputs;
}

/** Notes inputs that contradict each other. */
function checkTogether({ start, source, environment }: DeployKubernetesInputs, { text, issues }: InputReader): void {
  for (const name of ['instances', 'health-check-url'])
    if (start === false && text(name) !== undefined)
      issues.add(name, 'cannot be used with `start: false`, as the app does not run then');
  if (source !== invalid && source.kind === 'environment' && environment !== invalid)
    if (source.environment.toLowerCase() === environment.toLowerCase())
      issues.add('from-environment', 'is the target itself; name the environment that the package comes from');
}

function readInstances({ text, issues }: InputReader): number | undefined | Invalid {
  const given = text('instances');
  if (given === undefined) return undefined;
  return /^(?:[1-9]|10)$/.test(given)
    ? Number(given)
    : issues.add('instances', `"${given}" is not a whole number from 1 to 10; \`start: false\` stops the app`);
}

function readHealthCheckUrl({ text, issues }: InputReader): string | undefined | Invalid {
  const given = text('health-check-url');
  if (given === undefined || /^\/(?![/\\])/.test(given)) return given;
  const url = URL.parse(given);
  return url && isCallable(url)
    ? given
    : issues.add('health-check-url', 'is neither a path that begins with / nor an https URL without a user name');
}

/** Inputs of the action `deploy` that have no meaning on Kubernetes, and why. */
export const inputsOfDeploy: Readonly<Record<string, string>> = {
  backup:
    'cannot be given: Mendix has no API for backups on Kubernetes. Create the backup in the cluster before this step',
  'sync-database': 'cannot be given: the Mendix Operator decides when the database is updated',
  'pin-environment': 'cannot be given: environments on Kubernetes have no version pinning',
  username: 'cannot be given: the only credential is a personal access token, the input `pat`',
  'api-key': 'cannot be given: the only credential is a personal access token, the input `pat`',
};
