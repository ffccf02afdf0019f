import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { catalogue } from '../../src/mendix/catalogue.ts';
import type { Endpoint, Operation } from '../../src/mendix/model/types.ts';
import { apiKey, leaks, pat, runInProcess, username } from '../support/action.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { serve } from '../support/serve.ts';
import type { TestServer } from '../support/server.ts';
import type { Run } from '../support/step.ts';
import { apis, inputsOf, uploadFile } from './all.ts';

/** An ID with more digits than a JavaScript number can hold. */
const id = '179862510118532185';

/** An object with a value at a path; for `a || b`, at `a`. */
const withValue = (path: string, json: string): string =>
  (path.split(' || ')[0] ?? '').split('.').reduceRight((inner, name) => `{"${name}":${inner}}`, json);

interface Answer {
  status?: number;
  body: string;
}

/** Calls an endpoint of an operation with `wait: true`; the polls get the responses in turn, and then the last one again. */
async function trial(
  t: TestContext,
  call: { apiId: string; endpoint: Endpoint; started: Answer; query: string },
  polls: readonly Answer[],
  inputs: Record<string, string> = {},
): Promise<{ run: Run; server: TestServer }> {
  const server = await serve(t, [call.started, ...polls]);
  const run = await runInProcess(t, {
    clock: createJumpingClock(),
    inputs: {
      ...{ username, 'api-key': apiKey, pat, 'base-url': server.url, 'allowed-hosts': server.host },
      ...{ ...inputsOf(call.apiId, call.endpoint, uploadFile(t)), query: call.query },
      ...{ wait: 'true', 'wait-interval': '1', ...inputs },
    },
  });
  assert.deepEqual(leaks(run), []);
  return { run, server };
}

const stateOf = (operation: Operation, state: string, message = ''): Answer => {
  const told = operation.message ? withValue(operation.message, JSON.stringify(message)) : '{}';
  return { body: JSON.stringify(merge(JSON.parse(withValue(operation.state, `"${state}"`)), JSON.parse(told))) };
};
/** The polls that follow those of the operation itself, until the next operation has ended. */
const nextAnswers = ({ next }: Operation): readonly Answer[] =>
  next === undefined ? [] : [{ body: withValue(next.state, `"${next.success[0] ?? ''}"`) }];
const merge = (a: Record<string, unknown>, b: Record<string, unknown>): unknown => ({ ...a, ...b });

describe('long-running operations', { concurrency: 16 }, () => {
  for (const { id: apiId, api } of apis) {
    for (const operation of api.operations ?? []) {
      for (const start of operation.starts.length > 0 ? operation.starts : [`GET ${operation.poll}`]) {
        test(`${apiId}: after ${start} it waits for ${operation.success.join()}`, async (t) => {
          const endpoint = api.endpoints.find((each) => each.call === start);
          assert.ok(endpoint);
          const isStart = operation.starts.length > 0;
          const [pending = 'Some'] = operation.pending;
          const [success = ''] = operation.success;
          const started = isStart
            ? { body: operation.id && 'body' in operation.id ? withValue(operation.id.body, id) : '{}' }
            : stateOf(operation, pending);
          const query = new URLSearchParams(operation.when).toString();
          const call = { apiId, endpoint: { ...endpoint, query: [] }, started, query };
          await Promise.all([
            (async () => {
              const { run, server } = await trial(t, call, [
                stateOf(operation, pending),
                stateOf(operation, success),
                ...nextAnswers(operation),
              ]);
              assert.equal(run.code, 0, run.stdout);
              assert.equal(run.outputs.polls, operation.next ? '3' : '2');
              assert.equal(run.outputs['first-body'], started.body);
              assert.ok(
                run.log.some((line) => line.includes(`: ${success}`)),
                run.stdout,
              );
              if (operation.pending.length > 0) assert.deepEqual(run.warnings, []);
              const [, poll, again] = server.requests;
              assert.ok(poll);
              assert.deepEqual([poll.method, again?.target, poll.body.length], ['GET', poll.target, 0]);
              const base = catalogue[operation.pollApi ?? apiId]?.base.replace(/^https:\/\/[^/]*/, '');
              const names = [...endpoint.path.matchAll(/\{[^}]*\}/g)].map(([name]) => name);
              const expected = operation.poll.replace(/\{[^}]*\}/g, (name) =>
                names.includes(name) ? (names.indexOf(name) === 0 ? 'a%2Fb%20c' : `v${names.indexOf(name)}`) : id,
              );
              assert.equal(poll.target, `${base}${expected}`);
              assert.equal(
                poll.headers[api.credential === 'pat' ? 'authorization' : 'mendix-apikey'],
                api.credential === 'pat' ? `MxToken ${pat}` : apiKey,
              );
            })(),
            (async () => {
              const [failure] = operation.failure;
              if (failure === undefined) return;
              const { run } = await trial(t, call, [stateOf(operation, failure, 'its own words')]);
              assert.equal(run.code, 1);
              assert.equal(run.errors.length, 1);
              assert.match(
                run.errors.join(),
                new RegExp(
                  `failed after \\d+\\.\\d s \\(status ${failure}\\)${operation.message ? ': its own words' : ''}`,
                ),
              );
              assert.equal(run.outputs.status, '200');
            })(),
            (async () => {
              const { run } = await trial(t, call, [stateOf(operation, pending)], { 'wait-timeout': '4s' });
              assert.equal(run.code, 1);
              assert.match(
                run.errors.join(),
                new RegExp(
                  `Waited 4\\.0 s .*the last state was "${pending}"\\. The operation is still running.* call GET http`,
                ),
              );
              assert.equal(run.outputs['first-body'], started.body);
            })(),
          ]);
        });
      }
    }
  }
});
