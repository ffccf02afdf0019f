import type { Json } from '../lib/json.ts';
import { didYouMean } from './apps.ts';
import { fieldsOf, listOf, textOf } from './fields.ts';

/** The three kinds of settings, as the API calls them. */
const settingKinds = ['Constants', 'ScheduledEvents', 'CustomSettings'] as const;
type SettingKind = (typeof settingKinds)[number];

export interface WantedSetting {
  readonly kind: SettingKind;
  readonly name: string;
  readonly value: string;
}

/** What is to be done so that the settings are as wanted. */
export interface SettingsPlan {
  /** The whole of the settings with the wanted values; absent where each has its value already. */
  readonly change: Readonly<Record<string, unknown>> | undefined;
  /** Whether a start has to bring one into effect: it is to be written, or its `DeployedValue` differs. */
  readonly needsStart: boolean;
  /** How many values are written. */
  readonly count: number;
  /** A sentence on each name that is not there. */
  readonly unknown: readonly string[];
}

const nameOf = ({ Name }: ReturnType<typeof fieldsOf>): string => textOf(Name);

/** Holds the settings of an environment against those that are wanted. */
export function planSettings(current: Json, wanted: readonly WantedSetting[]): SettingsPlan {
  const all = fieldsOf(current);
  let [count, needsStart] = [0, false];
  const unknown: string[] = [];
  const lists = settingKinds.map((kind) => {
    const rows = listOf(all[kind]).map((row) => ({ ...fieldsOf(row) }));
    for (const { name, value } of wanted.filter((each) => each.kind === kind)) {
      const row = rows.find(({ Name }) => textOf(Name) === name);
      // The module, with which all begin, makes any two names look alike.
      if (!row) unknown.push(`${kind} has no "${name}".${didYouMean(name, rows.map(nameOf), 0.5)}`);
      else {
        // What is not told is not held against it.
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
