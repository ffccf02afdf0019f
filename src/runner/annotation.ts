/**
 * The title of an annotation, which stands above its message on the page of a run: `Mendix ENVIRONMENT_BUSY (409)`.
 *
 * @param code the code of a failure or an error, as in the output `error-code`
 * @param status of the response that it came with
 */
export function annotationTitle(code: string, status?: number): string {
  if (status === undefined) return `Mendix ${code}`;
  return ['', String(status), `HTTP_${status}`].includes(code) ? `Mendix HTTP ${status}` : `Mendix ${code} (${status})`;
}
