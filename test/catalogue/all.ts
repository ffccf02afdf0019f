import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { ErrorShape } from '../../scripts/reference/define.ts';
import { references } from '../../scripts/reference/index.ts';
import { catalogue } from '../../src/mendix/catalogue.ts';
import type { PlacedApi } from '../../src/mendix/lookup.ts';
import type { Api, ApiError, Endpoint, Secret } from '../../src/mendix/model/types.ts';
import { createFolder } from '../support/action.ts';

/** Every API with its ID. */
export const apis: readonly (PlacedApi & { id: string })[] = await Promise.all(
  Object.entries(catalogue).map(async ([id, { base, load }]) => ({ id, base, api: await load() })),
);

/** A value for each placeholder of a path; the first value needs percent-encoding. */
export const parametersOf = (path: string): string =>
  [...path.matchAll(/\{([^}]*)\}/g)]
    .map(([, name], index) => `${name}=${index === 0 ? 'a/b c' : `v${index}`}`)
    .join('\n');

/** A path as the server must receive it. */
export const filled = (path: string): string => {
  let index = 0;
  return path.replace(/\{[^}]*\}/g, () => (index++ === 0 ? 'a%2Fb%20c' : `v${index - 1}`));
};

/** Inputs that call an endpoint as documented. @param file the file to upload, if the endpoint takes one */
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

/** The body of an error in the format of the API. */
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

/** JMESPath expressions for the values of a secret of the catalogue in the response. */
export const secretPaths = (secret: Secret): readonly string[] =>
  typeof secret === 'string' ? [secret] : secret.values.map((value) => `${secret.each}.${value}`);
