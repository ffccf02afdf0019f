import { type JsonTree, stringIn, treeAt } from '../lib/json-tree.ts';
import type { WantedResource } from './edits.ts';
import { resourcesPath } from './manifest.ts';

/**
 * Compares requests with limits, as they would be in a manifest.
 *
 * @returns what is wrong, beginning with the name of an input; undefined where nothing is
 */
export function resourceProblem(tree: JsonTree, wanted: readonly WantedResource[]): string | undefined {
  for (const resource of ['cpu', 'memory'] as const) {
    const amountOf = (of: WantedResource['of']) => {
      const given = wanted.find((each) => each.of === of && each.resource === resource)?.amount;
      return { isGiven: given !== undefined, text: given ?? stringIn(treeAt(tree, [...resourcesPath, of, resource])) };
    };
    const [request, limit] = [amountOf('requests'), amountOf('limits')];
    if (!(request.isGiven || limit.isGiven) || !(Number(request.text) > Number(limit.text))) continue;
    return request.isGiven
      ? `${resource}-request: ${request.text} is above the limit of ${limit.text}`
      : `${resource}-limit: ${limit.text} is below the request of ${request.text}`;
  }
  return undefined;
}
