import { createIssues, type Invalid, type Issues, invalid } from '../inputs/issues.ts';
import { createInputReader, createInputSource, type InputReader } from '../inputs/reader.ts';
import { noteUnknownInputs } from '../inputs/unknown-inputs.ts';
import { ActionError, expectedError, StepFailure } from '../lib/errors.ts';
import type { Runner } from '../runner/runner.ts';

/** Owns the outputs of a run: all that is known so far, whatever the end. */
export interface Recorder<Output extends string> {
  set(values: Readonly<Partial<Record<Output, string>>>): void;
  /** @returns empty if it is not known */
  get(name: Output): string;
  values(): Readonly<Record<string, string>>;
}

/** Creates a recorder without any output. */
export function createRecorder<Output extends string>(): Recorder<Output> {
  const known = new Map<string, string>();
  return {
    set: (values) => {
      for (const [name, value] of Object.entries<string | undefined>(values))
        if (value !== undefined) known.set(name, value);
    },
    get: (name) => known.get(name) ?? '',
    values: () => Object.fromEntries(known),
  };
}

/** What an action reads its inputs with. */
export interface InputContext {
  readonly reader: InputReader;
  readonly issues: Issues;
  readonly runner: Runner;
}

/** What an action runs with. */
export interface ActionContext<Plan, Output extends string> {
  readonly plan: Plan;
  readonly runner: Runner;
  readonly recorder: Recorder<Output>;
  readonly cancelled: AbortSignal;
}

/** An action: its outputs, its inputs and its work. */
interface ActionDefinition<Plan, Output extends string> {
  /** The outputs; action.yml says what each means, and a test compares the two. */
  readonly outputs: readonly Output[];
  /** The defaults of inputs; action.yml states them as well, for people, and a test compares the two. */
  readonly defaults: Readonly<Record<string, string>>;
  /** Inputs whose typo fails the step, as it would do more than it was asked to; every unknown input does if absent. */
  readonly decisiveInputs?: readonly string[];
  /** Inputs by names that users may give them, such as `backup` by `snapshot`. */
  readonly otherNames?: Readonly<Record<string, string>>;
  /** Why the action does not have inputs that others have. */
  readonly unsupportedInputs?: Readonly<Record<string, string>>;
  /** Reads and checks all inputs, and masks what is secret in them. Every mistake is noted with the issues. */
  plan(context: InputContext): Promise<Plan | Invalid>;
  /** Does the work, and sets the outputs. @throws StepFailure if the outputs are set and the step fails */
  run(context: ActionContext<Plan, Output>): Promise<void>;
}

/** An action as the runner starts it. */
export interface Action {
  readonly outputs: readonly string[];
  readonly defaults: Readonly<Record<string, string>>;
  readonly plan: (context: InputContext) => Promise<unknown>;
  /** @throws ActionError to fail the step */
  run(runner: Runner, cancelled: AbortSignal): Promise<void>;
}

/**
 * Puts an action into the frame that all share: nothing is sent before every input is valid, all mistakes are reported at once, unknown inputs
 * among them, and `error-code` and `error-message` are set whatever failed.
 */
export function defineAction<Plan, Output extends string>(definition: ActionDefinition<Plan, Output>): Action {
  return {
    ...definition,
    run: async (runner, cancelled) => {
      const problem = runner.outputProblem();
      if (problem) throw new ActionError(problem);
      const recorder = createRecorder<Output>();
      try {
        const plan = await readPlan(definition, runner);
        await definition.run({ plan, runner, recorder, cancelled });
      } catch (error) {
        if (error instanceof ActionError && !(error instanceof StepFailure)) setFailure(error, runner);
        throw error;
      }
    },
  };
}

/** Outputs that cannot be written must not hide why the step fails. */
function setFailure(failure: ActionError, runner: Runner): void {
  try {
    runner.setOutputs({
      'error-code': failure.code ?? 'ACTION_FAILED',
      'error-message': runner.redact(failure.message),
    });
  } catch (error) {
    const { message } = expectedError(error);
    if (message !== failure.message) runner.warning(message);
  }
}

/** @throws InputError with every mistake */
async function readPlan<Plan, Output extends string>(
  definition: ActionDefinition<Plan, Output>,
  runner: Runner,
): Promise<Plan> {
  const issues = createIssues(runner.warning);
  const reader = createInputReader(createInputSource(runner.input), issues);
  const plan = await definition.plan({ reader, issues, runner });
  const { decisiveInputs: decisive = 'all', otherNames, unsupportedInputs: unsupported } = definition;
  noteUnknownInputs({ declared: reader.asked(), decisive, otherNames, unsupported, env: runner.env }, issues);
  issues.throwIfAny();
  if (plan === invalid) throw new Error('a mistake in the inputs was not noted');
  return plan;
}
