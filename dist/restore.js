'use strict';
if (typeof JSON.rawJSON === 'function') {
  if (process.env.RUNNER_DEBUG === '1') process.setSourceMapsEnabled(true);
  require('./main.js').restore();
} else {
  process.exitCode = 1;
  console.log(
    '::error::This action needs Node 24 (runner 2.327.1 or newer); this runner started it with Node ' +
      process.version +
      '. On 32-bit ARM the runner falls back to Node 20.',
  );
}
