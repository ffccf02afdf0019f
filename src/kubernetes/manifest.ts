import { StageError } from '../lib/errors.ts';
import { oneLine } from '../lib/escape.ts';
import { isPresent, type JsonTree, numberIn, stringIn, type TreePath, treeAt } from '../lib/json-tree.ts';

/** The manifest of an environment: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-cloud-deploy-api/ */
export interface Manifest {
  /** The whole manifest, as received. */
  readonly tree: JsonTree;
  /** Empty if no package is deployed. */
  readonly packageId: string;
  readonly instances: number;
  /** Instances before the last stop; 0 if the API does not report it. */
  readonly lastInstances: number;
  /** `Ready`, `Processing`, `Failed`, `Unknown` or a word that no page lists; empty if the API does not report it. */
  readonly state: string;
  /** Empty if the API does not report it. */
  readonly appUrl: string;
}

/** The lists of a manifest whose items have a name and one value. */
export const manifestLists = {
  constants: { path: ['environment', 'deployment', 'constants'], field: 'value' },
  'scheduled-events': { path: ['environment', 'deployment', 'scheduledEvents'], field: 'enabled' },
  'log-levels': { path: ['environment', 'deployment', 'appLogLevels'], field: 'level' },
  'environment-variables': { path: ['environment', 'runtime', 'environmentVariables'], field: 'value' },
  'custom-settings': { path: ['environment', 'runtime', 'customRuntimeSettings'], field: 'value' },
} as const;

export type ManifestList = keyof typeof manifestLists;

export const packageIdPath: TreePath = ['environment', 'deployment', 'packageId'];
const containerPath: TreePath = ['environment', 'container'];
export const instancesPath: TreePath = [...containerPath, 'instances'];
export const resourcesPath: TreePath = [...containerPath, 'coreResources'];
export const certificatesPath: TreePath = ['environment', 'network', 'outgoingConnectionCertificate'];

/** What the platform itself writes into a manifest. */
export const platformPaths: readonly TreePath[] = [
  [...containerPath, 'state'],
  [...containerPath, 'lastRunningInstanceCount'],
];

/** The maximum length of an ID, a state or a URL: a longer text is invalid, and would fill outputs and messages. */
const maxFactLength = 1000;

/**
 * Reads a manifest, and checks that it can be edited.
 *
 * @param environmentId the environment that was asked for
 * @throws StageError INVALID_RESPONSE
 */
export function manifestOf(tree: JsonTree, environmentId: string): Manifest {
  for (const path of [['environment'], ['environment', 'deployment'], containerPath])
    if (treeAt(tree, path)?.kind !== 'object') throw unusable(path, 'is not an object');
  for (const path of [
    ['environment', 'runtime'],
    resourcesPath,
    ...['limits', 'requests'].map((name) => [...resourcesPath, name]),
  ])
    if (isPresent(treeAt(tree, path)) && treeAt(tree, path)?.kind !== 'object')
      throw unusable(path, 'is not an object');
  for (const path of [...Object.values(manifestLists).map((list) => list.path), certificatesPath])
    checkList(tree, path);
  const id = factAt(tree, ['environment', 'id']);
  if (id.toLowerCase() !== environmentId.toLowerCase())
    throw unusable(['environment', 'id'], `is not ${environmentId}`);
  const packageId = treeAt(tree, packageIdPath);
  if (isPresent(packageId) && stringIn(packageId) === undefined) throw unusable(packageIdPath, 'is not a string');
  const instances = countIn(treeAt(tree, instancesPath));
  if (instances === undefined) throw unusable(instancesPath, 'is not a whole number from 0');
  return {
    tree,
    instances,
    packageId: factAt(tree, packageIdPath),
    lastInstances: countIn(treeAt(tree, [...containerPath, 'lastRunningInstanceCount'])) ?? 0,
    state: factAt(tree, [...containerPath, 'state']),
    appUrl: factAt(tree, ['environment', 'deployment', 'appUrl']),
  };
}

/** The items of a list; none if it is absent or null. */
export function itemsAt(tree: JsonTree, path: TreePath): readonly JsonTree[] {
  const list = treeAt(tree, path);
  return list?.kind === 'list' ? list.items : [];
}

/** Whether a text may be what an API shows in place of a value. */
export const isMasked = (text: string | undefined): boolean => /^\*{3,}$/.test(text ?? '');

/** A path for people: `environment.deployment.packageId`. */
export const formatPath = (path: TreePath): string => path.join('.');

/** The place of a value in an item that has a name: `environment.deployment.constants[Module.Name].value`. */
export const itemPlace = (list: TreePath, name: string, field: string): string =>
  `${formatPath(list)}[${name}].${field}`;

/** A whole number from 0; undefined for anything else. */
function countIn(tree: JsonTree | undefined): number | undefined {
  const count = numberIn(tree) ?? -1;
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

function checkList(tree: JsonTree, path: TreePath): void {
  const list = treeAt(tree, path);
  if (!isPresent(list)) return;
  if (list.kind !== 'list') throw unusable(path, 'is not a list');
  if (list.items.some(({ kind }) => kind !== 'object')) throw unusable(path, 'has an item that is not an object');
}

function factAt(tree: JsonTree, path: TreePath): string {
  const text = stringIn(treeAt(tree, path)) ?? '';
  if (text.length > maxFactLength) throw unusable(path, `has more than ${maxFactLength} characters`);
  return oneLine(text);
}

const unusable = (path: TreePath, why: string): StageError =>
  new StageError('INVALID_RESPONSE', `the manifest of the environment cannot be used: ${formatPath(path)} ${why}`);

/** The lists whose values may be secret. */
export const listsOfValues = ['constants', 'environment-variables', 'custom-settings'] as const;

/** Every value of a manifest that no log may show, as far as it is known by its place. */
export function secretsOfManifest(tree: JsonTree): readonly string[] {
  const values = listsOfValues.flatMap((list) => {
    const { path, field } = manifestLists[list];
    return itemsAt(tree, path).map((item) => treeAt(item, [field]));
  });
  const certificates = itemsAt(tree, certificatesPath).flatMap((item) =>
    ['key', 'password'].map((field) => treeAt(item, [field])),
  );
  const passwords = ['subscriptionSecret', 'debuggerPassword', 'mxAdminPassword'].map((name) =>
    treeAt(tree, ['environment', 'runtime', name]),
  );
  return [...values, ...certificates, ...passwords].flatMap((value) => stringIn(value) ?? []);
}

/** What is public of an environment: its name, its URL and its namespace. */
export const publicNames = (tree: JsonTree): readonly string[] =>
  [
    ['environment', 'properties', 'name'],
    ['environment', 'deployment', 'appUrl'],
    ['environment', 'provider', 'namespace'],
  ].flatMap((path) => stringIn(treeAt(tree, path)) ?? []);
