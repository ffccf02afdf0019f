'use strict';
// What the runner starts, one copy for each action (`scripts/build.mjs` fills in the names). It must run on any Node, to tell one that is too
// old before anything else is read or sent.
if (typeof JSON.rawJSON === 'function') {
  if (process.env.RUNNER_DEBUG === '1') process.setSourceMapsEnabled(true);
  // Node maps the stacks of modules alone.
  const main = process.sourceMapsEnabled ? require('./main.js') : loadCompiled();
  main.restore();
} else {
  process.exitCode = 1;
  console.log(
    '::error::This action needs Node 24 (runner 2.327.1 or newer); this runner started it with Node ' +
      process.version +
      '. On 32-bit ARM the runner falls back to Node 20.',
  );
}

/**
 * Loads the bundle, and keeps what V8 makes of it for the next step of the job, which so starts some 8 ms sooner. It is kept beside the
 * bundle, where nobody can write who could not change the bundle itself; the runner empties that folder before each job. Functions are
 * compiled when they are first called, so that it is taken at the end, and of a run that did its work. V8 refuses what another V8 made, but
 * believes what a bad disk made of it: hence a hash before it. The bundle's own is in the name.
 */
function loadCompiled() {
  const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('fs');
  const { hash } = require('crypto');
  const { Script } = require('vm');
  const filename = `${__dirname}/main.js`;
  const folder = `${__dirname}/.compiled`;
  const file = `${folder}/restore-de3dfc0312ee73d7-${process.version}-${process.arch}`;
  const hashLength = 32;
  const hashOf = (data) => hash('sha256', data, 'buffer');

  const parameters = 'exports, require, module, __filename, __dirname';
  const cachedData = tryTo(read);
  const script = new Script(`(function (${parameters}) { ${readFileSync(filename, 'utf8')}\n})`, { filename, cachedData });
  if (script.cachedDataRejected !== false) process.once('exit', (code) => code === 0 && tryTo(keep));
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, require, bundle, filename, __dirname);
  return bundle.exports;

  function read() {
    const kept = readFileSync(file);
    const data = kept.subarray(hashLength);
    return hashOf(data).equals(kept.subarray(0, hashLength)) ? data : undefined;
  }
  function keep() {
    mkdirSync(folder, { recursive: true });
    const part = `${file}.${process.pid}`;
    const data = script.createCachedData();
    writeFileSync(part, Buffer.concat([hashOf(data), data]));
    renameSync(part, file);
  }
}

/** A folder that cannot be written, or holds nothing, costs time alone. */
function tryTo(work) {
  try {
    return work();
  } catch (_) {
    return undefined;
  }
}
