import { emptySecretHint, makeCredential } from '../../auth/credentials.ts';
import { invalid } from '../../inputs/issues.ts';
import type { Runner } from '../../runner/runner.ts';
import { type CloudPlan, planCloud } from '../shared/cloud-plan.ts';
import { type DeployInputs, readDeployInputs } from './inputs.ts';

export type DeployPlan = CloudPlan<DeployInputs>;

/** Reads and checks all inputs. @throws InputError with every mistake */
export const planDeploy = (runner: Runner): Promise<DeployPlan> =>
  planCloud(runner, {
    apis: ['deploy-v1', 'deploy-v2', 'build-v1', 'backups-v2', 'app-repository-v1'],
    read: readDeployInputs,
    pat: ({ source, credentials }, issues) => {
      const needsPat = source !== invalid && source.kind === 'branch' && source.revision === undefined;
      if (!needsPat) return { kind: 'none' };
      return credentials.pat === undefined
        ? issues.add(
            'pat',
            `is missing; the newest commit of \`branch\` takes one, with the scope mx:modelrepository:repo:read. Or give \`revision\`. ${emptySecretHint}`,
          )
        : makeCredential('pat', credentials, issues);
    },
  });
