import { ada, type User } from './credentials.ts';
import type { Platform } from './platform.ts';
import { objectOf } from './router.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A plain client for the tests of the simulator itself. */
export interface Client {
  /** Calls with the API key. @param path the path below the origin */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Calls with the token. */
  look(path: string): Promise<Answer>;
  /** One field of the response to a GET with the API key. */
  see(path: string, ...fields: readonly (string | number)[]): Promise<unknown>;
}

export function createClient({ url }: Platform, user: User = ada): Client {
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const withKey = { 'Mendix-Username': user.username, 'Mendix-ApiKey': user.apiKey };
  const call: Client['call'] = (method, path, body) =>
    send(path, { method, headers: withKey, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return {
    call,
    look: (path) => send(path, { headers: { Authorization: `MxToken ${user.pat}` } }),
    see: async (path, ...fields) => field((await call('GET', path)).body, ...fields),
  };
}

/** A field within JSON. */
export const field = (value: unknown, ...fields: readonly (string | number)[]): unknown =>
  fields.reduce((within, name) => objectOf(within)[name], value);

/** The code of an error. */
export const codeOf = ({ status, body }: Answer): string => `${status} ${field(body, 'errorCode')}`;

/** Does the same several times, one after the other. */
export async function times<T>(count: number, act: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let done = 0; done < count; done += 1) results.push(await act());
  return results;
}
