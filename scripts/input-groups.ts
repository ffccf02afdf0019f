/** The groups in which a README shows the inputs of an action, by the action's folder. An action with few inputs has one table. */
export const inputGroups: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '.': {
    Request: ['url', 'api', 'base-url', 'method', 'path-params', 'query', 'headers', 'body', 'body-file', 'form'],
    Credential: ['auth', 'username', 'api-key', 'pat', 'allowed-hosts'],
    Response: ['success-status', 'response-file', 'extract', 'mask'],
    Waiting: ['wait', 'wait-url', 'wait-until', 'wait-failed', 'wait-interval', 'wait-timeout'],
    'Lists and files': ['paginate', 'download', 'download-file'],
    Behaviour: ['retries', 'timeout', 'max-time', 'dry-run', 'summary'],
  },
};

/** The problems in the groups of an action: inputs without a group or in two groups, and names that are not inputs. */
export function problemsOfGroups(
  groups: Readonly<Record<string, readonly string[]>>,
  inputs: readonly string[],
): readonly string[] {
  const grouped = Object.values(groups).flat();
  return [
    ...inputs.filter((name) => !grouped.includes(name)).map((name) => `${name} is in no group`),
    ...grouped.filter((name, index) => grouped.indexOf(name) !== index).map((name) => `${name} is in two places`),
    ...grouped.filter((name) => !inputs.includes(name)).map((name) => `${name} is not an input`),
  ];
}
