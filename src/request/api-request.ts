import type { Method } from '../inputs/request-inputs.ts';

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A file as it was when the inputs were checked: what is sent must still be that. */
export interface FileSegment {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** A body is its pieces in order, bytes or whole files, so that its length is known and a second try can send it from the start. */
export type Segment = { readonly bytes: Buffer } | FileSegment;
export type Body = readonly Segment[];

/** A request as the inputs describe it: everything but the credential. */
export interface ApiRequest {
  readonly method: Method;
  readonly url: URL;
  readonly headers: readonly Header[];
  readonly body: Body | undefined;
}

export const bodyLength = (body: Body): number =>
  body.reduce((sum, segment) => sum + ('bytes' in segment ? segment.bytes.length : segment.size), 0);

/** Finds a header, whose name compares without regard to case. */
export const findHeader = (headers: readonly Header[], name: string): Header | undefined =>
  headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
