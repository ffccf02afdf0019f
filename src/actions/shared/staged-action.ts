import type { Complete, Invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import type { ApiId } from '../../mendix/catalogue.ts';
import { type FailureContext, type ReportOutput, type RunSummary, runAndReport } from '../../pipeline/report.ts';
import { createStages, type Stages } from '../../pipeline/stages.ts';
import type { PlatformConnection } from '../../platform/attempts.ts';
import { openSession, type Session } from '../../platform/session.ts';
import type { Runner } from '../../runner/runner.ts';
import { type Action, type ActionContext, defineAction, type Recorder } from '../define-action.ts';
import type { ConnectionInputs } from './connection.ts';
import { openPlatform, type PlatformContext, type PlatformPlan } from './platform-plan.ts';

/** The inputs of every action in stages. */
export interface StagedInputs extends ConnectionInputs {
  /** The limit of all stages together, in milliseconds. */
  readonly timeoutMs: number | Invalid;
  readonly summary: boolean | Invalid;
}

/** Reads the inputs that every action in stages has beside its connection. */
export const readStagedInputs = (
  reader: InputReader,
  defaults: { readonly timeout: string; readonly summary: 'true' | 'false' },
): Omit<StagedInputs, keyof ConnectionInputs> => ({
  timeoutMs: reader.timeLimit('timeout', defaults.timeout),
  summary: reader.flag('summary', defaults.summary),
});

/** A stage, as the README lists it. */
export interface StageEntry {
  /** What it does, a clause. */
  readonly about: string;
  /** How long it may take, in milliseconds: infinite if only `timeout` limits it, and by the source of the package if that counts. */
  readonly limitMs: number | Readonly<Record<string, number>>;
  /** When it does nothing, a clause; absent if it always does something. */
  readonly skippedIf?: string;
}

/** The stages of an action by their names, in their order. `npm run docs` writes the table of the README from it. */
export type StageTable = Readonly<Record<string, StageEntry>>;

/** A run in stages: what it works with, and what it has found out so far. */
export interface StagedRun<Inputs, Api extends ApiId, Name extends string, Output extends string> {
  readonly plan: PlatformPlan<Inputs, Api>;
  readonly inputs: Complete<Inputs>;
  readonly runner: Runner;
  readonly connection: PlatformConnection<Api>;
  readonly stages: Stages<Name, Session<Api>>;
  readonly recorder: Recorder<Output>;
}

/** What is particular to an action in stages. `State` is what its run finds out. */
interface StagedDefinition<Inputs, Api extends ApiId, Name extends string, Output extends string, State> {
  /** How a failure names it, such as `Deploy`. */
  readonly name: string;
  /** Its own outputs; every action in stages also has those of a report. */
  readonly outputs: readonly Output[];
  /** The APIs that it calls. */
  readonly apis: readonly NoInfer<Api>[];
  readonly defaults: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<Name, StageEntry>>;
  /** Which limit counts, if that of a stage depends on the source of the package. */
  limitBy?(inputs: Complete<Inputs>): string;
  /** Inputs by names that users may give them. */
  readonly otherNames?: Readonly<Record<string, string>>;
  /** Why the action does not have inputs that others have. */
  readonly unsupportedInputs?: Readonly<Record<string, string>>;
  plan(context: PlatformContext<NoInfer<Api>>): Promise<PlatformPlan<Inputs, Api> | Invalid>;
  /** What is known before the first stage. */
  initialState(): State;
  /** Called once a call that changes something was accepted, or its outcome is unknown. */
  onWrite?(run: StagedRun<Inputs, Api, Name, Output>): void;
  work(run: StagedRun<Inputs, Api, Name, Output> & State): Promise<void>;
  /** Describes the state of things after a failure. */
  failureContext(run: StagedRun<Inputs, Api, Name, Output> & State, error: unknown): Promise<FailureContext>;
  summary(run: StagedRun<Inputs, Api, Name, Output> & State): RunSummary;
}

/** An action that works in stages. */
export interface StagedAction extends Action {
  readonly apis: readonly ApiId[];
  readonly stages: StageTable;
}

/** Defines an action that works in stages on one of Mendix's platforms. */
export function defineStagedAction<
  Inputs extends StagedInputs,
  Api extends ApiId,
  Name extends string,
  Output extends string,
  State extends object,
>(definition: StagedDefinition<Inputs, Api, Name, Output, State>): StagedAction {
  const { outputs, apis, stages } = definition;
  const action = defineAction<PlatformPlan<Inputs, Api>, Output | ReportOutput>({
    ...definition,
    outputs: [...outputs, 'stage', 'stages', 'error-code', 'error-message'],
    plan: (context) => definition.plan({ ...context, apis }),
    run: (context) => runInStages(definition, context),
  });
  return { ...action, apis, stages };
}

async function runInStages<
  Inputs extends StagedInputs,
  Api extends ApiId,
  Name extends string,
  Output extends string,
  State extends object,
>(
  definition: StagedDefinition<Inputs, Api, Name, Output, State>,
  { plan, runner, recorder, cancelled }: ActionContext<PlatformPlan<Inputs, Api>, Output | ReportOutput>,
): Promise<void> {
  const { inputs } = plan;
  const connection = { ...openPlatform(plan, runner, cancelled), onWrite: () => definition.onWrite?.(run) };
  const stages = createStages<Name, Session<Api>>({
    cancelled,
    timeoutMs: inputs.timeoutMs,
    limitOf: (name) => limitOf(definition.stages[name], definition.limitBy?.(inputs)),
    log: runner.info,
    open: (stage) => openSession(connection, stage),
  });
  const base: StagedRun<Inputs, Api, Name, Output> = { plan, inputs, runner, connection, stages, recorder };
  const run = { ...base, ...definition.initialState() };
  const reported = {
    name: definition.name,
    stages,
    recorder,
    work: () => definition.work(run),
    failureContext: (error: unknown) => definition.failureContext(run, error),
    summary: inputs.summary ? () => definition.summary(run) : undefined,
  };
  await runAndReport(reported, runner).finally(() => connection.client.close());
}

/** The limit of a stage, in milliseconds. */
const limitOf = ({ limitMs }: StageEntry, source = ''): number =>
  typeof limitMs === 'number' ? limitMs : (limitMs[source] ?? Number.POSITIVE_INFINITY);

/** The end of a snapshot's comment, by which a re-run recognises its own. */
export const runMarker = (env: Readonly<Record<string, string | undefined>>): string =>
  `[${env.GITHUB_REPOSITORY || 'local'} ${env.GITHUB_RUN_ID || crypto.randomUUID()}]`;
