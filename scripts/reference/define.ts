import type { Api } from '../../src/mendix/model/types.ts';

/** Facts about an API that only readers need, not a run: the format of its errors, and the fields of its responses. */
export interface Reference<C extends string = string> {
  readonly errors: ErrorShape;
  readonly responses?: Readonly<Partial<Record<C, DocumentedResponse>>>;
}

/** The response of an endpoint if it succeeds. */
export interface DocumentedResponse {
  /** If absent, 200 or not documented. */
  readonly statuses?: readonly number[];
  /** As JMESPath, with `[]` for each item of a list. Absent if not documented. */
  readonly fields?: readonly string[];
}

/** The forms of an error's body. A number as `code` is the HTTP status. */
export const errorShapes = {
  classic: '{errorCode, errorMessage}',
  nested: '{error: {code, message, detail, invalid-params}}',
  'nested-status': '{error: {status, message}}',
  problem: '{status, title, detail, invalid-params}',
  'code-message': '{code, message}',
  'display-text': '{statusCode, errorCode, errorText, displayText}',
} as const;
export type ErrorShape = keyof typeof errorShapes;

/** The reference of an API; an endpoint that does not exist is a type error. */
export const referenceOf = <C extends string>(_api: Api<C>, reference: Reference<NoInfer<C>>): Reference => reference;

/** Fields within another one, such as `items[]`. */
export const within = (place: string, fields: readonly string[]): readonly string[] =>
  fields.map((field) => (place === '[]' ? `[].${field}` : `${place}.${field}`));

export const created: DocumentedResponse = { statuses: [201] };
export const accepted: DocumentedResponse = { statuses: [202] };
export const noContent: DocumentedResponse = { statuses: [204] };
