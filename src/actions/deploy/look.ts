import type { Place } from '../../cloud/apps.ts';
import { read } from '../../cloud/calls.ts';
import { settingsCall } from '../../cloud/environment.ts';
import { planSettings, type SettingsPlan } from '../../cloud/settings.ts';
import type { Stage } from '../../pipeline/stages.ts';
import type { DeployRun } from './context.ts';

/** Holds the settings as they are now against those that are wanted. */
export const lookAtSettings = async ({ cloud, plan }: DeployRun, stage: Stage, place: Place): Promise<SettingsPlan> =>
  planSettings((await read(cloud, stage, settingsCall(place))) ?? null, plan.inputs.settings);
