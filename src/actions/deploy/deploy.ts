import { readState } from '../../cloud/environment.ts';
import { formatPackage, isSamePackage, type Package, packageFailed } from '../../cloud/packages.ts';
import { StageError } from '../../lib/errors.ts';
import { minutes, StageTimeoutError } from '../../pipeline/stages.ts';
import { describeDeployResult, rollbackLimitMs } from '../shared/deploy-end.ts';
import type { StageEntry } from '../shared/staged-action.ts';
import { saveAppLog } from './app-log.ts';
import { type DeployRun, type DeployStageName, deploySubject } from './context.ts';
import type { DeployFacts } from './facts.ts';
import { ensurePackage, findPackage, packageLimitMs } from './package-source.ts';
import { type DeployTarget, resolveCloudDeploy } from './resolve.ts';
import { rollBack } from './rollback.ts';
import { readSettingsChange } from './rollout.ts';
import { runStages, showStages } from './run-stages.ts';
import { changesAhead, stagesByName } from './stages.ts';

/** All stages: those before the package is known, those of the list, and the one after a failure. */
export const deployStageTable: Readonly<Record<DeployStageName, StageEntry>> = {
  resolve: {
    about:
      'finds the app, the environment and its package, and checks the settings that do not depend on the new package',
    limitMs: minutes(10),
  },
  package: {
    about: 'finds the package, or builds or uploads it, and waits until it is ready',
    limitMs: packageLimitMs,
  },
  ...stagesByName,
  rollback: {
    about: 'after a failure from stage `start` on, deploys and starts the previous package',
    limitMs: rollbackLimitMs,
    skippedIf: '`on-failure` is `leave`',
  },
};

/** Deploys: compares the target state with the current one, and does what is missing. */
export async function runDeploy(run: DeployRun): Promise<void> {
  const { stages, inputs } = run;
  const target = await stages.run('resolve', (session) => resolveCloudDeploy(run, session));
  if (inputs.dryRun) await showDeploy(run, target);
  else await deployTo(run, target);
  run.recorder.set({ 'rolled-back': 'false', result: describeDeployResult(run, deploySubject(run)) });
}

/** Records what each stage would do. Only reads are sent. @throws StageError if a failure is certain to come */
async function showDeploy(run: DeployRun, known: DeployTarget): Promise<void> {
  const { stages, inputs, recorder } = run;
  const { target } = known;
  const facts = await stages.run('package', async (session) => {
    const candidate = await findPackage(session, { ...known, inputs, without: new Set() });
    const found = candidate.kind === 'existing' ? candidate.found : undefined;
    if (found?.status === 'Failed' && inputs.source.kind === 'package') throw packageFailed(found);
    session.succeed(found ? `${formatPackage(found)}, ${candidate.how}` : `would be ${candidate.how}`);
    recorder.set({ 'package-id': found?.id ?? '', 'model-version': found?.version ?? '' });
    const state = await readState(session, target);
    const settings = inputs.settings.length > 0 ? await readSettingsChange({ run, session, target }) : undefined;
    return factsOf(run, known, { package: found, ...state, settings });
  });
  const failure = showStages(run, facts);
  recorder.set({
    changed: String(changesAhead(facts)),
    downtime: facts.environment.status === 'Running' ? '0' : '',
  });
  if (failure) throw failure;
}

async function deployTo(run: DeployRun, known: DeployTarget): Promise<void> {
  const { recorder, inputs } = run;
  const { target } = known;
  const { found, isReused, facts: first } = await preparePackage(run, known);
  let facts = first;
  try {
    await runStages({ run, target }, facts).catch(async (error: unknown) => {
      if (!isReused || run.stages.current() !== 'transport' || !isUnusable(error)) throw error;
      run.connection.log(
        `Package ${formatPackage(found)} cannot be deployed any more (${error.code}); creating it again`,
      );
      ({ facts } = await preparePackage(run, known, new Set([found.id])));
      await runStages({ run, target }, facts);
    });
  } catch (error) {
    await saveAppLog(run, target, error);
    run.rollback = await rollBack({ run, target }, facts, error);
    throw error;
  }
  recorder.set({ downtime: run.downtime.format(inputs.start ? 'running' : 'stopped') });
}

/** Whether a transport failed as the package has expired or cannot be read: https://docs.mendix.com/developerportal/deploy/environments/ */
const isUnusable = (error: unknown): error is StageError =>
  error instanceof StageError && ['PACKAGE_NOT_FOUND', 'NOT ALLOWED', 'PACKAGE_PARSE_FAILED'].includes(error.code);

/** A package to deploy, and what is known then. */
interface PreparedPackage {
  readonly facts: DeployFacts;
  readonly found: Package;
  /** Whether an earlier run created it, so that it can be created again. */
  readonly isReused: boolean;
}

/** @param without ids of packages that turned out to be unusable */
async function preparePackage(
  run: DeployRun,
  known: DeployTarget,
  without: ReadonlySet<string> = new Set(),
): Promise<PreparedPackage> {
  const { stages, inputs, recorder } = run;
  const { found, isReused } = await stages.run('package', async (session) => {
    const ensured = await ensurePackage(session, { ...known, inputs, without }).catch((error: unknown) => {
      throw explainRevision(run, error);
    });
    session.succeed(`${formatPackage(ensured.found)}, ${ensured.how}`);
    return ensured;
  });
  recorder.set({ 'package-id': found.id, 'model-version': found.version });
  const now = { environment: known.target.environment, deployed: known.before, settings: undefined };
  return { facts: factsOf(run, known, { package: found, ...now }), found, isReused };
}

/** Explains a failed build whose revision is a commit of the wrong repository. */
function explainRevision({ inputs: { source }, runner }: DeployRun, error: unknown): unknown {
  const isWrong = source.kind === 'branch' && !!source.revision && source.revision === runner.env.GITHUB_SHA;
  if (!isWrong || !(error instanceof StageError) || error instanceof StageTimeoutError) return error;
  const why = 'revision: this is a commit of this GitHub repository, not of the repository of the app in Mendix';
  return new StageError(error.code, `${why}\n${error.message}`, { cause: error });
}

/** Whether this is a re-run of the job: https://docs.github.com/actions/reference/workflows-and-actions/variables */
const isReRun = ({ runner }: DeployRun): boolean => Number(runner.env.GITHUB_RUN_ATTEMPT ?? '1') > 1;

function factsOf(
  run: DeployRun,
  { before, healthCheckUrl, pin }: DeployTarget,
  now: Pick<DeployFacts, 'package' | 'environment' | 'deployed' | 'settings'>,
): DeployFacts {
  const { backup, start, settings, dryRun, source } = run.inputs;
  const found = now.package;
  return {
    ...now,
    wanted: { backup, start, hasSettings: settings.length > 0, dryRun, healthCheckUrl, pin },
    before,
    startDue: false,
    // An earlier attempt may have been interrupted between transport and start.
    restartDue: isReRun(run) && source.kind !== 'current' && found !== undefined && isSamePackage(found, before),
    stopsFirst: false,
  };
}
