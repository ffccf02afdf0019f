import type { Json } from '../lib/json.ts';
import { fieldsOf, listOf, textOf } from '../lib/json-fields.ts';
import { type CloudCall, type CloudSession, didYouMean, type EnvironmentRef } from './apps.ts';
import { environmentPath } from './environment.ts';

/** The three kinds of settings, as the API calls them. */
const settingKinds = ['Constants', 'ScheduledEvents', 'CustomSettings'] as const;
type SettingKind = (typeof settingKinds)[number];

export interface WantedSetting {
  readonly kind: SettingKind;
  readonly name: string;
  readonly value: string;
}

/** What has to change so that the settings are as wanted. */
export interface SettingsChange {
  /** All settings with the wanted values; absent where each has its value already. */
  readonly change: Readonly<Record<string, unknown>> | undefined;
  /** Whether one takes effect only at the next start: it has to be written, or its `DeployedValue` differs. */
  readonly needsStart: boolean;
  /** How many values are written. */
  readonly count: number;
  /** A sentence for each name that does not exist. */
  readonly unknown: readonly string[];
}

const nameOf = ({ Name }: ReturnType<typeof fieldsOf>): string => textOf(Name);

/** Compares the settings of an environment with those that are wanted. */
export function planSettings(current: Json, wanted: readonly WantedSetting[]): SettingsChange {
  const all = fieldsOf(current);
  let [count, needsStart] = [0, false];
  const unknown: string[] = [];
  const lists = settingKinds.map((kind) => {
    const rows = listOf(all[kind]).map((row) => ({ ...fieldsOf(row) }));
    for (const { name, value } of wanted.filter((each) => each.kind === kind)) {
      const row = rows.find(({ Name }) => textOf(Name) === name);
      // All names start with a module, so any two look alike.
      if (!row) unknown.push(`${kind} has no "${name}".${didYouMean(name, rows.map(nameOf), 0.5)}`);
      else {
        // A missing value counts as a match.
        if (row.DeployedValue !== undefined && textOf(row.DeployedValue) !== value) needsStart = true;
        if (textOf(row.Value) !== value) {
          row.Value = value;
          count += 1;
          needsStart = true;
        }
      }
    }
    return [kind, rows] as const;
  });
  const change = { ...all, ...Object.fromEntries(lists) };
  return { change: count > 0 ? change : undefined, needsStart, count, unknown };
}

/** Reads all settings of an environment. */
export const readSettings = (session: CloudSession, target: EnvironmentRef): Promise<Json> =>
  session.read({
    api: 'deploy-v1',
    endpoint: 'GET /apps/{AppId}/environments/{Mode}/settings',
    path: environmentPath(target),
  });

/** Settings that are to be saved. */
interface SettingsWrite {
  /** All settings of the environment. */
  readonly change: SettingsChange['change'];
  isSaved(): Promise<true | undefined>;
}

/** Replaces all settings of an environment, and waits until Mendix shows them. */
export async function writeSettings(
  session: CloudSession,
  target: EnvironmentRef,
  { change, isSaved }: SettingsWrite,
): Promise<void> {
  const endpoint = 'POST /apps/{AppId}/environments/{Mode}/settings';
  const call: CloudCall = { api: 'deploy-v1', endpoint, path: environmentPath(target), json: change };
  const sent = await session.write({ call, findEffect: isSaved });
  if (sent.kind === 'found') return;
  session.waitingFor('Mendix accepted the settings, and did not show them yet');
  await session.poll(isSaved);
}
