import { StageError } from '../lib/errors.ts';
import type { Json } from '../lib/json.ts';
import { fieldsOf, listOf, textOf } from '../lib/json-fields.ts';
import { didYouMean } from '../lib/similarity.ts';
import type { CloudCall, CloudSession, EnvironmentRef } from './apps.ts';
import { environmentPath } from './environment.ts';

/** The three kinds of settings, as the API calls them. */
const settingKinds = ['Constants', 'ScheduledEvents', 'CustomSettings'] as const;
type SettingKind = (typeof settingKinds)[number];

export interface WantedSetting {
  readonly kind: SettingKind;
  readonly name: string;
  readonly value: string;
}

/** Why a setting cannot be given its value. */
interface SettingProblem {
  readonly code: 'SETTING_NOT_FOUND' | 'INVALID_INPUT';
  /** A sentence. */
  readonly text: string;
  /** Whether another package may define the setting, or another type of it. */
  readonly dependsOnPackage: boolean;
}

/** The changes that give the settings their requested values. */
export interface SettingsChange {
  /** All settings with the wanted values; absent if each has its value already. */
  readonly change: Readonly<Record<string, unknown>> | undefined;
  /** Whether one takes effect only at the next start: it has to be written, or its `DeployedValue` differs. */
  readonly needsStart: boolean;
  /** The names whose values are written. */
  readonly changed: readonly string[];
  readonly problems: readonly SettingProblem[];
  /** The wanted settings, each with the `Value` that Mendix shows. */
  readonly shown: readonly WantedSetting[];
}

type Row = ReturnType<typeof fieldsOf>;

/** Finds rows by kind and name: a list may have a hundred thousand. Of two rows of one name the first counts. */
function rowFinder(settings: Json): (wanted: Omit<WantedSetting, 'value'>) => Row | undefined {
  const all = fieldsOf(settings);
  const byKind = new Map(
    settingKinds.map((kind) => {
      const rows = listOf(all[kind]).map(fieldsOf);
      return [kind, new Map(rows.toReversed().map((row) => [textOf(row.Name), row]))] as const;
    }),
  );
  return ({ kind, name }) => byKind.get(kind)?.get(name);
}

/** Whether the running app has a value; a row that does not say so counts as a match. */
const isInEffect = ({ value }: WantedSetting, { DeployedValue }: Row): boolean =>
  DeployedValue === undefined || textOf(DeployedValue) === value;

/** Compares the settings of an environment with those that are wanted. */
export function planSettings(current: Json, wanted: readonly WantedSetting[]): SettingsChange {
  const all = fieldsOf(current);
  const findRow = rowFinder(current);
  const found = wanted.map((each) => ({ wanted: each, row: findRow(each) }));
  const missing = found.filter(({ row }) => row === undefined).slice(0, maxHints);
  const problems = found.flatMap(
    (each) => problemOf(each.wanted, each.row, missing.includes(each) ? listOf(all[each.wanted.kind]) : []) ?? [],
  );
  const toWrite = found.filter(({ wanted: { value }, row }) => row !== undefined && textOf(row.Value) !== value);
  const lists = settingKinds.map((kind) => {
    const values = new Map(
      toWrite.flatMap(({ wanted: each }) => (each.kind === kind ? [[each.name, each.value]] : [])),
    );
    const rows = listOf(all[kind]).map((row) => {
      const fields = fieldsOf(row);
      const value = values.get(textOf(fields.Name));
      return value === undefined ? fields : { ...fields, Value: value };
    });
    return [kind, rows] as const;
  });
  return {
    change: toWrite.length > 0 ? { ...all, ...Object.fromEntries(lists) } : undefined,
    needsStart:
      toWrite.length > 0 || found.some(({ wanted: each, row }) => row !== undefined && !isInEffect(each, row)),
    changed: toWrite.map(({ wanted: { name } }) => name),
    problems,
    shown: found.flatMap(({ wanted: each, row }) => (row ? [{ ...each, value: textOf(row.Value) }] : [])),
  };
}

/** How many unknown names get a hint. */
const maxHints = 5;

/** How messages name the kinds. */
const kindNames: Readonly<Record<SettingKind, string>> = {
  Constants: 'constant',
  ScheduledEvents: 'scheduled event',
  CustomSettings: 'custom setting',
};

function problemOf(
  { kind, name, value }: WantedSetting,
  row: Row | undefined,
  all: readonly Json[],
): SettingProblem | undefined {
  const what = `${kindNames[kind]} "${name}"`;
  const type = row && typeProblem(textOf(row.DataType), value);
  if (type) return { code: 'INVALID_INPUT', text: `The value of the ${what} is not ${type}.`, dependsOnPackage: true };
  if (row) return undefined;
  // All names start with a module, so any two look alike.
  const names = all.map((each) => textOf(fieldsOf(each).Name));
  const hint = didYouMean(name, names, 0.5);
  const dependsOnPackage = kind !== 'CustomSettings';
  return { code: 'SETTING_NOT_FOUND', text: `The app has no ${what}.${hint}`, dependsOnPackage };
}

/** Types of constants whose values are checked; the API was seen to write an underscore before one. */
const typeChecks: Readonly<Record<string, readonly [string, RegExp]>> = {
  boolean: ['a Boolean (true or false)', /^(?:true|false)$/],
  integer: ['an Integer', /^-?\d+$/],
  long: ['a Long', /^-?\d+$/],
  decimal: ['a Decimal', /^-?\d+(?:\.\d+)?$/],
};

/** @returns the type of a setting if a value does not have that type */
function typeProblem(dataType: string, value: string): string | undefined {
  const [name, pattern] = typeChecks[dataType.replace(/^_/, '').toLowerCase()] ?? [];
  return pattern?.test(value) === false ? name : undefined;
}

/** The error for problems with settings. Values are never shown. */
export function settingsError(problems: readonly SettingProblem[]): StageError | undefined {
  const [first] = problems;
  if (first === undefined) return undefined;
  const isMissing = first.code === 'SETTING_NOT_FOUND';
  const help =
    'The API can change only existing settings. A constant or an event exists once the package that defines it is deployed; add a custom setting in the Mendix portal.';
  return new StageError(first.code, `${problems.map(({ text }) => text).join(' ')}${isMissing ? `\n${help}` : ''}`);
}

/** Finds the settings that others changed, or that are not in effect. @returns a sentence for each */
export function findChangedSettings(
  current: Json,
  ours: readonly WantedSetting[],
  app: 'running' | 'stopped',
): readonly string[] {
  const findRow = rowFinder(current);
  return ours.flatMap((each) => {
    const row = findRow(each);
    const what = `The ${kindNames[each.kind]} "${each.name}"`;
    if (row === undefined) return [`${what} was removed during this run.`];
    if (textOf(row.Value) !== each.value)
      return [`${what} was changed during this run, probably by another user or process.`];
    return app === 'stopped' || isInEffect(each, row) ? [] : [`${what} is saved, but not in effect after the start.`];
  });
}

/** Reads all settings of an environment. */
export const readSettings = (session: CloudSession, target: EnvironmentRef): Promise<Json> =>
  session.read({
    api: 'deploy-v1',
    endpoint: 'GET /apps/{AppId}/environments/{Mode}/settings',
    path: environmentPath(target),
  });

/** How long Mendix may take to show saved settings, in milliseconds. */
const maxSaveMs = 60_000;

/**
 * Replaces all settings of an environment by those that were read right before; if the call has to be sent again, they are read again, so
 * that no change of others is undone.
 *
 * @returns the settings as Mendix shows them, after a minute at most
 */
export async function writeSettings(
  session: CloudSession,
  target: EnvironmentRef,
  { first, wanted }: { readonly first: SettingsChange; readonly wanted: readonly WantedSetting[] },
): Promise<SettingsChange> {
  let latest = first;
  const findSaved = async (): Promise<SettingsChange | undefined> => {
    latest = planSettings(await readSettings(session, target), wanted);
    return latest.change === undefined ? latest : undefined;
  };
  const call: CloudCall = {
    api: 'deploy-v1',
    endpoint: 'POST /apps/{AppId}/environments/{Mode}/settings',
    path: environmentPath(target),
    get json() {
      return latest.change;
    },
  };
  const sent = await session.write({ call, findEffect: findSaved });
  if (sent.kind === 'found') return sent.found;
  session.waitingFor('Mendix accepted the settings, but did not show them yet');
  return session.poll(findSaved, { afterMs: maxSaveMs, result: () => latest });
}
