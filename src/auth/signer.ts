import { type ApiRequest, type HostRule, type SignedRequest, sign } from '../http/request.ts';
import { ActionError } from '../lib/errors.ts';
import { type Credential, credentialHeaders } from './credentials.ts';

/** Creates requests that may be sent. No other code creates them or sends a credential to a host. */
export interface Signer {
  /** @returns what is wrong where a URL may not be called, or not with a credential */
  problem(url: URL, hasCredential: boolean): string | undefined;
  /** @throws ActionError where the host may not be called so */
  sign(request: ApiRequest, credential: Credential): SignedRequest;
}

export const createSigner = (rule: HostRule): Signer => ({
  problem: rule,
  sign: (request, credential) => {
    const signed = sign(request, credentialHeaders(credential), rule);
    if (typeof signed === 'string') throw new ActionError(`${request.method} is not sent: ${signed}.`);
    return signed;
  },
});
