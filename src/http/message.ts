import type { Body } from './body.ts';
import type { Method } from './methods.ts';

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A request as the inputs describe it: everything but the credential. */
export interface ApiRequest {
  readonly method: Method;
  readonly url: URL;
  readonly headers: readonly Header[];
  readonly body: Body | undefined;
}

/** Finds a header, whose name compares without regard to case. */
export const findHeader = (headers: readonly Header[], name: string): Header | undefined =>
  headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
