// Stryker writes what a test run covered into the working folder when the process ends: scenarios may have changed that.
const home = process.cwd();
process.on('exit', () => process.chdir(home));
