import { nestedError, type PlatformAnswer } from '../router.ts';
import type { KubernetesScript } from './script.ts';

/** A page of a list, or the error for a limit or an offset that the specification does not allow. */
export type Page<T> =
  | { readonly items: readonly T[]; readonly offset: number; readonly limit: number }
  | PlatformAnswer;

/** @param limits the default and the maximum number of items on a page */
export function pageOf<T>(
  { maxPageItems, followsOffset }: KubernetesScript,
  all: readonly T[],
  { query, usual, most = Number.POSITIVE_INFINITY }: { query: URLSearchParams; usual: number; most?: number },
): Page<T> {
  const limit = Number(query.get('limit') ?? usual);
  const offset = Number(query.get('offset') ?? 0);
  if (!Number.isInteger(limit) || limit < 1 || limit > most) return invalid('limit', `must be 1 to ${most}`);
  if (!Number.isInteger(offset) || offset < 0) return invalid('offset', 'must be 0 or more');
  const from = followsOffset ? offset : 0;
  return { items: all.slice(from, from + Math.min(limit, maxPageItems)), offset: from, limit };
}

const invalid = (name: string, reason: string): PlatformAnswer =>
  nestedError(400, 'Request validation errors', name, reason);
