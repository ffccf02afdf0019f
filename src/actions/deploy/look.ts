import { type Cloud, read } from '../../cloud/calls.ts';
import { readEnvironment, readPackageOn, settingsCall } from '../../cloud/environment.ts';
import type { Place } from '../../cloud/resolve.ts';
import { planSettings, type SettingsPlan } from '../../cloud/settings.ts';
import type { Stage } from '../../cloud/stages.ts';
import type { Situation } from './decide.ts';
import type { Run } from './run.ts';

export const lookAt = async (cloud: Cloud, stage: Stage, place: Place): Promise<Situation> => ({
  environment: await readEnvironment(cloud, stage, place),
  packageOn: await readPackageOn(cloud, stage, place),
});

/** Holds the settings as they are now against those that are wanted. */
export const lookAtSettings = async ({ cloud, plan }: Run, stage: Stage, place: Place): Promise<SettingsPlan> =>
  planSettings((await read(cloud, stage, settingsCall(place))) ?? null, plan.inputs.settings);
