// Mutation samples of the folders that stryker.json leaves out, one folder per run and without a threshold: `ROOM=client npm run mutate:sample`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The files to mutate, and the tests that should notice: unit tests, and scenarios that run in process. */
const rooms = {
  http: {
    mutate: ['src/http/{connection-error,content-encoding,proxy}.ts'],
    tests: [
      'test/unit/http/{connection-error,content-encoding,proxy}.test.ts',
      'test/scenarios/text-and-errors.test.ts',
      'test/faults/proxy.test.ts',
    ],
  },
  client: {
    mutate: ['src/client/{body,mendix-error}.ts'],
    tests: ['test/unit/client/{body,mendix-error}.test.ts', 'test/scenarios/text-and-errors.test.ts'],
  },
  cloud: {
    mutate: ['src/cloud/{package-candidates,settings}.ts'],
    tests: ['test/unit/cloud/*.test.ts', 'test/deploy/{settings-and-check,sources}.test.ts'],
  },
  platform: {
    mutate: ['src/platform/{attempts,states}.ts'],
    tests: ['test/unit/platform/*.test.ts', 'test/deploy/{package-faults,stale-and-unknown}.test.ts'],
  },
  paging: {
    mutate: ['src/paging/collect.ts'],
    tests: ['test/unit/paging/collect.test.ts', 'test/scenarios/summary-and-pages.test.ts'],
  },
  pipeline: {
    mutate: ['src/pipeline/report.ts'],
    tests: ['test/unit/pipeline/*.test.ts', 'test/restore/restore.test.ts'],
  },
  mendix: {
    mutate: ['src/mendix/{errors,lookup}.ts'],
    tests: ['test/unit/mendix/**/*.test.ts', 'test/catalogue/remedies.test.ts'],
  },
  actions: {
    mutate: ['src/actions/shared/after-failure.ts', 'src/actions/deploy/stages.ts', 'src/actions/call/json-error.ts'],
    tests: [
      'test/unit/actions/{shared,deploy}/*.test.ts',
      'test/unit/actions/call/json-error.test.ts',
      'test/deploy/settings-and-check.test.ts',
    ],
  },
};

const home = fileURLToPath(new URL('home.cjs', import.meta.url));
const name = process.env.ROOM ?? '';
const room = rooms[name];
if (room === undefined) throw new Error(`Set ROOM to one of ${Object.keys(rooms).join(', ')}.`);
const { thresholds, ...usual } = JSON.parse(readFileSync(new URL('stryker.json', import.meta.url), 'utf8'));

// biome-ignore lint/style/noDefaultExport: Stryker reads the default export.
export default {
  ...usual,
  tap: { testFiles: room.tests, nodeArgs: ['-r', home, ...usual.tap.nodeArgs] },
  mutate: room.mutate,
  thresholds: { ...thresholds, break: null },
  jsonReporter: { fileName: `.cache/mutation-${name}.json` },
};
