/** The two kinds of credential; each API's page says which it takes. */
export type CredentialKind = 'api-key' | 'pat';

export type EndpointMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An endpoint by its name: the method and the path below the API's base, such as `GET /apps/{AppId}`. */
export type Call = `${EndpointMethod} /${string}`;

/** An API of the Mendix platform, as its documentation page describes it. */
export interface Api<C extends string = string> {
  /** What the input `api` takes. */
  readonly id: string;
  readonly title: string;
  /** The documentation page, below https://docs.mendix.com. If there is none, `source` says what the facts rest on. */
  readonly page?: string;
  readonly source?: string;
  readonly credential: CredentialKind;
  /** What the user needs on the Permissions tab of the Environments page. */
  readonly permissions?: readonly string[];
  /** The role that the user needs. */
  readonly role?: string;
  readonly note?: string;
  readonly endpoints: readonly Endpoint<C>[];
  readonly operations?: readonly Operation[];
  readonly errors?: readonly ApiError[];
  /** Paths that are no longer part of it. */
  readonly moved?: readonly MovedPath[];
}

/** Every path that has this segment has moved. */
export interface MovedPath {
  readonly segment: string;
  /** A sentence: where to. */
  readonly hint: string;
}

export interface Endpoint<C extends string = string> {
  readonly call: C;
  readonly method: EndpointMethod;
  /** Below the API's base; `{name}` is one segment. */
  readonly path: string;
  /** What the call does, as an imperative: `"Start the app" (Deploy API v1) failed after 3 min` is how messages use it. */
  readonly title: string;
  /** What else is to know of it, in sentences. */
  readonly note?: string;
  /** The scopes that a PAT needs, every one of them; `a|b` is either. None if the documentation names none. */
  readonly scopes?: readonly string[];
  readonly query?: readonly string[];
  /** Headers that it wants beyond the usual. */
  readonly headers?: readonly string[];
  /** None if absent. */
  readonly body?: 'json' | 'multipart' | 'binary';
  /** The names of the fields at the top of the JSON, or of the parts of the form, as far as they are documented. */
  readonly bodyFields?: readonly string[];
  /** The part of the form that holds the file. */
  readonly formField?: string;
  /** How a list comes in pages; it has none if absent. */
  readonly pages?: Paging;
  /** What in the response is a secret. */
  readonly secrets?: readonly Secret[];
  /** The response is a file. */
  readonly binary?: true;
  /** It irreversibly deletes or overwrites data. */
  readonly destructive?: true;
  readonly deprecated?: true;
}

/** What in a response is a secret: JMESPath of values whose own name says so, or settings. */
export type Secret = string | Settings;

/** Settings that users name, so that each is a secret or not by its own name, or by its look. Fields are JMESPath. */
export interface Settings {
  /** The list of them, such as `Constants[]`. */
  readonly each: string;
  /** In each of them, its name. */
  readonly name: string;
  /** In each of them, its values. */
  readonly values: readonly string[];
}

/** How a list comes in pages. Names of fields are JMESPath; `items` is `@` if the response itself is the list. */
export type Paging = OffsetPaging | PagePaging | CursorPaging | PositionPaging;

interface Pages {
  readonly items: string;
  /** Items on a page unless the query's `limit` says otherwise; absent if the documentation names no number. */
  readonly size?: number;
  /** The highest `limit`; a higher one counts as this, or as `limitAboveMax`. */
  readonly maxLimit?: number;
  readonly limitAboveMax?: number;
}

/** Query `offset` and `limit`. The total, size and limit in the response, or a short page mark the end. */
export interface OffsetPaging extends Pages {
  readonly by: 'offset';
  readonly total?: string;
  readonly served?: { readonly size: string; readonly limit: string };
}

/** Query `page`, from 1, and `limit`; the total marks the end. */
export interface PagePaging extends Pages {
  readonly by: 'page';
  readonly total: string;
}

/** Query `cursor`, from the response before, by itself or as part of a URL; the last page has none. */
export interface CursorPaging extends Pages {
  readonly by: 'cursor';
  readonly next: string;
}

/** Query `cursor`, the number of the first item wanted, from 1; a short page is the last. */
export interface PositionPaging extends Pages {
  readonly by: 'position';
}

/** The poll for the progress of an operation, and the meaning of its responses. Names of fields are JMESPath. */
export interface Poll {
  /** The path to poll with GET, and its query. */
  readonly poll: string;
  readonly state: string;
  /** The states as documented, in their case. A state that is not listed counts as pending. */
  readonly pending: readonly string[];
  readonly success: readonly string[];
  /** Empty if failures come as HTTP errors. */
  readonly failure: readonly string[];
}

/** Work that continues after the response to its start. */
export interface Operation extends Poll {
  /** The endpoints that start it; none if it is only ever watched. */
  readonly starts: readonly string[];
  /** What the query of the start must hold for it to start this. */
  readonly when?: Readonly<Record<string, string>>;
  /** Where the start's response has what fills the placeholder of `poll` that the start's path lacks. */
  readonly id?: IdPlace;
  /** The API of `poll`, if it is another one. */
  readonly pollApi?: string;
  /**
   * What must be in the poll's response before a state counts, as it may still show what was there before. An operation that
   * has this is never taken for a bare GET of its poll.
   */
  readonly sent?: readonly SentField[];
  /** Why it failed, in the poll's response. */
  readonly message?: string;
  /** Error codes that mean success. */
  readonly successCodes?: readonly string[];
  /** The operation to watch if this one is already running and its id is therefore unknown. */
  readonly underWay?: UnderWay;
  /** The operation to watch after this one has succeeded. */
  readonly next?: NextPoll;
  readonly note?: string;
}

/** In the body, as JMESPath; or in a header, by itself or as the last segment of a URL or path. */
export type IdPlace = { readonly body: string } | { readonly header: 'location' | 'content-location' };

/** A field of the poll's response must equal one of the body that was sent, if that has it. Both are JMESPath. */
export interface SentField {
  readonly poll: string;
  readonly body: string;
}

export interface UnderWay extends Poll {
  /** Error codes, of the start or of the poll, that say so. */
  readonly codes: readonly string[];
}

export interface NextPoll extends Poll {
  readonly sent?: readonly SentField[];
  /** JMESPath on the body that was sent: if it is true, there is nothing more to watch. */
  readonly unless?: string;
}

/** An error as documented. */
export interface ApiError<C extends string = string> {
  /** The endpoints that it is documented for; every one of the API if absent. */
  readonly on?: readonly C[];
  readonly status: number;
  /** Without code, it is any error of that status. */
  readonly code?: string;
  /** A piece of the message, if status and code do not distinguish it from other errors. */
  readonly says?: string;
  /**
   * - wait: the call had no effect, and the cause passes by itself, so that it is sent again. Deploy, backup and restore
   *   wait for it as well
   * - final: the same request cannot succeed before a user changes something; this is the default with a code
   * - success: what was asked for is already the case
   * - unclear: the documentation does not say; this is the default without a code
   */
  readonly kind?: 'wait' | 'final' | 'success' | 'unclear';
  readonly means: string;
  /** What to do, if the documentation backs it. */
  readonly remedy?: string;
}
