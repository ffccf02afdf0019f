import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { ErrorShape } from '../../scripts/reference/define.ts';
import { references } from '../../scripts/reference/index.ts';
import { catalogue } from '../../src/mendix/catalogue.ts';
import type { PlacedApi } from '../../src/mendix/lookup.ts';
import type { Api, ApiError, Endpoint, Secret } from '../../src/mendix/model/types.ts';
import { createFolder } from '../support/action.ts';

/** Every API with its id. */
export const apis: readonly (PlacedApi & { id: string })[] = await Promise.all(
  Object.entries(catalogue).map(async ([id, { base, load }]) => ({ id, base, api: (await load()).api })),
);

/** A value for each placeholder of a path, one that must be encoded among them. */
export const parametersOf = (path: string): string =>
  [...path.matchAll(/\{([^}]*)\}/g)]
    .map(([, name], index) => `${name}=${index === 0 ? 'a/b c' : `v${index}`}`)
    .join('\n');

/** A path as it must arrive. */
export const filled = (path: string): string => {
  let index = 0;
  return path.replace(/\{[^}]*\}/g, () => (index++ === 0 ? 'a%2Fb%20c' : `v${index - 1}`));
};

/** The inputs that call an endpoint with what it is documented to take. @param file what it uploads, where it does */
export const inputsOf = (id: string, endpoint: Endpoint, file: string): Record<string, string> => ({
  api: id,
  url: endpoint.path,
  method: endpoint.method,
  'path-params': parametersOf(endpoint.path),
  query: (endpoint.query ?? []).map((name) => `${name}=1`).join('\n'),
  headers: (endpoint.headers ?? []).map((name) => `${name}: x`).join('\n'),
  ...(endpoint.body === 'json' ? { body: '{"a":1}' } : {}),
  ...(endpoint.body === 'multipart' ? { form: `file=@${file}` } : {}),
  ...(endpoint.body === 'binary' ? { 'body-file': file } : {}),
});

/** A file to upload. */
export function uploadFile(t: TestContext): string {
  const file = join(createFolder(t), 'upload.bin');
  writeFileSync(file, 'bytes');
  return file;
}

/** An error's body in the shape that the API gives it. */
export function bodyOf({ id }: Api, { status, code = String(status) }: ApiError, message: string): string {
  switch (shapeOf(id)) {
    case 'classic':
      return JSON.stringify({ errorCode: code, errorMessage: message });
    case 'nested':
      return JSON.stringify({ error: { code: status, message, 'invalid-params': [] } });
    case 'nested-status':
      return JSON.stringify({ error: { status, message } });
    case 'problem':
      return JSON.stringify({ status, title: message, detail: message });
    case 'code-message':
      return JSON.stringify({ code, message });
    case 'display-text':
      return JSON.stringify({ statusCode: status, errorCode: code, errorText: message, displayText: message });
  }
}

function shapeOf(id: string): ErrorShape {
  const reference = references[id];
  if (reference === undefined) throw new Error(`scripts/reference lacks ${id}`);
  return reference.errors;
}

/** The values that a secret of the catalogue may be, as JMESPath on the response. */
export const secretPaths = (secret: Secret): readonly string[] =>
  typeof secret === 'string' ? [secret] : secret.values.map((value) => `${secret.each}.${value}`);
