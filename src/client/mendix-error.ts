/** An error in Mendix's own words. */
export interface MendixError {
  /** A symbol such as APP_IS_RUNNING, or a number where the API has no symbols; empty where there is neither. */
  readonly code: string;
  readonly message: string;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const firstText = (...values: readonly unknown[]): string => values.map(text).find((each) => each !== '') ?? '';

/** RFC 9457's details, and Mendix's list of what is wrong with each parameter. */
function withDetails(message: string, fields: Fields): string {
  const params = fields['invalid-params'] ?? fields.invalidParams;
  const reasons = (Array.isArray(params) ? params : [])
    .filter(isFields)
    .map(({ name, reason }) => [text(name), text(reason)].filter(Boolean).join(': '));
  return [...new Set([message, text(fields.detail), ...reasons])].filter(Boolean).join('; ');
}

/**
 * Finds the error in a body, in any of the shapes that Mendix's APIs use: https://docs.mendix.com/apidocs-mxsdk/apidocs/
 *
 * @param failed whether the status is an error: only then does a body that is just a message count
 */
export function findMendixError(body: string, failed: boolean): MendixError | undefined {
  const parsed = parse(body);
  if (typeof parsed === 'string') return failed && parsed !== '' ? { code: '', message: parsed } : undefined;
  if (!isFields(parsed)) return undefined;
  if (text(parsed.errorCode) !== '') {
    return {
      code: text(parsed.errorCode),
      message: firstText(parsed.errorMessage, parsed.displayText, parsed.errorText),
    };
  }
  if (!failed) return undefined;
  const { error } = parsed;
  if (isFields(error))
    return { code: firstText(error.code, error.status), message: withDetails(text(error.message), error) };
  const code = firstText(parsed.code, parsed.status, parsed.statusCode);
  const message = withDetails(
    firstText(parsed.message, parsed.title, parsed.errorMessage, parsed.errorText, error, parsed.error_description),
    parsed,
  );
  return code === '' && message === '' ? undefined : { code, message };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
