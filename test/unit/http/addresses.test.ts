import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { inTurn, openFirst } from '../../../src/http/happy-eyeballs.ts';

const never = new AbortController().signal;

/** Attempts that are decided from outside, and what became of them. */
function attempts(): {
  open: (address: string, signal: AbortSignal) => Promise<string>;
  begun: string[];
  ended: string[];
  succeed(address: string): void;
  fail(address: string): void;
} {
  const begun: string[] = [];
  const ended: string[] = [];
  const all = new Map<string, PromiseWithResolvers<string>>();
  return {
    begun,
    ended,
    open: (address, signal) => {
      begun.push(address);
      const attempt = Promise.withResolvers<string>();
      all.set(address, attempt);
      signal.addEventListener('abort', () => {
        ended.push(address);
        attempt.reject(signal.reason);
      });
      return attempt.promise;
    },
    succeed: (address) => all.get(address)?.resolve(address),
    fail: (address) => all.get(address)?.reject(new Error(`no ${address}`)),
  };
}

/** Lets what is decided already take effect. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

test('addresses: the families take turns, the first one as the resolver has it', () => {
  const all = ['::1', '::2', '::3', '1.1.1.1'].map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  assert.deepEqual(inTurn(all), ['::1', '1.1.1.1', '::2', '::3']);
  assert.deepEqual(inTurn(all.toReversed()), ['1.1.1.1', '::3', '::2', '::1']);
  assert.deepEqual(inTurn([]), []);
});

test('addresses: one that is slow goes on beside the next, and may still win', async (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const { open, begun, ended, succeed } = attempts();
  const opened = openFirst(['a', 'b', 'c'], open, never);
  assert.deepEqual(begun, ['a']);
  mock.timers.tick(250);
  assert.deepEqual(begun, ['a', 'b']);
  succeed('a');
  assert.equal(await opened, 'a');
  mock.timers.tick(10_000);
  assert.deepEqual(begun, ['a', 'b']);
  assert.ok(ended.includes('b'));
});

test('addresses: the next one begins at once where all before it failed', async () => {
  const { open, begun, fail, succeed } = attempts();
  const opened = openFirst(['a', 'b'], open, never);
  fail('a');
  await settle();
  assert.deepEqual(begun, ['a', 'b']);
  succeed('b');
  assert.equal(await opened, 'b');
});

test('addresses: where all fail, all is told', async () => {
  const { open, fail } = attempts();
  const opened = openFirst(['a', 'b'], open, never);
  fail('a');
  await settle();
  fail('b');
  await assert.rejects(opened, (error: AggregateError) => {
    assert.deepEqual(error.errors.map(String), ['Error: no a', 'Error: no b']);
    return true;
  });
});

test('addresses: an abort ends every attempt', async () => {
  const { open, begun } = attempts();
  const abort = new AbortController();
  const opened = openFirst(['a', 'b'], open, abort.signal);
  abort.abort(new Error('enough'));
  await assert.rejects(opened, /enough/);
  assert.deepEqual(begun, ['a']);
});
