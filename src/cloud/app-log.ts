import { isLoopback } from '../http/host.ts';
import { is2xx } from '../http/status.ts';
import { StageError } from '../lib/errors.ts';
import { fieldsOf, textOf } from '../lib/json-fields.ts';
import { buildRequest } from '../mendix/request.ts';
import type { CloudSession, EnvironmentRef } from './apps.ts';
import { environmentPath } from './environment.ts';
import { createLogTail } from './log-tail.ts';

/** The log of an app on one day in UTC, and how much of its end is wanted. */
interface LogRequest {
  readonly target: EnvironmentRef;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Bytes. */
  readonly maxBytes: number;
  /** Masks the link, as anyone who has it can read the log. */
  protect(secret: string): void;
}

/** Reads the end of an app's log. @throws StageError with the reason, in one line */
export async function readAppLog(
  session: CloudSession,
  { target, date, maxBytes, protect }: LogRequest,
): Promise<Buffer> {
  const endpoint = 'GET /apps/{AppId}/environments/{Mode}/logs/{Date}';
  const path = { ...environmentPath(target), Date: date };
  const found = fieldsOf(await session.read({ api: 'deploy-v1', endpoint, path }));
  const link = textOf(found.DownloadUrl);
  const url = URL.parse(link);
  if (!url) throw new StageError('INVALID_RESPONSE', 'Mendix returned no link to the log');
  for (const form of [link, url.href, `${url.origin}${url.pathname}`]) protect(form);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))
    throw new StageError('INVALID_RESPONSE', 'the link to the log is not an https URL');
  const tail = createLogTail(maxBytes);
  const { client, signal } = session;
  const response = await client.send(buildRequest('GET', url, {}), {
    ...{ anonymous: true, isFile: true, retries: 0, signal },
    spoolTo: (status, headers) => tail.take(is2xx(status), headers['content-encoding']?.[0] ?? ''),
  });
  if (!response.ok) throw new StageError(`HTTP_${response.status}`, `the storage responded with ${response.status}`);
  return tail.bytes();
}
