import { credentials, docsPageOf, pages } from './catalogue.ts';
import { findError, type GivenError, normalizeCode } from './errors.ts';
import { apiTitleOf, closestPath, credentialOf, type EndpointMatch, endpointName, otherMethods } from './lookup.ts';
import type { Api, ApiError, CredentialKind, Endpoint } from './model/types.ts';
import { idHints, remedyFor } from './remedy.ts';

/** A sentence, and the page that backs it. */
interface Hint {
  readonly text: string;
  readonly page: string;
}

/** An error, and what was called. */
interface Refusal extends GivenError {
  readonly url: URL;
}

/**
 * What to do about an error, in one sentence with the page that backs it: what is documented for the error itself, else
 * for its status.
 *
 * @param sent the credential that was sent
 * @returns undefined if nothing is known
 */
export function diagnose(known: EndpointMatch, sent: CredentialKind | 'none', given: Refusal): string | undefined {
  const hint =
    experience(known, sent, given) ??
    moved(known, given) ??
    misplaced(known, given) ??
    documented(known, sent, given) ??
    general(known, sent, given);
  return hint && `${hint.text} See ${hint.page}`;
}

/** An id of the wrong form is the cause of a 404, whatever the documentation says about the error. */
function misplaced(known: EndpointMatch, { status, url }: Refusal): Hint | undefined {
  const [api] = known.apis;
  const found = status === 404 ? idHints(known, url) : [];
  return api && found.length > 0 ? { text: `${found.join('. ')}.`, page: docsPageOf(api) } : undefined;
}

function documented(known: EndpointMatch, sent: CredentialKind | 'none', given: Refusal): Hint | undefined {
  const found = findError(known, given);
  // The advice for another endpoint may be wrong for this one.
  if (found === undefined || !found.isOwn) return undefined;
  const { api, error } = found;
  const page = docsPageOf(api);
  if (error.remedy) return { text: `${error.remedy}${scopeBehind(error, known, sent)}`, page };
  const meaning = `${error.means.charAt(0).toUpperCase()}${error.means.slice(1)}`;
  const hint = general(known, sent, { status: error.status, url: given.url });
  if (hint) return { text: `${meaning}. ${hint.text}`, page: hint.page };
  const [called] = known.endpoints;
  return { text: `${meaning}.${called ? ` ${remedyFor(error.status, called)}` : ''}`, page };
}

/** The scope that a refused call needs, if the message does not name it yet. */
function scopeBehind({ status, remedy = '' }: ApiError, known: EndpointMatch, sent: CredentialKind | 'none'): string {
  const scopes = scopesOf(known);
  const isNeeded = status === 403 && sent === 'pat' && scopes !== '' && !remedy.includes('mx:');
  return isNeeded ? ` The PAT needs the scope ${scopes}.` : '';
}

/** The new location of a path that has moved. */
function moved({ apis: [api], moved: [hint] = [] }: EndpointMatch, { status }: GivenError): Hint | undefined {
  return api && hint && [404, 405, 410].includes(status) ? { text: hint, page: docsPageOf(api) } : undefined;
}

const fromUsers = 'From the experience of users, not from the documentation: ';

/** Advice from facts that users observed and no page documents. */
function experience(known: EndpointMatch, sent: CredentialKind | 'none', { code }: GivenError): Hint | undefined {
  if (normalizeCode(code) === 'INVALID_CREDENTIALS' && sent !== 'api-key' && credentialOf(known) === 'api-key')
    return {
      text: `${fromUsers}this API requires an API key, not a personal access token; set ${credentials['api-key'].inputs}.`,
      page: credentials['api-key'].page,
    };
  return undefined;
}

/** What a status means on any of Mendix's APIs; undefined if that depends on the endpoint. */
function general(
  known: EndpointMatch,
  sent: CredentialKind | 'none',
  { status, url }: Pick<Refusal, 'status' | 'url'>,
): Hint | undefined {
  const [api] = known.apis;
  if (status === 401 || status === 403) return access(known, sent, status);
  if (api === undefined) return undefined;
  const page = docsPageOf(api);
  if (status === 404 || (status === 405 && otherMethods(known).length > 0))
    return { text: notFound(known, api, url), page };
  if (status === 405)
    return { text: `${fromUsers}the path exists and the credential is accepted, but the method is wrong.`, page };
  const [called] = known.endpoints;
  return called && (status === 409 || status === 429) ? { text: remedyFor(status, called), page } : undefined;
}

function access(known: EndpointMatch, sent: CredentialKind | 'none', status: 401 | 403): Hint | undefined {
  const [api] = known.apis;
  const role = api?.role ? `; its owner needs a role (${api.role})` : '';
  const taken = credentialOf(known);
  if (api && taken && taken !== sent)
    return {
      text: `Send ${credentials[taken].name}: ${apiTitleOf(known)} requires one.`,
      page: credentials[taken].page,
    };
  if (sent === 'none') return undefined;
  if (sent === 'pat')
    return { text: scopeHint(known, role), page: api && isKnown(known) ? docsPageOf(api) : credentials.pat.page };
  if (status === 403 && api?.permissions)
    return {
      text:
        `Give the user ${api.permissions.join(' and ')} on the Permissions tab of the Environments page, for this ` +
        'environment; API Rights are off by default for production.',
      page: pages.permissions,
    };
  return {
    text:
      "Check the username and the API key: the username must be the login of the key's owner, and the key's owner may " +
      `be deactivated${role}.`,
    page: pages.authentication,
  };
}

const isKnown = ({ endpoints }: EndpointMatch): boolean => endpoints.length > 0;

/** @param role what follows on the role that is needed */
function scopeHint(known: EndpointMatch, role: string): string {
  const scopes = scopesOf(known);
  if (scopes === '' && isKnown(known))
    return (
      'The documentation does not say which scope this call needs: compare the scopes of the PAT with what the call ' +
      'does, and check the rights of its owner.'
    );
  const wanted = scopes || 'that this call needs';
  return `Create a PAT with the scope ${wanted}${role}; the PAT of a deactivated user does not work.`;
}

function notFound(known: EndpointMatch, api: Api, url: URL): string {
  const [called] = known.endpoints;
  const others = otherMethods(known);
  if (others.length > 0) return `Check the method: the catalogue knows this path only with ${others.join(' and ')}.`;
  if (called) return remedyFor(404, called);
  const meant = closestPath(api, url);
  return `This action does not list this path under ${api.title}.${meant ? ` Did you mean ${meant}?` : ''}`;
}

/** The scopes that a call needs, in words; if it may be one of two, those of both. Empty if none is named. */
function scopesOf({ endpoints }: EndpointMatch): string {
  const scopes = endpoints.map(({ endpoint }) => (endpoint.scopes ?? []).join(' and ').replaceAll('|', ' or '));
  return [...new Set(scopes)].filter(Boolean).join(', or ');
}

/** What the catalogue knows of a call, a line each, for a dry run. */
export function describeKnown(known: EndpointMatch): readonly string[] {
  const { apis, endpoints } = known;
  if (apis.length === 0) return ['The catalogue knows no API at this address.'];
  const others = otherMethods(known);
  const calls = endpoints.map(({ api, endpoint }) => endpointName(api, endpoint));
  const scopes = scopesOf(known);
  const permissions = [...new Set(apis.flatMap((api) => api.permissions ?? []))];
  const roles = [...new Set(apis.flatMap((api) => api.role ?? []))];
  const taken = [...new Set(apis.map(({ credential }) => credentials[credential].name))].join(' or ');
  return [
    calls.length > 0
      ? `Known as ${calls.join(' or ')}.`
      : others.length > 0
        ? `The catalogue knows the path only with ${others.join(' and ')}.`
        : `The path is not in the catalogue; the URL belongs to ${apiTitleOf(known)}.`,
    ...(known.moved ?? []),
    ...endpoints.flatMap(({ api, endpoint }) => notesOf(api, endpoint)),
    `It requires ${taken}${scopes ? ` with the scope ${scopes}` : ''}.`,
    ...(permissions.length > 0 ? [`The user needs ${permissions.join(' and ')}.`] : []),
    ...(roles.length > 0 ? [`The user needs a role: ${roles.join(', or ')}.`] : []),
    ...(endpoints.some(({ endpoint }) => endpoint.destructive)
      ? ['This call is irreversible: it deletes or overwrites data.']
      : []),
    ...(endpoints.some(({ endpoint }) => endpoint.deprecated) ? ['It is deprecated.'] : []),
    ...[...new Set(apis.map(docsPageOf))].map((page) => `Documentation: ${page}`),
  ];
}

/** The notes of the catalogue on an endpoint and on the operation that it starts. */
const notesOf = ({ operations = [] }: Api, { call, note }: Endpoint): readonly string[] => [
  ...(note ? [note] : []),
  ...operations.flatMap((operation) => (operation.note && operation.starts.includes(call) ? [operation.note] : [])),
];
