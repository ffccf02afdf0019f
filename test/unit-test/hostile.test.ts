// Hostile texts of tests, and texts with the password: nothing takes effect, and the password is never shown.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseXml } from '@rgrove/parse-xml';
import { parse as parseJUnit } from 'junit2json';
import { startApp } from '../platform/unit-testing.ts';
import { createFolder } from '../support/action.ts';
import { hostileTexts } from '../support/hostile.ts';
import { render } from '../support/render.ts';
import { failing, runUnitTests, type UnitTestStep } from './support.ts';

const commands = /^::(?!add-mask::|error title=Mendix TESTS_FAILED::|warning title=Mendix TESTS_FAILED::)/m;
const harmless = ['h3', 'p', 'br', 'ul', 'li', 'table', 'thead', 'tr', 'th', 'tbody', 'td', 'wbr', 'pre', 'code'];

/** The tags of a page. */
const tagsOf = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/<\/?([a-z][^\s/>]*)/gi)].map(([, name = '']) => name)),
];

/** Asserts that no part of a text takes effect where a step shows it. */
async function assertHarmless(run: UnitTestStep, rows: number): Promise<void> {
  assert.equal(run.errors.length + run.warnings.length, 1);
  assert.doesNotMatch(run.stdout, commands);
  assert.ok(!run.stdout.includes('##['));
  assert.doesNotMatch(run.stdout, /[^\P{Cc}\n]/u);
  assert.deepEqual(
    Object.keys(run.outputs).filter((name) => !known.includes(name)),
    [],
  );
  const html = render(run.summary);
  assert.deepEqual(
    tagsOf(html).filter((tag) => !harmless.includes(tag)),
    [],
  );
  assert.doesNotMatch(run.summary, /https?:\/\/|www\.|ftp:\/\//i);
  assert.equal([...html.matchAll(/<tr>/g)].length, 1 + rows + 1 + 3);
  assert.equal(parseXml(run.report).root?.name, 'testsuites');
  const junit = await parseJUnit(run.report);
  assert.ok(junit && 'testsuite' in junit);
  assert.equal(junit.testsuite?.[0]?.testcase?.filter(({ failure }) => failure).length, rows);
}

const known = [
  'tests',
  'failures',
  'passed',
  'runtime',
  'report-file',
  'app-url',
  'stage',
  'stages',
  'error-code',
  'error-message',
];

for (const [name, text] of Object.entries(hostileTexts))
  for (const failOnFailure of ['true', 'false'])
    test(`${name} in the name and error of a test takes no effect, with \`fail-on-failure: ${failOnFailure}\``, async (t) => {
      const each = { name: text, error: text, step: text };
      const app = await startApp(t, { polls: 0, result: { ...failing(4, 2), failed_tests: [each, each] } });
      const run = await runUnitTests(t, app, { 'fail-on-failure': failOnFailure });
      await assertHarmless(run, 2);
    });

test('a line of a megabyte in the name and error of a test is shortened', async (t) => {
  const text = '<a> & ]]> | '.repeat((1024 * 1024) / 12);
  const app = await startApp(t, {
    polls: 0,
    result: { ...failing(2, 1), failed_tests: [{ name: text, error: text, step: text }] },
  });
  const run = await runUnitTests(t, app);
  await assertHarmless(run, 1);
  assert.ok(Buffer.byteLength(run.summary) < 100_000 && run.stdout.length < 20_000);
});

test('a summary stays below 1 MiB, and states how many tests it leaves out', async (t) => {
  const failedTests = Array.from({ length: 20_000 }, (_, index) => ({
    name: `M.Test_${index}`,
    error: '|'.repeat(400),
    step: 'x',
  }));
  const app = await startApp(t, { polls: 0, result: { ...failing(20_000, 20_000), failed_tests: failedTests } });
  const run = await runUnitTests(t, app);
  const size = Buffer.byteLength(run.summary);
  assert.ok(size < 1024 * 1024 && size > 900_000, String(size));
  assert.match(run.summary, /Failed tests left out here, as a summary has a size limit: \d+\./);
});

for (const password of ['s3cr3t-p@ss/w+rd "x"', 'p@ss', 'pw', 'q'])
  test(`the password ${password} is shown nowhere, whatever its encoding`, async (t) => {
    const bytes = Buffer.from(password);
    const forms = [
      ...[password, encodeURIComponent(password), JSON.stringify(password).slice(1, -1)],
      ...[bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')],
    ];
    const text = forms.join(' , ');
    const each = { name: `M.${text}`, error: text, step: text };
    const app = await startApp(t, { polls: 0, password, result: { ...failing(1, 1), failed_tests: [each] } });
    app.addFaults({ call: 'status', kind: 'answer', answer: { status: 502, body: text } });
    const run = await runUnitTests(t, app, { 'report-file': join(createFolder(t), 'report.xml') });
    const printed = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    const shown = [...printed, ...Object.values(run.outputs), run.summary, run.report].join('\n');
    assert.deepEqual(
      forms.filter((form) => shown.includes(form)),
      [],
    );
    assert.ok([run.report, render(run.summary), run.errors.join()].every((each) => each.includes('***')));
    assert.equal(run.warnings.length, password.length < 4 ? 1 : 0);
    if (password.length < 4) assert.match(run.warnings.join(), /outputs/);
    const masks = run.stdout.indexOf(`::add-mask::${password}`);
    assert.ok(masks >= 0 && masks < run.stdout.indexOf('Stage'));
  });

test('white space around the password is sent, with a warning', async (t) => {
  const app = await startApp(t, { polls: 0, password: 'remote-password\n' });
  const run = await runUnitTests(t, app);
  assert.equal(run.code, 0);
  assert.match(run.warnings.join(), /white space/);
});

test("the app's message in an error is shortened, and the password in it is hidden", async (t) => {
  const app = await startApp(t);
  const body = `::error::forged ${app.script.password} ##[error]x`;
  app.addFaults({ call: 'status', kind: 'answer', answer: { status: 418, body } });
  const run = await runUnitTests(t, app);
  assert.equal(run.errors.length, 1);
  assert.match(run.errors.join(), /::error::forged \*\*\* ## \[error\]x/);
});
