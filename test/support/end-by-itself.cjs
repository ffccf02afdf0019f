'use strict';
// Loaded before the action by the harness. An action ends its process when all is done; here that does nothing, so that whatever it forgot to
// close (a timer, a connection) keeps the process alive, and the test fails.
process.exit = () => undefined;
// The harness fails a test whose run writes to stderr.
require('./loopback-only.cjs').allowLoopbackOnly((refused) => process.stderr.write(refused));
