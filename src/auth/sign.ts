import type { ApiRequest, Header } from '../http/message.ts';
import type { Credential } from './credentials.ts';

/** The headers that a credential goes in: https://docs.mendix.com/apidocs-mxsdk/apidocs/ (Authentication). */
export function credentialHeaders(credential: Credential): readonly Header[] {
  switch (credential.mode) {
    case 'api-key':
      return [
        { name: 'Mendix-Username', value: credential.username },
        { name: 'Mendix-ApiKey', value: credential.apiKey },
      ];
    case 'pat':
      return [{ name: 'Authorization', value: `MxToken ${credential.pat}` }];
    case 'none':
      return [];
  }
}

/** A request with its credential. Only `checkHost`ed requests may be signed. */
export interface SignedRequest extends ApiRequest {
  /** Kept apart from the other headers, as they stay behind at the first redirect to another origin. */
  readonly credential: readonly Header[];
}

export const sign = (request: ApiRequest, credential: Credential): SignedRequest => ({
  ...request,
  credential: credentialHeaders(credential),
});
