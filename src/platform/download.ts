import { isHtml } from '../client/body.ts';
import type { ApiResponse } from '../client/response.ts';
import { liveLinkStatuses } from '../http/status.ts';
import { privateMode } from '../lib/atomic-file.ts';
import { ActionError, ConnectionError, expectedError, StageError } from '../lib/errors.ts';
import { readStart } from '../lib/files.ts';
import { formatBytes } from '../lib/format.ts';
import { buildRequest } from '../mendix/request.ts';
import { discardUnlessResumable, type ResumableFile, requestFile } from './resumable-file.ts';
import type { Session } from './session.ts';
import { isCallableLink } from './url-rules.ts';

/** What to download, and where it goes. */
interface FileDownload {
  readonly link: string;
  /** The base of the API that returned the link: a link may lead to this machine only if that does. */
  readonly base: string;
  /** Requests another link, if this one expired. */
  renew(): Promise<string>;
  /** The path of the file. */
  readonly file: string;
  /** The file until it is complete. */
  readonly part: ResumableFile;
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

/** How long a storage may send nothing new, in milliseconds. */
const maxOutageMs = 180_000;

/**
 * Downloads a gzip file without a credential: complete, or not at all. Resumes with a Range request if the storage supports it.
 *
 * @throws StageError DOWNLOAD_FAILED, FILE_NOT_WRITTEN, or the connection's code
 */
export async function downloadFile(session: Session, plan: FileDownload): Promise<CompleteFile> {
  const { clock } = session.client;
  const { part } = plan;
  let url = checkLink(plan, plan.link);
  try {
    let links = 1;
    let furthest = 0;
    let since = clock.monotonicMs();
    for (;;) {
      const end = await fetchOnce(session, plan, url);
      if (end === 'complete') return { size: part.size(), sha256: part.sha256() };
      const { code, why, isExpired } = end;
      const now = clock.monotonicMs();
      if (part.size() > furthest) [furthest, since] = [part.size(), now];
      if (isExpired ? links >= maxLinks : now - since >= maxOutageMs) throw new StageError(code, why);
      const place = part.canResume() ? `resuming at ${formatBytes(part.size())}` : 'starting again';
      session.log(`${why}; ${isExpired ? 'requesting another link' : place}`);
      session.retrying(why, code);
      await session.backOff(now - since);
      if (!isExpired) continue;
      url = await renewLink(plan, url);
      links += 1;
    }
  } finally {
    part.discard();
  }
}

/** Requests another link. One of another file starts again, whatever its ETag. */
async function renewLink(plan: FileDownload, old: URL): Promise<URL> {
  const url = checkLink(plan, await plan.renew());
  if (url.host !== old.host || url.pathname !== old.pathname) plan.part.discard();
  return url;
}

/** Anyone with the link can read the file, so it is masked. @throws StageError if it may not be followed */
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

async function fetchOnce(
  { client, signal }: Session,
  { file, part }: FileDownload,
  url: URL,
): Promise<'complete' | FailedFetch> {
  let response: ApiResponse;
  try {
    response = await requestFile(client, buildRequest('GET', url, {}), { part, retries: 0, signal });
  } catch (error) {
    signal.throwIfAborted();
    const cause = expectedError(error);
    if (!(cause instanceof ConnectionError)) throw new StageError('FILE_NOT_WRITTEN', cause.message, { cause });
    if (cause.final) throw new StageError(cause.code, cause.message, { cause });
    return { code: cause.code, why: cause.message, isExpired: false };
  }
  if (response.ok && part.isComplete()) {
    const problem = await archiveProblem(response, part);
    if (problem === undefined) {
      saveTo(response, file);
      return 'complete';
    }
    response.body.discard();
    part.discard();
    return { code: 'DOWNLOAD_FAILED', why: `${url.host} returned ${problem} instead of the archive`, isExpired: true };
  }
  response.body.discard();
  if (response.storageFailed)
    throw new StageError('FILE_NOT_WRITTEN', response.problem ?? 'the file could not be written');
  discardUnlessResumable(part, response);
  return { code: 'DOWNLOAD_FAILED', ...describe(response, url) };
}

/** @returns what a complete file is, if it is not a gzip archive (RFC 1952, section 2.3.1) */
async function archiveProblem(response: ApiResponse, file: ResumableFile): Promise<string | undefined> {
  const path = response.body.path();
  if (path === undefined) return 'nothing';
  const [first, second] = readStart(path, 2);
  if (first !== 0x1f || second !== 0x8b) return isHtml(response.headers) ? 'a web page' : 'a file that is not gzip';
  return file.isLengthKnown() || (await isWholeGzip(path)) ? undefined : 'an archive that was cut off';
}

/** Whether a gzip stream ends properly: only that shows the end of a file of unknown length. */
async function isWholeGzip(path: string): Promise<boolean> {
  const { pipeline } = process.getBuiltinModule('node:stream/promises');
  const { createReadStream } = process.getBuiltinModule('node:fs');
  try {
    await pipeline(createReadStream(path), process.getBuiltinModule('node:zlib').createGunzip(), async (chunks) => {
      for await (const _ of chunks);
    });
    return true;
  } catch {
    return false;
  }
}

function saveTo({ body }: ApiResponse, path: string): void {
  try {
    body.save(path, privateMode);
  } catch (error) {
    throw error instanceof ActionError ? new StageError('FILE_NOT_WRITTEN', error.message, { cause: error }) : error;
  }
}

const describe = ({ ok, status, problem }: ApiResponse, { host }: URL): Pick<FailedFetch, 'why' | 'isExpired'> => ({
  why: `${host} returned ${status}${ok ? ' without the complete file' : problem ? `; ${problem}` : ''}`,
  isExpired: !ok && status >= 400 && status < 500 && !liveLinkStatuses.has(status),
});
