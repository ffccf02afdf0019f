import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspectFile } from '../../../src/lib/files.ts';
import { buildMarker, hashFile, isBuildOf, uploadName } from '../../../src/source/markers.ts';
import { createFolder } from '../../support/action.ts';

const hash = '4f2c9ab0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60';

const marks: readonly (readonly [string, string | undefined, boolean])[] = [
  [`CI #7 ${buildMarker(hash, '1.2.3')}`, undefined, true],
  [buildMarker(hash, '1.2.3'), '1.2.3', true],
  [`CI #7 ${buildMarker(hash, '1.2.3')}`, '1.2.3', true],
  [`CI #7 ${buildMarker(hash, '1.2.3')}  `, '1.2.3', true],
  [`CI #7 ${buildMarker(hash.toUpperCase(), '1.2.3')}`, '1.2.3', true],
  [`CI #7 ${buildMarker(hash, '1.2.3')}`, '1.2.4', false],
  [`CI #7 ${buildMarker(hash.replace('4', '5'), '1.2.3')}`, undefined, false],
  [`${buildMarker(hash, '1.2.3')} by hand`, undefined, false],
  [`[x] ${buildMarker(hash, '1.2.3')}`, undefined, true],
  [`[${hash}]`, undefined, false],
  [`[${hash} 1.2.3 more]`, undefined, false],
  [`${hash} 1.2.3]`, undefined, false],
  [`[${hash} 1.2.3`, undefined, false],
  ['', undefined, false],
];

for (const [description, version, expected] of marks)
  test(`"${description}" ${expected ? 'is' : 'is not'} a build of the revision${version ? ` as ${version}` : ''}`, () => {
    assert.equal(isBuildOf(hash, version)({ description, version: '' }), expected);
  });

const builtAs: readonly (readonly [string, string, boolean])[] = [
  [hash, '1.2.3.4f2c9ab0', true],
  [hash, '1.2.3.4F2C9AB', true],
  [hash, `1.2.3.${hash}`, true],
  [hash, '1.2.3.98ab76cd', false],
  [hash, '1.2.3.98ab76c', false],
  [hash, '10.20.30.98ab76c', false],
  [hash.toUpperCase(), '1.2.3.98ab76cd', false],
  [hash.toUpperCase(), '1.2.3.4f2c9ab0', true],
  [hash, `1.2.3.${hash}0`, true],
  [hash, '1.2.3.98ab76', true],
  [hash, '1.2.3.63', true],
  [hash, 'v1.2.3.98ab76cd', true],
  [hash, '1.2.3.98ab76cd.1', true],
  [hash, '1.2.3', true],
  [hash, '', true],
  ['1234567', '1.2.3.7654321', true],
];

for (const [revision, version, expected] of builtAs)
  test(`a package ${version || 'without a version'} ${expected ? 'may be' : 'is not'} a build of ${revision}`, () => {
    const description = buildMarker(revision, '1.2.3');
    assert.equal(isBuildOf(revision, undefined)({ description, version }), expected);
  });

test('an upload is named after its file and the first twelve digits of its hash', (t) => {
  for (const [name, expected] of [
    ['App.mda', 'App-ba7816bf8f01.mda'],
    ['App.MDA', 'App-ba7816bf8f01.mda'],
    ['App.mda.zip', 'App.mda.zip-ba7816bf8f01.mda'],
  ] as const) {
    const path = join(createFolder(t), name);
    writeFileSync(path, 'abc');
    const file = inspectFile(path);
    assert.ok(typeof file !== 'string');
    const hashed = hashFile(file);
    // The example of FIPS 180-2, appendix B.1.
    assert.equal(hashed.sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    assert.equal(hashed.path, path);
    assert.equal(uploadName(hashed), expected);
  }
});
