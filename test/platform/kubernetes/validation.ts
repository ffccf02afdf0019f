// What the schema of the manifest refuses: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-cloud-deploy-api/ (environmentManifest of
// 4.14.0). Unknown names are accepted.
import { objectOf, type PlatformAnswer } from '../router.ts';

export interface InvalidParam {
  readonly name: string;
  readonly reason: string;
}

/** The response to a manifest that is refused. */
export const refusedManifest = (
  params: readonly InvalidParam[],
  message = 'Request validation errors',
): PlatformAnswer => ({
  status: 400,
  body: { error: { code: 400, message, 'invalid-params': params } },
});

type Check = (value: unknown) => string | undefined;

const text: Check = (value) => (typeof value === 'string' && value !== '' ? undefined : 'must be a non-empty string');
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be a boolean');
const count: Check = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10
    ? undefined
    : 'must be an integer from 0 to 10';
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value) ? undefined : `must be one of ${words.join(', ')}`;

const quantity: Check = (value) =>
  typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? undefined : 'must be a number in a string';

const required: Readonly<Record<string, Check>> = {
  manifestVersion: text,
  'environment.id': text,
  'environment.properties.name': text,
  'environment.properties.production': flag,
  'environment.properties.defaultStudioTarget': flag,
  'environment.properties.secretsStoreEnabled': flag,
  'environment.deployment.appUrl': text,
  'environment.deployment.packageId': text,
  'environment.container.instances': count,
  'environment.container.coreResources.limits.cpu': quantity,
  'environment.container.coreResources.limits.memory': quantity,
  'environment.container.coreResources.requests.cpu': quantity,
  'environment.container.coreResources.requests.memory': quantity,
  'environment.provider.clusterId': text,
  'environment.provider.namespace': text,
};

const levels = ['CRITICAL', 'NONE', 'DEBUG', 'TRACE', 'INFO', 'ERROR'];

const value: Check = (given) => (typeof given === 'string' ? undefined : 'must be a string');

/** The fields that each item of a list must have. */
const items = (refusesWarning: boolean): Readonly<Record<string, Readonly<Record<string, Check>>>> => ({
  'environment.deployment.constants': { name: text, value },
  'environment.deployment.scheduledEvents': { name: text, enabled: flag },
  'environment.deployment.appLogLevels': {
    name: text,
    level: oneOf(...levels, ...(refusesWarning ? [] : ['WARNING'])),
  },
  'environment.runtime.environmentVariables': { name: text, value },
  'environment.runtime.customRuntimeSettings': { name: text, value },
  'environment.annotations': { key: text, annotationType: oneOf('Pod', 'Service', 'Ingress') },
  'environment.services': { name: text, plan: oneOf('OnDemand', 'Dedicated'), config: text },
});

const at = (within: unknown, place: string): unknown =>
  place.split('.').reduce((found, name) => objectOf(found)[name], within);

/** Everything that is wrong with a manifest. @param manifest parsed */
export function faultsOf(manifest: unknown, { refusesWarning }: { refusesWarning: boolean }): InvalidParam[] {
  const fields = Object.entries(required).map(([name, check]) => ({ name, reason: check(at(manifest, name)) }));
  const ofLists = Object.entries(items(refusesWarning)).flatMap(([name, checks]) => {
    const list = at(manifest, name);
    const isOptional = name !== 'environment.services';
    if (isOptional && (list === undefined || list === null)) return [];
    if (!Array.isArray(list)) return [{ name, reason: 'must be a list' }];
    return list.flatMap((item, index) =>
      Object.entries(checks).map(([field, check]) => ({
        ...{ name: `${name}[${index}].${field}`, reason: check(objectOf(item)[field]) },
      })),
    );
  });
  return [...fields, ...ofLists].flatMap(({ name, reason }) => (reason === undefined ? [] : [{ name, reason }]));
}
