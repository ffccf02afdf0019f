'use strict';
// What the runner starts, one copy for each action (`scripts/build.mjs` fills in its name). It must run on any Node, so that it can refuse one
// that is too old before anything else is read or sent.
if (typeof JSON.rawJSON === 'function') {
  if (process.env.RUNNER_DEBUG === '1') process.setSourceMapsEnabled(true);
  require('./main.js')['deploy-kubernetes']();
} else {
  process.exitCode = 1;
  console.log(
    '::error::This action needs Node 24 (runner 2.327.1 or newer); this runner started it with Node ' +
      process.version +
      '. Update the runner; 32-bit ARM is no longer supported.',
  );
}
