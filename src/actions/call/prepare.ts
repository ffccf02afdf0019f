import packageJson from '../../../package.json' with { type: 'json' };
import { type Credential, chooseCredential, readCredentials, secretsOf } from '../../auth/credentials.ts';
import { checkHost, readAllowedHosts } from '../../auth/hosts.ts';
import { type SignedRequest, sign } from '../../auth/sign.ts';
import { createReader, type Reader } from '../../inputs/reader.ts';
import { InputError } from '../../lib/errors.ts';
import { inspectFile, readWhole } from '../../lib/files.ts';
import { inspectTarget } from '../../lib/target.ts';
import { type Known, loadLinked, lookUp, mendixHosts, methodsOf, nothing, otherMethods } from '../../mendix/lookup.ts';
import type { Runner } from '../../runner/runner.ts';
import { placesOf, readBase } from './base.ts';
import type { BodySources } from './body.ts';
import { type ChainInputs, readChainInputs } from './follow-up-inputs.ts';
import type { Chain } from './follow-up-plan.ts';
import { describeRequest } from './request.ts';
import { type RequestInputs, readRequestInputs } from './request-inputs.ts';

/** A request that may be sent, and what the inputs say of its sending. */
export interface Prepared {
  inputs: RequestInputs;
  signed: SignedRequest;
  mode: Credential['mode'];
  chainInputs: ChainInputs;
  /** What follows the request, if anything. */
  chain: Chain | undefined;
  /** What the catalogue knows of a call: of this one, or of the one that a redirect made of it. */
  know(method: string, url: URL): Known;
}

/**
 * Reads and checks all inputs; masks the credentials before anything else is said.
 *
 * @throws InputError with every mistake
 */
export async function prepare(runner: Runner): Promise<Prepared> {
  const reader = createReader(runner.input);
  const given = readCredentials(reader, runner.env);
  for (const secret of secretsOf(given)) runner.protect(secret, 'credential');

  const inputs = readRequestInputs(reader);
  const chainInputs = readChainInputs(reader);
  const allowed = readAllowedHosts(inputs.allowedHosts, reader);
  const base = await readBase(inputs, reader);
  const described = await describeRequest(
    inputs,
    base,
    `${packageJson.name}/${packageJson.version}`,
    bodySources(reader, runner),
    reader,
  );
  const places = described ? await placesOf(base, described.url) : [];
  const everywhere = [...places, ...(await loadLinked(places))];
  const know = (method: string, url: URL): Known => {
    const own = lookUp(method, url, places);
    if (own.endpoints.length > 0) return own;
    const linked = lookUp(method, url, everywhere);
    return linked.endpoints.length > 0 ? linked : { ...own, methods: () => methodsOf(url, everywhere) };
  };
  const known = described ? know(described.method, described.url) : nothing;
  const others = inputs.method === undefined && described?.method === 'GET' ? otherMethods(known) : [];
  if (others.length > 0)
    reader.fault('method', `is missing; the catalogue knows this path with ${others.join(' and ')} alone`);
  const credential = chooseCredential(inputs.auth, given, known, reader, runner.warning);
  const targets = { 'response-file': inputs.responseFile, 'download-file': chainInputs.downloadFile };
  for (const [at, path] of Object.entries(targets)) {
    const problem = path && inspectTarget(path);
    if (problem) reader.fault(at, problem);
  }
  let chain: Chain | undefined;
  if (hasChain(chainInputs) && described && base) {
    const { planChain } = await import('./follow-up.ts');
    // A whole URL brings its own base, for paths that are to follow it.
    const isWhole = inputs.baseUrl === undefined && !inputs.url.startsWith('/');
    const home = isWhole && !base.api ? { ...base, url: described.url.origin } : base;
    chain = planChain(chainInputs, inputs, described, home, known, everywhere, reader);
  }
  const hostProblem = described && checkHost(described.url, inputs.auth !== 'none', allowed, mendixHosts());
  if (hostProblem) reader.fault('url', hostProblem);
  if (reader.faults.length > 0 || described === undefined) throw new InputError(reader.faults);
  return { inputs, signed: sign(described, credential), mode: credential.mode, chainInputs, chain, know };
}

/** Whether anything follows the request: what few runs need is loaded by those alone. */
const hasChain = ({ extract, mask, wait, waitUrl, waitUntil, waitFailed, paginate, download }: ChainInputs): boolean =>
  wait || paginate || extract.length + mask.length > 0 || [waitUrl, waitUntil, waitFailed, download].some(Boolean);

const bodySources = (reader: Reader, runner: Runner): BodySources => ({
  findFile: (at, path) => {
    const file = inspectFile(path);
    if (typeof file !== 'string') return file;
    reader.fault(at, file);
    return undefined;
  },
  readFile: readWhole,
  boundary: () => `form-${crypto.randomUUID()}`,
  notice: runner.notice,
});
