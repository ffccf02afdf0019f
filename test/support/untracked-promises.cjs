// Node's test runner follows every promise, to know which test an error belongs to that nobody catches: a seventh of the time of all tests.
// Without it such an error still fails the run, and is shown with the file of its test; `npm test -- <file>` names the test.
const hooks = require('node:async_hooks');

const { createHook } = hooks;
hooks.createHook = (callbacks) => createHook({ ...callbacks, trackPromises: false });
