import { isTooLarge, readDocument } from '../../client/document.ts';
import { extract } from '../../expressions/select.ts';
import { ActionError } from '../../lib/errors.ts';
import type { Runner } from '../../runner/runner.ts';
import { isSuccessCode } from '../../wait/judge.ts';
import { awaitEnd } from './await.ts';
import { collect } from './collect.ts';
import type { Chain } from './follow-up-plan.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Prepared } from './prepare.ts';
import type { Session } from './session.ts';

// What steps with expressions alone need is one part of the bundle, loaded by those.
export { describeChain, planChain } from './follow-up-plan.ts';
export { maskSecrets } from './mask.ts';

/** Sends the request, and waits or fetches further pages, as the plan says. */
export async function followUp(chain: Chain, prepared: Prepared, session: Session, runner: Runner): Promise<Outcome> {
  const { wait, pages } = chain;
  if (wait?.comesUp) return awaitEnd(undefined, wait, chain, prepared, session, runner);
  const first = await session.fetch(prepared.signed);
  if (wait && isSuccessCode(wait, { code: first.error?.code ?? '', kind: first.kind }))
    return { first, last: first, polls: 0, warning: await session.explain(first) };
  if (first.ok && wait) return awaitEnd(first, wait, chain, prepared, session, runner);
  if (first.ok && pages) return collect(first, pages, prepared, session, runner);
  return outcomeOf(first, session);
}

/** What is taken out of the responses. */
export interface Taken {
  readonly values: ReadonlyMap<string, string>;
  /** An absolute path, empty where nothing was downloaded. */
  readonly file: string;
  readonly failure: string | undefined;
}

/** Extracts values and downloads the file. After a failure it is best effort, and adds no second error. */
export async function takeOut(
  { first, last, body, failure }: Outcome,
  chain: Chain,
  file: string | undefined,
  session: Session,
  runner: Runner,
): Promise<Taken> {
  const readable =
    body && chain.extract.length + (chain.download ? 1 : 0) > 0
      ? readDocument({ ...last.answer, body, headers: {} })
      : last.readable;
  const documents = [readable.document, first.readable.document];
  const why = readable.document ? '' : `the response is ${readable.why}`;
  const { values, problems } = extract(chain.extract, documents, why);
  const begun = chain.begins && problems.length > 0 ? [chain.begins] : [];
  const tooLarge = isTooLarge(readable) && chain.extract.length > 0;
  if (failure !== undefined) return { values, file: '', failure: undefined };
  const problem = tooLarge
    ? `extract: ${why}, and expressions read no more`
    : [...problems, ...begun].join('\n') || undefined;
  if (problem || !chain.download) return { values, file: '', failure: problem };
  try {
    const { download } = await import('./download.ts');
    return { values, file: await download(chain.download, documents, file, last, session, runner), failure: undefined };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { values, file: '', failure: [error.message, chain.begins].filter(Boolean).join('\n') };
  }
}
