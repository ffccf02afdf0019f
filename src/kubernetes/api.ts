import { StageError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { fieldsOf, type JsonFields, requireList } from '../lib/json-fields.ts';
import type { PlatformCall } from '../platform/attempts.ts';
import type { Session } from '../platform/session.ts';

/** The APIs that take part in deploys on Kubernetes. */
export type KubernetesApi = 'kubernetes-deploy-v4' | 'kubernetes-build-v4' | 'app-repository-v1';
export type KubernetesSession = Session<KubernetesApi>;
export type KubernetesCall = PlatformCall<KubernetesApi>;

/**
 * Gives the errors of a call the codes that the action reports, as these APIs have none but the status.
 *
 * @param codes the new code by the code so far, such as `HTTP_404`
 */
export async function withCodes<T>(codes: Readonly<Record<string, string>>, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof StageError ? codes[error.code] : undefined;
    if (!(error instanceof StageError) || code === undefined) throw error;
    throw new StageError(code, error.message, { cause: error });
  }
}

/** A list of these APIs: its call, the field with its items, and what distinguishes its items. */
interface ListCall {
  /** Items of a page. */
  readonly limit: number;
  readonly field: string;
  call(query: Readonly<Record<string, string>>): KubernetesCall;
  /** The id of an item; empty if it has none. */
  idOf(item: JsonFields): string;
}

/** Items of a page that is not the last one: the least that any of these APIs serves. */
const minFullPage = 20;

/**
 * Reads a whole list. The responses have no total: the list ends with a short page, or with one that adds nothing, as the platform may serve
 * fewer items than `limit`, or ignore `offset`.
 */
export async function readList(
  session: KubernetesSession,
  { limit, field, call, idOf }: ListCall,
): Promise<readonly JsonFields[]> {
  const found = new Map<string, JsonFields>();
  for (let offset = 0; ; ) {
    const page = await session.read(call({ offset: String(offset), limit: String(limit) }));
    const items = requireList(fieldsOf(page)[field], field).map(fieldsOf);
    const count = found.size;
    for (const item of items) found.set(idOf(item) || `#${found.size}`, item);
    if (items.length < minFullPage || found.size === count) return [...found.values()];
    offset += items.length;
  }
}

/** The names of some things, as a message may show them. */
export const shownNames = <T>(
  { client }: KubernetesSession,
  all: readonly T[],
  nameOf: (each: T) => string,
): readonly string[] => all.map((each) => excerpt(nameOf(each), client.redact));
