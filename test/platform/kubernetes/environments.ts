import { begin, isOver, poll, stateOf } from '../operation.ts';
import { beginJob, pollJob, type Site } from './jobs.ts';
import { differences, lengthAt, removeAt, setAt, sourceAt, stringAt } from './json.ts';
import { type Hideable, type KubernetesScript, pollsOf } from './script.ts';
import {
  findKubernetesApp,
  findNamespace,
  hiddenPasswords,
  type Job,
  type Kubernetes,
  type KubernetesEnvironment,
} from './state.ts';

/** The fields of a manifest that the platform itself writes. */
const [state, lastCount] = ['environment.container.state', 'environment.container.lastRunningInstanceCount'];
export const packagePlace = 'environment.deployment.packageId';
export const instancesPlace = 'environment.container.instances';
const runtimeVersionPlace = 'environment.runtime.runtimeVersion';

export const nameOf = ({ manifest }: KubernetesEnvironment): string =>
  stringAt(manifest, 'environment.properties.name') ?? '';
export const packageIdOf = ({ manifest }: KubernetesEnvironment): string => stringAt(manifest, packagePlace) ?? '';
export const instancesOf = ({ manifest }: KubernetesEnvironment): number => Number(sourceAt(manifest, instancesPlace));
export const appUrlOf = ({ manifest }: KubernetesEnvironment): string =>
  stringAt(manifest, 'environment.deployment.appUrl') ?? '';

/**
 * Finds an environment of an app by its id, or by its name and the id or name of its namespace.
 *
 * @throws Error where there is none
 */
export function findKubernetesEnvironment(
  kubernetes: Kubernetes,
  app: string,
  [idOrName, namespace]: readonly [idOrName: string, namespace?: string],
): KubernetesEnvironment {
  const namespaceId = namespace === undefined ? undefined : findNamespace(kubernetes, namespace).id;
  const found = findKubernetesApp(kubernetes, app).environments.find(
    (each) =>
      (each.id === idOrName || nameOf(each) === idOrName) && (namespaceId ?? each.namespaceId) === each.namespaceId,
  );
  if (!found) throw new Error(`the simulator has no environment ${idOrName} of ${app}`);
  return found;
}

/** Starts the PUT of a manifest. @param text the body as received, which is valid */
export function putManifest(site: Site, environment: KubernetesEnvironment, body: Buffer): Job {
  const apply = (): void => applyManifest(site, environment, body.toString());
  environment.puts.push(body);
  if (site.kubernetes.script.takesEffect === 'at once') apply();
  const finish = site.kubernetes.script.takesEffect === 'at once' ? () => undefined : apply;
  const job = beginJob(site, { of: 'update', details: 'Request to update environment.', finish });
  environment.updates.push(job);
  return job;
}

/** Counts a poll of an environment, which advances its jobs and then the new pods. @returns `container.state` as this poll finds it */
export function lookAtEnvironment({ clock }: Site, { updates, rollout }: KubernetesEnvironment): string {
  const underWay = updates.filter(({ operation }) => !isOver(operation));
  if (underWay.length === 0) return poll(rollout, clock);
  const seen = stateOf(rollout);
  for (const job of underWay) pollJob(job, clock);
  return seen;
}

/** Makes a manifest take effect: fields that it leaves out are removed, except the passwords. */
function applyManifest({ kubernetes, clock }: Site, environment: KubernetesEnvironment, sent: string): void {
  const { script } = kubernetes;
  const before = environment.manifest;
  const old = { state: stateOf(environment.rollout), packageId: packageIdOf(environment) };
  environment.manifest = keepPasswords(environment, keptOf(script, before, sent));
  const packageId = packageIdOf(environment);
  if (script.runtimeVersionFollows && packageId !== old.packageId) followPackage(kubernetes, environment);
  const changed = differences(before, environment.manifest).filter(
    (place) => place !== state && place !== lastCount && !place.endsWith('(order)'),
  );
  const instances = instancesOf(environment);
  if (instances > 0) environment.lastRunningInstanceCount = instances;
  if (changed.length === 0 && script.sameManifest === 'ignored') return;
  const polls = pollsOf(script, 'rollout');
  const way = instances > 0 ? wayOf(script.rolloutStates, polls) : [];
  const pending = [...Array.from({ length: script.oldStatePolls }, () => old.state), ...way];
  environment.rollout = begin({ polls: pending.length, pending, end: endOf(script, packageId, instances) }, clock);
}

/** The state at each poll: the first one repeats if there are more polls than states. */
const wayOf = (states: readonly string[], polls: number): string[] =>
  Array.from({ length: polls }, (_, index) => states.at(Math.max(0, states.length - polls + index)) ?? '');

function endOf({ rollout, stoppedState }: KubernetesScript, packageId: string, instances: number): string {
  if (instances === 0) return stoppedState;
  return typeof rollout === 'function' ? rollout(packageId) : rollout;
}

/** The manifest that the platform stores after a PUT. */
function keptOf({ ignoresOnPut, dropsOnPut }: KubernetesScript, before: string, sent: string): string {
  const ignored = ignoresOnPut.reduce((text, place) => {
    const source = sourceAt(before, place);
    return source === undefined ? removeAt(text, place) : setAt(text, place, source);
  }, sent);
  return dropsOnPut.reduce(removeAt, ignored);
}

/** Takes the passwords out of a manifest, as GET never shows them: one that is left out stays, and `LS0t` clears one. */
function keepPasswords({ passwords }: KubernetesEnvironment, sent: string): string {
  return hiddenPasswords.reduce((text, name) => {
    const place = `environment.runtime.${name}`;
    const password = stringAt(text, place);
    if (password === 'LS0t') passwords.delete(name);
    else if (password !== undefined) passwords.set(name, password);
    return removeAt(text, place);
  }, sent);
}

function followPackage({ apps }: Kubernetes, environment: KubernetesEnvironment): void {
  const packages = apps.flatMap((app) => app.packages);
  const version = packages.find(({ id }) => id === packageIdOf(environment))?.runtimeVersion;
  if (version !== undefined)
    environment.manifest = setAt(environment.manifest, runtimeVersionPlace, JSON.stringify(version));
}

/** The manifest as GET shows it. @param seen `container.state`; '' leaves it out */
export function showManifest(script: KubernetesScript, environment: KubernetesEnvironment, seen: string): string {
  const { manifest, lastRunningInstanceCount } = environment;
  const withState = seen === '' ? removeAt(manifest, state) : setAt(manifest, state, JSON.stringify(seen));
  const whole = setAt(withState, lastCount, String(lastRunningInstanceCount));
  const shown = script.showsNamespaceId ? whole : removeAt(whole, 'environment.provider.namespaceId');
  return script.hides.reduce((text, list) => hide(text, list, script.hiddenAs), shown);
}

const hideable: Readonly<Record<Hideable, { readonly list: string; readonly fields: readonly string[] }>> = {
  constants: { list: 'environment.deployment.constants', fields: ['value'] },
  environmentVariables: { list: 'environment.runtime.environmentVariables', fields: ['value'] },
  customRuntimeSettings: { list: 'environment.runtime.customRuntimeSettings', fields: ['value'] },
  outgoingConnectionCertificate: {
    ...{ list: 'environment.network.outgoingConnectionCertificate', fields: ['key', 'password'] },
  },
};

function hide(text: string, what: Hideable, shownAs: string | undefined): string {
  const { list, fields } = hideable[what];
  const places = Array.from({ length: lengthAt(text, list) }, (_, index) => `${list}[${index}]`);
  return places
    .flatMap((item) => fields.map((field) => `${item}.${field}`))
    .filter((place) => sourceAt(text, place) !== undefined)
    .reduce(
      (shown, place) => (shownAs === undefined ? removeAt(shown, place) : setAt(shown, place, JSON.stringify(shownAs))),
      text,
    );
}
