import type { Credential } from '../../auth/credentials.ts';
import type { ApiResponse } from '../../client/response.ts';
import { bodyLength } from '../../http/body.ts';
import type { ApiRequest } from '../../http/request.ts';
import { formatBytes, formatShortTime } from '../../lib/format.ts';

const credentialName: Readonly<Record<Credential['kind'], string>> = {
  'api-key': 'API key',
  pat: 'personal access token',
  none: 'no credential',
};

/** The log's line for a request. */
export const describeRequestLine = ({ method, url, body }: ApiRequest, kind: Credential['kind']): string =>
  `${method} ${url.href} (${credentialName[kind]}${body ? `, body of ${formatBytes(bodyLength(body))}` : ''})`;

/** The log's line for a response. */
export function describeResponse({ status, headers, body, durationMs, attempts }: ApiResponse): string {
  const type = headers['content-type']?.[0];
  const attempt = attempts > 1 ? `, attempt ${attempts}` : '';
  return `HTTP ${status} in ${formatShortTime(durationMs)}${attempt} (${formatBytes(body.size)}${type ? `, ${type}` : ''})`;
}
