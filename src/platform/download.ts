import type { ApiResponse } from '../client/response.ts';
import { is2xx, liveLinkStatuses } from '../http/status.ts';
import { privateMode } from '../lib/atomic-file.ts';
import { ActionError, ConnectionError, expectedError, StageError } from '../lib/errors.ts';
import { formatBytes } from '../lib/format.ts';
import { buildRequest } from '../mendix/request.ts';
import { isCallableLink } from './health-check.ts';
import { createResumableFile, type ResumableFile } from './resumable-file.ts';
import type { Session } from './session.ts';

/** What to download, and where it goes. */
interface FileDownload {
  readonly link: string;
  /** The base of the API that returned the link: a link may be http only where that is. */
  readonly base: string;
  /** Requests another link, where this one expired. */
  renew(): Promise<string>;
  /** The path of the file. */
  readonly file: string;
  /** The folder for the file until it is complete. */
  readonly folder: string;
  /** Masks a link wherever it would be shown. */
  protect(secret: string): void;
}

interface CompleteFile {
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Expired links before giving up. */
const maxLinks = 4;

/**
 * Downloads a file without a credential: complete, or not at all. Resumes with a Range request where the storage supports it.
 *
 * @throws StageError DOWNLOAD_FAILED, FILE_NOT_WRITTEN, or the connection's code
 */
export async function downloadFile(session: Session, plan: FileDownload): Promise<CompleteFile> {
  const startedAt = session.client.clock.monotonicMs();
  const file = createResumableFile(plan.folder, process.getBuiltinModule('node:path').basename(plan.file));
  let url = checkLink(plan, plan.link);
  try {
    for (let [attempts, links, furthest] = [0, 1, 0]; ; ) {
      const end = await fetchOnce(session, { url, file, plan });
      if (end === 'complete') return { size: file.size(), sha256: file.sha256() };
      const { code, why, isExpired } = end;
      if (isExpired ? links >= maxLinks : file.size() <= furthest && attempts >= session.retries)
        throw new StageError(code, why);
      attempts = file.size() > furthest ? 0 : attempts + 1;
      furthest = Math.max(furthest, file.size());
      const place = file.headers().length > 0 ? `resuming at ${formatBytes(file.size())}` : 'starting again';
      session.log(`${why}; ${isExpired ? 'requesting another link' : place}`);
      session.retrying(why, code);
      await session.backOff(session.client.clock.monotonicMs() - startedAt);
      if (!isExpired) continue;
      url = checkLink(plan, await plan.renew());
      links += 1;
    }
  } finally {
    file.discard();
  }
}

/** Anyone with the link can read the file, so it is masked. @throws StageError where it may not be followed */
function checkLink({ protect, base }: FileDownload, link: string): URL {
  const url = URL.parse(link);
  for (const form of url ? [link, url.href, `${url.origin}${url.pathname}`] : []) protect(form);
  if (url && isCallableLink(url, base)) return url;
  throw new StageError('INVALID_RESPONSE', 'the link to the file is not an https URL');
}

/** How an attempt ended that did not complete the file. */
interface FailedFetch {
  readonly code: string;
  readonly why: string;
  /** Whether the link has expired. */
  readonly isExpired: boolean;
}

interface FetchPlan {
  readonly url: URL;
  readonly file: ResumableFile;
  readonly plan: FileDownload;
}

async function fetchOnce(session: Session, { url, file, plan }: FetchPlan): Promise<'complete' | FailedFetch> {
  const { client, signal } = session;
  let response: ApiResponse;
  try {
    response = await client.send(buildRequest('GET', url, { headers: file.headers() }), {
      ...{ anonymous: true, isFile: true, retries: 0, signal },
      spoolTo: (status, headers) => (is2xx(status) ? file.take(status, headers) : client.spoolTo(status)),
    });
  } catch (error) {
    signal.throwIfAborted();
    const cause = expectedError(error);
    if (!(cause instanceof ConnectionError)) throw new StageError('FILE_NOT_WRITTEN', cause.message, { cause });
    if (cause.final) throw new StageError(cause.code, cause.message, { cause });
    return { code: cause.code, why: cause.message, isExpired: false };
  }
  if (response.ok && isPage(response)) {
    response.body.discard();
    file.discard();
    return {
      code: 'DOWNLOAD_FAILED',
      why: `${url.host} returned a web page instead of the file`,
      isExpired: true,
    };
  }
  if (response.ok && file.isComplete()) {
    saveTo(response, plan.file);
    return 'complete';
  }
  response.body.discard();
  if (response.storageFailed)
    throw new StageError('FILE_NOT_WRITTEN', response.problem ?? 'the file could not be written');
  if (response.ok || response.status === 416) file.discard();
  return { code: 'DOWNLOAD_FAILED', ...describe(response, url) };
}

/** An HTML page is not an archive. */
const isPage = ({ headers }: ApiResponse): boolean => /^text\/html\b/i.test(headers['content-type']?.[0] ?? '');

function saveTo({ body }: ApiResponse, path: string): void {
  try {
    body.save(path, privateMode);
  } catch (error) {
    throw error instanceof ActionError ? new StageError('FILE_NOT_WRITTEN', error.message, { cause: error }) : error;
  }
}

const describe = ({ ok, status, problem }: ApiResponse, { host }: URL): Pick<FailedFetch, 'why' | 'isExpired'> => ({
  why: `${host} answered ${status}${ok ? ' without the complete file' : problem ? `; ${problem}` : ''}`,
  isExpired: !ok && status >= 400 && status < 500 && !liveLinkStatuses.has(status),
});
