// Every code that the actions themselves set as the output `error-code`. Mendix's own codes are in the catalogue.

/** The folder of an action, `root` for that of the root. */
export type ActionFolder = 'root' | 'deploy' | 'backup' | 'restore' | 'unit-test' | 'deploy-kubernetes';

export interface ErrorCode {
  readonly code: string;
  /** The actions that set it; by default all of them. */
  readonly actions?: readonly ActionFolder[];
  readonly meaning: string;
  readonly remedy: string;
}

const mendixCloud = ['deploy', 'backup', 'restore'] as const;
const deploys = ['deploy', 'deploy-kubernetes'] as const;

/** The codes by subject: each subject is a section of docs/errors.md. */
export const errorCodes: Readonly<Record<string, readonly ErrorCode[]>> = {
  'Inputs and names': [
    {
      code: 'INVALID_INPUT',
      meaning: 'An input is missing, wrong or ambiguous. Nothing was changed.',
      remedy: 'Correct every input that the message lists, and start a new run: a re-run uses the old workflow file.',
    },
    {
      code: 'APP_NOT_FOUND',
      actions: [...mendixCloud, 'unit-test', 'deploy-kubernetes'],
      meaning: 'The credential cannot see an app of this name or ID.',
      remedy:
        'Compare `app` with the apps in the message. If yours is missing, add the owner of the credential to its team.',
    },
    {
      code: 'ENVIRONMENT_NOT_FOUND',
      actions: [...mendixCloud, 'unit-test', 'deploy-kubernetes'],
      meaning: 'The app has no environment of this name or ID.',
      remedy: 'Use one of the names in the message.',
    },
    {
      code: 'NAMESPACE_NOT_FOUND',
      actions: ['deploy-kubernetes'],
      meaning: 'The namespace is unknown, or Mendix does not return its ID.',
      remedy: 'Set `namespace` to the ID of the namespace.',
    },
    {
      code: 'BRANCH_NOT_FOUND',
      actions: deploys,
      meaning: 'The Team Server repository of the app has no such branch.',
      remedy: 'Use one of the branches in the message. A branch of the GitHub repository does not count.',
    },
    {
      code: 'FREE_APP',
      actions: [...mendixCloud, 'unit-test'],
      meaning: 'The app is a Free App. Mendix offers no API for its environments, transports, snapshots or restores.',
      remedy:
        'To deploy it, build a package with [`build-v1`](apis/build-v1.md). For the rest, the app needs a licence.',
    },
  ],
  'Packages and settings': [
    {
      code: 'PACKAGE_NOT_FOUND',
      actions: deploys,
      meaning: 'The app has no such package, or nothing is deployed to the environment that should provide it.',
      remedy: 'Mendix deletes unused packages after some weeks: build or upload the package again.',
    },
    {
      code: 'PACKAGE_FAILED',
      actions: deploys,
      meaning: 'The build or the upload failed, or Mendix refused it.',
      remedy: 'Fix the cause in the message. The next run creates a new package.',
    },
    {
      code: 'PACKAGE_CHANGED',
      actions: deploys,
      meaning: 'Another package was deployed to the environment during the run.',
      remedy: 'Put all deployments of the environment into one `concurrency` group, then re-run the job.',
    },
    {
      code: 'SETTING_NOT_FOUND',
      actions: ['deploy'],
      meaning: 'The app has no constant, scheduled event or custom setting of this name.',
      remedy: 'Check the name (`Module.Name`). Add a custom setting in the Mendix portal first.',
    },
    {
      code: 'SETTINGS_CHANGED',
      actions: ['deploy'],
      meaning: 'Another user or process changed a setting during the run, so the value that you set is not active.',
      remedy: 'Find out who set the other value, then re-run the job.',
    },
    {
      code: 'MANIFEST_REFUSED',
      actions: ['deploy-kubernetes'],
      meaning:
        'Mendix refused the manifest or did not keep a value, or the manifest contains values that Mendix hides.',
      remedy: 'Check the field that the message names. Set hidden values as inputs.',
    },
  ],
  'Start and health': [
    {
      code: 'ALREADY_STARTED',
      actions: ['deploy'],
      meaning: 'Another user or process keeps starting the app with the old package or settings.',
      remedy: 'Look for parallel deployments, and for users of the Mendix portal.',
    },
    {
      code: 'START_FAILED',
      actions: ['deploy', 'restore'],
      meaning: 'The app did not start, or it started and stopped again.',
      remedy:
        'Read the log of the app and fix the cause. For `deploy`, start a new run. For `restore`, start the app in the Mendix portal: a new run ' +
        'would restore again.',
    },
    {
      code: 'ROLLOUT_FAILED',
      actions: ['deploy-kubernetes'],
      meaning: 'The app did not start in the cluster, or was scaled to 0 instances.',
      remedy: 'Read the logs of the app in the cluster, fix the cause and start a new run.',
    },
    {
      code: 'HEALTH_CHECK_FAILED',
      actions: deploys,
      meaning: 'The app runs, but `health-check-url` did not return a success.',
      remedy: 'Open the URL. Use a page that needs no login, or fix the app.',
    },
  ],
  'Snapshots and files': [
    {
      code: 'SNAPSHOT_FAILED',
      actions: mendixCloud,
      meaning: 'Mendix could not create the snapshot. The environment was not changed.',
      remedy: 'Re-run the job: it creates a new snapshot.',
    },
    {
      code: 'SNAPSHOT_NOT_FOUND',
      actions: ['restore'],
      meaning: 'The environment has no such snapshot, no completed one, or none that is recent enough for `max-age`.',
      remedy: 'Check the ID. If the snapshot belongs to another environment, set `from-environment`.',
    },
    {
      code: 'SNAPSHOT_NOT_COMPLETED',
      actions: ['restore'],
      meaning: 'The snapshot failed or is still being created.',
      remedy: 'Wait until it is completed, or choose another one.',
    },
    {
      code: 'ARCHIVE_FAILED',
      actions: ['backup'],
      meaning: 'Mendix could not create a file of the snapshot.',
      remedy: 'Re-run the job: it creates a new file from the same snapshot.',
    },
    {
      code: 'RESTORE_FAILED',
      actions: ['restore'],
      meaning: 'Mendix could not restore the snapshot. The app stays stopped, and its data may be incomplete.',
      remedy: 'Check that the database has room for the data, then restore again before you start the app.',
    },
    {
      code: 'DOWNLOAD_FAILED',
      actions: ['root', 'backup'],
      meaning: 'The file could not be downloaded, or is not the expected kind of file.',
      remedy: 'Re-run the job. If a firewall blocks the host in the message, allow it.',
    },
    {
      code: 'FILE_NOT_WRITTEN',
      actions: ['root', 'backup'],
      meaning: 'The response arrived, but its file could not be written.',
      remedy: 'Check the path and the free space of the disk.',
    },
  ],
  'Unit tests': [
    {
      code: 'TESTS_FAILED',
      actions: ['unit-test'],
      meaning: 'At least one test failed.',
      remedy: 'Read the failed tests in the job summary or in the report.',
    },
    {
      code: 'NO_TESTS',
      actions: ['unit-test'],
      meaning: 'The app ran no test.',
      remedy: 'Set the constant `UnitTesting.Enabled` to `true`, and check that the app contains tests.',
    },
    {
      code: 'TESTS_UNAVAILABLE',
      actions: ['unit-test'],
      meaning: 'The app is stopped, or the Remote API of its Unit Testing module is not enabled.',
      remedy: 'Follow the steps in the message.',
    },
    {
      code: 'PASSWORD_REFUSED',
      actions: ['unit-test'],
      meaning: 'The app refused the password, or an access restriction blocks the runner.',
      remedy: 'Compare `password` with the constant `UnitTesting.RemoteApiPassword`.',
    },
  ],
  'Single calls': [
    {
      code: 'WAIT_TIMEOUT',
      actions: ['root'],
      meaning: 'The wait took longer than `wait-timeout`. The operation continues in Mendix.',
      remedy: 'Raise `wait-timeout`, or resume the wait with the GET in the message.',
    },
    {
      code: 'WAIT_FAILED',
      actions: ['root'],
      meaning: 'A poll could not be read.',
      remedy: 'Check `wait-url` and `wait-until`.',
    },
    {
      code: 'OPERATION_FAILED',
      actions: ['root'],
      meaning: 'The operation failed, and Mendix returned no code.',
      remedy: 'Read the message, and the logs in the Mendix portal.',
    },
    {
      code: 'PAGE_FAILED',
      actions: ['root'],
      meaning: 'A page of a list could not be read.',
      remedy: 'Re-run the job. If it fails again, set `paginate: false` and look at the response.',
    },
    {
      code: 'EXTRACT_MISSING',
      actions: ['root'],
      meaning: 'An expression of `extract` found nothing.',
      remedy: 'Compare the expression with the response. If the value is optional, end the name with `?`.',
    },
    {
      code: 'EXTRACT_FAILED',
      actions: ['root'],
      meaning: 'An expression of `extract` could not be evaluated, or the response is too large for expressions.',
      remedy: 'Correct the expression that the message names.',
    },
  ],
  'Connection, time and everything else': [
    {
      code: 'CONNECTION_FAILED',
      meaning: 'The server could not be reached.',
      remedy: 'Check the host, the proxy and the firewall. The message names the cause.',
    },
    {
      code: 'OUTCOME_UNKNOWN',
      actions: ['root', 'restore'],
      meaning: 'A write was sent, but no response arrived. It may have taken effect.',
      remedy: 'Check the state in the Mendix portal before you send it again.',
    },
    {
      code: 'INVALID_RESPONSE',
      actions: [...mendixCloud, 'unit-test', 'deploy-kubernetes'],
      meaning:
        'The response cannot be used: it is not JSON, lacks a required field, describes another object or is too large.',
      remedy:
        'Re-run the job, but a `restore` only if the message says so. If it fails again, report it with a debug log.',
    },
    {
      code: 'TIMEOUT',
      meaning: 'The step or one of its stages reached its time limit, or the connection was idle for too long.',
      remedy:
        'The message names the limit. Operations that were started continue in Mendix: re-run the job to wait for them, but a `restore` only if the ' +
        'message says so. A changed `timeout` needs a new run.',
    },
    {
      code: 'CANCELLED',
      meaning: 'The run was cancelled. Operations that were started continue in Mendix.',
      remedy:
        'Re-run the job, but a `restore` only if the message says so: see [When a run is ' +
        'cancelled](troubleshooting.md#when-a-run-is-cancelled).',
    },
    {
      code: 'HTTP_<status>',
      meaning: 'The server returned this status without a code, such as `HTTP_404`.',
      remedy: 'Read the message. For 401 and 403, check [Rights](rights.md).',
    },
    {
      code: 'ACTION_FAILED',
      meaning: 'Any other failure, including a bug in the action.',
      remedy: 'Read the message. If it says that this is a bug, report it with a debug log.',
    },
  ],
};

/** All codes, with the actions that set each. */
export const allErrorCodes: readonly ErrorCode[] = Object.values(errorCodes).flat();
