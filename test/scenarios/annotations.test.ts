import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInProcess } from '../support/action.ts';
import { type Answer, serve } from '../support/serve.ts';

const error = (code: string, status = 409): Answer => ({
  status,
  body: JSON.stringify({ errorCode: code, errorMessage: 'its own words' }),
});

for (const [name, answer, inputs, title] of [
  ['an error of the platform', error('ENVIRONMENT_BUSY'), {}, 'Mendix ENVIRONMENT_BUSY (409)'],
  ['an error without a code', { status: 404 }, {}, 'Mendix HTTP 404'],
  ['an error whose code is its status', { status: 400, body: '{"code":400,"message":"x"}' }, {}, 'Mendix HTTP 400'],
  ['an invalid input', '{}', { timeout: 'soon' }, 'Mendix INVALID_INPUT'],
  ['a connection that breaks', { drop: true }, { method: 'POST' }, 'Mendix OUTCOME_UNKNOWN'],
  ['a failure after a successful response', '{}', { extract: 'id: Id' }, 'Mendix EXTRACT_MISSING (200)'],
  ['a warning in a successful step', error('ALREADY_STARTED', 200), {}, 'Mendix ALREADY_STARTED (200)'],
  [
    'a code that contains workflow commands',
    error('A::error::b,file=c\r\n::set-env name=d::e'),
    {},
    'Mendix A::error::b,file=c\\r\\n::set-env name=d::e (409)',
  ],
  ['a long code', error('E'.repeat(900)), {}, `Mendix ${'E'.repeat(93)}...`],
  ['a text that is too long for a code', error('E'.repeat(5000)), {}, 'Mendix HTTP 409'],
] as const) {
  test(`the title of the annotation for ${name}`, async (t) => {
    const run = await runInProcess(t, {
      server: await serve(t, [answer]),
      inputs: { url: '/x', retries: '0', ...inputs },
    });
    assert.deepEqual(run.titles, [title]);
    assert.equal(run.errors.length + run.warnings.length, 1);
  });
}

test('the title of an annotation contains no secret, nor part of one', async (t) => {
  const server = await serve(t, (request, response) =>
    response
      .writeHead(409)
      .end(JSON.stringify({ errorCode: `${'x'.repeat(80)}${request.headers['mendix-apikey']}`, errorMessage: 'y' })),
  );
  const run = await runInProcess(t, { server, inputs: { url: '/x', auth: 'api-key' } });
  assert.deepEqual(run.titles, [`Mendix ${'x'.repeat(80)}*** (409)`]);
});
