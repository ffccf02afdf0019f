// docs/errors.md lists every code that `src` sets, and every code in the README of an action.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findActions } from '../../scripts/actions.ts';
import { type ActionFolder, allErrorCodes } from '../../scripts/error-codes.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const folders = findActions().map(({ folder }) => folder);
const sources = globSync('src/**/*.ts').map(read).join('\n');
const codes = allErrorCodes.map(({ code }) => code);

/** Codes in src that the actions do not define: those of Mendix, which are in the catalogue, and those of Node. */
const foreign = new Set([
  ...[
    'ALREADY_LOCKED',
    'APP_ALREADY_HAS_A_STARTING_JOB',
    'APP_IS_RUNNING',
    'ENVIRONMENT_BUSY',
    'INTERNAL_SERVER_ERROR',
  ],
  ...['INVALID_CREDENTIALS', 'INVALID_STATE', 'NOT_FOUND', 'NO_SUCH_STARTJOB', 'PACKAGE_PARSE_FAILED'],
  ...['UNSUPPORTED_VERSION', 'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_REVOKED', 'EAI_AGAIN', 'ERR_SSL'],
  ...['SERVICE_UNAVAILABLE', 'STOP_FAILED', 'ERR_TLS_CERT_ALTNAME_INVALID'],
]);

test('every code that src sets is in the list', () => {
  const own = globSync('src/**/*.ts', { exclude: ['src/mendix/apis/**'] })
    .flatMap((path) => [...read(path).matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code = '']) => code))
    .filter((code) => !foreign.has(code) && !/^(?:MENDIX|NODE)_/.test(code));
  assert.ok(own.length > 30);
  assert.deepEqual([...new Set(own)].filter((code) => !codes.includes(code)).sort(), []);
});

test('every code of the list is in src, if its action exists', () => {
  const isPresent = (actions: readonly ActionFolder[] = ['root']): boolean =>
    actions.some((action) => folders.includes(action === 'root' ? '.' : action));
  for (const { code, actions } of allErrorCodes) {
    const name = code.replace('HTTP_<status>', 'HTTP_');
    if (isPresent(actions)) assert.ok(sources.includes(name), `src does not set ${code}`);
  }
  assert.deepEqual(codes, [...new Set(codes)]);
});

test('every code in the table of a README is listed for that action', () => {
  const actions: readonly ActionFolder[] = ['deploy', 'backup', 'restore', 'unit-test', 'deploy-kubernetes'];
  for (const action of actions.filter((each) => folders.includes(each))) {
    const rows = [...read(join(action, 'README.md')).matchAll(/^\| (`[A-Z][^|]*`) \|/gm)].map(([, cell = '']) => cell);
    const shown = rows
      .flatMap((cell) => [...cell.matchAll(/`([A-Z]+_[A-Z_]*(?:<status>)?|CANCELLED|TIMEOUT)`/g)])
      .map(([, code]) => code);
    const listed = allErrorCodes.filter((each) => each.actions?.includes(action) ?? true).map(({ code }) => code);
    assert.deepEqual(
      shown.filter((code) => code !== undefined && !listed.includes(code)),
      [],
      action,
    );
  }
});
