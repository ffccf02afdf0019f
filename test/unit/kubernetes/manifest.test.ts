import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applyEdits,
  type Edit,
  instancesOf,
  planEdits,
  resourceProblem,
  revertEdits,
  scaleEdit,
  type WantedManifest,
} from '../../../src/kubernetes/edits.ts';
import { hiddenPlaces, lostPlaces } from '../../../src/kubernetes/lost-values.ts';
import { type Manifest, manifestOf, secretsOfManifest } from '../../../src/kubernetes/manifest.ts';
import { readTree, writeTree } from '../../../src/lib/json-tree.ts';

const read = (text: string): Manifest => manifestOf(readTree(text), 'e1');

/** A manifest whose parts a test replaces. */
const manifest = (parts: { deployment?: string; container?: string; more?: string } = {}): string => {
  const { deployment = '"packageId":"p1"', container = '"instances":2', more = '' } = parts;
  return `{"environment":{"id":"e1","deployment":{${deployment}},"container":{${container}}${more}}}`;
};

test('the facts of a manifest are read', () => {
  const { tree: _, ...facts } = read(
    manifest({
      deployment: '"packageId":null,"appUrl":"https://app.example.test"',
      container: '"instances":0,"state":"Ready","lastRunningInstanceCount":3',
    }),
  );
  assert.deepEqual(facts, {
    ...{ packageId: '', instances: 0, lastInstances: 3, state: 'Ready', appUrl: 'https://app.example.test' },
  });
});

for (const [name, text, says] of [
  ['no environment', '{}', /environment is not an object/],
  [
    'no deployment',
    '{"environment":{"id":"e1","container":{"instances":1}}}',
    /environment\.deployment is not an object/,
  ],
  ['no container', '{"environment":{"id":"e1","deployment":{}}}', /environment\.container is not an object/],
  ['another ID', manifest().replace('e1', 'e2'), /environment\.id is not e1/],
  ['a package that is a number', manifest({ deployment: '"packageId":1' }), /packageId is not a string/],
  ['no instances', manifest({ container: '"state":"Ready"' }), /instances is not a whole number from 0/],
  ['half an instance', manifest({ container: '"instances":1.5' }), /instances is not a whole number/],
  ['a negative number of instances', manifest({ container: '"instances":-1' }), /instances is not a whole number/],
  ['instances in a string', manifest({ container: '"instances":"1"' }), /instances is not a whole number/],
  ['constants that are not a list', manifest({ deployment: '"constants":{}' }), /constants is not a list/],
  [
    'a constant that is not an object',
    manifest({ deployment: '"constants":["a"]' }),
    /constants has an item that is not an object/,
  ],
  ['a runtime that is not an object', manifest({ more: ',"runtime":[]' }), /runtime is not an object/],
  [
    'limits that are not an object',
    manifest({ container: '"instances":1,"coreResources":{"limits":"1"}' }),
    /limits is not an object/,
  ],
  [
    'a very long state',
    manifest({ container: `"instances":1,"state":"${'x'.repeat(1001)}"` }),
    /state has more than 1000/,
  ],
] as const)
  test(`a manifest with ${name} cannot be used`, () => {
    assert.throws(
      () => read(text),
      (error: { code?: string; message: string }) => {
        assert.equal(error.code, 'INVALID_RESPONSE');
        assert.match(error.message, says);
        return true;
      },
    );
  });

const nothing: WantedManifest = { packageId: 'p1', items: [], resources: [], instances: 'running' };
const placesOf = (edits: readonly Edit[]): readonly string[] => edits.map(({ place }) => place);

/** Edits a manifest. @returns the edited places and the text */
function edit(text: string, wanted: Partial<WantedManifest>): { places: readonly string[]; text: string } {
  const before = read(text);
  const edits = planEdits(before, { ...nothing, ...wanted });
  return { places: placesOf(edits), text: writeTree(applyEdits(before.tree, edits)) };
}

test('a manifest that is up to date does not change', () => {
  const text = manifest({ deployment: '"packageId":"p1","constants":null', more: ',"x":1.0' });
  assert.deepEqual(edit(text, {}), { places: [], text });
});

test('a package replaces another one, a missing one, or null', () => {
  for (const deployment of ['"packageId":"p0"', '"packageId":null'])
    assert.deepEqual(edit(manifest({ deployment }), {}), {
      places: ['environment.deployment.packageId'],
      text: manifest(),
    });
  assert.equal(edit(manifest({ deployment: '' }), {}).text, manifest());
});

test('a changed value keeps the rest of its item, and a missing item is added at the end', () => {
  const text = manifest({
    deployment: '"packageId":"p1","constants":[{"value":"a","name":"M.A","order":1.0},{"name":"M.B","value":"b"}]',
  });
  const items = [
    { list: 'constants', name: 'M.A', value: 'new' },
    { list: 'constants', name: 'M.B', value: 'b' },
    { list: 'constants', name: 'M.C', value: '' },
  ] as const;
  assert.deepEqual(edit(text, { items }), {
    places: ['environment.deployment.constants[M.A].value', 'environment.deployment.constants[M.C].value'],
    text: manifest({
      deployment:
        '"packageId":"p1","constants":[{"value":"new","name":"M.A","order":1.0},{"name":"M.B","value":"b"},{"name":"M.C","value":""}]',
    }),
  });
});

test('lists and objects that are missing or null are created if they are needed', () => {
  const items = [
    { list: 'scheduled-events', name: 'M.E', value: true },
    { list: 'log-levels', name: 'Core', value: 'DEBUG' },
    { list: 'environment-variables', name: 'A', value: '1' },
    { list: 'custom-settings', name: 'b', value: '2' },
  ] as const;
  const text = manifest({ deployment: '"packageId":"p1","scheduledEvents":null', more: '' });
  assert.equal(
    edit(text, { items }).text,
    manifest({
      deployment:
        '"packageId":"p1","scheduledEvents":[{"name":"M.E","enabled":true}],"appLogLevels":[{"name":"Core","level":"DEBUG"}]',
      more: ',"runtime":{"environmentVariables":[{"name":"A","value":"1"}],"customRuntimeSettings":[{"name":"b","value":"2"}]}',
    }),
  );
});

test('if a name occurs twice in a list, both items get the value', () => {
  const text = manifest({
    deployment: '"packageId":"p1","constants":[{"name":"A","value":"1"},{"name":"A","value":"2"}]',
  });
  const items = [{ list: 'constants', name: 'A', value: '1' }] as const;
  assert.match(edit(text, { items }).text, /\[\{"name":"A","value":"1"\},\{"name":"A","value":"1"\}\]/);
});

test('an amount that is numerically equal is left unchanged', () => {
  const text = manifest({ container: '"instances":2,"coreResources":{"limits":{"cpu":"1.0","memory":"0.512"}}' });
  const resources = [
    { of: 'limits', resource: 'cpu', amount: '1' },
    { of: 'limits', resource: 'memory', amount: '1' },
    { of: 'requests', resource: 'cpu', amount: '0.5' },
  ] as const;
  assert.deepEqual(edit(text, { resources }), {
    places: ['environment.container.coreResources.limits.memory', 'environment.container.coreResources.requests.cpu'],
    text: manifest({
      container: '"instances":2,"coreResources":{"limits":{"cpu":"1.0","memory":"1"},"requests":{"cpu":"0.5"}}',
    }),
  });
});

test('a constant is compared character by character, even if it looks like a number', () => {
  const text = manifest({ deployment: '"packageId":"p1","constants":[{"name":"A","value":"1.0"}]' });
  assert.equal(edit(text, { items: [{ list: 'constants', name: 'A', value: '1' }] }).places.length, 1);
  assert.equal(edit(text, { items: [{ list: 'constants', name: 'A', value: '1.0' }] }).places.length, 0);
});

for (const [instances, last, wanted, becomes] of [
  [2, 3, 'running', 2],
  [0, 3, 'running', 3],
  [0, 0, 'running', 1],
  [0, 1.5, 'running', 1],
  [0, 1e300, 'running', 1],
  [2, 2, 5, 5],
  [2, 2, 0, 0],
] as const)
  test(`${instances} instances (last: ${last}) become ${becomes} if the request is ${wanted}`, () => {
    const before = read(manifest({ container: `"instances":${instances},"lastRunningInstanceCount":${last}` }));
    assert.equal(instancesOf(before, wanted), becomes);
    const edits = planEdits(before, { ...nothing, instances: wanted });
    assert.deepEqual(placesOf(edits), instances === becomes ? [] : ['environment.container.instances']);
  });

test('a revert restores edited values, but keeps added items and values that were hidden', () => {
  const before = read(
    manifest({
      deployment: '"packageId":"p0","constants":[{"name":"A","value":"a"},{"name":"H","value":"***"}]',
    }),
  );
  const wanted: WantedManifest = {
    ...nothing,
    instances: 4,
    items: [
      { list: 'constants', name: 'A', value: 'new' },
      { list: 'constants', name: 'H', value: 'known' },
      { list: 'constants', name: 'N', value: 'added' },
    ],
  };
  const edits = planEdits(before, wanted);
  const sent = applyEdits(before.tree, edits);
  assert.equal(
    writeTree(applyEdits(sent, revertEdits(before.tree, edits))),
    manifest({
      deployment:
        '"packageId":"p0","constants":[{"name":"A","value":"a"},{"name":"H","value":"known"},{"name":"N","value":"added"}]',
    }),
  );
});

test('only the number of instances is edited to stop an environment', () => {
  assert.equal(writeTree(applyEdits(readTree(manifest()), [scaleEdit(0)])), manifest({ container: '"instances":0' }));
});

const certificate = (fields: string): string =>
  manifest({ more: `,"network":{"outgoingConnectionCertificate":[{${fields}}]}` });

for (const [name, text, places] of [
  ['two stars', manifest({ deployment: '"constants":[{"name":"A","value":"**"}]' }), []],
  ['stars within a longer text', manifest({ deployment: '"constants":[{"name":"A","value":"***a"}]' }), []],
  [
    'three stars',
    manifest({ deployment: '"constants":[{"name":"A","value":"***"}]' }),
    ['environment.deployment.constants[A].value'],
  ],
  ['stars in a value that this run sets', manifest({ deployment: '"constants":[{"name":"Set","value":"****"}]' }), []],
  [
    'a hidden environment variable',
    manifest({ more: ',"runtime":{"environmentVariables":[{"name":"A","value":"****"}]}' }),
    ['environment.runtime.environmentVariables[A].value'],
  ],
  [
    'a hidden custom setting',
    manifest({ more: ',"runtime":{"customRuntimeSettings":[{"name":"A","value":"****"}]}' }),
    ['environment.runtime.customRuntimeSettings[A].value'],
  ],
  ['a complete certificate', certificate('"key":"k","password":"p"'), []],
  [
    'a certificate without a key',
    certificate('"password":"p"'),
    ['environment.network.outgoingConnectionCertificate[0].key'],
  ],
  [
    'a certificate with an empty password',
    certificate('"key":"k","password":""'),
    ['environment.network.outgoingConnectionCertificate[0].password'],
  ],
  [
    'a certificate with stars',
    certificate('"key":"***","password":null'),
    [
      'environment.network.outgoingConnectionCertificate[0].key',
      'environment.network.outgoingConnectionCertificate[0].password',
    ],
  ],
] as const)
  test(`values that may be hidden: ${name}`, () => {
    assert.deepEqual(hiddenPlaces(readTree(text), [{ list: 'constants', name: 'Set', value: 'x' }]), places);
  });

test('the secrets of a manifest are found by their paths', () => {
  const tree = readTree(
    manifest({
      deployment:
        '"constants":[{"name":"A","value":"s1"},{"name":"B","value":2}],"scheduledEvents":[{"name":"E","enabled":true}]',
      more: ',"runtime":{"environmentVariables":[{"name":"A","value":"s2"}],"customRuntimeSettings":[{"name":"A","value":"s3"}],"mxAdminPassword":"s6"},"network":{"outgoingConnectionCertificate":[{"key":"s4","password":"s5"}]}',
    }),
  );
  assert.deepEqual(secretsOfManifest(tree), ['s1', 's2', 's3', 's4', 's5', 's6']);
});

for (const [sent, now, places] of [
  ['{"a":1,"b":[]}', '{"b":[],"a":1,"new":2}', []],
  ['{"a":1.0,"b":"\\u0061"}', '{"a":1,"b":"a"}', []],
  ['{"a":12345678901234567890}', '{"a":12345678901234567891}', ['a']],
  ['{"a":null}', '{}', ['a']],
  ['{"a":{"b":1}}', '{"a":[1]}', ['a']],
  ['{"a":{"b":1,"c":2}}', '{"a":{"b":2}}', ['a.b', 'a.c']],
  ['{"l":[{"name":"x","v":1},{"name":"y","v":2}]}', '{"l":[{"name":"y","v":2},{"name":"x","v":3}]}', ['l[x].v']],
  ['{"l":[{"name":"x"}]}', '{"l":[]}', ['l[x]']],
  ['{"l":[1,2]}', '{"l":[1,3,4]}', ['l[1]']],
  ['{"l":[{"name":"x","v":1},{"name":"x","v":2}]}', '{"l":[{"name":"x","v":1},{"name":"x","v":3}]}', ['l[1].v']],
  [
    manifest({ container: '"instances":1,"state":"Ready","lastRunningInstanceCount":1' }),
    manifest({ container: '"instances":1' }),
    [],
  ],
] as const)
  test(`lost between ${sent} and ${now}: ${places.join() || 'nothing'}`, () => {
    assert.deepEqual(lostPlaces(readTree(sent), readTree(now)), places);
  });

const withResources = manifest({
  container: '"instances":1,"coreResources":{"limits":{"cpu":"1","memory":"2"},"requests":{"cpu":"0.5","memory":"1"}}',
});

for (const [of, resource, amount, says] of [
  ['requests', 'cpu', '1', undefined],
  ['requests', 'cpu', '1.5', 'cpu-request: 1.5 is above the limit of 1'],
  ['limits', 'memory', '0.5', 'memory-limit: 0.5 is below the request of 1'],
  ['limits', 'memory', '1', undefined],
] as const)
  test(`the ${resource} value ${amount} in ${of} is ${says ? 'reported' : 'accepted'}`, () => {
    assert.equal(resourceProblem(readTree(withResources), [{ of, resource, amount }]), says);
  });
