import type { Credential } from '../../auth/credentials.ts';
import type { Signer } from '../../auth/signer.ts';
import type { ApiRequest } from '../../http/message.ts';
import type { Complete } from '../../inputs/issues.ts';
import type { Scope } from '../../mendix/api-scope.ts';
import type { EndpointMatch } from '../../mendix/lookup.ts';
import type { FollowUpPlan } from './after-response-plan.ts';
import type { CallInputs } from './inputs.ts';

/** A call that may be made: every input is valid, and holds against the others. */
export interface CallPlan {
  readonly inputs: Complete<CallInputs>;
  readonly request: ApiRequest;
  readonly credential: Credential;
  readonly signer: Signer;
  readonly scope: Scope;
  readonly match: EndpointMatch;
  /** What follows the request, if anything. */
  readonly followUp: FollowUpPlan | undefined;
  readonly summary: boolean;
}
