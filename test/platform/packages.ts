import { putPackage, runPackage } from './environment.ts';
import type { Links } from './links.ts';
import { begin, isOver, type Operation, stateOf } from './operation.ts';
import { pollsOf } from './script.ts';
import { type App, newId, type Package, type State } from './state.ts';

/** Seconds for which the link to a package is valid. */
const linkTtl = 900;

/** The size of a built package in bytes. */
export const usualSize = 18_350_080;

/** A package as the API shows it. */
export function showPackage(shown: Package): Record<string, unknown> {
  return {
    PackageId: shown.id,
    Name: shown.name,
    Description: shown.description,
    Version: shown.version,
    Creator: shown.creator,
    CreationDate: shown.createdAt,
    Status: stateOf(shown.operation),
    Size: shown.size,
  };
}

/** The link to a package, once the package exists. */
export const showUrl = (shown: Package, links: Links): Record<string, unknown> =>
  stateOf(shown.operation) === 'Succeeded'
    ? { Url: { Location: links.make(`${shown.id}.mda`, linkTtl), TTL: linkTtl } }
    : {};

export interface NewBuild {
  readonly version: string;
  readonly revision: string;
  readonly description: string;
  readonly creator: string;
}

/** Starts the build of a package. */
export function build(state: State, app: App, { version, revision, description, creator }: NewBuild): Package {
  const { clock, script } = state;
  const whole = `${version}.${app.repository.type === 'git' ? revision.slice(0, 8) : revision}`;
  const operation = begin(
    { polls: pollsOf(script, 'build'), pending: ['Queued', 'Building', 'Uploading'], end: script.build },
    clock,
  );
  const built: Package = {
    ...{ id: newId(), name: `Main line-${whole}.mda`, version: whole, description, creator },
    ...{ createdAt: clock.now, from: 'build', size: usualSize, operation, model: script.model },
  };
  app.packages.set(built.id, built);
  deployFree(state, app, built);
  return built;
}

/** A build of a Free App also deploys it. */
export function deployFree(state: State, app: App, built: Package): void {
  const [environment] = app.environments;
  if (app.licence !== 'free' || !environment || stateOf(built.operation) !== 'Succeeded') return;
  putPackage(state, environment, built.id);
  runPackage(state, environment, built);
}

export interface NewUpload {
  readonly name: string;
  readonly creator: string;
  /** Whether the body was a form with a part named `file`. */
  readonly isForm: boolean;
  /** Bytes of the file. */
  readonly size: number;
}

/** Processes an uploaded package. The package and the job of v2 progress together, whichever of them is polled. */
export function upload(
  state: State,
  app: App,
  { name, creator, isForm, size }: NewUpload,
): { added: Package; jobId: string } {
  const { clock, script } = state;
  const polls = pollsOf(script, 'upload');
  const jobOperation = begin({ polls, pending: ['Queued', 'Running'], end: script.uploadJob }, clock);
  const added: Package = {
    ...{
      id: newId(),
      name,
      version: versionIn(name),
      description: '',
      creator,
      createdAt: clock.now,
      from: 'upload',
      size,
    },
    operation: together(jobOperation, ['Uploading'], isForm ? script.upload : 'Failed'),
    model: script.model,
  };
  const jobId = newId();
  app.packages.set(added.id, added);
  app.uploads.set(jobId, jobOperation);
  return { added, jobId };
}

/** Another view of the same operation. */
function together(operation: Operation, pending: readonly string[], end: string): Operation {
  return {
    ...{ pending, end, startedAt: operation.startedAt },
    get polls() {
      return operation.polls;
    },
    set polls(value) {
      operation.polls = value;
    },
    get finishedAt() {
      return operation.finishedAt;
    },
    set finishedAt(value) {
      operation.finishedAt = value;
    },
  };
}

/** A real package file contains its version; here the version comes from its name. */
const versionIn = (name: string): string => /\d+\.\d+\.\d+\.\w+/.exec(name)?.[0].replace(/\.mda$/, '') ?? '1.0.0.1';

/** Whether a package can be transported. */
export const isReady = ({ operation }: Package): boolean => isOver(operation) && operation.end === 'Succeeded';
