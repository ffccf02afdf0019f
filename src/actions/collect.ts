import { ActionError } from '../errors.ts';
import type { PagingPlan } from '../paging/pages.ts';
import { paginate } from '../paging/paginate.ts';
import { placeOf } from '../response/store.ts';
import type { Runner } from '../runner.ts';
import { discard } from '../transport/receive.ts';
import type { Outcome } from './outcome.ts';
import type { Prepared } from './prepare.ts';
import type { Received, Session } from './session.ts';

/** Fetches every page after the first one. What breaks off fails the step with the response that broke it. */
export async function collect(
  first: Received,
  plan: PagingPlan,
  { signed }: Prepared,
  session: Session,
  runner: Runner,
): Promise<Outcome> {
  let last = first;
  const pageOf = (received: Received) => {
    const { readable } = received;
    if (readable.document) return { document: readable.document, received };
    throw new ActionError(`paginate: the response is ${readable.why}.`);
  };
  try {
    const place = placeOf(session.target, true);
    const all = await paginate(plan, signed.url, pageOf(first), place, async (url) => {
      if (last !== first) discard(last.answer.body);
      last = await session.fetch({ ...signed, url });
      if (!last.ok) throw new ActionError(await session.explain(last));
      return pageOf(last);
    });
    runner.info(`${all.count} item(s) on ${all.pages} page(s).`);
    return { first, last, body: all.body, items: all.count };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { first, last, failure: error.message };
  }
}
