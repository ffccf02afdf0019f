import type { Json } from '../lib/json.ts';
import { StageError } from '../pipeline/stages.ts';

/** An app: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/ (Retrieve apps) */
export interface App {
  readonly appId: string;
  readonly name: string;
  readonly projectId: string;
}

export interface Environment {
  readonly id: string;
  readonly mode: string;
  /** `Empty`, `Stopped` or `Running`. */
  readonly status: string;
  readonly url: string;
  /** The version that runs, or ran last; empty where it is not told. */
  readonly modelVersion: string;
}

export interface Package {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly status: string;
}

/** The fields of an object in JSON. */
export type Fields = Readonly<Record<string, Json | undefined>>;

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: Json | undefined): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The items of a list; none of anything else. */
export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

export function appOf(value: Json): App {
  const { AppId, Name, ProjectId } = fieldsOf(value);
  return { appId: textOf(AppId), name: textOf(Name), projectId: textOf(ProjectId) };
}

export function environmentOf(value: Json | undefined): Environment {
  const { EnvironmentId, Mode, Status, Url, ModelVersion } = fieldsOf(value);
  return {
    id: textOf(EnvironmentId),
    mode: textOf(Mode),
    status: textOf(Status),
    url: textOf(Url),
    modelVersion: textOf(ModelVersion),
  };
}

export function packageOf(value: Json | undefined): Package {
  const { PackageId, Name, Version, Description, Status } = fieldsOf(value);
  return {
    id: textOf(PackageId),
    name: textOf(Name),
    version: textOf(Version),
    description: textOf(Description),
    status: textOf(Status),
  };
}

/**
 * Whether an app runs another version than that of the package on its environment: it was not restarted after a transport. What is not told
 * is not held against it.
 */
export const isStale = ({ status, modelVersion }: Environment, packageOn: Package | undefined): boolean =>
  status === 'Running' && modelVersion !== '' && !!packageOn?.version && modelVersion !== packageOn.version;

export const showPackage = ({ id, version, name }: Package): string => `${version || name} (${id})`;

/** The items of a list that a response must be: anything else taken for an empty one could have a thing made twice. @throws StageError */
export function needList(value: Json | undefined, what: string): readonly Json[] {
  if (Array.isArray(value)) return value;
  throw new StageError('INVALID_ANSWER', `the answer of the platform has no list of ${what}`);
}
