// The one door to JMESPath, so that what is behind it is one part of the bundle, loaded by those runs alone that have expressions.
export { conditionProblem, missingFields } from './conditions.ts';
export { type Expression, evaluate, isTrue, parseExpression, wellFormed } from './jmespath.ts';
export { type Extraction, extract, select } from './select.ts';
