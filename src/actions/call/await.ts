import { isTooLarge } from '../../client/document.ts';
import { findMendixError } from '../../client/mendix-error.ts';
import { isFine } from '../../http/call.ts';
import { discard } from '../../http/receive.ts';
import { parseRetryAfter } from '../../http/retry.ts';
import { ActionError, CancelledError, ConnectionError } from '../../lib/errors.ts';
import { formatTime } from '../../lib/format.ts';
import type { Runner } from '../../runner/runner.ts';
import { judge, type Verdict } from '../../wait/judge.ts';
import type { WaitPlan } from '../../wait/plan.ts';
import { type Polled, type Waited, wait } from '../../wait/poll.ts';
import { pollRequest } from '../../wait/target.ts';
import type { Chain } from './follow-up-plan.ts';
import type { Outcome } from './outcome.ts';
import type { Prepared } from './prepare.ts';
import type { Received, Session } from './session.ts';

/** Milliseconds that the last poll has, however little of the time-out is left. */
const lastPoll = 5000;

const silent = (state: string): Polled => ({ verdict: { kind: 'pending', state, known: true, message: '' } });

/**
 * Waits until what the first response began has ended.
 *
 * @param first absent where the first request is itself repeated until it succeeds
 * @throws ActionError where no response came at all
 */
export async function awaitEnd(
  first: Received | undefined,
  plan: WaitPlan,
  { base }: Chain,
  { inputs, signed }: Prepared,
  session: Session,
  runner: Runner,
): Promise<Outcome> {
  const { comesUp } = plan;
  let [earliest, last] = [first, first];
  let polls = 0;
  let reason = 'No response came at all.';
  const judged = ({ answer, ok, readable, error, kind }: Received, elapsed: number): Verdict => {
    if (isTooLarge(readable))
      throw new ActionError('wait: the response is larger than 32 MiB, so that its state cannot be read.');
    return judge(
      plan,
      { status: answer.status, ok, document: readable.document, code: error?.code ?? '', kind },
      elapsed,
    );
  };
  const keep = (received: Received): void => {
    if (last && last !== earliest) discard(last.answer.body);
    earliest ??= received;
    last = received;
  };

  let where = signed.url;
  try {
    const request = pollRequest(plan, signed, first?.readable.document, inputs, base);
    where = request.url;
    const poll = async (elapsed: number): Promise<Polled> => {
      const deadline = AbortSignal.timeout(Math.max(lastPoll, plan.timeout - elapsed));
      try {
        const received = await session.fetch(request, {
          cancelled: AbortSignal.any([session.cancelled, deadline]),
          isSuccess: comesUp ? session.isSuccess : isFine,
          ...(comesUp ? { retries: 0 } : {}),
        });
        keep(received);
        const asked = parseRetryAfter(received.answer.headers['retry-after']?.[0], session.clock.now());
        return { verdict: judged(received, elapsed), retryAfter: asked };
      } catch (error) {
        if (deadline.aborted && !session.cancelled.aborted) return silent('no answer');
        if (comesUp && error instanceof ConnectionError) {
          reason = error.message;
          return silent('no connection');
        }
        throw error;
      }
    };
    runner.info(`Waiting, at most ${formatTime(plan.timeout)}, for ${plan.what}`);
    const initial = comesUp ? await poll(0) : plan.judgesFirst && first ? { verdict: judged(first, 0) } : undefined;
    const waited = await wait(initial, {
      clock: session.clock,
      cancelled: session.cancelled,
      timeout: plan.timeout,
      interval: plan.interval,
      random: Math.random,
      poll: (elapsed) => {
        polls += 1;
        return poll(elapsed);
      },
      log: runner.info,
      warn: runner.warning,
    });
    if (earliest === undefined || last === undefined) throw new ActionError(`${timeOut(plan, waited)} ${reason}`);
    const ended = await describeEnd(waited, plan, last, session, where);
    return { first: earliest, last, polls: waited.polls, states: waited.states, ...ended };
  } catch (error) {
    if (!(error instanceof ActionError) || earliest === undefined || last === undefined) throw error;
    const isCancelled = error instanceof CancelledError;
    const still = isCancelled || error instanceof ConnectionError ? ` ${stillRuns(plan, where)}` : '';
    return { first: earliest, last, polls, failure: `${error.message}${still}` };
  }
}

/** What the end of a wait means for the step. */
async function describeEnd(
  waited: Waited,
  plan: WaitPlan,
  last: Received,
  session: Session,
  where: URL,
): Promise<Pick<Outcome, 'failure' | 'warning'>> {
  const { verdict, elapsed } = waited;
  switch (verdict.kind) {
    case 'done':
      return { warning: last.error && (await session.explain(last)) };
    case 'warned':
      return { warning: await session.explain(last) };
    case 'refused': {
      const words = await session.explain(last);
      const after = formatTime(elapsed);
      return last.kind === 'final'
        ? { failure: `${plan.what} failed after ${after}. ${words}` }
        : { failure: `${plan.what} could not be asked for after ${after}. ${words}\n${stillRuns(plan, where)}` };
    }
    case 'failed': {
      const words = verdict.message || findMendixError(last.text, true)?.message;
      const why = words ? `: ${words}` : '; the answer gives no reason, the Mendix portal may';
      return { failure: `${plan.what} ended as "${verdict.state}" after ${formatTime(elapsed)}${why}` };
    }
    case 'pending': {
      const words = plan.comesUp && !last.ok ? `\n${await session.explain(last)}` : '';
      return { failure: `${timeOut(plan, waited)} ${stillRuns(plan, where)}${words}` };
    }
  }
}

const timeOut = (plan: WaitPlan, { verdict }: Waited): string =>
  `Waited ${formatTime(plan.timeout)} (\`wait-timeout\`) for ${plan.what}; the last state was "${verdict.state}".`;

/** What goes on without us, where to see it, and how to take the wait up again. */
function stillRuns({ comesUp, until }: WaitPlan, where: URL): string {
  if (comesUp) return 'Give it more time with `wait-timeout`, or look at its log.';
  const again = `To go on waiting, call GET ${where.href} with`;
  if (until)
    return `What was begun may still run. \`${until.text}\` was not true of the last answer, which is in the output \`body\`. ${again} the same \`wait-until\`.`;
  return `The operation still runs on the platform: look at the app in the Mendix portal. ${again} \`wait: true\`.`;
}
