// The numbers in the documents match those in the code.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDefinition } from '../../scripts/definition.ts';
import { backupStages } from '../../src/actions/backup/context.ts';
import { deployStageTable } from '../../src/actions/deploy/deploy.ts';
import { packageLimitMs } from '../../src/actions/deploy/package-source.ts';
import { kubernetesStages } from '../../src/actions/deploy-kubernetes/context.ts';
import { restoreStages } from '../../src/actions/restore/context.ts';
import type { StageTable } from '../../src/actions/shared/staged-action.ts';
import { unitTestStages } from '../../src/actions/unit-test/context.ts';
import { maxDocumentBytes } from '../../src/client/body.ts';
import { maxBytesInMemory } from '../../src/http/body-sink.ts';
import { defaultPolicy } from '../../src/http/request.ts';
import { maxRetryAfterMs } from '../../src/http/retry.ts';
import { lostResponseStatuses, notProcessedStatuses, retryableProxyStatuses } from '../../src/http/status.ts';
import { maxDepth, maxValues } from '../../src/lib/json.ts';
import { catalogue } from '../../src/mendix/catalogue.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

/** The value of a product such as `256 * 1024` or `1024 ** 3`. */
const productOf = (product: string): number =>
  product
    .split(' * ')
    .map((factor) => {
      const [base = '', power = '1'] = factor.split(' ** ');
      return Number(base.replaceAll('_', '')) ** Number(power);
    })
    .reduce((all, each) => all * each, 1);

/** The value of a constant that is not exported, found by its name in a folder of src. */
function constant(name: string, folder = ''): number {
  const definition = new RegExp(`^(?:export )?const ${name} = ([\\d_ *]+);$`, 'm');
  const found = globSync(`src/${folder}/**/*.ts`).flatMap((path) => definition.exec(read(path))?.[1] ?? []);
  assert.deepEqual([name, found.length], [name, 1]);
  return productOf(found.join());
}

const seconds = (ms: number): string => `${ms / 1000} s`;
const minutes = (ms: number): string => `${ms / 60_000} minutes`;
const kibibytes = (bytes: number): string => `${bytes / 1024} KiB`;
const mebibytes = (bytes: number): string => `${bytes / 1024 ** 2} MiB`;
const statuses = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);
/** `3h` as `3 hours`. */
const inWords = (duration: unknown): string => String(duration).replace('h', ' hours').replace('m', ' minutes');

const apis = await Promise.all(Object.values(catalogue).map((entry) => entry.load()));
const endpoints = apis.reduce((sum, api) => sum + api.endpoints.length, 0);
const { inputs } = readDefinition('action.yml');
const timeoutOf = (action: string): string => inWords(readDefinition(`${action}/action.yml`).inputs.timeout?.default);
const [proxyLast, ...proxyRest] = statuses(retryableProxyStatuses).reverse();
const firstPollMs = constant('firstIntervalMs', 'wait');
const longestPollMs = constant('maxIntervalMs', 'wait');
const values = `${maxValues / 1e6} million values`;
const secrets = constant('maxSecrets', 'lib/redaction');
const minMaskLength = constant('minMaskLength', 'actions/shared');

const sentences: readonly (readonly [document: string, sentence: string])[] = [
  ['README.md', `${apis.length} APIs with ${endpoints} endpoints`],
  ['docs/retries-redirects-proxies.md', `returned ${proxyRest.reverse().join(', ')} or ${proxyLast} |`],
  ['docs/retries-redirects-proxies.md', `| ${statuses(notProcessedStatuses).join(', ')} | retry | retry`],
  ['docs/retries-redirects-proxies.md', `| ${statuses(lostResponseStatuses).join(', ')} | retry | no |`],
  ['docs/retries-redirects-proxies.md', `retry, after ${seconds(constant('minAdvisedWaitMs', 'http'))} or more`],
  [
    'docs/retries-redirects-proxies.md',
    `from ${seconds(constant('firstBackOffMs', 'http'))} to at most ${seconds(constant('maxBackOffMs', 'http'))}`,
  ],
  ['docs/retries-redirects-proxies.md', `waits for up to ${minutes(maxRetryAfterMs)}`],
  ['docs/retries-redirects-proxies.md', `at most ${defaultPolicy.maxRedirects} redirects`],
  ['docs/extracting-and-saving.md', `more than ${kibibytes(maxBytesInMemory)}`],
  ['docs/extracting-and-saving.md', `${mebibytes(maxDocumentBytes)}, with up to ${values} and ${maxDepth} levels`],
  ['docs/waiting.md', `first polls are ${seconds(firstPollMs)} apart`],
  ['docs/waiting.md', `${100 * (1 / 20)} % of the time waited, and to at most ${seconds(longestPollMs)}`],
  ['docs/waiting.md', `accepted for ${seconds(constant('notYetVisibleMs', 'wait'))}`],
  ['docs/troubleshooting.md', `larger than ${kibibytes(maxBytesInMemory)}`],
  ['docs/limits.md', `\`first-body\` | ${kibibytes(maxBytesInMemory)} |`],
  ['docs/limits.md', `| ${mebibytes(maxDocumentBytes)}, ${values}, ${maxDepth} levels |`],
  ['docs/limits.md', `\`package-file\` | ${constant('maxPackageBytes', 'actions/shared') / 1024 ** 2} MB `],
  ['docs/limits.md', `| ${constant('maxShortLength', 'lib')} characters |`],
  ['docs/limits.md', `| ${constant('maxPages', 'paging').toLocaleString('en')} pages |`],
  ['docs/limits.md', `secrets in one step | ${secrets} |`],
  ['docs/limits.md', `opening a connection | ${seconds(constant('maxConnectMs', 'http'))} |`],
  ['docs/limits.md', `${minutes(defaultPolicy.idleTimeoutMs)} otherwise`],
  ['docs/limits.md', `\`wait-timeout\`, ${inWords(inputs['wait-timeout']?.default)} by default`],
  ['docs/limits.md', `| \`deploy\` | ${timeoutOf('deploy')} by default`],
  ['docs/limits.md', `| ${constant('maxListedTests', 'unit-testing').toLocaleString('en')} tests |`],
  ['docs/limits.md', `asks for (\`Retry-After\`) | ${minutes(maxRetryAfterMs)} |`],
  ['docs/limits.md', `redirects | ${defaultPolicy.maxRedirects} |`],
  ['docs/limits.md', `one every ${firstPollMs / 1000} to ${seconds(longestPollMs)}`],
  ['SECURITY.md', `up to ${constant('maxLayers', 'lib/redaction')} layers`],
  ['SECURITY.md', `mask ${secrets} secrets`],
  ['SECURITY.md', `fewer than ${minMaskLength} characters`],
  ['SECURITY.md', `more than ${kibibytes(maxBytesInMemory)}`],
];

test('the scopes in the documents match the catalogue', () => {
  const all = apis.flatMap((api) => api.endpoints.flatMap(({ scopes = [] }) => scopes));
  const known = new Set(all.flatMap((scope) => scope.split('|')));
  for (const document of ['README.md', 'docs/rights.md']) {
    const shown: readonly string[] = read(document).match(/\bmx:[\w:-]+/g) ?? [];
    assert.ok(shown.length > 0, document);
    assert.deepEqual(
      shown.filter((scope) => !known.has(scope)),
      [],
      document,
    );
  }
});

for (const [document, sentence] of sentences) {
  test(`${document} states the number from the code: ${sentence}`, () => {
    // Line breaks do not matter.
    assert.ok(read(document).replace(/\s+/g, ' ').includes(sentence), sentence);
  });
}

const inMinutes = (ms: number): number => ms / 60_000;

/** The time limits of an action's stages, except those that depend on the source of the package. */
const limitsOf = (stages: StageTable): Record<string, number> =>
  Object.fromEntries(
    Object.entries(stages).flatMap(([name, { limitMs: ms }]) => (typeof ms === 'number' ? [[name, ms]] : [])),
  );

const deployLimitsMs = limitsOf(deployStageTable);
const kubernetesLimitsMs = limitsOf(kubernetesStages);
const restoreLimitsMs = limitsOf(restoreStages);

/** The limit that the documents give for all remaining stages; fails if those stages have different limits. */
function ofOthers(limits: Readonly<Record<string, number>>, named: readonly string[]): number {
  const others = new Set(Object.entries(limits).flatMap(([name, ms]) => (named.includes(name) ? [] : [ms])));
  assert.equal(others.size, 1, `the stages beside ${named.join(', ')} have limits of their own`);
  return inMinutes(Math.max(...others));
}

const { backup = 0, start = 0, rollback = 0 } = deployLimitsMs;
const { rollout, verify } = kubernetesStages;
const packageMs = Math.max(...Object.values(packageLimitMs));
const kubernetesPackageMs = Math.max(...Object.values(kubernetesStages.package.limitMs));
const deployOthers = ofOthers(deployLimitsMs, ['backup', 'start', 'rollback']);
const kubernetesOthers = ofOthers(kubernetesLimitsMs, ['rollout', 'verify', 'rollback']);

for (const [document, sentence] of [
  [
    'docs/limits.md',
    `By stage: \`package\` ${minutes(packageMs)} (an upload ${inMinutes(packageLimitMs.file)}), \`backup\` ${inMinutes(backup)}, ` +
      `\`start\` ${inMinutes(start)}, all others ${deployOthers}. A rollback has ${minutes(rollback)} more`,
  ],
  [
    'docs/limits.md',
    `By stage: \`package\` ${minutes(kubernetesPackageMs)} (an upload ${inMinutes(kubernetesStages.package.limitMs.file)}), \`rollout\` ${inMinutes(rollout.limitMs)}, ` +
      `\`verify\` ${inMinutes(verify.limitMs)}, all others ${kubernetesOthers}. A rollback has ${minutes(kubernetesStages.rollback.limitMs)} more`,
  ],
  [
    'docs/limits.md',
    `By stage: \`backup\` ${minutes(restoreStages.backup.limitMs)}, \`start\` ${inMinutes(restoreStages.start.limitMs)}, ` +
      `\`resolve\` and \`stop\` ${ofOthers(restoreLimitsMs, ['backup', 'start', 'restore'])}`,
  ],
  [
    'docs/limits.md',
    `| \`backup\` | ${timeoutOf('backup')} by default; \`resolve\` ${minutes(backupStages.resolve.limitMs)} |`,
  ],
  [
    'docs/limits.md',
    `| \`unit-test\` | ${timeoutOf('unit-test')} by default; \`resolve\` ${minutes(unitTestStages.resolve.limitMs)} |`,
  ],
  ['docs/limits.md', `| \`restore\` | ${timeoutOf('restore')} by default.`],
  ['docs/limits.md', `| \`deploy-kubernetes\` | ${timeoutOf('deploy-kubernetes')} by default.`],
  [
    'deploy/README.md',
    `A rollback has its own limit of ${inMinutes(rollback)} min. Each stage also has a limit: a build or a package under way ` +
      `${inMinutes(packageMs)} min, an upload ${inMinutes(packageLimitMs.file)}, a snapshot ${inMinutes(backup) / 60} h, ` +
      `a start ${inMinutes(start)}, any other stage ${deployOthers}.`,
  ],
  [
    'restore/README.md',
    `Creating a snapshot may take ${inMinutes(restoreStages.backup.limitMs)} min of it, stopping ${inMinutes(restoreStages.stop.limitMs)} min, ` +
      `starting ${inMinutes(restoreStages.start.limitMs)} min.`,
  ],
  ['deploy-kubernetes/README.md', `A rollback has its own limit of ${minutes(kubernetesStages.rollback.limitMs)}.`],
] as const)
  test(`${document} states the limits of the stages: ${sentence}`, () =>
    assert.ok(read(document).replace(/\s+/g, ' ').includes(sentence), sentence));
