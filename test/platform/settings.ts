import { classicError, fieldsOf, objectOf, ok, type PlatformAnswer, type PlatformRequest, textOf } from './router.ts';
import type { Environment, Model, Package, SettingValues } from './state.ts';

export const noSettings = (): SettingValues => ({
  constants: new Map(),
  scheduledEvents: new Map(),
  customSettings: new Map(),
});

const empty: Model = { constants: [], scheduledEvents: [] };

/** The values that are in effect after the next start: the saved ones, or the defaults of the model. */
function valuesFor({ wanted }: Environment, { constants, scheduledEvents }: Model): SettingValues {
  return {
    constants: new Map(constants.map(({ name, value }) => [name, wanted.constants.get(name) ?? value])),
    scheduledEvents: new Map(scheduledEvents.map((name) => [name, wanted.scheduledEvents.get(name) ?? 'Disabled'])),
    customSettings: new Map(wanted.customSettings),
  };
}

/** Whether a start fails because a constant has no value. */
export const lacksConstant = (environment: Environment, { model }: Package): boolean =>
  [...valuesFor(environment, model).constants.values()].includes('');

/** A start puts the values into effect. */
export function deploySettings(environment: Environment, { model }: Package): void {
  environment.deployed = valuesFor(environment, model);
}

/** The settings as the API shows them; the package on the environment defines which exist. */
export function showSettings(environment: Environment, deployed: Package | undefined): Record<string, unknown> {
  const model = deployed?.model ?? empty;
  const { constants, scheduledEvents, customSettings } = valuesFor(environment, model);
  const rows = (values: ReadonlyMap<string, string>, inEffect: ReadonlyMap<string, string>) =>
    [...values].map(([Name, Value]) => ({ Name, Value, DeployedValue: inEffect.get(Name) ?? '' }));
  const typeOf = (name: string): string => model.constants.find((each) => each.name === name)?.dataType ?? 'String';
  return {
    Constants: rows(constants, environment.deployed.constants).map((row) => ({ ...row, DataType: typeOf(row.Name) })),
    CustomSettings: rows(customSettings, environment.deployed.customSettings),
    ScheduledEvents: rows(scheduledEvents, environment.deployed.scheduledEvents),
  };
}

/** Sets all values at once: values missing from the body fall back to the model, and missing custom settings are deleted. */
export function replaceSettings(
  environment: Environment,
  deployed: Package | undefined,
  request: PlatformRequest,
): PlatformAnswer {
  const { Constants, ScheduledEvents, CustomSettings } = fieldsOf(request);
  const known = valuesFor(environment, deployed?.model ?? empty);
  const wanted: SettingValues = {
    constants: pairs(Constants),
    scheduledEvents: pairs(ScheduledEvents),
    customSettings: pairs(CustomSettings),
  };
  const unknown = (given: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>) =>
    [...given.keys()].find((name) => !names.has(name));
  const constant = unknown(wanted.constants, known.constants);
  if (constant !== undefined) return classicError(400, 'CONSTANT_NOT_FOUND', `Constant not found: ${constant}.`);
  const event = unknown(wanted.scheduledEvents, known.scheduledEvents);
  if (event !== undefined)
    return classicError(400, 'SCHEDULED_EVENT_NOT_FOUND', `Scheduled Event not found: ${event}.`);
  if (unknown(wanted.customSettings, known.customSettings) !== undefined)
    return classicError(400, 'CUSTOM_SETTING_NOT_SUPPORTED', 'Custom setting not supported.');
  if ([...wanted.scheduledEvents.values()].some((value) => value !== 'Enabled' && value !== 'Disabled'))
    return classicError(500, 'INVALID_SCHEDULED_EVENT_PARAMETER', 'The value is neither Enabled nor Disabled.');
  environment.wanted = wanted;
  return ok(showSettings(environment, deployed));
}

function pairs(list: unknown): Map<string, string> {
  const rows = Array.isArray(list) ? list.map(objectOf) : [];
  return new Map(rows.map(({ Name, Value }) => [textOf(Name), textOf(Value)]));
}
