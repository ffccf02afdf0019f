import type { Credential } from '../../auth/credentials.ts';
import type { StoredBody } from '../../client/store.ts';
import type { Answer } from '../../http/call.ts';
import type { ReceivedBody } from '../../http/receive.ts';
import type { SeenState } from '../../wait/poll.ts';
import type { Outputs } from './output-names.ts';
import type { Received, Session } from './session.ts';

/** What became of a request and of what followed it. */
export interface Outcome {
  readonly first: Received;
  /** The response that the outputs are of. */
  readonly last: Received;
  /** Takes the place of the last response's body. */
  readonly body?: ReceivedBody;
  /** Why the step fails. */
  readonly failure?: string | undefined;
  readonly warning?: string | undefined;
  readonly polls?: number;
  readonly states?: readonly SeenState[];
  readonly items?: number;
}

/** What became of a request that nothing follows. */
export async function outcomeOf(first: Received, session: Session): Promise<Outcome> {
  if (!first.ok) return { first, last: first, failure: await session.explain(first) };
  return { first, last: first, warning: first.error && (await session.explain(first)) };
}

/** Headers as a JSON object: names in lower case, a repeated one as an array. */
const headersJson = (headers: Answer['headers']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(headers).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    ),
  );

/** The outputs of a call that was answered, and of what followed it. */
export const outputsOf = (
  { first, last, polls, items }: Outcome,
  body: StoredBody,
  firstBody: string,
  mode: Credential['mode'],
): Outputs => ({
  status: String(last.answer.status),
  'error-code': last.error?.code ?? '',
  'error-message': last.error?.message ?? '',
  body: body.text,
  headers: headersJson(last.answer.headers),
  'response-file': body.file,
  url: last.answer.request.url.href,
  auth: mode,
  attempts: String(first.answer.attempts),
  'first-body': firstBody,
  polls: polls === undefined ? '' : String(polls),
  items: items === undefined ? '' : String(items),
});
