// The only entry to JMESPath, so that the bundle keeps it in a separate chunk, which only runs with expressions load.
export { conditionProblem, missingFields } from './conditions.ts';
export { type Expression, evaluate, isTrue, parseExpression, wellFormed } from './jmespath.ts';
export { type Extraction, extract, select } from './select.ts';
