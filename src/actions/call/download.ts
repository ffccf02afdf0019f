import { basename, join, resolve } from 'node:path';
import { parse } from 'content-disposition';
import { linkProblem } from '../../auth/hosts.ts';
import { isHtml } from '../../client/body.ts';
import type { Client } from '../../client/client.ts';
import type { ApiResponse } from '../../client/response.ts';
import type { Expression } from '../../expressions/jmespath.ts';
import { select } from '../../expressions/select.ts';
import type { ApiRequest } from '../../http/request.ts';
import { privateMode } from '../../lib/atomic-file.ts';
import { ActionError } from '../../lib/errors.ts';
import { exists, readStart } from '../../lib/files.ts';
import { formatBytes } from '../../lib/format.ts';
import type { JsonDocument } from '../../lib/json.ts';
import { shortName, tempFolderFor } from '../../lib/output-path.ts';
import {
  createResumableFile,
  discardUnlessResumable,
  type ResumableFile,
  requestFile,
} from '../../platform/resumable-file.ts';
import type { Runner } from '../../runner/runner.ts';

/** The maximum bytes of a file name: file systems allow 255, and a suffix is added to it while the file is written. */
const maxOwnNameBytes = 150;

/** Characters; signed URLs have some hundreds. */
const maxUrlLength = 8192;

/** What to download, and where it goes. */
export interface LinkedDownload {
  readonly expression: Expression;
  /** The responses in which the URL may stand. */
  readonly documents: readonly (JsonDocument | undefined)[];
  /** The request whose response names the URL. */
  readonly from: ApiRequest;
  /** If absent, the file keeps its own name in the folder `temp`. */
  readonly target: { readonly file: string | undefined; readonly temp: string };
}

/** What a download needs of the run. */
interface DownloadTools {
  readonly client: Client;
  readonly runner: Runner;
  /** Attempts beyond the first, each to the end of a response. */
  readonly retries: number;
}

/**
 * Fetches the file whose URL stands in a response, without the credential, whatever host it is on. An attempt that breaks off is resumed if
 * the server proves that the rest is of the same file.
 *
 * @returns its absolute path
 * @throws ActionError
 */
export async function downloadLinked(
  { expression, documents, from, target }: LinkedDownload,
  tools: DownloadTools,
): Promise<string> {
  const { runner } = tools;
  const { text, url } = findUrl(expression, documents, from);
  // Anyone with such a URL can read the file, so it is a secret until it expires.
  for (const form of [text, url.href, `${url.origin}${url.pathname}`]) runner.protect(form);
  url.hash = '';

  runner.info(`Downloading from ${url.host}, without the credential.`);
  const wanted = target.file && resolve(target.file);
  const part = createResumableFile(
    wanted
      ? { folder: tempFolderFor(wanted, target.temp), name: basename(wanted) }
      : { folder: target.temp, name: 'mendix-download', mode: privateMode },
  );
  const headers = from.headers.filter(({ name }) => name.toLowerCase() === 'user-agent');
  try {
    const response = await receiveFile({ method: 'GET', url, headers, body: undefined }, part, tools);
    const { body } = response;
    const problem = downloadProblem(response, part, wanted ?? url.pathname);
    if (problem) {
      body.discard();
      throw new ActionError(`download: ${url.host} returned ${problem}`);
    }
    const path = wanted ?? freePath(target.temp, ownName(part.firstHeaders(), url, runner));
    body.save(path, wanted ? undefined : privateMode);
    runner.info(`Downloaded ${formatBytes(body.size)} to ${path}`);
    return path;
  } finally {
    part.discard();
  }
}

/** A response that does not complete the file uses up a retry, unless it added to the file. */
async function receiveFile(
  request: ApiRequest,
  part: ResumableFile,
  { client, runner, retries }: DownloadTools,
): Promise<ApiResponse> {
  const onResume = (): void => runner.info(`Resuming the download at ${formatBytes(part.size())}.`);
  for (let [left, furthest] = [retries, 0]; ; ) {
    const response = await requestFile(client, request, { part, onResume });
    const { status, ok, body } = response;
    const mayComplete = status === 416 ? part.size() > 0 : ok && !isWholeFile(response, part);
    const hasGrown = part.size() > furthest;
    if (!mayComplete || (left === 0 && !hasGrown)) return response;
    if (hasGrown) furthest = part.size();
    else left -= 1;
    body.discard();
    discardUnlessResumable(part, response);
  }
}

/** A file may be empty, unless the server announced a length. */
const isWholeFile = ({ status }: ApiResponse, part: ResumableFile): boolean =>
  part.isComplete() || (status !== 206 && part.size() === 0);

/** @returns why a response is not the file that was asked for, after the words `returned` */
function downloadProblem(response: ApiResponse, part: ResumableFile, name: string): string | undefined {
  const { ok, status, problem } = response;
  if (problem !== undefined) return `${status}; ${problem}.`;
  if (!ok) return `${status}. Such a URL is valid only for a short time: download right after it was created.`;
  if (!isWholeFile(response, part)) return `${status} without the complete file.`;
  const found = contentProblem(response, part.firstHeaders(), name);
  return found && `${found} instead of the file.`;
}

/** Bytes of a file that show what it is. */
const startLength = 1024;

function startOf({ body }: ApiResponse): string {
  const path = body.path();
  return path === undefined
    ? ''
    : readStart(path, startLength)
        .toString()
        .replace(/^\ufeff?\s*/, '');
}

/** @returns what was received instead of a file, unless its name shows that such a document was requested */
function contentProblem(response: ApiResponse, headers: ApiResponse['headers'], name: string): string | undefined {
  const start = startOf(response);
  const isPage = isHtml(headers) || /^<(?:!doctype html|html)\b/i.test(start);
  if (isPage && !/\.x?html?$/i.test(name)) return 'a web page';
  const isStorageError = /^(?:<\?xml[^>]{0,200}\?>\s*)?<Error\b/.test(start);
  return isStorageError && !/\.xml$/i.test(name) ? 'an error document' : undefined;
}

/** Finds the URL, and checks it. @throws ActionError */
function findUrl(
  expression: Expression,
  documents: LinkedDownload['documents'],
  from: ApiRequest,
): { readonly text: string; readonly url: URL } {
  const text = select(expression, documents);
  if (text === undefined) throw new ActionError(`download: \`${expression.text}\` is missing in the response.`);
  const url = text.length <= maxUrlLength && /^[\x21-\x7e]+$/.test(text) ? URL.parse(text) : null;
  const problem = url === null ? 'is not a URL' : linkProblem(url, from.url);
  if (url === null || problem) throw new ActionError(`download: the value of \`${expression.text}\` ${problem}.`);
  return { text, url };
}

const ownName = (headers: ApiResponse['headers'], url: URL, { withoutCredential }: Runner): string =>
  fileNameOf(headers['content-disposition']?.[0], url, withoutCredential);

/**
 * The file's own name, as far as it is harmless: from Content-Disposition (RFC 6266), else from the URL.
 *
 * @param hide replaces secrets, before anything of the name is cut or cleaned
 */
export function fileNameOf(disposition: string | undefined, url: URL, hide: (text: string) => string): string {
  const given = hide((disposition && parse(disposition).parameters.filename) || (decodePath(url.pathname) ?? ''));
  const last = basename(given.replaceAll('\\', '/'));
  const clean = last.replace(/[^\p{L}\p{N}\p{S} ._()-]|[<>|`^~$=]/gu, '_').replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  const harmless = shortName(clean, maxOwnNameBytes);
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?(?:\.|$)/i.test(harmless)
    ? `download${harmless ? `-${harmless}` : ''}`
    : harmless;
}

function decodePath(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A file with a name chosen by a server never replaces an existing one. */
const freePath = (folder: string, name: string): string =>
  exists(join(folder, name)) ? join(folder, `${crypto.randomUUID()}-${name}`) : join(folder, name);
