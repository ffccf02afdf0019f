import type { ApiResponse } from '../client/response.ts';
import { is2xx } from '../http/fetch.ts';
import { privateMode } from '../lib/atomic-file.ts';
import { ActionError, ConnectionError } from '../lib/errors.ts';
import { formatBytes } from '../lib/format.ts';
import { buildRequest } from '../mendix/request.ts';
import { type Stage, StageError } from '../pipeline/stages.ts';
import { createGrowingFile, type GrowingFile } from '../platform/resumable-file.ts';
import { type Cloud, pause } from './calls.ts';

/** What to download, and where it goes. */
interface ArchiveDownload {
  readonly link: string;
  /** Asks for another link, where this one died. */
  renew(): Promise<string>;
  /** The path of the file. */
  readonly file: string;
  /** The folder where it is collected. */
  readonly folder: string;
  /** Keeps a link out of whatever is said. */
  protect(secret: string): void;
}

export interface WholeFile {
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** How often a link may die. */
const maxLinks = 4;

/**
 * Downloads a file without a credential: whole, or not at all. What breaks off goes on where it broke, where the storage allows; else anew.
 *
 * @throws StageError DOWNLOAD_FAILED, FILE_NOT_WRITTEN, or the connection's code
 */
export async function downloadArchive(cloud: Cloud, stage: Stage, plan: ArchiveDownload): Promise<WholeFile> {
  const { clock } = cloud.client;
  const startedAt = clock.now();
  const file = createGrowingFile(plan.folder, process.getBuiltinModule('node:path').basename(plan.file));
  let url = checkLink(cloud, plan, plan.link);
  try {
    for (let [tries, links, most] = [0, 1, 0]; ; ) {
      const end = await fetchOnce(cloud, stage, { url, file, plan });
      if (end === 'whole') return { size: file.size(), sha256: file.sha256() };
      const { code, why, isDead } = end;
      if (isDead ? links >= maxLinks : file.size() <= most && tries >= cloud.retries) throw new StageError(code, why);
      tries = file.size() > most ? 0 : tries + 1;
      most = Math.max(most, file.size());
      const place = file.headers().length > 0 ? `from ${formatBytes(file.size())} on` : 'from the beginning';
      cloud.log(`${why}; ${isDead ? 'asking for another link' : `downloading ${place}`}`);
      stage.note(code, why);
      await pause(cloud, stage, clock.now() - startedAt);
      if (!isDead) continue;
      url = checkLink(cloud, plan, await plan.renew());
      links += 1;
    }
  } finally {
    file.discard();
  }
}

/** Whoever has a link has the file. @throws StageError where it is none that may be followed */
function checkLink({ baseOf }: Cloud, { protect }: ArchiveDownload, link: string): URL {
  const url = URL.parse(link);
  for (const form of url ? [link, url.href, `${url.origin}${url.pathname}`] : []) protect(form);
  // A response from the network must not make the runner call itself.
  const isAllowed = url?.protocol === 'https:' || url?.protocol === new URL(baseOf('backups-v2')).protocol;
  if (url && isAllowed && !url.username && !url.password) return url;
  throw new StageError('INVALID_ANSWER', 'the link of the archive is no https URL');
}

/** How a try ended that did not bring the whole file. */
interface FailedFetch {
  readonly code: string;
  readonly why: string;
  /** Whether the link leads nowhere any more. */
  readonly isDead: boolean;
}

interface FetchPlan {
  readonly url: URL;
  readonly file: GrowingFile;
  readonly plan: ArchiveDownload;
}

async function fetchOnce(cloud: Cloud, stage: Stage, { url, file, plan }: FetchPlan): Promise<'whole' | FailedFetch> {
  const { client } = cloud;
  let response: ApiResponse;
  try {
    response = await client.send(buildRequest('GET', url, { headers: file.headers() }), {
      ...{ anonymous: true, isFile: true, retries: 0, signal: stage.signal },
      spoolTo: (status, headers) => (is2xx(status) ? file.take(status, headers) : client.spoolTo(status)),
    });
  } catch (error) {
    stage.signal.throwIfAborted();
    if (!(error instanceof ActionError)) throw error;
    if (error instanceof ConnectionError && !error.final)
      return { code: error.code, why: error.message, isDead: false };
    throw new StageError(error instanceof ConnectionError ? error.code : 'FILE_NOT_WRITTEN', error.message, {
      cause: error,
    });
  }
  if (response.ok && isPage(response)) {
    response.body.discard();
    file.discard();
    return {
      code: 'DOWNLOAD_FAILED',
      why: `${url.host} answered with a web page, and not with the file`,
      isDead: true,
    };
  }
  if (response.ok && file.isWhole()) {
    saveTo(response, plan.file);
    return 'whole';
  }
  response.body.discard();
  if (response.storageFailed)
    throw new StageError('FILE_NOT_WRITTEN', response.problem ?? 'the file could not be written');
  if (response.ok || response.status === 416) file.discard();
  return { code: 'DOWNLOAD_FAILED', ...describe(response, url) };
}

/** What a storage, or something before it, says to people is no archive. */
const isPage = ({ headers }: ApiResponse): boolean => /^text\/html\b/i.test(headers['content-type']?.[0] ?? '');

function saveTo({ body }: ApiResponse, path: string): void {
  try {
    body.save(path, privateMode);
  } catch (error) {
    throw error instanceof ActionError ? new StageError('FILE_NOT_WRITTEN', error.message, { cause: error }) : error;
  }
}

/** Statuses below 500 of a link that may still live. */
const passing: readonly number[] = [408, 416, 429];

const describe = ({ ok, status, problem }: ApiResponse, { host }: URL): Pick<FailedFetch, 'why' | 'isDead'> => ({
  why: `${host} answered ${status}${ok ? ', and not the whole file' : problem ? `; ${problem}` : ''}`,
  isDead: !ok && status >= 400 && status < 500 && !passing.includes(status),
});
