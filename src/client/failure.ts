import { oneLine } from '../lib/escape.ts';
import type { ApiResponse } from './response.ts';

/** The runner cuts an annotation at 4096 characters (runner: ExecutionContext.cs); the output `error-message` is whole. */
const longestWords = 3000;

/**
 * What a failing response means: the call, the status, Mendix's own words, and what to do.
 *
 * @param hide removes secrets
 */
export function describeFailure(
  { request: { method, url }, status, problem, error }: ApiResponse,
  hint: string | undefined,
  hide: (text: string) => string,
): string {
  const code = error?.code === String(status) ? '' : error?.code;
  // Hidden first: what is cut or escaped could no longer be told for a secret.
  const words = oneLine(hide([code, error?.message].filter(Boolean).join(': '))).slice(0, longestWords);
  const said = [words && `: ${words}`, problem && `; ${problem}`, hint && `\n${hint}`].filter(Boolean).join('');
  return `${method} ${url.pathname} answered ${status}${said}`;
}
