import { StageError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { listed } from '../lib/format.ts';
import { factOf, fieldsOf, type JsonFields, listOf, shortTextOf } from '../lib/json-fields.ts';
import { isUuid } from '../lib/redaction/secret-heuristics.ts';
import { didYouMean } from '../lib/similarity.ts';
import { type KubernetesSession, readList, shownNames, withCodes } from './api.ts';

/** An environment of an app, as the list of environments shows it. */
export interface ListedEnvironment {
  readonly id: string;
  readonly name: string;
  /** Empty if no package is deployed. */
  readonly packageId: string;
  readonly clusterId: string;
  /** The name of its namespace. */
  readonly namespace: string;
  /** Empty if the API does not report it. */
  readonly namespaceId: string;
}

/** An environment, as the paths of the Deploy API name it. */
export interface EnvironmentTarget {
  readonly appId: string;
  readonly namespaceId: string;
  readonly environmentId: string;
  readonly name: string;
}

const isSameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Finds the id of an app by its id or its exact name. @throws StageError APP_NOT_FOUND, INVALID_INPUT */
export async function findAppId(session: KubernetesSession, wanted: string): Promise<string> {
  if (isUuid(wanted)) return wanted.toLowerCase();
  const items = await readList(session, {
    limit: 100,
    field: 'apps',
    call: (query) => ({ api: 'kubernetes-deploy-v4', endpoint: 'GET /apps', query }),
    idOf: ({ app }) => factOf(fieldsOf(app).appId, 'appId'),
  });
  const apps = items.map(({ app }) => {
    const { appId, appName } = fieldsOf(app);
    return { id: factOf(appId, 'appId'), name: shortTextOf(appName, 'appName') };
  });
  const found = apps.filter(({ id, name }) => id !== '' && name === wanted);
  const [only] = found;
  if (only && found.length === 1) return only.id;
  if (only) {
    const ids = listed(shownNames(session, found, ({ id }) => id));
    throw new StageError(
      'INVALID_INPUT',
      `app: ${found.length} apps have the name "${wanted}": ${ids}; give the App ID`,
    );
  }
  const names = shownNames(session, apps, ({ id, name }) => name || id);
  const seen =
    names.length === 0
      ? 'The personal access token cannot see any app.'
      : `The personal access token can see ${listed(names)}.${didYouMean(wanted, names)}`;
  throw new StageError(
    'APP_NOT_FOUND',
    `There is no app "${wanted}". ${seen}\nGive the App ID (a UUID) or the exact name, not the subdomain.`,
  );
}

/** All environments of an app. @throws StageError APP_NOT_FOUND */
export async function readEnvironmentList(
  session: KubernetesSession,
  appId: string,
): Promise<readonly ListedEnvironment[]> {
  const items = await withCodes(
    { HTTP_404: 'APP_NOT_FOUND' },
    readList(session, {
      limit: 20,
      field: 'environments',
      call: (query) => ({
        api: 'kubernetes-deploy-v4',
        endpoint: 'GET /apps/{appId}/environments',
        path: { appId },
        query,
      }),
      idOf: ({ environment }) => factOf(fieldsOf(environment).id, 'environment ID'),
    }),
  );
  return items.map(listedEnvironmentOf);
}

function listedEnvironmentOf(item: JsonFields): ListedEnvironment {
  const { id, properties, deployment, provider } = fieldsOf(item.environment);
  const { clusterId, namespace, namespaceId } = fieldsOf(provider);
  return {
    id: factOf(id, 'environment ID'),
    name: factOf(fieldsOf(properties).name, 'environment name'),
    packageId: factOf(fieldsOf(deployment).packageId, 'packageId'),
    clusterId: factOf(clusterId, 'clusterId'),
    namespace: factOf(namespace, 'namespace'),
    namespaceId: factOf(namespaceId, 'namespaceId'),
  };
}

/**
 * Finds an environment by its id, or by its name in any case.
 *
 * @param wanted `namespace`: the id or name of its namespace, if the user gave one
 * @throws StageError NAMESPACE_NOT_FOUND, ENVIRONMENT_NOT_FOUND, or INVALID_INPUT if several fit
 */
export function findListedEnvironment(
  session: KubernetesSession,
  all: readonly ListedEnvironment[],
  { environment, namespace, input }: { environment: string; namespace: string | undefined; input: string },
): ListedEnvironment {
  const candidates = namespace === undefined ? all : all.filter((each) => isInNamespace(each, namespace));
  if (namespace !== undefined && candidates.length === 0) {
    const names = shownNames(session, [...new Set(all.map((each) => each.namespace))], (name) => name);
    const seen = names.length === 0 ? 'It has no environments.' : `It has environments in ${listed(names)}.`;
    throw new StageError('NAMESPACE_NOT_FOUND', `namespace: the app has no environment in "${namespace}". ${seen}`);
  }
  const exact = candidates.filter(({ id }) => id === environment);
  const found = exact.length > 0 ? exact : candidates.filter(({ name }) => isSameText(name, environment));
  const [only] = found;
  if (only && found.length === 1 && only.id !== '') return only;
  if (only) {
    const places = listed(shownNames(session, found, (each) => `${each.id} in ${each.namespace}`));
    throw new StageError(
      'INVALID_INPUT',
      `${input}: ${found.length} environments have the name "${environment}": ${places}; give ${input === 'environment' ? '`namespace`, or ' : ''}the ID`,
    );
  }
  const names = shownNames(session, candidates, ({ id, name }) => name || id);
  const seen = names.length === 0 ? 'It has none.' : `It has ${listed(names)}.${didYouMean(environment, names)}`;
  throw new StageError('ENVIRONMENT_NOT_FOUND', `${input}: the app has no environment "${environment}". ${seen}`);
}

const isInNamespace = ({ namespace, namespaceId }: ListedEnvironment, wanted: string): boolean =>
  isSameText(namespaceId, wanted) || isSameText(namespace, wanted) || (isUuid(wanted) && namespaceId === '');

/** Finds the id of the namespace of an environment. @throws StageError NAMESPACE_NOT_FOUND */
export async function findNamespaceId(
  session: KubernetesSession,
  { id, namespace, namespaceId, clusterId }: ListedEnvironment,
  given: string | undefined,
): Promise<string> {
  if (namespaceId !== '') return namespaceId;
  if (given !== undefined && isUuid(given)) return given;
  const unknown = (why: string): StageError =>
    new StageError(
      'NAMESPACE_NOT_FOUND',
      `The ID of the namespace ${excerpt(namespace, session.client.redact)} is not known: ${why}. Set \`namespace\` to that ID, which is in the URL of the namespace in the Mendix portal.`,
    );
  if (clusterId === '') throw unknown('the API reports neither the ID nor the cluster');
  try {
    const items = await readList(session, {
      limit: 20,
      field: 'namespaces',
      call: (query) => ({
        api: 'kubernetes-deploy-v4',
        endpoint: 'GET /clusters/{clusterId}/namespaces',
        path: { clusterId },
        query: { ...query, retrieveEnvironments: 'true' },
      }),
      idOf: (item) => factOf(fieldsOf(item.namespace).namespaceId, 'namespaceId'),
    });
    const namespaces = items.map((item) => fieldsOf(item.namespace));
    const lists = ({ environments }: JsonFields): boolean =>
      listOf(environments).some((each) => fieldsOf(each).environmentId === id);
    const found = namespaces.find(lists) ?? namespaces.find(({ name }) => name === namespace);
    const foundId = factOf(found?.namespaceId, 'namespaceId');
    if (foundId !== '') return foundId;
  } catch (error) {
    const isRefused = error instanceof StageError && /^HTTP_40[134]$/.test(error.code);
    if (!isRefused) throw error;
    throw unknown(`looking it up needs rights on the cluster (${error.code})`);
  }
  throw unknown('no namespace of the cluster fits');
}
