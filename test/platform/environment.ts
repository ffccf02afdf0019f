import { begin, isOver, type Operation, poll } from './operation.ts';
import { pollsOf, type StartEnd } from './script.ts';
import { deploySettings, lacksConstant } from './settings.ts';
import { type Environment, type EnvironmentStatus, findPackage, newId, type Package, type State } from './state.ts';

/** Changes the status of an environment, and records the change. */
export function setStatus({ clock, timeline }: State, environment: Environment, to: EnvironmentStatus): void {
  const { appId, mode, status: from, modelVersion } = environment;
  environment.status = to;
  if (from !== to) timeline.push({ at: clock.now, appId, mode, from, to, modelVersion });
}

/** The package on an environment. */
export const packageOn = (state: State, { appId, packageId }: Environment): Package | undefined =>
  packageId === undefined ? undefined : findPackage(state, appId, packageId);

/** Puts a package on an environment at once. The running app is not affected. */
export function putPackage(state: State, environment: Environment, packageId: string): void {
  environment.packageId = packageId;
  environment.landing = undefined;
  if (state.script.modelVersionMoves === 'at transport')
    environment.modelVersion = findPackage(state, environment.appId, packageId).version;
  if (environment.status === 'Empty') setStatus(state, environment, 'Stopped');
}

/** Starts the transport of a package to an environment. */
export function transport(state: State, environment: Environment, packageId: string): void {
  const operation = begin(
    { polls: pollsOf(state.script, 'transport'), pending: ['landing'], end: 'landed' },
    state.clock,
  );
  environment.landing = { packageId, operation };
  if (isOver(operation)) putPackage(state, environment, packageId);
}

/** Counts a poll of the package of an environment, which advances a transport in progress. */
export function awaitLanding(state: State, environment: Environment): void {
  const { landing } = environment;
  if (!landing) return;
  poll(landing.operation, state.clock);
  if (isOver(landing.operation)) putPackage(state, environment, landing.packageId);
}

/** Starts the start of an environment with a package. @returns the ID of the job */
export function start(state: State, environment: Environment, started: Package): string {
  const id = newId();
  const end = endOfStart(state, environment, started);
  const operation = begin({ polls: pollsOf(state.script, 'start'), pending: ['Starting'], end }, state.clock);
  environment.startJobs.set(id, operation);
  environment.transition = { to: 'Running', operation, started };
  if (isOver(operation)) settle(state, environment);
  return id;
}

function endOfStart({ script }: State, environment: Environment, started: Package): StartEnd {
  const end = typeof script.start === 'function' ? script.start(started) : script.start;
  if (end !== 'Started') return end;
  if ([...environment.restores.values()].some(({ operation }) => !isOver(operation))) return 'ALREADY_LOCKED';
  return lacksConstant(environment, started) ? 'MISSING_CONSTANT' : 'Started';
}

/** Starts the stop of an environment. */
export function stop(state: State, environment: Environment): void {
  if (environment.status !== 'Running') return;
  const operation = begin({ polls: pollsOf(state.script, 'stop'), pending: ['stopping'], end: 'stopped' }, state.clock);
  environment.transition = { to: 'Stopped', operation };
  if (isOver(operation)) settle(state, environment);
}

/** Counts a poll of an environment or its start job, which advances a start or stop in progress. */
export function moveOn(state: State, environment: Environment): void {
  const { transition } = environment;
  if (!transition) return;
  poll(transition.operation, state.clock);
  if (isOver(transition.operation)) settle(state, environment);
}

/** Whether this is the job of the start in progress. */
export const isUnderWay = ({ transition }: Environment, job: Operation): boolean => transition?.operation === job;

function settle(state: State, environment: Environment): void {
  const { transition } = environment;
  environment.transition = undefined;
  if (transition?.to === 'Stopped') setStatus(state, environment, 'Stopped');
  if (transition?.to === 'Running' && transition.operation.end === 'Started')
    runPackage(state, environment, transition.started);
}

/** Makes an environment run with a package at once. */
export function runPackage(state: State, environment: Environment, started: Package): void {
  environment.modelVersion = started.version;
  deploySettings(environment, started);
  setStatus(state, environment, 'Running');
}

/** Another user deploys a package, which takes effect at once: for a fault of kind `meanwhile`. */
export const deployMeanwhile =
  (environment: Environment, packageId: string): ((state: State) => void) =>
  (state) => {
    putPackage(state, environment, packageId);
    if (environment.status !== 'Running') return;
    setStatus(state, environment, 'Stopped');
    runPackage(state, environment, findPackage(state, environment.appId, packageId));
  };

/** How long an environment was not running, from its first stop to the end, in ms on the simulator's clock. */
export function downtimeOf({ clock, timeline }: State, { appId, mode }: Environment): number {
  const changes = timeline.filter((change) => change.appId === appId && change.mode === mode);
  let down = 0;
  for (const [index, { at, from }] of changes.entries()) {
    if (from === 'Running') down += (changes[index + 1]?.at ?? clock.now) - at;
  }
  return down;
}
