import type { Api } from '../../src/mendix/model/types.ts';

/** What only readers need to know of an API, and no run: how its errors look, and what its responses hold. */
export interface Reference<C extends string = string> {
  readonly errors: ErrorShape;
  readonly responses?: Readonly<Partial<Record<C, DocumentedResponse>>>;
}

/** The response of an endpoint, where it succeeds. */
export interface DocumentedResponse {
  /** 200, or not documented, where absent. */
  readonly statuses?: readonly number[];
  /** As JMESPath; `[]` stands for each item of a list. Absent where it is not documented. */
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

/** The reference of an API; that it names an endpoint which is not there is an error of types. */
export const referenceOf = <C extends string>(_api: Api<C>, reference: Reference<NoInfer<C>>): Reference => reference;

/** Fields that stand in another one, such as `items[]`. */
export const within = (place: string, fields: readonly string[]): readonly string[] =>
  fields.map((field) => (place === '[]' ? `[].${field}` : `${place}.${field}`));

export const created: DocumentedResponse = { statuses: [201] };
export const accepted: DocumentedResponse = { statuses: [202] };
export const noContent: DocumentedResponse = { statuses: [204] };
