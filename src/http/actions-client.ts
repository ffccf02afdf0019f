import http, { ClientRequest, type RequestOptions } from 'node:http';
import https from 'node:https';
import { Readable } from 'node:stream';
import { HttpClient } from '@actions/http-client';

const client = new HttpClient();

/**
 * Begins a request with the toolkit's client, redirects and retries off. The client keeps the Node request to itself, and hands it out in
 * one place: it pipes the body into it. So it is given a body whose `pipe` takes hold of the request; the caller writes it and hears it.
 *
 * @throws Error where the client no longer works so
 */
export function openRequest(url: URL, options: RequestOptions): ClientRequest {
  let outgoing: ClientRequest | undefined;
  const body = Object.assign(Readable.from([]), {
    pipe: <T extends NodeJS.WritableStream>(destination: T): T => {
      if (destination instanceof ClientRequest) outgoing = destination;
      return destination;
    },
  });
  const httpModule = url.protocol === 'https:' ? https : http;
  client.requestRaw({ options, parsedUrl: url, httpModule }, body).catch(() => undefined);
  if (!outgoing) throw new Error('the HTTP client made no request');
  // Its own time-out ends a request after three minutes, and leaves it half alive; silence is watched elsewhere.
  outgoing.setTimeout(0);
  return outgoing;
}
