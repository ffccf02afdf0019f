import type { IncomingHttpHeaders } from 'node:http';
import type { User } from './credentials.ts';

/** A request to the simulator, including its body. */
export interface PlatformRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  readonly rawHeaders: readonly string[];
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

export interface PlatformAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is a Buffer; without a body if absent. */
  readonly body?: unknown;
}

/** A call as an endpoint sees it: `parameters` are those of the path, decoded. */
export interface Call {
  readonly parameters: Readonly<Record<string, string>>;
  readonly request: PlatformRequest;
  readonly user: User;
}

export type Endpoint = (call: Call) => PlatformAnswer;

/** Endpoints by `METHOD /path/{Parameter}`. */
export type Routes = Readonly<Record<string, Endpoint>>;

export const ok = (body?: unknown): PlatformAnswer => ({ status: 200, body });

/** Errors of Build, Deploy v1 and v2 and Backups, in the format that the platform uses: their pages list codes, but no bodies. */
export const classicError = (status: number, errorCode: string, errorMessage: string): PlatformAnswer => ({
  status,
  body: { errorCode, errorMessage },
});

/** Deploy v4: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-4/ */
export const nestedError = (code: number, message: string, name = '', reason = ''): PlatformAnswer => ({
  status: code,
  body: { error: { code, message, 'invalid-params': reason ? [{ name, reason }] : [] } },
});

/** The segments of all routes, because each request is compared with all of them. */
const segmentsOfRoutes = new Map<string, readonly string[]>();

function segmentsOf(route: string): readonly string[] {
  const known = segmentsOfRoutes.get(route) ?? route.replace(' ', '/').split('/');
  segmentsOfRoutes.set(route, known);
  return known;
}

const isParameter = (name: string): boolean => name.startsWith('{');

/** Finds the route for a path; if several match, the one with the most literal text. */
export function findRoute(
  routes: Iterable<string>,
  method: string,
  path: string,
): { route: string; parameters: Record<string, string> } | undefined {
  const segments = `${method}/${path}`.split('/');
  const fits = [...routes].filter((route) => {
    const names = segmentsOf(route);
    return (
      names.length === segments.length && names.every((name, index) => isParameter(name) || name === segments[index])
    );
  });
  const parametersOf = (route: string): Record<string, string> =>
    Object.fromEntries(
      segmentsOf(route).flatMap((name, index) =>
        isParameter(name) ? [[name.slice(1, -1), decode(segments[index] ?? '')]] : [],
      ),
    );
  return fits
    .map((route) => ({ route, parameters: parametersOf(route) }))
    .sort((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length)[0];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The fields of an object; none for any other value. */
export const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** The fields of a JSON body; none if it is not a JSON object. */
export function fieldsOf({ body }: Pick<PlatformRequest, 'body'>): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(body.toString()));
  } catch {
    return {};
  }
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
