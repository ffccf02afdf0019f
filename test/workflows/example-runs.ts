// The examples and other workflows that scripts/test-workflows.ts runs, and what their logs must show.
import type { State } from '../platform/state.ts';

/** Gives new builds of `calc` the constants of the Unit Testing module. */
function addUnitTesting({ script }: State): void {
  const booleans = ['UnitTesting.Enabled', 'UnitTesting.RemoteApiEnabled'];
  script.model = {
    ...script.model,
    constants: [
      ...script.model.constants,
      ...booleans.map((name) => ({ name, dataType: 'Boolean', value: 'false' })),
      { name: 'UnitTesting.RemoteApiPassword', dataType: 'String', value: 'none' },
    ],
  };
}

/** A run of an example, or of another workflow, against the simulator. */
export interface ExampleRun {
  readonly file: string;
  /** A name if one file has several runs; by default that of the file. */
  readonly name?: string;
  readonly succeeds: boolean;
  /** Expressions that must each match the log. */
  readonly shows: readonly RegExp[];
  /** The artifacts that must be uploaded, as `artifact: file`. */
  readonly keeps?: RegExp;
  /** The platform of its apps; by default Mendix Cloud. */
  readonly platform?: 'kubernetes';
  /** The only job of a matrix that is run, `key:value`. */
  readonly matrix?: string;
  /** Inputs of the workflow, `name=value`. */
  readonly inputs?: readonly string[];
  /** A replacement in the file that makes something fail. */
  readonly edit?: readonly [part: string, replacement: string];
  /** Changes the world of the simulator before the run. */
  prepare?(state: State): void;
}

export const exampleRuns: readonly ExampleRun[] = [
  { file: 'examples/api-key.yml', succeeds: true, shows: [/Status 200, first app calc/] },
  { file: 'examples/pat.yml', succeeds: true, shows: [/Status 200, first environment Test/] },
  {
    file: 'examples/deploy-chain.yml',
    succeeds: true,
    shows: [/Package [0-9a-f-]{36} is Succeeded, transport returned 200, the app is Started/],
  },
  {
    file: 'examples/deploy.yml',
    succeeds: true,
    shows: [/Version 1\.3\.3\.4f2c9ab0 is deployed, changed true, down for [\d.]+ s/],
  },
  {
    file: 'examples/promote.yml',
    succeeds: true,
    shows: [
      /Promote 1\.3\.2\.98ab76cd\].*Stage start: done after [\d.]+ s: 1\.3\.2\.98ab76cd runs, pinned to Acceptance/,
      /Version 1\.3\.2\.98ab76cd is on Production, snapshot [0-9a-f-]{36}/,
    ],
  },
  {
    file: 'examples/deploy-kubernetes.yml',
    succeeds: true,
    shows: [/Version 1\.10\.2\.b1946ac9 is deployed, changed true/],
    platform: 'kubernetes',
  },
  {
    file: 'examples/promote-kubernetes.yml',
    succeeds: true,
    shows: [/Version 1\.10\.0\.e59ff979 is on Production, before it was [0-9a-f-]{36}/],
    platform: 'kubernetes',
  },
  {
    file: 'examples/cloud-and-kubernetes.yml',
    name: 'examples/cloud-and-kubernetes.yml, Mendix Cloud',
    succeeds: true,
    matrix: 'platform:cloud',
    inputs: ['revision=4f2c9ab0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60'],
    shows: [/calc Acceptance: deployed 1\.3\.3\.4f2c9ab0/],
  },
  {
    file: 'examples/cloud-and-kubernetes.yml',
    name: 'examples/cloud-and-kubernetes.yml, Kubernetes',
    succeeds: true,
    platform: 'kubernetes',
    matrix: 'platform:kubernetes',
    inputs: ['revision=b1946ac92492d2347c6235b4d2611184f2a3c4d5'],
    shows: [/Field Service Acceptance: deployed 1\.10\.2\.b1946ac9/],
  },
  {
    file: 'examples/fleet.yml',
    succeeds: true,
    shows: [
      /Version 1\.3\.3\.4f2c9ab0 of calc is deployed/,
      /\| calc \| success \| calc Acceptance: deployed 1\.3\.3\.4f2c9ab0 \|/,
      /\| orders \| success \| orders Acceptance: deployed 2\.5\.5\.\d+ \|/,
    ],
    keeps: /^deploy-calc-Acceptance: result\.md,deploy-orders-Acceptance: result\.md$/,
  },
  {
    file: 'examples/fleet.yml',
    name: 'examples/fleet.yml, where one app fails',
    succeeds: false,
    edit: ['branch: trunk', 'branch: nope'],
    // act 0.2.87 starts no job after a failed called workflow, so the table itself is missing.
    shows: [
      /\| calc \| success \| calc Acceptance: deployed 1\.3\.3\.4f2c9ab0 \|/,
      /\| orders \| failure \| orders Acceptance: failed in package \(BRANCH_NOT_FOUND\), not rolled back \|/,
    ],
    keeps: /^deploy-calc-Acceptance: result\.md,deploy-orders-Acceptance: result\.md$/,
  },
  {
    file: 'examples/deploy-test-promote.yml',
    succeeds: true,
    prepare: addUnitTesting,
    shows: [
      /Stage tests: done after [\d.]+ s: All 3 tests passed/,
      /Promote 1\.3\.3\.4f2c9ab0\].*Stage verify: done after [\d.]+ s: Running, with 1\.3\.3\.4f2c9ab0/,
    ],
    keeps: /^unit-tests: unit-tests\.xml$/,
  },
  {
    file: 'examples/pipeline.yml',
    succeeds: true,
    shows: [/Run 5e8e0a52-6c1d-4c54-8f0f-6d2b1f7c9e88 ended as SUCCEEDED/],
  },
  {
    file: 'examples/build-on-runner.yml',
    succeeds: true,
    shows: [/calc Test: deployed /],
    keeps: /^package: app\.mda$/,
  },
  {
    file: 'examples/environment-hours.yml',
    name: 'examples/environment-hours.yml, in the morning',
    succeeds: true,
    inputs: ['wanted=Running'],
    shows: [
      /calc Test was Stopped; stop skipped, start success/,
      /orders Acceptance was Running; stop skipped, start skipped/,
    ],
  },
  {
    file: 'examples/environment-hours.yml',
    name: 'examples/environment-hours.yml, in the evening',
    succeeds: true,
    inputs: ['wanted=Stopped'],
    shows: [
      /calc Test was Stopped; stop skipped, start skipped/,
      /orders Acceptance was Running; stop success, start skipped/,
    ],
  },
  {
    file: 'examples/nightly-backup.yml',
    succeeds: true,
    shows: [/Snapshot [0-9a-f-]{36} of version 1\.3\.1\.0c1d2e3f, \d+ bytes, sha256 [0-9a-f]{64}/],
    keeps: /^calc-Production-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ): calc-Production-\1\.tar\.gz$/,
  },
  {
    file: 'examples/copy-production-data.yml',
    succeeds: true,
    shows: [/Acceptance has the data of snapshot [0-9a-f-]{36}, reused (?:true|false)/],
  },
  { file: 'examples/backup.yml', succeeds: true, shows: [/Downloaded \d+ B to/, /-rw.*\.backup/] },
  { file: 'examples/use-composite.yml', succeeds: true, shows: [/Stop returned 200/] },
  {
    file: 'test/workflows/job-outputs.yml',
    succeeds: true,
    shows: [/Got [0-9a-f-]{36}, [0-9a-f]{64}, [0-9a-f-]{36}, last stage download/],
  },
  {
    file: 'test/workflows/wrong-key.yml',
    succeeds: true,
    shows: [/GET \/api\/1\/apps returned 401: UNAUTHORIZED/, /Outcome failure, status 401, error UNAUTHORIZED/],
  },
];
