// The harness as test/catalogue, test/faults and test/platform still call it; new tests take action.ts.
export { apiKey, createFolder, formsOf, leaks, pat, username, withApiKey, withPat } from './action.ts';
export { parseOutputs, type Run, runStep as runAction, type Step as RunOptions } from './step.ts';
