import { type ApiRequest, findHeader, type Header } from '../../http/message.ts';
import type { Reader } from '../../inputs/reader.ts';
import { type BodySources, describeBody } from './body.ts';
import { readHeaders } from './headers.ts';
import type { RequestInputs } from './request-inputs.ts';
import { type Base, buildUrl } from './url.ts';

/**
 * Turns inputs into a description of the request, with nothing sent and no credential in it. Every mistake is noted with the reader.
 *
 * @param userAgent the `User-Agent` unless `headers` gives one
 * @returns undefined where there is no URL to describe
 */
export async function describeRequest(
  inputs: RequestInputs,
  base: Base | undefined,
  userAgent: string,
  sources: BodySources,
  reader: Reader,
): Promise<ApiRequest | undefined> {
  const given = readHeaders(inputs.headers, inputs.auth, reader);
  const { body, contentType } = await describeBody(inputs, given, sources, reader);
  const hasBody = inputs.body !== undefined || inputs.bodyFile !== undefined || inputs.form.length > 0;
  const method = inputs.method ?? (hasBody ? 'POST' : 'GET');
  if (hasBody && (method === 'GET' || method === 'HEAD')) {
    reader.fault('method', `${method} takes no body; use another method, or take the body out`);
  }
  const url = buildUrl(inputs, base, reader);
  if (url === undefined) return undefined;

  // Deploy API v1 wants a type on calls without a body, too: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/
  const type = contentType ?? (method === 'POST' || method === 'DELETE' ? 'application/json' : undefined);
  const added: Header[] = [
    { name: 'Accept', value: 'application/json, */*' },
    { name: 'Accept-Encoding', value: 'gzip, br, zstd' },
    { name: 'User-Agent', value: userAgent },
    ...(type === undefined ? [] : [{ name: 'Content-Type', value: type }]),
  ];
  return { method, url, headers: [...given, ...added.filter(({ name }) => !findHeader(given, name))], body };
}
