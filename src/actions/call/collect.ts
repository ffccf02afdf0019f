import { placeOf } from '../../client/store.ts';
import { discard } from '../../http/receive.ts';
import { ActionError } from '../../lib/errors.ts';
import type { JsonDocument } from '../../lib/json.ts';
import type { PagingPlan } from '../../paging/pages.ts';
import { paginate } from '../../paging/paginate.ts';
import type { Runner } from '../../runner/runner.ts';
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
  const pageOf = ({ readable }: Received): JsonDocument => {
    if (readable.document) return readable.document;
    throw new ActionError(`paginate: the response is ${readable.why}.`);
  };
  try {
    const place = placeOf(session.target, true);
    const all = await paginate(plan, signed.url, pageOf(first), place, async (url) => {
      const next = await session.fetch({ ...signed, url });
      if (last !== first) discard(last.answer.body);
      last = next;
      if (!last.ok) throw new ActionError(await session.explain(last));
      if (last.answer.request.url.host !== url.host)
        throw new ActionError(`paginate: a page is redirected to another host, ${last.answer.request.url.host}.`);
      return pageOf(last);
    });
    runner.info(`${all.count} item(s) on ${all.pages} page(s).`);
    return { first, last, body: all.body, items: all.count };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { first, last, failure: error.message };
  }
}
