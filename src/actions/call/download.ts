import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'content-disposition';
import { checkScheme } from '../../auth/hosts.ts';
import { storeBody } from '../../client/store.ts';
import type { Expression } from '../../expressions/jmespath.ts';
import { select } from '../../expressions/select.ts';
import { isFine } from '../../http/call.ts';
import { discard, sizeOf } from '../../http/receive.ts';
import { follow } from '../../http/redirect.ts';
import { ActionError } from '../../lib/errors.ts';
import { exists } from '../../lib/files.ts';
import { formatBytes } from '../../lib/format.ts';
import type { JsonDocument } from '../../lib/json.ts';
import { privateMode } from '../../lib/part.ts';
import { partFolder } from '../../lib/target.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Received, Session } from './session.ts';

/** Bytes of a file's name: file systems take 255, and a suffix comes behind it while it is written. */
const longestName = 150;

/** Characters; signed URLs have some hundreds. */
const longestUrl = 8192;

/**
 * Fetches the file whose URL stands in a response, without the credential, whatever host it is on.
 *
 * @param file where to put it; under its own name in the runner's folder for temporary files where absent
 * @returns its absolute path
 * @throws ActionError
 */
export async function download(
  expression: Expression,
  documents: readonly (JsonDocument | undefined)[],
  file: string | undefined,
  { answer }: Received,
  session: Session,
  runner: Runner,
): Promise<string> {
  const text = select(expression, documents);
  if (text === undefined) throw new ActionError(`download: \`${expression.text}\` is missing in the response.`);
  const url = text.length <= longestUrl && /^[\x21-\x7e]+$/.test(text) ? URL.parse(text) : null;
  const problem = url === null ? 'is not a URL' : checkUrl(url, answer.request.url);
  if (url === null || problem) throw new ActionError(`download: what \`${expression.text}\` selects ${problem}.`);
  // Whoever has such a URL has the file: it is a secret while it lives.
  for (const form of [text, url.href, `${url.origin}${url.pathname}`]) runner.protect(form);
  url.hash = '';

  const wanted = file && resolve(file);
  const folder = wanted ? dirname(wanted) : session.target.temp;
  const anonymous = follow(answer.request, url);
  const headers = anonymous.headers.filter(({ name }) => name.toLowerCase() === 'user-agent');
  runner.info(`Downloading from ${url.host}, without the credential.`);
  const received = await session.fetch(
    { ...anonymous, headers, credential: [] },
    {
      isFile: true,
      isSuccess: isFine,
      placeOf: () =>
        wanted
          ? { folder: partFolder(wanted, session.target.temp), name: basename(wanted) }
          : { folder, name: 'mendix-download', mode: privateMode },
    },
  );
  if (!received.ok) {
    discard(received.answer.body);
    throw new ActionError(
      `download: ${url.host} answered ${received.answer.status}; such a URL is valid for a short time, so fetch it right after it was made.`,
    );
  }
  const path =
    wanted ??
    freePath(
      folder,
      runner.withoutCredential(nameOf(received.answer.headers['content-disposition']?.[0], url)).replaceAll('*', '_'),
    );
  const { file: stored } = storeBody(
    received.answer,
    { responseFile: path, temp: folder, ...(wanted ? {} : { mode: privateMode }) },
    true,
  );
  runner.info(`Downloaded ${formatBytes(sizeOf(received.answer.body))} to ${stored}`);
  return stored;
}

function checkUrl(url: URL, from: URL): string | undefined {
  if (url.username || url.password) return 'has user info before the host';
  // A response from the network must not make the runner call itself.
  if (url.protocol === 'http:' && from.protocol !== 'http:') return 'is not https';
  return checkScheme(url) && 'is not https';
}

/** The file's own name, as far as it is harmless: from Content-Disposition (RFC 6266), else from the URL. */
export function nameOf(disposition: string | undefined, url: URL): string {
  const given = (disposition && parse(disposition).parameters.filename) || (decode(url.pathname) ?? '');
  const last = basename(given.replaceAll('\\', '/'));
  const clean = last.replace(/[^\p{L}\p{N}\p{S} ._()-]|[<>|`^~$=]/gu, '_').replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  const harmless = Buffer.from(clean)
    .subarray(0, longestName)
    .toString()
    .replace(/\ufffd$/, '');
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?(?:\.|$)/i.test(harmless)
    ? `download${harmless ? `-${harmless}` : ''}`
    : harmless;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** What is there already is never replaced by a file whose name a server chose. */
const freePath = (folder: string, name: string): string =>
  exists(join(folder, name)) ? join(folder, `${crypto.randomUUID()}-${name}`) : join(folder, name);
