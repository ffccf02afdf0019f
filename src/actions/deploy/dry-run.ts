import { lookAt } from '../../cloud/environment.ts';
import { showPackage } from '../../cloud/fields.ts';
import { minutes, type Stage } from '../../pipeline/stages.ts';
import { shownUrl } from '../../platform/health-check.ts';
import type { DeployRun, DeployTarget, StageName } from './context.ts';
import { decideDeploy } from './decide.ts';
import { lookAtSettings } from './look.ts';
import { findSupply, packageMinutes } from './package-source.ts';

/** Says what each stage would do. Only reads are sent. */
export async function showSteps(run: DeployRun, target: DeployTarget): Promise<void> {
  const { stages, plan, outputs } = run;
  const limit = minutes(packageMinutes[plan.inputs.source.kind]);
  const { steps, changes, isRunning } = await stages.run('package', limit, (stage) => foresee(run, stage, target));
  for (const [name, step] of steps) stages.skip(name, step);
  outputs.changed = String(changes);
  outputs.downtime = isRunning ? '0' : '';
}

async function foresee(run: DeployRun, stage: Stage, { place, environments, checkUrl }: DeployTarget) {
  const { cloud, plan, outputs } = run;
  const { inputs } = plan;
  const supply = await findSupply(cloud, stage, { place, environments, inputs });
  const found = supply.kind === 'known' ? supply.found : undefined;
  const shown = found ? showPackage(found) : 'the new package';
  stage.tell(found ? `${shown}, ${supply.how}` : `would be ${supply.how}`);
  outputs['package-id'] = found?.id ?? '';
  outputs['model-version'] = found?.version ?? '';
  const situation = await lookAt(cloud, stage, place);
  const settings = inputs.settings.length > 0 ? await lookAtSettings(run, stage, place) : undefined;
  const needsStart = settings?.needsStart ?? false;
  const decision = decideDeploy(situation, { packageId: found?.id, start: inputs.start, needsStart });
  const changes = decision.transports || needsStart || decision.stops || decision.starts;
  const { status } = situation.environment;
  const noBackup = inputs.backup ? 'nothing else is to be done' : '`backup` is false';
  const steps: readonly (readonly [StageName, string])[] = [
    ['backup', would(inputs.backup && changes && status !== 'Empty', 'make a snapshot', noBackup)],
    ['transport', would(decision.transports, `bring ${shown}`, 'the package is on the environment')],
    ['settings', describeSettings(settings, decision.transports)],
    ['stop', would(decision.stops, 'stop the app', `the app is ${status}`)],
    ['start', would(decision.starts, 'start the app', inputs.start ? 'the app runs as wanted' : '`start` is false')],
    ['verify', 'would look what is on the environment'],
    ['check', checkUrl === undefined ? 'no `check-url` is given' : `would ask ${shownUrl(checkUrl)}`],
  ];
  return { steps, changes, isRunning: status === 'Running' };
}

const would = (does: boolean, what: string, otherwise: string): string => (does ? `would ${what}` : otherwise);

function describeSettings(
  settings: Awaited<ReturnType<typeof lookAtSettings>> | undefined,
  transports: boolean,
): string {
  if (settings === undefined) return 'none is given';
  const { unknown, count, needsStart } = settings;
  const later = transports ? ' The new package may bring it.' : '';
  if (unknown.length > 0) return `would fail: ${unknown.join(' ')}${later}`;
  const rest = needsStart ? 'every value is as wanted, and in effect after the next start' : 'every value is as wanted';
  return would(count > 0, `change ${count}`, rest);
}
