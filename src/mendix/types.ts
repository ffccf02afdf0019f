/** The two kinds of credential; each API's page says which it takes. */
export type CredentialKind = 'api-key' | 'pat';

/** An API of the Mendix platform, as its documentation page describes it. */
export interface Api {
  /** What the input `api` takes. */
  readonly id: string;
  readonly title: string;
  /** The documentation page, below https://docs.mendix.com. One API has none: `source` says where its facts come from. */
  readonly page?: string;
  readonly source?: string;
  readonly credential: CredentialKind;
  /** What the user needs on the Permissions tab of the Environments page. */
  readonly permissions?: readonly string[];
  /** The role that the user needs. */
  readonly role?: string;
  readonly note?: string;
  readonly errorShape: ErrorShape;
  readonly endpoints: readonly Endpoint[];
  readonly operations?: readonly Operation[];
  readonly errors?: readonly ApiError[];
}

/**
 * The form of an error's body:
 * - classic: `{errorCode, errorMessage}`
 * - nested: `{error: {code, message, detail, invalid-params}}`, the code being the HTTP status
 * - nested-status: `{error: {status, message}}`
 * - problem: `{status, title, detail, invalid-params}`
 * - code-message: `{code, message}`
 * - display-text: `{statusCode, errorCode, errorText, displayText}`
 */
export type ErrorShape = 'classic' | 'nested' | 'nested-status' | 'problem' | 'code-message' | 'display-text';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the API's base; `{name}` stands for one segment. */
  readonly path: string;
  readonly does: string;
  /** The scopes that a PAT needs, every one of them; `a|b` is either. None where the documentation names none. */
  readonly scopes?: readonly string[];
  readonly query?: readonly string[];
  /** Headers that it wants beyond the usual. */
  readonly headers?: readonly string[];
  /** None where absent. */
  readonly body?: 'json' | 'multipart' | 'binary';
  /** The statuses of a success; 200, or not documented, where absent. */
  readonly answers?: readonly number[];
  /** How a list comes in pages; it has none where absent. */
  readonly pages?: Paging;
  /** What in the answer is a secret, as JMESPath. */
  readonly secrets?: readonly string[];
  /** The answer is a file. */
  readonly binary?: true;
  /** It deletes or overwrites what cannot be had back. */
  readonly destructive?: true;
  readonly deprecated?: true;
}

/** How a list comes in pages. Names of fields are JMESPath; `items` is `@` where the answer itself is the list. */
export type Paging = OffsetPaging | PagePaging | CursorPaging | PositionPaging;

interface Pages {
  readonly items: string;
  /** Items on a page unless the query's `limit` says otherwise; absent where the documentation names no number. */
  readonly size?: number;
  /** The most that `limit` may ask for; more counts as this, or as `overMost`. */
  readonly most?: number;
  readonly overMost?: number;
}

/** Query `offset` and `limit`. The end is told by the total, by the size and limit that the answer names, or by a short page. */
export interface OffsetPaging extends Pages {
  readonly by: 'offset';
  readonly total?: string;
  readonly served?: { readonly size: string; readonly limit: string };
}

/** Query `page`, from 1, and `limit`; the end is told by the total. */
export interface PagePaging extends Pages {
  readonly by: 'page';
  readonly total: string;
}

/** Query `cursor`, from the answer before, where it stands by itself or in a URL; there is none after the last page. */
export interface CursorPaging extends Pages {
  readonly by: 'cursor';
  readonly next: string;
}

/** Query `cursor`, the number of the first item wanted, from 1; a short page is the last. */
export interface PositionPaging extends Pages {
  readonly by: 'position';
}

/** Work that goes on after its start was answered. Names of fields are JMESPath. */
export interface Operation {
  /** `METHOD /path` of the endpoints that start it, with the query where that decides; none where it is only ever watched. */
  readonly starts: readonly string[];
  /** The field of the start's answer that fills the placeholder of `poll` that the start's path lacks. */
  readonly id?: string;
  /** The path to ask with GET, and its query. */
  readonly poll: string;
  /** The API of `poll`, where it is another one. */
  readonly pollApi?: string;
  readonly state: string;
  /** The states as documented, in their case. One that stands nowhere counts as pending. */
  readonly pending: readonly string[];
  readonly success: readonly string[];
  /** Empty where failures come as HTTP errors. */
  readonly failure: readonly string[];
  /** Why it failed, in the poll's answer. */
  readonly message?: string;
  /** Error codes that mean success. */
  readonly successCodes?: readonly string[];
  readonly note?: string;
}

/** An error as documented. */
export interface ApiError {
  /** `METHOD /path` of the endpoints that it is documented for; every one of the API where absent. */
  readonly on?: readonly string[];
  readonly status: number;
  /** Without code, it is any error of that status. */
  readonly code?: string;
  /** A piece of the message, where it tells apart what status and code do not. */
  readonly says?: string;
  /**
   * - wait: the page says to try later
   * - final: the same request cannot succeed before somebody changes something; so is every error with a code and without a kind
   * - success: what was asked for is the case already
   * - unclear: the documentation does not tell; so is every error without a code and without a kind
   */
  readonly kind?: 'wait' | 'final' | 'success' | 'unclear';
  readonly means: string;
  /** What to do, where the documentation backs it. */
  readonly remedy?: string;
}
