// The world that a test starts from; README.md says what it contains.
import { createHash } from 'node:crypto';
import { runPackage } from './environment.ts';
import { createKubernetes } from './kubernetes/world.ts';
import { begin, type Operation } from './operation.ts';
import { usualSize } from './packages.ts';
import { noSettings } from './settings.ts';
import type { App, Environment, Model, Package, Repository, Snapshot, State } from './state.ts';

export interface WorldOptions {
  /** Milliseconds since 1970 at which the simulator's clock starts; by default the current time. */
  now?: number;
  /** Milliseconds that each request takes on that clock; by default 1000. */
  perRequest?: number;
}

/** The latest commits on `main` of the Git repository of `calc`, and on `branches/scientific`. */
export const newestCommits = {
  main: '4f2c9ab0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60',
  scientific: '77aa0b1c2d3e4f5061728394a5b6c7d8e9f00112',
};

const day = 24 * 3600 * 1000;

const oldModel: Model = {
  constants: [
    { name: 'Calc.ApiUrl', dataType: 'String', value: 'https://api.example.test' },
    { name: 'Calc.ApiSecret', dataType: 'String', value: 'calc-constant-secret' },
  ],
  scheduledEvents: ['Calc.SE_Cleanup'],
};

/** The settings of a newer package: one more constant and one more scheduled event. */
const newModel: Model = {
  constants: [...oldModel.constants, { name: 'Calc.Digits', dataType: 'Integer', value: '12' }],
  scheduledEvents: [...oldModel.scheduledEvents, 'Calc.SE_Report'],
};

export function createState({ now = Date.now(), perRequest = 1000 }: WorldOptions = {}): State {
  const state: State = {
    clock: { now, perRequest },
    timeline: [],
    apps: [calc(now), orders(now), freeApp(now), appWithoutEnvironments()],
    script: {
      ...{ polls: 3, pollsOf: {}, build: 'Succeeded', upload: 'Succeeded', uploadJob: 'Completed', start: 'Started' },
      ...{ snapshot: 'completed', archive: 'completed', restore: 'completed' },
      ...{
        refusesTransportWhileRunning: false,
        modelVersionMoves: 'at start',
        model: newModel,
        fileSize: 0,
        ranges: true,
      },
      appLog: {},
    },
    links: new Map(),
    kubernetes: createKubernetes(now),
  };
  // A deploy before the test started does not count as a change of status.
  for (const { environments, packages } of state.apps) {
    for (const environment of environments) {
      const started = packages.get(environment.packageId ?? '');
      const { status } = environment;
      if (started) runPackage(state, environment, started);
      environment.status = status;
    }
  }
  state.timeline.length = 0;
  return state;
}

/** A licensed app with Git: four environments, one of them flexible and empty. */
function calc(now: number): App {
  const older = createPackage('1.3.1.0c1d2e3f', now - 30 * day, oldModel);
  const newer = createPackage('1.3.2.98ab76cd', now - 7 * day, newModel);
  const appId = 'calc';
  return createApp({
    ...{ appId, name: 'Calculator', projectId: '3f8e0a52-6c1d-4c54-8f0f-6d2b1f7c9e01', packages: [older, newer] },
    environments: [
      createEnvironment({ appId, mode: 'Test', status: 'Stopped', packageId: older.id }),
      createEnvironment({ appId, mode: 'Acceptance', status: 'Running', packageId: newer.id }, nightly(now, newer)),
      createEnvironment({ appId, mode: 'Production', status: 'Running', packageId: older.id }, nightly(now, older)),
      createEnvironment({ appId, mode: 'Feature-1', status: 'Empty' }),
    ],
    repository: {
      ...{ type: 'git', bareNames: false },
      branches: new Map([
        ['main', commits([newestCommits.main, '98ab76cd5e4f32109876543210fedcba98765432'])],
        ['branches/scientific', commits([newestCommits.scientific])],
      ]),
    },
  });
}

/** A licensed app with SVN. */
function orders(now: number): App {
  const [appId, shown] = ['orders', createPackage('2.5.4.63', now - 3 * day, { constants: [], scheduledEvents: [] })];
  return createApp({
    ...{ appId, name: 'Order Desk', packages: [shown] },
    environments: [
      createEnvironment({ appId, mode: 'Acceptance', status: 'Running', packageId: shown.id }),
      createEnvironment({ appId, mode: 'Production', status: 'Running', packageId: shown.id }),
    ],
    repository: { type: 'svn', bareNames: false, branches: new Map([['trunk', commits(['64', '63'])]]) },
  });
}

function freeApp(now: number): App {
  const [appId, shown] = ['tictactoe', createPackage('1.0.0.12ab34cd', now - day, oldModel)];
  return createApp({
    ...{ appId, name: 'Tic-tac-toe', licence: 'free', packages: [shown] },
    environments: [createEnvironment({ appId, mode: 'Sandbox', status: 'Running', packageId: shown.id })],
  });
}

const appWithoutEnvironments = (): App => createApp({ appId: 'sketch', name: 'Sketch', licence: 'free' });

/** An app whose other fields are empty; `state.apps.push(createApp(...))` adds one. */
export function createApp({
  appId,
  name,
  projectId = idOf(`project ${appId}`),
  licence = 'licensed',
  packages = [],
  environments = [],
  repository = { type: 'git', bareNames: false, branches: new Map() },
}: {
  appId: string;
  name: string;
  projectId?: string;
  licence?: App['licence'];
  packages?: readonly Package[];
  environments?: Environment[];
  repository?: Repository;
}): App {
  const byId = new Map(packages.map((each) => [each.id, each]));
  return { appId, name, projectId, licence, packages: byId, environments, repository, uploads: new Map() };
}

/** An existing package; `app.packages.set(it.id, it)` adds it. */
export const createPackage = (version: string, createdAt: number, model: Model): Package => ({
  ...{ id: idOf(`package ${version}`), name: `Main line-${version}.mda`, version, description: `Release ${version}` },
  ...{
    creator: 'Ada Byron',
    createdAt,
    from: 'build',
    size: usualSize,
    operation: over('Succeeded', createdAt),
    model,
  },
});

export function createEnvironment(
  { appId, mode, status, packageId }: Pick<Environment, 'appId' | 'mode' | 'status'> & { packageId?: string },
  snapshots: Snapshot[] = [],
): Environment {
  const host = mode === 'Production' || mode === 'Sandbox' ? appId : `${appId}-${mode.toLowerCase()}`;
  return {
    ...{ id: idOf(`environment ${appId} ${mode}`), appId, mode, production: mode === 'Production', status, packageId },
    ...{
      url: `https://${host}.mendixcloud.com`,
      modelVersion: undefined,
      mendixVersion: '10.18.3.5510',
      landing: undefined,
      transition: undefined,
    },
    ...{ startJobs: new Map(), restores: new Map(), snapshots, tag: '', deployed: noSettings() },
    wanted: { ...noSettings(), customSettings: new Map([['SessionTimeout', '600000']]) },
  };
}

/** Snapshots of the last three nights, newest first; the oldest failed. */
const nightly = (now: number, { version }: Package): Snapshot[] =>
  [1, 2, 3].map((nights) => {
    const at = now - nights * day;
    const operation = over(nights === 3 ? 'failed' : 'completed', at);
    const comment = 'Automatically created nightly snapshot';
    return {
      id: idOf(`snapshot ${version} ${nights}`),
      comment,
      modelVersion: version,
      operation,
      archives: new Map(),
    };
  });

const over = (end: string, now: number): Operation => begin({ polls: 0, pending: [], end }, { now, perRequest: 0 });

const commits = (ids: readonly string[]) => ids.map((id) => ({ id, message: `Commit ${id.slice(0, 8)}` }));

/** An ID that is the same in every world. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
